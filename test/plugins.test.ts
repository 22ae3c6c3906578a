import rehypeStringify from 'rehype-stringify'
import {unified} from 'unified'
import {describe, expect, test} from 'vitest'
import {clean, defineModule, parse, toHast, undiviParse, undiviToHast} from '../src/index.ts'

const source = '[et_pb_toggle title=”Why?”]Because.[/et_pb_toggle]'

describe('plugins', () => {
  test('text to tree to hast to HTML', async () => {
    const file = await unified()
      .use(undiviParse)
      .use(undiviToHast)
      .use(rehypeStringify)
      .process(source)
    expect(String(file)).toBe('<details><summary><h5>Why?</h5></summary><p>Because.</p></details>')
  })

  test('blocks of Divi 5 are read as well', async () => {
    const file = await unified()
      .use(undiviParse)
      .use(undiviToHast)
      .use(rehypeStringify)
      .process(
        '<!-- wp:divi/text {"content":{"innerContent":{"desktop":{"value":"\\u003cp\\u003eWords\\u003c/p\\u003e"}}}} /-->'
      )
    expect(String(file)).toBe('<p>Words</p>')
  })

  test('messages are on the file, with their places', async () => {
    const file = await unified()
      .use(undiviParse)
      .use(undiviToHast)
      .use(rehypeStringify)
      .process('[et_pb_acme]Words')
    expect(
      file.messages.map(({ruleId, source: stage, line, column, fatal}) => ({
        ruleId,
        stage,
        line,
        column,
        fatal
      }))
    ).toEqual([
      {ruleId: 'unclosed-shortcode', stage: 'undivi-shortcode', line: 1, column: 1, fatal: false},
      {ruleId: 'unknown-module', stage: 'undivi-module', line: 1, column: 1, fatal: false}
    ])
  })
})

describe('mappings of the user', () => {
  const card = defineModule({
    names: ['et_pb_acme'],
    description: 'A card.',
    content: 'flow',
    attributes: {name: 'text'},
    parts: [{type: 'heading', text: 'name', depth: 2}, {type: 'content'}]
  })

  test('are used, and take the place of ours', () => {
    const ours = {
      ...card,
      names: ['et_pb_toggle'] as const,
      attributes: {title: 'text' as const},
      parts: [{type: 'heading' as const, text: 'title', depth: 6 as const}]
    }
    const {value, messages} = clean(
      '[et_pb_acme name="A"]b[/et_pb_acme][et_pb_toggle title="C"]d[/et_pb_toggle]',
      {modules: [card, ours]}
    )
    expect(value).toBe('<h2>A</h2>\n<p>b</p>\n<h6>C</h6>\n<p>d</p>\n')
    expect(messages).toEqual([])
  })

  test('are used by toHast', () => {
    const {tree} = parse('[et_pb_acme name="A"]')
    expect(toHast(tree, '[et_pb_acme name="A"]', {modules: [card]}).tree.children).toMatchObject([
      {tagName: 'h2'}
    ])
  })
})

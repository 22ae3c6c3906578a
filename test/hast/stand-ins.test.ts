import {describe, expect, test} from 'vitest'
import {clean} from '../../src/clean.ts'
import {defineModule} from '../../src/mapping/define-module.ts'

function html(source: string): string {
  return clean(source, {from: 'text'}).value
}

describe('shortcodes in HTML', () => {
  test.each([
    ['that leaves nothing to a parser', ''],
    ['that a parser reads from the start once more', '<em>b']
  ])('stay in the link around them: HTML %s', (_, end) => {
    const source = `<p>a</p><a href="https://x.example/t">[et_pb_image src="https://x.example/a.jpg" alt="A"][/et_pb_image]</a>${end}`
    const result = html(source)
    expect(result).toMatch(
      /<a href="https:\/\/x\.example\/t">\s*<p><img src="https:\/\/x\.example\/a\.jpg" alt="A"><\/p>\s*<\/a>/
    )
    expect(result.match(/<img/g)).toHaveLength(1)
  })

  test.each(['iframe', 'noembed', 'title', 'template', 'textarea', 'xmp'])(
    'come out of an unfinished <%s>',
    (name) => {
      const source = `[et_pb_button button_text="Go" button_url="/g"][/et_pb_button]<${name}>[et_pb_text]Found words[/et_pb_text]`
      const result = html(source)
      expect(result).toContain('<p>Found words</p>')
      expect(result).toContain('<a href="/g">Go</a>')
      expect(result).not.toMatch(/\ufdd1|&lt;!--/)
    }
  )
})

describe('noncharacters of the author', () => {
  test.each([
    ['a \ufdd1 b [et_pb_divider /]', 'a \ufdd1 b'],
    ['<p>a<!--\ufdd10-->b</p>[et_pb_text]Words[/et_pb_text]', '<p>ab</p>\n<p>Words</p>\n'],
    [
      '<p>a<!--\ufdd1\ufdd1\ufdd10-->b</p>[et_pb_text]Words[/et_pb_text]',
      '<p>ab</p>\n<p>Words</p>\n'
    ]
  ])('are no shortcodes, and stay where they are text: %j', (source, expected) => {
    expect(html(source)).toContain(expected)
  })
})

test('half of a character does not keep a tag from staying', () => {
  const {value} = clean('[et_pb_acme title="a\ud83db -- \ud83d\udea2"]Words[/et_pb_acme]', {
    unknown: 'keep'
  })
  expect(value).toContain('[et_pb_acme title="a\ufffdb -- \ud83d\udea2"]')
})

describe('the parent of a module', () => {
  test('is known to the mapping of the parent, of a module that it places, and of one beside it', () => {
    const seen: unknown[] = []
    const outer = defineModule({
      names: ['et_pb_outer'],
      description: 'a module around others',
      content: 'modules',
      handle(state, node) {
        const [child] = node.children
        if (child?.type === 'shortcode') seen.push(state.parent(child) === node)
        seen.push(state.parent(node))
        return state.content(node)
      }
    })
    const inner = defineModule({
      names: ['et_pb_inner'],
      description: 'a module',
      content: 'none',
      handle(state, node) {
        seen.push(state.parent(node)?.name)
        return []
      }
    })
    clean('[et_pb_outer][et_pb_inner][/et_pb_inner][/et_pb_outer][et_pb_inner][/et_pb_inner]', {
      modules: [outer, inner]
    })
    expect(seen).toEqual([true, undefined, 'et_pb_outer', undefined])
  })
})

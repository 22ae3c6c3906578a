import {describe, expect, test} from 'vitest'
import {tokenize} from '../../src/shortcode/tokenize.ts'
import type {Options} from '../../src/types.ts'

/** The tokens of a document, a space between them: texts as they are, tags as `<a>`, `</a>` and, cut, `<a…`. */
function shape(source: string, from?: Options['from']): string {
  let end = 0
  const parts = [...tokenize(source, from && {from})].map((token) => {
    expect(token.start).toBe(end)
    expect(token.end).toBeGreaterThan(end)
    end = token.end
    if (token.type === 'text') return source.slice(token.start, token.end)
    const slash = token.type === 'closing' ? '/' : ''
    return `<${slash}${token.name.slice('et_pb_'.length)}${token.truncated ? '…' : '>'}`
  })
  expect(end).toBe(source.length)
  return parts.join(' ')
}

describe('tags and texts', () => {
  test.each([
    ['', ''],
    ['words', 'words'],
    ['[et_pb_a]', '<a>'],
    ['x[et_pb_a]y[/et_pb_a]z', 'x <a> y </a> z'],
    ['[et_pb_a][et_pb_b /][/et_pb_a]', '<a> <b> </a>'],
    // The end of a closing tag.
    ['[/et_pb_a ]x', '</a> x'],
    ['[/et_pb_a\n]x', '</a> x'],
    ['[/et_pb_a\u00a0<br />\u200b]x', '</a> x'],
    ['[/et_pb_a\\]x', '</a> x'],
    ['[/et_pb_a', '</a…'],
    ['[/et_pb_a[et_pb_b]', '</a… <b>'],
    ['x [/et_pb_a b]', 'x  </a…  b]'],
    // An opening tag does not reach into the next one.
    ['[et_pb_a b="1" [et_pb_c]', '<a…   <c>'],
    ['[et_pb_a b="1[et_pb_c]"]', '<a… <c> "]']
  ])('%s', (source, expected) => {
    expect(shape(source)).toBe(expected)
  })

  test('a closing tag has no attributes', () => {
    expect(tokenize('a[/et_pb_b ]').at(1)).toMatchObject({
      type: 'closing',
      name: 'et_pb_b',
      start: 1,
      nameEnd: 10,
      end: 12,
      attributes: [],
      selfClosing: false,
      truncated: false
    })
  })
})

describe('shown, not used', () => {
  test.each([
    // Between doubled brackets.
    ['[[et_pb_a]]x', '[[et_pb_a]]x'],
    ['[[et_pb_a b="1"]]x', '[[et_pb_a b="1"]]x'],
    ['[[et_pb_a]x[/et_pb_a]]y[et_pb_a]', '[[et_pb_a]x[/et_pb_a]]y <a>'],
    [
      '[[et_pb_a]x[/et_pb_a]]y[[et_pb_a]z[/et_pb_a]]',
      '[[et_pb_a]x[/et_pb_a]]y[[et_pb_a]z[/et_pb_a]]'
    ],
    ['[[et_pb_a]x[et_pb_b]y[/et_pb_a]]z', '[[et_pb_a]x[et_pb_b]y[/et_pb_a]]z'],
    ['[[/et_pb_a]]x', '[[/et_pb_a]]x'],
    ['[[et_pb_a]x', '[ <a> x'],
    ['[[et_pb_a]x[/et_pb_a]y', '[ <a> x </a> y'],
    ['[[et_pb_a]x[[et_pb_a]y', '[ <a> x[ <a> y'],
    ['[[et_pb_a]x[/et_pb_b]]y', '[ <a> x </b> ]y'],
    ['[[/et_pb_a]x', '[ </a> x'],
    ['[[/et_pb_a ]]x', '[ </a> ]x'],
    ['[[et_pb_a b="1 [et_pb_c d="2"]]x', '[ <a… <c> ]x'],
    ['[[/et_pb_a x]]', '[ </a…  x]]'],
    ['[et_pb_a]]x', '<a> ]x'],
    ['[/et_pb_a]]x', '</a> ]x'],
    ['[[et_pb_a b="1', '[ <a…'],
    ['[et_pb_a][/et_pb_a]][[et_pb_a]x[/et_pb_a]]', '<a> </a> ][[et_pb_a]x[/et_pb_a]]'],
    // Right between backticks.
    ['`[et_pb_a]`x', '`[et_pb_a]`x'],
    ['`[/et_pb_a]`x', '`[/et_pb_a]`x'],
    ['`[et_pb_a]` [et_pb_a]', '`[et_pb_a]`  <a>'],
    ['`[et_pb_a]x', '` <a> x'],
    ['[et_pb_a]`x', '<a> `x'],
    ['` [et_pb_a] `', '`  <a>  `'],
    ['``[et_pb_a]`` `[et_pb_b]`', '``[et_pb_a]`` `[et_pb_b]`'],
    // Between two stretches of code.
    ['`a`[et_pb_a]`b`', '`a` <a> `b`'],
    ['`[et_pb_a]`[et_pb_b]`[et_pb_c]`', '`[et_pb_a]` <b> `[et_pb_c]`'],
    ['`a`[et_pb_a]`b`[et_pb_b]`c`', '`a` <a> `b` <b> `c`'],
    ['`\n`[et_pb_a]`', '`\n`[et_pb_a]`'],
    // A backtick that stands alone, and those of another paragraph.
    ['It`s `[et_pb_a]`', 'It`s `[et_pb_a]`'],
    ['It`s `[et_pb_a]` `[et_pb_b]`', 'It`s `[et_pb_a]` `[et_pb_b]`'],
    ['<p>`</p><p>`[et_pb_a]`</p><p>`</p>', '<p>`</p><p>`[et_pb_a]`</p><p>`</p>'],
    // In markup.
    ['<!-- [et_pb_a] -->[et_pb_b]', '<!-- [et_pb_a] --> <b>'],
    ['<p title="[et_pb_a]">[et_pb_b]', '<p title="[et_pb_a]"> <b>'],
    ['[et_pb_a b="<!-- "][et_pb_c]-->', '<a> <c> -->'],
    ['[et_pb_a b="<i title=\'"][et_pb_c]\'>', "<a> <c> '>"]
  ])('%s', (source, expected) => {
    expect(shape(source)).toBe(expected)
  })
})

describe('in Markdown', () => {
  test.each([
    ['`a [et_pb_a]` [et_pb_b]', '`a [et_pb_a]`  <b>'],
    ['`a`[et_pb_a]x', '`a` <a> x'],
    ['`a`[et_pb_a]`b`', '`a` <a> `b`'],
    ['``[et_pb_a]`', '`` <a> `'],
    ['[et_pb_a] `b`', '<a>  `b`'],
    ['`a` `b [et_pb_a]`[et_pb_b]', '`a` `b [et_pb_a]` <b>'],
    ['```\n[et_pb_a]\n```\n[et_pb_b]', '```\n[et_pb_a]\n```\n <b>'],
    ['    [et_pb_a]\n', '    [et_pb_a]\n'],
    // What ends last is what hides.
    ['<!-- `[et_pb_a]` [et_pb_b] -->[et_pb_c]', '<!-- `[et_pb_a]` [et_pb_b] --> <c>'],
    ['`<!-- [et_pb_a] --> [et_pb_b]`[et_pb_c]', '`<!-- [et_pb_a] --> [et_pb_b]` <c>'],
    // Within sections, rows and columns an indent is layout.
    ['[et_pb_section]\n\n    [et_pb_a]', '<section> \n\n     <a>'],
    ['[et_pb_row]\n\n    [et_pb_a]', '<row> \n\n     <a>'],
    ['[et_pb_a]\n\n    [et_pb_a]', '<a> \n\n    [et_pb_a]'],
    ['[et_pb_section]\n\n```\n[et_pb_a]\n```', '<section> \n\n```\n[et_pb_a]\n```'],
    [
      '[et_pb_section]\n\n[/et_pb_section]\n\n    [et_pb_a]',
      '<section> \n\n </section> \n\n    [et_pb_a]'
    ],
    [
      '[et_pb_section]\n\n[et_pb_row][/et_pb_row]\n\n    [et_pb_a]',
      '<section> \n\n <row> </row> \n\n     <a>'
    ],
    [
      '[/et_pb_row]\n\n[/et_pb_section]\n\n[et_pb_section]\n\n    [et_pb_a]',
      '</row> \n\n </section> \n\n <section> \n\n     <a>'
    ]
  ])('%j', (source, expected) => {
    expect(shape(source, 'markdown')).toBe(expected)
  })

  test('elsewhere an indent and a backtick are none', () => {
    expect(shape('    [et_pb_a]\n\n`a [et_pb_b]`')).toBe('     <a> \n\n`a  <b> `')
    expect(shape('    [et_pb_a]', 'html')).toBe('     <a>')
  })
})

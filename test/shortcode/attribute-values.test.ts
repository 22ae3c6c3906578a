import {describe, expect, test} from 'vitest'
import {
  decodeValue,
  undoEntities,
  undoLineBreaks,
  undoMarkdownEscapes,
  undoStringEscapes
} from '../../src/shortcode/attribute-values.ts'
import type {Spelling} from '../../src/types.ts'

function decode(raw: string, spelling: Spelling, isStringEscaped = false): string {
  return decodeValue(raw, {text: '"', quote: '"', spelling, isTypographic: false}, isStringEscaped)
}

describe('values', () => {
  test.each<[string, Spelling, string]>([
    ['a &amp; b\\n', 'straight', 'a &amp; b\\n'],
    ['a &amp; b', 'glyph', 'a &amp; b'],
    ['a &amp; b', 'entity', 'a & b'],
    ['a &amp; b', 'straight-entity', 'a & b'],
    ['a &amp;amp; b', 'double-entity', 'a & b'],
    ['a\\/b \\"c\\" \\u2013', 'escaped', 'a/b "c" –'],
    ['a\\/b', 'unicode-escape', 'a/b'],
    ['a ""b""', 'doubled', 'a "b"'],
    ['a%22b', 'percent', 'a%22b'],
    ['CafÃ©', 'mojibake', 'Café'],
    ['CafÃƒÂ©', 'mojibake-twice', 'Café'],
    ['a?b', 'lost', 'a?b'],
    ['a<br />\nb', 'glyph', 'a\nb'],
    ['a<br />\nb', 'straight', 'a<br />\nb']
  ])('%j between %s: %j', (raw, spelling, value) => {
    expect(decode(raw, spelling)).toBe(value)
  })

  test('in a string typographic quotes show no backslash', () => {
    expect(decode('a\\nb', 'glyph', true)).toBe('a\nb')
    expect(decode('a\\nb', 'entity', true)).toBe('a\nb')
    expect(decode('a\\nb', 'glyph')).toBe('a\\nb')
    expect(decode('a\\nb', 'straight', true)).toBe('a\\nb')
  })

  test.each([
    ['\\n\\r\\t\\b\\f', '\n\r\t\b\f'],
    ['\\u00e9\\U00E9', 'éé'],
    ['\\\\ \\" \\/ \\x', '\\ " / x'],
    ['plain', 'plain'],
    ['\\', '\\']
  ])('the string %j', (written, value) => {
    expect(undoStringEscapes(written)).toBe(value)
  })

  test.each([
    ['a\\_b \\[c\\] \\\\ \\!', 'a_b [c] \\ !'],
    ['\\a \\1', '\\a \\1']
  ])('the Markdown %j', (written, value) => {
    expect(undoMarkdownEscapes(written)).toBe(value)
  })

  test('entities, once', () => {
    expect(undoEntities('&amp;lt; &eacute; &#233; x')).toBe('&lt; é é x')
    expect(undoEntities('plain')).toBe('plain')
  })

  test.each([
    ['a<br>\nb<br/>\r\nc', 'a\nb\r\nc'],
    ['a</p>\n<p>b</p>\r\n<p>c', 'a\n\nb\r\n\r\nc'],
    ['a<br />b', 'a<br />b'],
    ['<p>a</p>', '<p>a</p>'],
    ['a\nb', 'a\nb']
  ])('line breaks %j', (written, value) => {
    expect(undoLineBreaks(written)).toBe(value)
  })
})

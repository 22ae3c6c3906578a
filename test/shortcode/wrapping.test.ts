import {describe, expect, test} from 'vitest'
import {tokenize} from '../../src/shortcode/tokenize.ts'
import {findWrapping, wrappingFinding} from '../../src/shortcode/wrapping.ts'

function unwrap(source: string, text: string): string | undefined {
  return findWrapping(source, [...tokenize(source)])?.undo(text)
}

const tag = (quote: string, more = ''): string => `[et_pb_text a=${quote}b${quote}${more}]`

describe('what was done to a whole document', () => {
  test.each([
    [tag('\\"'), 'a \\"b\\" \\u2013 c\\/d\\ne\\\\', 'a "b" – c/d\ne\\'],
    [tag('\\u201d'), '\\u201c', '“'],
    [`${tag('”')}\\nx`, '\\n', '\n'],
    [tag('""'), 'a ""b""', 'a "b"'],
    [tag('%22'), '%22a%22 %27 %20', '"a" \' %20'],
    [tag('&quot;'), '&lt;b&gt; &amp;amp;', '<b> &amp;'],
    [tag('&amp;#8221;'), '&amp;amp; &amp;lt;', '&amp; &lt;'],
    [`<p>x</p>${tag('&amp;#8221;', ' c="d"')}`, '&amp;lt;', '&lt;'],
    [tag('&amp;quot;'), '&amp;lt;b&amp;gt;', '<b>'],
    [tag('â€œ'), 'CafÃ©', 'Café'],
    [`<p>"</p>${tag('â€œ', ' c="d"')}`, 'CafÃ©', 'Café'],
    [tag('Ã¢â‚¬Å“', ' c="d"'), 'CafÃƒÂ©', 'Café']
  ])('%s', (source, text, expected) => {
    expect(unwrap(source, text)).toBe(expected)
  })

  test.each([
    ['nothing shows it', '[et_pb_text]\\"a\\"'],
    ['straight quotes', `${tag('"')}&lt;b&gt;`],
    ['typographic ones', `${tag('”')}\\"`],
    ['typographic ones, no line end at a tag', `${tag('”')}C:\\new`],
    ['a straight tag among escaped ones', `${tag('\\"')}${tag('"')}`],
    ['a quote without backslash', `${tag('\\"')}"a"`],
    ['a quote without backslash at the start', `"${tag('\\"')}`],
    ['a quote that is not doubled', `${tag('""')}a "b"`],
    ['three quotes in a row', `${tag('""')}"""`],
    ['a quote beside percent codes', `${tag('%22')}"`],
    ['markup beside entities', `<p>${tag('&quot;')}`],
    ['a quote beside entities', `"${tag('&quot;')}`],
    ['markup beside entities of entities', `<p>${tag('&amp;quot;')}`],
    ['an entity beside entities of entities', `<p>&lt;${tag('&amp;#8221;')}`],
    ['two wrappings', `${tag('\\"')}${tag('&quot;')}`]
  ])('%s denies it', (_, source) => {
    expect(unwrap(source, 'x')).toBeUndefined()
  })

  test.each([
    [`"${tag('\\"')}a \\"b\\""`, 'a "b"'],
    [` "${tag('\\"')}\\u2013"\n`, '–'],
    [`"${tag('""')}a ""b""\n"`, 'a "b"\n']
  ])('goes with the quotes around all of it: %j', (source, expected) => {
    const wrapping = findWrapping(source, [...tokenize(source)])
    const start = source.indexOf(']') + 1
    const end = source.lastIndexOf('"') + 1
    expect(wrapping?.undo(source.slice(start, end), start)).toBe(expected)
    expect(wrapping?.undo(source.slice(0, source.indexOf('[')), 0).trim()).toBe('')
    expect(wrapping?.undo('"')).toBe('"')
  })

  test.each([
    ['two cells', `"${tag('""')}","b"`],
    ['two strings', `"${tag('\\"')}", "b"`],
    ['quotes that differ', `"${tag('\\"')}'`]
  ])('%s are not one', (_, source) => {
    expect(unwrap(source, 'x')).toBeUndefined()
  })

  test('is said once, at the first tag', () => {
    const source = `a [/et_pb_row]${tag('\\"')}`
    const tokens = [...tokenize(source)]
    const wrapping = findWrapping(source, tokens)
    expect(wrapping && wrappingFinding(wrapping, tokens)).toEqual({
      ruleId: 'wrapped-source',
      source: 'shortcode',
      reason:
        'Unexpected the escapes of a JSON or SQL string throughout, undone in the text as well',
      start: 14,
      end: 34
    })
  })
})

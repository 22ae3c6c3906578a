import {describe, expect, test} from 'vitest'
import {tokenize} from '../../src/shortcode/tokenize.ts'

/** Attributes of the tag that a document starts with, as `name=value`, values without a name in parentheses. */
function read(source: string): string {
  const [tag] = tokenize(source)
  if (tag?.type !== 'opening') throw new Error('no tag')
  const attributes = tag.attributes.map(({name, value}) =>
    name === null ? `(${value})` : `${name}=${value}`
  )
  // What follows the tag; behind an ellipsis where it has no bracket.
  const rest = (tag.truncated ? '…' : '') + source.slice(tag.end)
  return [...attributes, ...(rest === '' ? [] : [rest])].join(' | ')
}

describe('where a value ends', () => {
  test.each([
    ['[et_pb_x a=”1” b=”2”]', 'a=1 | b=2'],
    ['[et_pb_x a=”1”, b=”2”]', 'a=1 | b=2'],
    ['[et_pb_x a=”1”b=”2”]', 'a=1 | b=2'],
    // Quotes in a value: the next attribute or the bracket tells which is the last one.
    ['[et_pb_x a=”b ”c” d” e=1]', 'a=b ”c” d | e=1'],
    ['[et_pb_x a="why? b=c” d=”1”]', 'a=why? b=c | d=1'],
    ['[et_pb_x a=?1? b="2?]', 'a=1 | b=2'],
    // A quote alone: of two apostrophes that became one, or of a value that has no other.
    ['[et_pb_x a=” b=”c”]', 'a= | b=c'],
    ['[et_pb_x a=” b=c”]', 'a= b=c'],
    ['[et_pb_x a=”]so ”]', 'a= | so ”]'],
    ['[et_pb_x a=”b] c” d', 'a=b |  c” d'],
    ['[et_pb_x ”b] c” d', '(b) |  c” d'],
    ['[et_pb_x a=”b ”c] d', 'a=b | (c) |  d'],
    // No address holds a space and a quote.
    ['[et_pb_x url=”/a b=”c”]', 'url=/a | b=c'],
    ['[et_pb_x url=”https://x/a b=”c”]', 'url=https://x/a | b=c'],
    ['[et_pb_x url=”/a b=””]', 'url=/a | b='],
    ['[et_pb_x url=’/a’ b=”c”]', 'url=/a | b=c'],
    // Brackets that a value opens.
    ['[et_pb_x a=”[b” c=”1”]', 'a=[b | c=1'],
    ['[et_pb_x a=”[b”]” c=”1”]', 'a=[b”] | c=1'],
    // Doubled quotes of CSV, and values that are empty.
    ['[et_pb_x a=""b”, c=1""]', 'a=b”, c=1'],
    ['[et_pb_x a=""b c=”1”]', 'a= | (b) | c=1'],
    ['[et_pb_x a=""x b=""y]', 'a= | (x) | b= | (y)'],
    ['[et_pb_x a=”1” b=""]say ""]', 'a=1 | b= | say ""]'],
    // Question marks that are none of lost quotes.
    ['[et_pb_x ?]', '(?)'],
    ['[et_pb_x a=?]', 'a=?'],
    ['[et_pb_x a=?b? c]', 'a=?b? | (c)']
  ])('%s', (source, expected) => {
    expect(read(source)).toBe(expected)
  })
})

describe('what a value was', () => {
  test.each([
    // Without a closing quote nothing shows what happened to the value.
    ['[et_pb_x a=&#8221;R&amp;D]', 'a=R&amp;D'],
    ['[et_pb_x a=&#8221;R&amp;D”]', 'a=R&D'],
    // One of the two may have stayed straight.
    ['[et_pb_x a="b<br />\nc”]', 'a=b\nc'],
    ['[et_pb_x a=”b<br />\nc"]', 'a=b\nc'],
    // Percent codes tell nothing of dashes.
    ['[et_pb_x url=%22a–b%22]', 'url=a–b'],
    // Backslashes of Markdown, where the tag has some in its names.
    ['[et_pb_x a\\_b=”c\\!”]', 'a_b=c!'],
    ['[et_pb_x a=”b\\!”]c\\_d', 'a=b\\! | c\\_d']
  ])('%j', (source, expected) => {
    expect(read(source)).toBe(expected)
  })
})

describe('a tag without a bracket', () => {
  test.each([
    ['[et_pb_x one two three] four', '… one two three] four'],
    ['[et_pb_x is a=”1”', '… is a=”1”'],
    ['[et_pb_x a=”1” is b=”2”', 'a=1 | … is b=”2”'],
    ['[et_pb_x a=”1” and more words', 'a=1 | … and more words'],
    // Cut in an attribute.
    ['[et_pb_x a=”1” wor', 'a=1 | …'],
    ['[et_pb_x a=”1” b=”wor', 'a=1 | …'],
    ['[et_pb_x a=”1” b=”wor […]', 'a=1 | …'],
    // In front of the next tag a word alone may be text.
    ['[et_pb_x a=”1” wor[et_pb_y]', 'a=1 | … wor[et_pb_y]'],
    ['[et_pb_x a=”1” b=wor[et_pb_y]', 'a=1 | …[et_pb_y]']
  ])('%s', (source, expected) => {
    expect(read(source)).toBe(expected)
  })

  test('no attribute is so long that a far end of the text would be its cut', () => {
    const rest = (length: number): string => ` b=${'x'.repeat(length - ' b='.length)}`
    expect(read(`[et_pb_x a="1"${rest(2000)}`)).toBe('a=1 | …')
    expect(read(`[et_pb_x a="1"${rest(2001)}`)).toBe(`a=1 | …${rest(2001)}`)
  })
})

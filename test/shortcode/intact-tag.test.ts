import {describe, expect, test} from 'vitest'
import {straightDouble, straightSingle} from '../../src/shortcode/delimiters.ts'
import {IntactTagReader} from '../../src/shortcode/intact-tag.ts'
import {PlainTag} from '../../src/shortcode/plain-tag.ts'
import {tokenize} from '../../src/shortcode/tokenize.ts'
import type {AttributeToken} from '../../src/types.ts'

/** Attributes as `name=value`, one a line; a value without a name in parentheses. */
function listed(attributes: readonly AttributeToken[]): string {
  return attributes
    .map(({name, value}) => (name === null ? `(${value})` : `${name}=${value}`))
    .join('\n')
}

const head = 'A [et_pb_x'
const start = head.length

/** What the reader makes of `[et_pb_x…]`; undefined where it leaves the tag to the reader of damaged ones. */
function readTag(attributes: string): string | undefined {
  const source = `${head}${attributes}] words]`
  const end = new IntactTagReader(new PlainTag(source)).read(start, source.length)
  const made: AttributeToken[] = []
  expect(new IntactTagReader(new PlainTag(source)).read(start, source.length, made)).toBe(end)
  if (end === -1) return undefined
  expect(source.slice(end)).toBe(' words]')
  return listed(made)
}

describe('a tag that nothing happened to', () => {
  // What shortcode_parse_atts() of WordPress gives.
  test.each([
    ['', ''],
    [' ', ''],
    [' a="1"', 'a=1'],
    [" a='1'", 'a=1'],
    [' a=1', 'a=1'],
    [' a="1" b="2"', 'a=1\nb=2'],
    [' a=\'1\' b=2 c="3" ', 'a=1\nb=2\nc=3'],
    [' a="" b=\'\'', 'a=\nb='],
    [' A_b-9="1"', 'a_b-9=1'],
    [' a = "1"', 'a=1'],
    [' a \t=\n1', 'a=1'],
    [' a=\u00a0"1"', 'a=1'],
    ['\n\ta="1"\u00a0\u200bb="2"\r\n', 'a=1\nb=2'],
    // A quote of the other kind ends no value, and neither does what reads like the next attribute.
    [' a="it\'s"', "a=it's"],
    [' a=\'so "quoted"\'', 'a=so "quoted"'],
    [' a=" b=c"', 'a= b=c'],
    [' a="\\" b="2"', 'a=\\\nb=2'],
    [' a="<b c=\'d\'>"', "a=<b c='d'>"],
    [' a="[" b="2"', 'a=[\nb=2'],
    // Quotes that an author typed into a value.
    [' a="“so” they say"', 'a=“so” they say'],
    [' a="&#8220;so&#8221; they say"', 'a=&#8220;so&#8221; they say'],
    [' a="x” y=z"', 'a=x” y=z'],
    [' a="x” y"', 'a=x” y'],
    [' a="x” y=z”"', 'a=x” y=z”'],
    [' a="x”y=”z"', 'a=x”y=”z'],
    [' a="x’ y=’z"', 'a=x’ y=’z'],
    [' a="x? y=?z"', 'a=x? y=?z'],
    [' a="x\ufffd y=\ufffdz"', 'a=x\ufffd y=\ufffdz'],
    [' a="x%22 y=”z"', 'a=x%22 y=”z'],
    [' a="x” y=%22z"', 'a=x” y=%22z'],
    [' a="100% câble"', 'a=100% câble'],
    // Values without quotes.
    [' a=b=c', 'a=b=c'],
    [' a=b/c b=2', 'a=b/c\nb=2'],
    [' a=#fff', 'a=#fff'],
    [' a=1,5', 'a=1,5'],
    [' a=été', 'a=été'],
    [' a=日本', 'a=日本'],
    [' a=b—c', 'a=b—c'],
    [' a=b&c', 'a=b&c'],
    [' a=b? b=2', 'a=b?\nb=2'],
    [' a=b%22c', 'a=b%22c'],
    [' a=b\ufffdc', 'a=b\ufffdc'],
    [' a=bÃ©c', 'a=bÃ©c'],
    [' a=bâc', 'a=bâc'],
    // Values without a name.
    [' one', '(one)'],
    [' one two', '(one)\n(two)'],
    [' one "two" a=3', '(one)\n(two)\na=3'],
    [" 'one' a=2", '(one)\na=2'],
    [' a="" one b="2"', 'a=\n(one)\nb=2'],
    [" a='é' 'z'", 'a=é\n(z)'],
    [' =b', '(=b)'],
    [' é=1', '(é=1)'],
    [' "one"\ntwo=3', '(one)\ntwo=3'],
    [' a=one\ntwo=3', 'a=one\ntwo=3'],
    [' one\n\ntwo=3', '(one)\ntwo=3'],
    // A slash in front of the bracket is none of a value.
    ['/', ''],
    [' /', ''],
    [' a="1" /', 'a=1'],
    [' a="1"/', 'a=1'],
    [' a=b/', 'a=b']
  ])('%j', (attributes, expected) => {
    expect(readTag(attributes)).toBe(expected)
    const [, tag] = tokenize(`${head}${attributes}] words]`)
    expect(tag?.type === 'opening' && listed(tag.attributes)).toBe(expected)
  })

  test('places and quotes', () => {
    const made: AttributeToken[] = []
    const source = `${head} Ab = "1" c='2' d=3 4]`
    expect(new IntactTagReader(new PlainTag(source)).read(start, source.length, made)).toBe(
      source.length
    )
    expect(made).toEqual([
      {
        name: 'ab',
        value: '1',
        raw: '1',
        start: 11,
        end: 19,
        opening: straightDouble,
        closing: straightDouble
      },
      {
        name: 'c',
        value: '2',
        raw: '2',
        start: 20,
        end: 25,
        opening: straightSingle,
        closing: straightSingle
      },
      {
        name: 'd',
        value: '3',
        raw: '3',
        start: 26,
        end: 29,
        opening: undefined,
        closing: undefined
      },
      {
        name: null,
        value: '4',
        raw: '4',
        start: 30,
        end: 31,
        opening: undefined,
        closing: undefined
      }
    ])
  })
})

describe('left to the reader of damaged tags', () => {
  test.each([
    ['typographic quotes', ' a=”b”'],
    ['single ones', ' a=‘b’'],
    ['a typographic value without a name', ' “a”'],
    ['an entity', ' a=&#8221;b&#8221;'],
    ['an escaped quote', ' a=\\"b\\"'],
    ['a percent code', ' a=%22b%22'],
    ['a question mark that may have been a quote', ' a=?b?'],
    ['an element between attributes', ' a="1" <br /> b="2"'],
    ['an entity between attributes', ' a="1" &nbsp;b="2"'],
    ['a typographic quote in front of the next attribute', ' a="b” c=”d"'],
    ['the same with a no-break space', ' a="b” c=\u00a0”d"'],
    ['the same as entities', ' a="b&#8221; c=&#8221;d"'],
    ['a straight quote in a bare value', ' a=b"c'],
    ['an apostrophe in a bare value', " a=b'c"],
    ['a bracket in a bare value', ' a=b[c'],
    ['a backslash in a bare value', ' a=b\\c'],
    ['a typographic quote in a bare value', ' a=b”c'],
    ['a typographic apostrophe in a bare value', ' a=b’c'],
    ['a space of typesetters in a bare value', ' a=b\u2003c'],
    ['a quote without end', ' a="b'],
    ['an apostrophe without end', " a='b"],
    ['nothing behind the equals sign', ' a='],
    ['only a slash behind the equals sign', ' a=/'],
    ['attributes without a space', ' a="1"b="2"'],
    ['words glued to a value', ' a="1"b'],
    ['a comma between attributes', ' a="1", b="2"'],
    ['a name broken by a line end', ' one\ntwo=3'],
    ['a name broken by a line end of Windows', ' one\r\ntwo = "3"'],
    ['three words, as in prose', ' one two three'],
    ['three words apart', ' one a="1" two three']
  ])('%s', (_, attributes) => {
    expect(readTag(attributes)).toBeUndefined()
  })

  test('no bracket, or none in front of the next tag', () => {
    const source = `${head} a="[et_pb_y"]`
    expect(new IntactTagReader(new PlainTag(source)).read(start, source.indexOf('[et_pb_y'))).toBe(
      -1
    )
    expect(new IntactTagReader(new PlainTag(source)).read(start, source.length)).toBe(source.length)
    expect(new IntactTagReader(new PlainTag(`${head} a="1"`)).read(start, start + 6)).toBe(-1)
    expect(new IntactTagReader(new PlainTag('')).read(0, 0)).toBe(-1)
  })
})

test('tags of one document, in any order', () => {
  const source = '[et_pb_x a=1][et_pb_x b=2][et_pb_x c=3'
  const reader = new IntactTagReader(new PlainTag(source))
  const ends = (tag: number): number => reader.read(13 * tag + '[et_pb_x'.length, source.length)
  expect([0, 1, 2, 1, 0, 2, 0, 1, 1].map(ends)).toEqual([13, 26, -1, 26, 13, -1, 13, 26, 26])
})

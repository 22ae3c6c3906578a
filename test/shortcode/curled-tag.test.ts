import {describe, expect, test} from 'vitest'
import {CurledTagReader} from '../../src/shortcode/curled-tag.ts'
import {PlainTag} from '../../src/shortcode/plain-tag.ts'
import {tokenize} from '../../src/shortcode/tokenize.ts'
import type {AttributeToken} from '../../src/types.ts'

const head = '[et_pb_x'

/** What the reader makes of the inside of a tag: its attributes as `name|value`, `undefined` for another kind of tag. */
function read(inside: string): string[] | undefined {
  const source = `${head}${inside}]`
  const made: AttributeToken[] = []
  const reader = new CurledTagReader(new PlainTag(source))
  const end = reader.read(head.length, source.length, made)
  expect(new CurledTagReader(new PlainTag(source)).read(head.length, source.length)).toBe(end)
  if (end === -1) return undefined
  expect(end).toBe(source.length)
  for (const {raw, value, start, end: last, opening, closing} of made) {
    expect(value).toBe(raw)
    expect(source.slice(start, last)).toMatch(/^[\w-]+\s*=/)
    expect(source.slice(start, last).endsWith(`${opening?.text}${raw}${closing?.text}`)).toBe(true)
  }
  return made.map(({name, value}) => `${name}|${value}`)
}

describe('a tag whose quotes alone were curled', () => {
  test.each([
    ['', []],
    [' ', []],
    [' a=”1”', ['a|1']],
    [' a=“1”', ['a|1']],
    [' a=”1″', ['a|1']],
    [' a=’1’', ['a|1']],
    [' a=”1” b=“two words”', ['a|1', 'b|two words']],
    [' a=”1”  b-c_2=”2” /', ['a|1', 'b-c_2|2']],
    [' A=”1”', ['a|1']],
    [' a = ”1”', ['a|1']],
    [' a=”it’s”', ['a|it’s']],
    [' a=’“so”’', ['a|“so”']],
    ['\n\ta=”1”\n', ['a|1']]
  ])('%j', (inside, attributes) => {
    expect(read(inside)).toEqual(attributes)
  })
})

describe('what is more than that is left to the reader of damaged tags', () => {
  test.each([
    ' a="1"',
    ' a=1',
    ' word',
    ' a=”1” word',
    ' a=””',
    ' a=”',
    ' a=”1',
    ' a=”1’',
    ' a=”1"',
    ' a=” 1”',
    ' a=”1 ”',
    ' a=”\u00a01”',
    ' a=”1”b=”2”',
    ' a=”so “they” say”',
    ' a=”https://example.org/ b=”2”',
    ' a=”x=” b=”2”',
    ' a=”1&amp;2”',
    ' a=”1?2”',
    ' a=”1%2”',
    ' a=”<b>”',
    ' a=”[1”',
    ' a=&#8221;1&#8221;',
    ' a=\\”1\\”'
  ])('%j', (inside) => {
    expect(read(inside)).toBeUndefined()
  })

  test('a bracket at or behind the next tag is not the tag’s own', () => {
    const source = `${head} a=”1”]`
    const reader = new CurledTagReader(new PlainTag(source))
    expect(reader.read(head.length, source.length - 1)).toBe(-1)
    expect(reader.read(head.length, source.length)).toBe(source.length)
  })

  test('without a bracket there is no tag', () => {
    expect(new CurledTagReader(new PlainTag(`${head} a=”1”`)).read(head.length, 99)).toBe(-1)
  })
})

test('both readers give the same', () => {
  for (const inside of [' a=”1” b=“two words”', ' a=’1’', ' A=”it’s”']) {
    const [tag] = tokenize(`${head}${inside}]`)
    const damaged = tokenize(`${head}${inside} z=”so “they” say”]`).at(0)
    if (tag?.type !== 'opening' || damaged?.type !== 'opening') throw new Error('no tag')
    const told = ({attributes}: typeof tag): unknown[] =>
      attributes
        .filter(({name}) => name !== 'z')
        .map(({name, value, start, end}) => ({name, value, start, end}))
    expect(told(damaged)).toEqual(told(tag))
  }
})

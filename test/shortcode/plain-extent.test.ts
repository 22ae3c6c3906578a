import fc from 'fast-check'
import {describe, expect, test} from 'vitest'
import {PlainExtent} from '../../src/shortcode/plain-extent.ts'
import {PlainTag} from '../../src/shortcode/plain-tag.ts'
import {tokenize} from '../../src/shortcode/tokenize.ts'

const head = '[et_pb_x'

/** Whether the inside of a tag is plain, and how its quotes are written. */
function measure(inside: string): string | undefined {
  const source = `${head}${inside}]`
  const extent = new PlainExtent(new PlainTag(source))
  const end = extent.end(head.length, source.length)
  if (end === -1) return undefined
  expect(end).toBe(source.indexOf(']') + 1)
  return extent.delimiter?.text
}

describe('a plain tag is measured', () => {
  test.each([
    ['', '"'],
    [' ', '"'],
    [' /', '"'],
    [' a="1"', '"'],
    [' a=""', '"'],
    ['\n\ta-b_C2="two words"  b="2" /', '"'],
    [' a="“so” he said’s"', '"'],
    [' a="https://example.org/?b=c&d=2"', '"'],
    [' a="x="', '"'],
    [' a=”1”', '”'],
    [' a=“1” b=„2“ c=”3″', '”'],
    [' a=” 1 ”', '”'],
    [' a=”it’s 50% “as ever”, he said” b=”is it “so”?”', '”'],
    [' a=«\u00a01\u00a0» /', '”']
  ])('%j', (inside, quote) => {
    expect(measure(inside)).toBe(quote)
  })
})

describe('another one is not', () => {
  test.each([
    ' a=1',
    ' word',
    " a='1'",
    ' a = "1"',
    ' a="1"b="2"',
    ' a="1',
    ' a="[1"',
    ' a="1" b=”2”',
    ' a="1” b=”2"',
    ' a=”1"',
    ' a=’1’',
    ' a=””',
    ' a=”“so””',
    ' a=” b=”2”',
    ' a=”x=1”',
    ' a=”1&amp;2”',
    ' a=”<b>”',
    ' a=”1\\”',
    ' a=”1”b=”2”',
    '\u00a0a="1"',
    ` a="${'1'.repeat(10_000)}"`
  ])('%j', (inside) => {
    expect(measure(inside)).toBeUndefined()
  })

  test('a bracket at or behind the next tag is not the tag’s own', () => {
    const source = `${head} a="1"]`
    expect(new PlainExtent(new PlainTag(source)).end(head.length, source.length - 1)).toBe(-1)
    expect(new PlainExtent(new PlainTag(source)).end(head.length, source.length)).toBe(
      source.length
    )
  })
})

test('tags of both kinds take turns', () => {
  const tags = [' a="1"', ' a=”1”', '', ' a=”1”', ' a="1"', ' a=1', ' b="2"']
  const source = tags.map((inside) => `${head}${inside}]`).join('')
  const extent = new PlainExtent(new PlainTag(source))
  const starts = Array.from(source.matchAll(/x/g), ({index}) => index + 1)
  const measured = starts.map((start) => source.slice(start, extent.end(start, source.length)))
  expect(measured.filter((_, index) => index !== 5)).toEqual(
    tags.filter((inside) => inside !== ' a=1').map((inside) => `${inside}]`)
  )
})

const piece = fc.constantFrom(
  ...[' ', ' a=', ' b=', '=', '"', '"', '”', '”', '“', '«', '’', "'", 'so', '1', ',', '.', '?'],
  ...['&', '<', '>', '/', '\\', '[', '\n', '\u00a0', ' c="3"', ' d=”4”', ' “as ever”']
)
const insides = fc.array(piece, {maxLength: 16}).map((pieces) => pieces.join(''))

test('the attributes of a plain tag are all that stands in it', () => {
  fc.assert(
    fc.property(insides, (inside) => {
      if (measure(inside) === undefined) return
      const source = `${head}${inside}]`
      const tag = tokenize(source).at(0)
      if (tag?.type !== 'opening') throw new Error('no tag')
      expect([tag.truncated, source.slice(0, tag.end)]).toEqual([
        false,
        source.slice(0, source.indexOf(']') + 1)
      ])
      let end = tag.nameEnd
      for (const attribute of tag.attributes) {
        expect(source.slice(end, attribute.start)).toMatch(/^[ \n]+$/)
        expect(attribute.closing).toBeDefined()
        end = attribute.end
      }
      expect(source.slice(end, tag.end)).toMatch(/^[ \n]*\/?\]$/)
    })
  )
})

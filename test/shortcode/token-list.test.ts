import {expect, test} from 'vitest'
import {tokenize} from '../../src/shortcode/tokenize.ts'
import type {Token} from '../../src/types.ts'

const source = 'a[et_pb_x b="1" /]c[/et_pb_x'
const json = [
  {type: 'text', start: 0, end: 1},
  {
    type: 'opening',
    name: 'et_pb_x',
    start: 1,
    nameEnd: 9,
    end: 18,
    attributes: [
      {
        name: 'b',
        value: '1',
        raw: '1',
        start: 10,
        end: 15,
        opening: {text: '"', quote: '"', spelling: 'straight', isTypographic: false},
        closing: {text: '"', quote: '"', spelling: 'straight', isTypographic: false}
      }
    ],
    selfClosing: true,
    truncated: false
  },
  {type: 'text', start: 18, end: 19},
  {
    type: 'closing',
    name: 'et_pb_x',
    start: 19,
    nameEnd: 28,
    end: 28,
    attributes: [],
    selfClosing: false,
    truncated: true
  }
]

/** What a token says, its attributes too. */
function said(token: Token | undefined): unknown {
  return token && JSON.parse(JSON.stringify(token))
}

test('is walked through', () => {
  const tokens = tokenize(source)
  expect([...tokens].map(said)).toEqual(json)
  expect([...tokens].map(said)).toEqual(json)
  const [first, tag] = tokens
  expect([said(first), said(tag)]).toEqual(json.slice(0, 2))
})

test('becomes an array in JSON', () => {
  expect(JSON.parse(JSON.stringify({tokens: tokenize(source)}))).toEqual({tokens: json})
})

test('gives the token at an index, from either end', () => {
  const tokens = tokenize(source)
  expect(tokens).toHaveLength(4)
  for (const index of [-5, -4, -1, 0, 1, 3, 4, 0.5, Number.NaN]) {
    expect([index, said(tokens.at(index))]).toEqual([index, said([...tokens].at(index))])
  }
})

test('is equal to that of the same document', () => {
  expect(tokenize(source)).toEqual(tokenize(source))
  expect(tokenize(source)).not.toEqual(tokenize('a[et_pb_x b="1"]c[/et_pb_x'))
})

test('is empty for an empty document', () => {
  expect(tokenize('')).toHaveLength(0)
  expect([...tokenize('')]).toEqual([])
  expect(tokenize('').at(0)).toBeUndefined()
})

test.each([1, 30, 5000])('holds any number of tokens: %i times three', (times) => {
  const piece = 'a[et_pb_x][/et_pb_y]'
  const tokens = tokenize(piece.repeat(times))
  expect(tokens).toHaveLength(3 * times)
  const expected = Array.from({length: times}, (_, index) => [
    `text ${index * 20}`,
    `et_pb_x ${index * 20 + 1}`,
    `et_pb_y ${index * 20 + 10}`
  ])
  const named = (token: Token | undefined): string =>
    `${token?.type === 'text' ? 'text' : token?.name} ${token?.start}`
  expect([...tokens].map(named)).toEqual(expected.flat())
  expect(expected.flat().map((_, index) => named(tokens.at(index)))).toEqual(expected.flat())
})

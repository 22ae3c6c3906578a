import fc from 'fast-check'
import {describe, expect, test} from 'vitest'
import {readJson} from '../../src/blocks/json-reader.ts'
import type {JsonValue} from '../../src/blocks/json-value.ts'

/** The value as `JSON.parse` gives it. */
function plain(value: JsonValue | undefined): unknown {
  switch (value?.type) {
    case undefined:
      return undefined
    case 'string':
      return value.value
    case 'literal':
      return JSON.parse(value.value)
    case 'array':
      return value.items.map(plain)
    case 'object':
      return Object.fromEntries([...value.members].map(([name, member]) => [name, plain(member)]))
  }
}

function read(source: string): {value: unknown; isDamaged: boolean} {
  const {value, isDamaged} = readJson(source, 0, source.length)
  return {value: plain(value), isDamaged}
}

test('JSON is read as JSON.parse() reads it', () => {
  fc.assert(
    fc.property(fc.json(), fc.constantFrom('', '\n', ' \t'), (json, space) => {
      const source = space + json + space
      expect(read(source)).toEqual({value: JSON.parse(source), isDamaged: false})
    })
  )
})

test('what is no JSON is damaged', () => {
  const piece = fc.constantFrom('{', '}', '[', ']', ',', ':', '"a"', '1', 'true', ' ', '"', 'x')
  fc.assert(
    fc.property(fc.array(piece, {maxLength: 12}), (pieces) => {
      const source = pieces.join('')
      const isJson = parses(source)
      const {isDamaged, value} = read(source)
      if (isJson) expect({isDamaged, value}).toEqual({isDamaged, value: JSON.parse(source)})
      expect(isDamaged).toBe(!isJson)
    })
  )
})

function parses(source: string): boolean {
  try {
    JSON.parse(source)
    return true
  } catch {
    return false
  }
}

describe('damaged JSON is read as far as it can be', () => {
  test.each<[source: string, value: unknown]>([
    ['{"a":"x', {a: 'x'}],
    ['{"a":{"b":"x"', {a: {b: 'x'}}],
    ['{"a":"x","b', {a: 'x'}],
    ['{"a":"say "yes", then","b":1}', {a: 'say "yes", then', b: 1}],
    ['{“a”:“x, y”,”b”:”z”}', {a: 'x, y', b: 'z'}],
    ['{&#8220;a&#8221;:&#8220;x&#8221;}', {a: 'x'}],
    ['{«a»:«x»}', {a: 'x'}],
    ['{\\"a\\":\\"\\\\u003cp\\\\u003e\\"}', {a: '<p>'}],
    ['{"a":"line\nend"}', {a: 'line\nend'}],
    ['{"a":1,}', {a: 1}],
    ['{"a":1<br />\n"b":2}', {a: 1, b: 2}],
    ['{"a":"\\q"}', {a: 'q'}],
    ['{"a":"u003cpu003exu003c/pu003e"}', {a: '<p>x</p>'}],
    ['{"a":[1,2}', {a: [1, 2]}]
  ])('%s', (source, value) => {
    expect(read(source)).toEqual({value, isDamaged: true})
  })
})

test('every value knows its place', () => {
  const source = ' {"a": [12, "x\\ny"]} '
  const {value} = readJson(source, 1, source.length - 1)
  const slices: string[] = []
  const visit = (node: JsonValue): void => {
    slices.push(source.slice(node.start, node.end))
    if (node.type === 'array') node.items.forEach(visit)
    if (node.type === 'object') for (const member of node.members.values()) visit(member)
    if (node.type === 'string') slices.push(source.slice(node.textStart, node.textEnd))
  }
  if (value) visit(value)
  expect(slices).toEqual(['{"a": [12, "x\\ny"]}', '[12, "x\\ny"]', '12', '"x\\ny"', 'x\\ny'])
})

test('depth is no danger', () => {
  for (const text of ['{"a":', '[', '{"', '":', '“', '}']) {
    expect(readJson(text.repeat(100_000), 0, text.length * 100_000).isDamaged).toBe(true)
  }
})

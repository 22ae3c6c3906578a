import fc from 'fast-check'
import {expect, test} from 'vitest'
import {lookupOf} from '../../src/hast/media/media-lookup.ts'
import {type MediaEntry, PackedMedia, packMedia} from '../../src/read/packed-media.ts'

const pier = {url: 'https://e.org/pier.jpg', alt: 'Pier', title: 'The pier', caption: '<b>No</b>'}
const boat = {url: 'https://e.org/boat.jpg'}

test('files are found by id and by address', () => {
  const packed = packMedia([
    ['12', pier],
    ['7', boat]
  ])
  expect(packed.get('12')).toEqual(pier)
  expect(packed.at(boat.url)).toEqual(boat)
  expect([packed.get('1'), packed.get(''), packed.at('12')]).toEqual([
    undefined,
    undefined,
    undefined
  ])
  expect([...packed.entries()]).toEqual([
    ['12', pier],
    ['7', boat]
  ])
})

test('the first of two with one id counts, the last of two with one address', () => {
  const packed = packMedia(
    [['1', boat]],
    [
      ['1', pier],
      ['2', {...boat, alt: 'Boat'}]
    ]
  )
  expect([...packed.entries()]).toEqual([
    ['1', boat],
    ['2', {...boat, alt: 'Boat'}]
  ])
  expect(packed.at(pier.url)).toBeUndefined()
  expect(packed.at(boat.url)).toEqual({...boat, alt: 'Boat'})
})

test('what one thread has packed another one reads', () => {
  const {shared} = packMedia([['12', pier]])
  const sent = structuredClone(shared)
  expect(sent.lines.buffer).toBeInstanceOf(SharedArrayBuffer)
  expect(new PackedMedia(sent).get('12')).toEqual(pier)
})

test('any texts are found as a table finds them', () => {
  const text = fc.oneof(
    fc.string({unit: 'binary', maxLength: 8}),
    fc.constantFrom('\ud800', '\n', '')
  )
  const file = fc.record(
    {url: text, alt: text, title: text, caption: text},
    {requiredKeys: ['url']}
  )
  const entry: fc.Arbitrary<MediaEntry> = fc.tuple(text, file)
  fc.assert(
    fc.property(fc.array(entry, {maxLength: 60}), fc.array(text), (entries, others) => {
      const packed = packMedia(entries)
      const table = new Map(entries.toReversed())
      for (const id of [...table.keys(), ...others]) expect(packed.get(id)).toEqual(table.get(id))
      expect(new Map(packed.entries())).toEqual(table)
    })
  )
})

test('many files are found, and take no more than twice their texts', () => {
  const count = 5000
  const entries = Array.from({length: count}, (_, index): MediaEntry => {
    return [String(index), {url: `https://e.org/wp-content/uploads/2021/03/picture-${index}.jpg`}]
  })
  const packed = packMedia(entries)
  for (const [id, file] of entries) {
    expect(packed.get(id)).toEqual(file)
    expect(packed.at(file.url)).toEqual(file)
  }
  const {lines, byId, byAddress} = packed.shared
  const bytes = lines.byteLength + byId.slots.byteLength + byAddress.slots.byteLength
  expect(bytes).toBeLessThan(JSON.stringify(entries).length * 2)
})

test('a table is looked into by its own names alone', () => {
  const lookup = lookupOf({12: pier})
  expect(lookup.get('12')).toBe(pier)
  expect(lookup.at(pier.url)).toBe(pier)
  expect(lookup.get('toString')).toBeUndefined()
  expect(lookupOf(lookup)).toBe(lookup)
})

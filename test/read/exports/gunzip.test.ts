import {gzipSync} from 'node:zlib'
import {describe, expect, test} from 'vitest'
import {gunzip, isGzip} from '../../../src/read/exports/gunzip.ts'
import {chunksOf, exportFixtures} from './reading.ts'

async function unpack(
  packed: Uint8Array,
  size?: number
): Promise<{bytes: Buffer; damage: string[]}> {
  const damage: string[] = []
  const parts: Uint8Array[] = []
  for await (const part of gunzip(chunksOf(packed, size), (reason) => damage.push(reason))) {
    parts.push(part)
  }
  return {bytes: Buffer.concat(parts), damage}
}

const cut = 'Unexpected end of the gzip file, expected more bytes; read what there is'

describe('gzip', () => {
  test.each(exportFixtures)('$name', async ({bytes}) => {
    const packed = gzipSync(bytes)
    expect(isGzip(packed)).toBe(true)
    expect(isGzip(bytes)).toBe(false)
    for (const size of [1, 10, 65_536]) {
      expect(await unpack(packed, size)).toEqual({bytes, damage: []})
    }
  })

  test('several behind each other', async () => {
    const packed = Buffer.concat([gzipSync('One, '), gzipSync(''), gzipSync('two')])
    for (const size of [1, 7, 1000]) {
      expect(await unpack(packed, size)).toEqual({bytes: Buffer.from('One, two'), damage: []})
    }
  })

  test('much from little', async () => {
    const bytes = Buffer.alloc(20_000_000, 'words ')
    const {bytes: unpacked, damage} = await unpack(gzipSync(bytes))
    expect(unpacked.equals(bytes)).toBe(true)
    expect(damage).toEqual([])
  })

  test('cut anywhere, what can be had comes and the cut is named', async () => {
    const bytes = Buffer.from(
      Array.from({length: 300}, (_, line) => `Line ${line * 7919}\n`).join('')
    )
    const packed = gzipSync(bytes)
    for (let end = 1; end < packed.length; end += 1) {
      const {bytes: unpacked, damage} = await unpack(packed.subarray(0, end), 100)
      expect(bytes.subarray(0, unpacked.length).equals(unpacked)).toBe(true)
      expect(damage).toEqual([cut])
    }
    const {bytes: most} = await unpack(packed.subarray(0, -9))
    expect(most.length).toBeGreaterThan(bytes.length / 2)
  })

  test('damage in it is named', async () => {
    const packed = gzipSync('Words that are packed. '.repeat(100))
    packed[20] = (packed[20] ?? 0) ^ 0xff
    const {damage} = await unpack(packed)
    expect(damage).toHaveLength(1)
    expect(damage[0]).toMatch(
      /^Unexpected bytes in the gzip file \(.+\); read what comes before them$/
    )
  })

  test('what is none', async () => {
    expect(await unpack(Buffer.from('-- SQL'))).toEqual({
      bytes: Buffer.alloc(0),
      damage: [
        'Unexpected bytes in the gzip file (incorrect header check); read what comes before them'
      ]
    })
  })
})

import {describe, expect, test} from 'vitest'
import {type Decoded, decode, isEncoding} from '../../src/read/encoding.ts'
import {readLines} from '../../src/read/text.ts'
import {decodeUtf8, findInvalidUtf8} from '../../src/read/utf-8.ts'
import {decodeWindows1252} from '../../src/read/windows-1252.ts'

const all = Uint8Array.from({length: 256}, (_, byte) => byte)

function bytesOf(...parts: ReadonlyArray<string | Uint8Array | readonly number[]>): Uint8Array {
  return Buffer.concat(
    parts.map((part) => (typeof part === 'string' ? Buffer.from(part) : Uint8Array.from(part)))
  )
}

describe('text in UTF-8', () => {
  test.each(['', 'Words', 'é', '“as ever”', '\ufeffWords\ufffe', '🚂\0\ud7ff\u{10ffff}'])(
    'is read, however long: %j',
    (text) => {
      for (const times of [1, 1000]) {
        const whole = text.repeat(times)
        expect(decodeUtf8(Buffer.from(whole))).toBe(whole)
        // Wherever its memory begins.
        expect(decodeUtf8(Buffer.from(` ${whole}`).subarray(1))).toBe(whole)
      }
    }
  )
})

describe('windows-1252', () => {
  // The index of the Encoding Standard, where it is not the number of the byte.
  const index: Readonly<Record<number, number>> = {
    128: 0x20ac,
    130: 0x201a,
    131: 0x192,
    132: 0x201e,
    133: 0x2026,
    134: 0x2020,
    135: 0x2021,
    136: 0x2c6,
    137: 0x2030,
    138: 0x160,
    139: 0x2039,
    140: 0x152,
    142: 0x17d,
    145: 0x2018,
    146: 0x2019,
    147: 0x201c,
    148: 0x201d,
    149: 0x2022,
    150: 0x2013,
    151: 0x2014,
    152: 0x2dc,
    153: 0x2122,
    154: 0x161,
    155: 0x203a,
    156: 0x153,
    158: 0x17e,
    159: 0x178
  }

  test('all 256 bytes', () => {
    const codes = Array.from(decodeWindows1252(all), (character) => character.codePointAt(0))
    expect(codes).toEqual(Array.from(all, (byte) => index[byte] ?? byte))
  })
})

describe('UTF-8', () => {
  test.each([
    [[0x80], 0],
    [[0x61, 0xc3], 1],
    [[0x61, 0xc3, 0x28], 1],
    [[0xc0, 0x80], 0],
    [[0xe0, 0x80, 0x80], 0],
    [[0xed, 0xa0, 0x80], 0],
    [[0xf4, 0x90, 0x80, 0x80], 0],
    [[0xf5, 0x80, 0x80, 0x80], 0],
    [[0xf0, 0x9f, 0x98], 0],
    [[0xe2, 0x82, 0xac, 0xff], 3]
  ])('%j', (bytes, place) => expect(findInvalidUtf8(Uint8Array.from(bytes))).toBe(place))

  test('finds a fault where the decoder of the system finds one, and none else', () => {
    const strict = new TextDecoder('utf-8', {fatal: true})
    const isValid = (bytes: Uint8Array): boolean => {
      try {
        strict.decode(bytes)
        return true
      } catch {
        return false
      }
    }
    for (const first of all) {
      for (const second of [0x00, 0x7f, 0x80, 0x8f, 0x90, 0x9f, 0xa0, 0xbf, 0xc0, 0xff]) {
        for (const rest of [[], [0x80], [0xbf, 0x80], [0x80, 0x41]]) {
          const bytes = Uint8Array.from([first, second, ...rest])
          expect(findInvalidUtf8(bytes) === -1, String(bytes)).toBe(isValid(bytes))
        }
      }
    }
  })
})

describe('auto', () => {
  const latin = [0x63, 0x61, 0x66, 0xe9]

  test.each<[string, Uint8Array, Decoded]>([
    ['UTF-8', bytesOf('café'), {text: 'café'}],
    ['its mark', bytesOf([0xef, 0xbb, 0xbf], 'café'), {text: 'café'}],
    ['the mark of UTF-16', bytesOf([0xff, 0xfe], [0x61, 0, 0xe9, 0]), {text: 'aé'}],
    ['the other one', bytesOf([0xfe, 0xff], [0, 0x61, 0, 0xe9]), {text: 'aé'}],
    ['nothing', bytesOf('a\n', latin), {text: 'a\ncafé', assumedAt: 5}],
    [
      'a declaration',
      bytesOf('<meta charset="iso-8859-2">', [0xb1]),
      {text: '<meta charset="iso-8859-2">ą'}
    ],
    [
      'an old one',
      bytesOf(
        '<html><meta http-equiv="Content-Type" content="text/html; charset=windows-1251">',
        [0xe9]
      ),
      {text: '<html><meta http-equiv="Content-Type" content="text/html; charset=windows-1251">й'}
    ],
    [
      'one of XML',
      bytesOf('<?xml version="1.0" encoding="koi8-r"?>', [0xc1]),
      {text: '<?xml version="1.0" encoding="koi8-r"?>а'}
    ],
    [
      'one that is wrong',
      bytesOf('<meta charset=utf-8>', [0xe9]),
      {text: '<meta charset=utf-8>é', assumedAt: 20}
    ],
    ['one of no encoding', bytesOf('<meta charset=klingon>é'), {text: '<meta charset=klingon>é'}],
    ['one of UTF-16', bytesOf('<meta charset=utf-16>é'), {text: '<meta charset=utf-16>é'}],
    [
      'one that its bytes contradict',
      bytesOf('<meta charset=euc-jp>', [0xe9]),
      {text: '<meta charset=euc-jp>é', assumedAt: 21}
    ],
    [
      'a sample in a text',
      bytesOf('Write `<meta charset=koi8-r>`. é'),
      {text: 'Write `<meta charset=koi8-r>`. é'}
    ],
    [
      'one too late',
      bytesOf(`<html>${' '.repeat(1100)}<meta charset=koi8-r>é`),
      {text: `<html>${' '.repeat(1100)}<meta charset=koi8-r>é`}
    ]
  ])('by %s', (_, bytes, decoded) => expect(decode(bytes)).toEqual(decoded))

  test.each([
    ['a zero byte', bytesOf([0x61, 0]), undefined],
    ['a zero in UTF-16', bytesOf([0xff, 0xfe, 0, 0]), undefined],
    ['a byte that is not what was asked for', bytesOf(latin), 'utf-8']
  ])('%s is no text', (_, bytes, label) => expect(() => decode(bytes, label)).toThrow(/^is not /))
})

describe('what is asked for', () => {
  test.each([
    ['windows-1252', [0x93], '“'],
    ['Latin1', [0x80], '€'],
    ['shift_jis', [0x83, 0x65], 'テ'],
    ['utf-16le', [0x61, 0], 'a']
  ])('%s', (label, bytes, text) => expect(decode(Uint8Array.from(bytes), label)).toEqual({text}))

  test('a byte order mark counts before it', () => {
    expect(decode(bytesOf([0xef, 0xbb, 0xbf], 'é'), 'windows-1252')).toEqual({text: 'é'})
  })

  test.each([
    ['auto', true],
    ['UTF-8', true],
    ['cp1252', true],
    ['big5', true],
    ['klingon', false],
    ['', false]
  ])('%j is an encoding: %s', (label, expected) => expect(isEncoding(label)).toBe(expected))
})

describe('lines', () => {
  async function linesOf(bytes: Uint8Array, encoding?: string, size = 3): Promise<unknown[]> {
    const lines: unknown[] = []
    async function* chunks(): AsyncIterable<Uint8Array> {
      for (let start = 0; start < bytes.length; start += size)
        yield bytes.subarray(start, start + size)
    }
    for await (const line of readLines(chunks(), {encoding})) lines.push(line)
    return lines
  }

  test('each for itself', async () => {
    expect(await linesOf(bytesOf('é\r\n', [0xe9], '\nö'))).toEqual([
      {text: 'é'},
      {text: 'é', assumedAt: 0},
      {text: 'ö'}
    ])
  })

  test('of UTF-16, in whose characters line ends may stand', async () => {
    const bytes = bytesOf([0xff, 0xfe], Buffer.from('a\u0a0a\nb', 'utf16le'))
    expect(await linesOf(bytes)).toEqual([{text: 'a\u0a0a'}, {text: 'b'}])
  })

  test('of any other encoding', async () => {
    expect(await linesOf(bytesOf([0x83, 0x65, 0x0a, 0x83, 0x58]), 'shift_jis')).toEqual([
      {text: 'テ'},
      {text: 'ス'}
    ])
    expect(await linesOf(bytesOf([0x93, 0x0a]), 'windows-1252')).toEqual([{text: '“'}])
  })

  test('a character that is cut at the end is a fault', async () => {
    await expect(linesOf(bytesOf([0xff, 0xfe, 0x61]))).rejects.toThrow()
  })

  test('nothing has none', async () => expect(await linesOf(bytesOf(''))).toEqual([]))
})

import {isUtf8} from 'node:buffer'

/** A text, and whether some of its bytes were no UTF-8 and were read as windows-1252. */
export interface DecodedText {
  text: string
  isRepaired: boolean
}

/**
 * Reads UTF-8. Where it is not, single bytes are read as windows-1252, and what is UTF-8 around them stays: a field of a
 * table that was pasted together from two sources has both.
 */
export function decodeText(bytes: Uint8Array): DecodedText {
  const buffer = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  if (isUtf8(buffer)) return {text: buffer.toString('utf8'), isRepaired: false}
  const parts: string[] = []
  let done = 0
  let place = 0
  while (place < buffer.length) {
    const length = sequenceLength(buffer, place)
    if (length > 0) {
      place += length
      continue
    }
    parts.push(buffer.toString('utf8', done, place), windows1252(buffer[place] ?? 0))
    place++
    done = place
  }
  parts.push(buffer.toString('utf8', done))
  return {text: parts.join(''), isRepaired: true}
}

/** How many bytes the character at a place takes; 0 where they are no UTF-8 (Unicode, table 3-7). */
function sequenceLength(bytes: Uint8Array, place: number): number {
  const first = bytes[place] ?? 0
  if (first < 0x80) return 1
  if (first < 0xc2 || first > 0xf4) return 0
  const length = first < 0xe0 ? 2 : first < 0xf0 ? 3 : 4
  const [low, high] = secondByte[first] ?? [0x80, 0xbf]
  for (let index = 1; index < length; index++) {
    const byte = bytes[place + index] ?? 0
    if (index === 1 ? byte < low || byte > high : byte < 0x80 || byte > 0xbf) return 0
  }
  return length
}

/** Where not every byte may follow: no character in more bytes than it needs, no surrogates, none above U+10FFFF. */
const secondByte: Readonly<Record<number, readonly [number, number]>> = {
  224: [0xa0, 0xbf],
  237: [0x80, 0x9f],
  240: [0x90, 0xbf],
  244: [0x80, 0x8f]
}

/** 0x80 to 0x9f of windows-1252 (WHATWG, encoding). The decoder of some versions of Node reads them as Latin-1. */
const upper = '€\u0081‚ƒ„…†‡ˆ‰Š‹Œ\u008dŽ\u008f\u0090‘’“”•–—˜™š›œ\u009džŸ'

function windows1252(byte: number): string {
  return byte >= 0x80 && byte < 0xa0 ? (upper[byte - 0x80] ?? '') : String.fromCharCode(byte)
}

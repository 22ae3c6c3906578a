import {isUtf8} from 'node:buffer'
import {decodeUtf8, sequenceLength} from '../utf-8.ts'
import {decodeWindows1252} from '../windows-1252.ts'

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
  if (isUtf8(bytes)) return {text: decodeUtf8(bytes), isRepaired: false}
  const buffer = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  const parts: string[] = []
  let done = 0
  let place = 0
  while (place < buffer.length) {
    const length = sequenceLength(buffer, place)
    if (length > 0) {
      place += length
      continue
    }
    parts.push(
      buffer.toString('utf8', done, place),
      decodeWindows1252(buffer.subarray(place, place + 1))
    )
    place++
    done = place
  }
  parts.push(buffer.toString('utf8', done))
  return {text: parts.join(''), isRepaired: true}
}

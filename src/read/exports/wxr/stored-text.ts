import {TextDecoder} from 'node:util'
import {decodeText} from '../decode-text.ts'

/** A text as it was meant, and how its bytes were read where they are not what the document says they are. */
interface Decoded {
  text: string
  /** The encoding that was taken in the place of the declared one. */
  instead?: 'UTF-8' | 'windows-1252'
}

/**
 * The bytes of a document as a string of its own: one character for each unit of the encoding, so that offsets are those
 * of the source and nothing is lost, whatever the bytes are. All that XML needs is ASCII, and stands there as it is.
 */
export interface StoredText {
  /** What messages call the encoding. */
  readonly encoding: string
  /** The same, for a document that says which encoding it has. */
  declared(encoding: string): StoredText
  read(chunk: Uint8Array): string
  /** Bytes of a unit whose other half never came. */
  rest(): Uint8Array
  bytes(stored: string): Uint8Array
  decode(stored: string): Decoded
  /** Stores text; characters that the encoding has not become references, outside of CDATA. */
  encode(text: string): string
}

/** UTF-8 or any other encoding in which ASCII is ASCII. `label` is the declared name, which may be none that is known. */
function inBytes(label = 'UTF-8'): StoredText {
  const decoder = decoderOf(label)
  // What says UTF-16 in single bytes is not.
  const isUtf8 = !decoder || decoder.encoding.startsWith('utf-')
  return {
    encoding: decoder ? label : 'UTF-8',
    declared: inBytes,
    read: (chunk) => bufferOf(chunk).toString('latin1'),
    rest: () => new Uint8Array(0),
    bytes: (stored) => Buffer.from(stored, 'latin1'),
    decode(stored) {
      const bytes = Buffer.from(stored, 'latin1')
      if (!beyondAscii.test(stored)) return {text: bytes.toString('latin1')}
      const {text, isRepaired} = decodeText(bytes)
      if (!isRepaired) return isUtf8 ? {text} : {text, instead: 'UTF-8'}
      if (isUtf8) return {text, instead: 'windows-1252'}
      // The decoder of Node 20 reads windows-1252 as Latin-1.
      return {text: decoder.encoding === 'windows-1252' ? text : decoder.decode(bytes)}
    },
    encode(text) {
      if (isUtf8) return Buffer.from(text, 'utf8').toString('latin1')
      return Buffer.from(text)
        .toString()
        .replace(runsBeyondAscii, (run) => {
          const references = Array.from(run, (character) => `&#${character.codePointAt(0)};`)
          return `]]>${references.join('')}<![CDATA[`
        })
    }
  }
}

/** UTF-16, as editors of Windows store what they call Unicode. */
function inUtf16(isBigEndian: boolean): StoredText {
  let half: Uint8Array = new Uint8Array(0)
  const storage: StoredText = {
    encoding: 'UTF-16',
    // What is stored so is so, whatever the document says.
    declared: () => storage,
    read(chunk) {
      const all = Buffer.concat([half, chunk])
      const end = all.length - (all.length % 2)
      half = all.subarray(end)
      const units = all.subarray(0, end)
      return (isBigEndian ? units.swap16() : units).toString('utf16le')
    },
    rest: () => half,
    bytes(stored) {
      const units = Buffer.from(stored, 'utf16le')
      return isBigEndian ? units.swap16() : units
    },
    decode: (stored) => ({text: stored}),
    encode: (text) => text
  }
  return storage
}

/** Looks at the first four bytes of a document (XML 1.0, appendix F). */
export function detectStoredText(head: Uint8Array): StoredText {
  const start = bufferOf(head.subarray(0, 4)).toString('latin1')
  if (start.startsWith('\xff\xfe') || start.startsWith('<\0')) return inUtf16(false)
  if (start.startsWith('\xfe\xff') || start.startsWith('\0<')) return inUtf16(true)
  return inBytes()
}

/** At the very beginning, as characters of either kind of storage. */
export const byteOrderMark = /^(?:\xef\xbb\xbf|\ufeff)/

/** The encoding that an XML declaration names. */
export function declaredEncoding(instruction: string): string | undefined {
  return /^<\?xml\s[^<]*?\bencoding\s*=\s*["']([\w.:-]{1,40})["']/.exec(instruction)?.[1]
}

function decoderOf(label: string): TextDecoder | undefined {
  try {
    return new TextDecoder(label)
  } catch {
    return undefined
  }
}

function bufferOf(bytes: Uint8Array): Buffer {
  return Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength)
}

const beyondAscii = /[^\0-\x7f]/
const runsBeyondAscii = /[^\0-\x7f]+/g

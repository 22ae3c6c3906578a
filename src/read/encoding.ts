import {decodeUtf8, findInvalidUtf8} from './utf-8.ts'
import {decodeWindows1252, windows1252Labels} from './windows-1252.ts'

/** Bytes that are no text, or not in the encoding that was asked for. */
class NotTextError extends Error {}

/** A text, and where its first byte stands that made us take it for windows-1252. */
export interface Decoded {
  text: string
  /** Byte and character in one, since windows-1252 has a byte for each. */
  assumedAt?: number
}

/** The encoding that a user may ask for where it is not found out. */
const autoEncoding = 'auto'

/** Whether there is such an encoding; labels are those of the web (encoding.spec.whatwg.org). */
export function isEncoding(label: string): boolean {
  return label === autoEncoding || decoderFor(label) !== undefined
}

/** Reads a text: `auto` by its byte order mark, by what it declares, as UTF-8, and as windows-1252 where it is not. */
export function decode(bytes: Uint8Array, label: string = autoEncoding): Decoded {
  const marked = markedEncoding(bytes)
  const asked = label === autoEncoding ? undefined : label
  if (marked !== undefined || asked !== undefined) {
    return {text: withoutZero(decodeAs(bytes, marked ?? asked ?? utf8))}
  }
  if (bytes.includes(0)) throw new NotTextError(zeroByte)
  const declared = declaredEncoding(bytes)
  if (declared !== undefined && !isUtf8(declared)) {
    const text = decoderFor(declared)?.(bytes)
    if (text !== undefined) return {text: withoutZero(text)}
  }
  const invalid = findInvalidUtf8(bytes)
  if (invalid === -1) return {text: decodeUtf8(bytes)}
  return {text: decodeWindows1252(bytes), assumedAt: invalid}
}

/**
 * Turns bytes into such as can be cut at line ends: those of UTF-16 and of encodings that hold line ends in other
 * characters become UTF-8. Gives the bytes and the encoding that they are in from there on.
 */
export function linesEncoding(
  head: Uint8Array,
  label: string = autoEncoding
): {decoder: InstanceType<typeof TextDecoder> | undefined; label: string} {
  const found = markedEncoding(head) ?? label
  if (found === autoEncoding || isUtf8(found) || windows1252Labels.has(normalized(found))) {
    return {decoder: undefined, label: found}
  }
  return {decoder: new TextDecoder(found, {fatal: true}), label: utf8}
}

const utf8 = 'utf-8'
const zeroByte = 'is not text: it holds a zero byte'

function normalized(label: string): string {
  return label.trim().toLowerCase()
}

function isUtf8(label: string): boolean {
  return ['utf-8', 'utf8', 'unicode-1-1-utf-8'].includes(normalized(label))
}

/** Gives a text, or `undefined` for bytes that are not in the encoding; `undefined` itself for no encoding. */
function decoderFor(label: string): ((bytes: Uint8Array) => string | undefined) | undefined {
  const name = normalized(label)
  if (windows1252Labels.has(name)) return decodeWindows1252
  try {
    const decoder = new TextDecoder(name, {fatal: true})
    return (bytes) => {
      try {
        return decoder.decode(bytes)
      } catch {
        return undefined
      }
    }
  } catch {
    return undefined
  }
}

function decodeAs(bytes: Uint8Array, label: string): string {
  const text = decoderFor(label)?.(bytes)
  if (text === undefined) throw new NotTextError(`is not ${label.toUpperCase()} text`)
  return text
}

function withoutZero(text: string): string {
  if (text.includes('\0')) throw new NotTextError(zeroByte)
  return text
}

function markedEncoding([first, second, third]: Uint8Array): string | undefined {
  if (first === 0xef && second === 0xbb && third === 0xbf) return utf8
  if (first === 0xff && second === 0xfe) return 'utf-16le'
  return first === 0xfe && second === 0xff ? 'utf-16be' : undefined
}

/** As far as browsers look for a declaration. */
const longestHead = 1024

/** What begins so is a page or XML; elsewhere a declaration is a sample in a text. */
const markedUp = /^\s*(?:<\?xml|<!doctype|<html|<head|<meta|<!--)/i
const inXml = /^\s*<\?xml[^>]{0,200}\sencoding\s*=\s*["']([\w:.-]+)["']/i
const inMeta = /<meta\s[^>]{0,300}?charset\s*=\s*["']?\s*([\w:.-]+)/i

function declaredEncoding(bytes: Uint8Array): string | undefined {
  const head = Buffer.from(bytes.subarray(0, longestHead)).toString('latin1')
  if (!markedUp.test(head)) return undefined
  const label = (inXml.exec(head) ?? inMeta.exec(head))?.[1]
  // A page that can be read up to here as bytes is in no UTF-16, whatever it says.
  return label === undefined || /^utf-?16/i.test(label) ? undefined : label
}

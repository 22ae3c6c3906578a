import {codeAt, findControl} from '../../../control-characters.ts'
import {decodeReferences} from './references.ts'
import type {StoredText} from './stored-text.ts'

/** The first of its kind in a value that XML does not allow. */
interface ValueFault {
  met: string
  expected: string
  /** How many lines below the start of the value it stands. */
  line: number
}

/** What an element holds, as text. */
export interface Value {
  text: string
  faults: ValueFault[]
}

const [cdataStart, cdataEnd] = ['<![CDATA[', ']]>']

/**
 * Reads what stands between the tags of an element: sections of CDATA one after the other, as WordPress splits a text at
 * `]]>` (wxr_cdata), or text with references. Blanks around CDATA are layout. Markup that should have been escaped is text,
 * and line ends stay as they are.
 */
export function readValue(stored: string, storage: StoredText): Value {
  const plain = plainText(stored)
  return plain === undefined ? readAnything(stored, storage) : {text: plain, faults: []}
}

/** Most values are ASCII in one section of CDATA, or as they are; nothing is to be done for those. */
function plainText(stored: string): string | undefined {
  const isCdata = stored.startsWith(cdataStart)
  const end = isCdata ? stored.indexOf(cdataEnd) : stored.length
  if (isCdata && end !== stored.length - cdataEnd.length) return undefined
  const text = isCdata ? stored.slice(cdataStart.length, end) : stored
  return (isCdata ? unusual : unusualText).test(text) ? undefined : copyOf(text)
}

/** A string of its own: a slice would keep all of the source that was read with it. V8 copies short ones itself. */
function copyOf(text: string): string {
  return text.length < 13 ? text : Buffer.from(text, 'latin1').toString('latin1')
}

function readAnything(stored: string, storage: StoredText): Value {
  const faults = new Map<string, ValueFault>()
  // What was expected tells kinds apart. Lines are counted for the first of each alone, so that time stays linear.
  const report = (met: string, expected: string, line: () => number): void => {
    if (!faults.has(expected)) faults.set(expected, {met, expected, line: line()})
  }
  const parts: string[] = []
  const holdsCdata = stored.includes(cdataStart)
  const decode = (start: number, end: number): string => {
    const part = stored.slice(start, end)
    const {text, instead} = storage.decode(part)
    if (instead) {
      report(`bytes in ${instead}`, `${storage.encoding}, as the document says`, () =>
        linesIn(stored.slice(0, start + part.search(beyondAscii)))
      )
    }
    return text
  }
  let place = 0
  while (place < stored.length) {
    const index = stored.indexOf(cdataStart, place)
    const start = index === -1 ? stored.length : index
    const text = decode(place, start)
    if (!(holdsCdata && text.trim() === '')) {
      const above = stored.slice(0, place)
      parts.push(
        decodeReferences(text, (met, expected, offset) =>
          report(met, expected, () => linesIn(above) + linesIn(text.slice(0, offset)))
        )
      )
    }
    if (index === -1) break
    const end = stored.indexOf(cdataEnd, start)
    parts.push(decode(start + cdataStart.length, end === -1 ? stored.length : end))
    place = end === -1 ? stored.length : end + cdataEnd.length
  }
  const text = parts.length === 1 ? (parts[0] ?? '') : parts.join('')
  const control = findControl(text)
  if (control !== -1) {
    report(`control character ${codeAt(text, control)}`, 'none in XML', () =>
      linesIn(text.slice(0, control))
    )
  }
  return {text, faults: Array.from(faults.values())}
}

/** The text of an attribute's value. */
export function decodeAttribute(stored: string, storage: StoredText): string {
  return decodeReferences(storage.decode(stored).text, () => {})
}

/** Text as CDATA, which may hold everything but its own end. */
export function encodeCdata(text: string, storage: StoredText): string {
  const sections = storage.encode(text.replaceAll(cdataEnd, `]]${cdataEnd}${cdataStart}>`))
  return cdataStart + sections + cdataEnd
}

/** Where the CDATA of a value starts and ends, or the value itself where it has none. */
export function contentRange(stored: string): {start: number; end: number} {
  const start = stored.indexOf(cdataStart)
  const end = stored.lastIndexOf(cdataEnd)
  const isCdata =
    start !== -1 &&
    end > start &&
    stored.slice(0, start).trim() === '' &&
    stored.slice(end + cdataEnd.length).trim() === ''
  return isCdata ? {start, end: end + cdataEnd.length} : {start: 0, end: stored.length}
}

/** How many lines end in a text. */
export function linesIn(text: string): number {
  let count = 0
  for (let index = text.indexOf('\n'); index !== -1; index = text.indexOf('\n', index + 1)) count++
  return count
}

const unusual = /[^\t\n\r -~]/
const unusualText = /[^\t\n\r -%'-;=-~]/
const beyondAscii = /[^\0-\x7f]/

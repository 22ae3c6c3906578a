import {wellFormed} from '../control-characters.ts'
import {decodeSegment} from '../front-matter/addresses.ts'

/** Letters and digits of any script with dashes between, as WordPress makes slugs (sanitize_title_with_dashes). */
export function toSlug(text: string): string {
  const slug = wellFormed(decodeSegment(text))
    .normalize('NFC')
    .toLowerCase()
    .replace(/[^\p{Letter}\p{Mark}\p{Number}_.]+/gu, '-')
    .replace(/^[-.]+|(?<![-.])[-.]+$/g, '')
  const name = cut(slug, mostBytes).replace(/[-.]+$/, '')
  return ofFolders.test(name) ? `post-${name}` : unreserved(name)
}

/** The name of a file or folder that was put together: short enough, and none that stands for something else. */
export function safeName(text: string): string {
  return unreserved(cut(text, mostBytesTogether).replace(/[. ]+$/, ''))
}

/** What no name of a file holds on some system. */
export const forbidden = /[\p{Cc}\\:*?"<>|]/u

/** Names of devices, which Windows takes for no file whatever stands behind a dot. */
const reserved = /^(?:con|prn|aux|nul|com\d|lpt\d)(?:\.|$)/i

/** Names by which generators know the page of a whole folder: to Hugo, all that lies beside an `index` belongs to it. */
const ofFolders = /^_?index$/

function unreserved(name: string): string {
  return reserved.test(name) ? `post-${name}` : name
}

/** WordPress has slugs of 200 characters, percent codes and all. */
const mostCharacters = 80

/** File systems have names of 255 bytes, and a date, a number, an extension and what keeps a file apart until it is whole go beside. */
const mostBytes = 180
const mostBytesTogether = 200

function cut(name: string, most: number): string {
  // A unit of UTF-16 takes up to three bytes, so that most names fit however they are written.
  if (name.length <= Math.min(mostCharacters, most / 3)) return name
  const encoder = new TextEncoder()
  let bytes = 0
  const characters = most === mostBytes ? [...name].slice(0, mostCharacters) : [...name]
  const end = characters.findIndex((character) => {
    bytes += encoder.encode(character).length
    return bytes > most
  })
  return (end === -1 ? characters : characters.slice(0, end)).join('')
}

import {isEncoding} from '../read/encoding.ts'
import {UsageError} from '../run/settings/settings.ts'
import {isNameList} from '../shortcode/shortcode-names.ts'

/** What the value of an option says, read by itself. Each throws a `UsageError` where it says nothing that there is. */

/** The label of an encoding that there is. */
export function knownEncoding(label: string): string {
  if (isEncoding(label)) return label
  throw new UsageError(
    `--encoding needs the name of an encoding, such as windows-1252, got ${label}`
  )
}

/** A number of things, of which there is one at least. */
export function positive(name: string, value: string | undefined): number | undefined {
  if (value === undefined) return undefined
  if (!/^[1-9]\d{0,14}$/.test(value)) {
    throw new UsageError(`${name} needs a positive whole number, got ${value}`)
  }
  return Number(value)
}

/** A number of things, maybe of none. */
export function countOf(name: string, value: string | undefined): number | undefined {
  if (value === undefined) return undefined
  if (!/^(?:0|[1-9]\d{0,14})$/.test(value)) {
    throw new UsageError(`${name} needs a whole number, 0 or more, got ${value}`)
  }
  return Number(value)
}

/** The words of a list with commas between. */
export function wordList(name: string, list: string | undefined): string[] | undefined {
  const words = list === undefined ? undefined : wordsOf(list)
  if (words?.length === 0) throw new UsageError(`${name} needs names, got ${list}`)
  return words
}

function wordsOf(list: string): string[] {
  return list
    .split(',')
    .map((word) => word.trim())
    .filter((word) => word !== '')
}

/** The names of a list of shortcodes. */
export function nameList(list: string | undefined): string[] | undefined {
  if (list === undefined) return undefined
  const names = wordsOf(list)
  if (names.length === 0 || !isNameList(names)) {
    throw new UsageError(`--shortcodes needs names of shortcodes, got ${list}`)
  }
  return names
}

/** The extensions of a list, without dots. */
export function extensionList(list: string): string[] {
  const extensions = list
    .split(',')
    .map((extension) => extension.trim().replace(/^\./, ''))
    .filter((extension) => /^[\w-]+$/.test(extension))
  if (extensions.length === 0) throw new UsageError(`--ext needs extensions, got ${list}`)
  return extensions
}

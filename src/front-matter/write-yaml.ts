import {
  type FrontMatter,
  type FrontMatterValue,
  isList,
  isTable,
  Timestamp,
  wellFormed
} from './values.ts'

/**
 * Writes YAML that readers of 1.1 (Jekyll, gray-matter) and of 1.2 (Astro, Hugo) take for the same: every text is quoted,
 * so that `no`, `2016-11-02`, `1_000` and `12:30` stay texts; dates are not, so that they are dates.
 *
 * What that leaves of YAML is lines of keys and dashes, and texts as JSON has them, which are texts between double quotes of YAML.
 * A library that could write all of it makes a document of nodes first, and takes ten times as long, which shows where there is
 * one for each post.
 */
export function stringifyYaml(data: FrontMatter): string {
  const lines = Object.keys(data).length === 0 ? '{}' : tableLines(data, '')
  return `${lines.replace(unprintable, escapeCharacter)}\n`
}

/**
 * Characters that libyaml, which is Jekyll’s reader, refuses or takes for line ends (YAML 1.1, sections 5.1 and 5.4). All
 * of them stand between quotes.
 */
const unprintable = /[\u007f-\u009f\u2028\u2029\ufeff\ufffe\uffff]/g

function escapeCharacter(character: string): string {
  return `\\u${character.charCodeAt(0).toString(16).padStart(4, '0')}`
}

/** A level deeper. */
const step = '  '

/** The entries of a table; all but the first begin with a line end and the indentation. */
function tableLines(data: FrontMatter, indent: string): string {
  return Object.entries(data)
    .map(([key, value]) => {
      const name = isPlainKey(key) ? key : quoted(key)
      return (isLong(name) ? `? ${name}\n${indent}:` : `${name}:`) + behindKey(value, indent)
    })
    .join(`\n${indent}`)
}

/** Readers look no further for the colon behind a key (YAML 1.2, section 7.4.2). */
function isLong(key: string): boolean {
  return key.length > 1024
}

function behindKey(value: FrontMatterValue, indent: string): string {
  const inner = indent + step
  if (isTable(value) && Object.keys(value).length > 0)
    return `\n${inner}${tableLines(value, inner)}`
  if (isList(value) && value.length > 0) return `\n${inner}${listLines(value, inner)}`
  return ` ${scalar(value)}`
}

/** The items of a list; one that is a table or a list begins in the line of its dash. */
function listLines(list: readonly FrontMatterValue[], indent: string): string {
  const inner = indent + step
  return list
    .map((value) => {
      if (isTable(value) && Object.keys(value).length > 0) return `- ${tableLines(value, inner)}`
      if (isList(value) && value.length > 0) return `- ${listLines(value, inner)}`
      return `- ${scalar(value)}`
    })
    .join(`\n${indent}`)
}

/** What stands in one line. */
function scalar(value: FrontMatterValue): string {
  if (typeof value === 'string') return quoted(value)
  if (typeof value === 'number') return numeral(value)
  if (value instanceof Timestamp) return value.text
  return isList(value) ? '[]' : isTable(value) ? '{}' : String(value)
}

function quoted(text: string): string {
  return JSON.stringify(wellFormed(text))
}

function numeral(value: number): string {
  if (Number.isNaN(value)) return '.nan'
  if (!Number.isFinite(value)) return value < 0 ? '-.inf' : '.inf'
  return Object.is(value, -0) ? '-0' : String(value)
}

/** A key that is a text to every reader; `on` and `n` are truth values to some. */
function isPlainKey(key: string): boolean {
  return /^[A-Za-z_][\w-]*$/.test(key) && !/^(?:y|n|yes|no|on|off|true|false|null)$/i.test(key)
}

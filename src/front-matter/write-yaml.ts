import {stringify} from 'yaml'
import {wellFormed} from '../control-characters.ts'
import {type FrontMatter, type FrontMatterValue, isList, isTable, Timestamp} from './values.ts'

/**
 * Writes YAML that readers of 1.1 (Jekyll, gray-matter) and of 1.2 (Astro, Hugo) take for the same: every text is quoted,
 * so that `no`, `2016-11-02`, `1_000` and `12:30` stay texts; dates are not, so that they are dates. A text is written as JSON
 * has it, which is YAML; with nothing to choose, a writer of all of YAML would be 4 % of an export’s time.
 */
export function stringifyYaml(data: FrontMatter): string {
  return `${linesOf(data).join('\n')}\n`
}

/**
 * Characters that libyaml, which is Jekyll’s reader, refuses or takes for line ends (YAML 1.1, sections 5.1 and 5.4).
 */
const unprintable = /[\u007f-\u009f\u2028\u2029\ufeff\ufffe\uffff]/g

function escapeCharacter(character: string): string {
  return `\\u${character.charCodeAt(0).toString(16).padStart(4, '0')}`
}

function linesOf(value: FrontMatterValue): string[] {
  if (isList(value)) {
    return value.length === 0 ? ['[]'] : value.flatMap((item) => indented('- ', linesOf(item)))
  }
  if (!isTable(value)) return [scalar(value)]
  const entries = Object.entries(value)
  return entries.length === 0 ? ['{}'] : entries.flatMap(([key, item]) => entry(key, item))
}

/** Readers look no further for the colon that makes a key of what stands in front of it (YAML 1.2, section 7.4.2). */
const longestKey = 1024

function entry(key: string, value: FrontMatterValue): string[] {
  const name = isPlainKey(key) ? key : quoted(key)
  const lines = linesOf(value)
  if (name.length > longestKey) return [`? ${name}`, ...indented(': ', lines)]
  return isBlock(value) ? [`${name}:`, ...indented('  ', lines)] : [`${name}: ${lines[0]}`]
}

/** Whether a value has lines of its own. */
function isBlock(value: FrontMatterValue): boolean {
  if (isList(value)) return value.length > 0
  return isTable(value) && Object.keys(value).length > 0
}

/** Lines behind what the first of them begins with, and below it. */
function indented(start: string, lines: readonly string[]): string[] {
  const space = ' '.repeat(start.length)
  return lines.map((line, index) => (index === 0 ? start : space) + line)
}

function scalar(value: FrontMatterValue): string {
  if (typeof value === 'string') return quoted(value)
  if (value instanceof Timestamp) return value.text
  // Of numbers, only whole ones mean the same in all versions however they are written.
  const isPlain = typeof value === 'boolean' || Number.isSafeInteger(value)
  return isPlain ? String(value) : stringify(value).trimEnd()
}

function quoted(text: string): string {
  return JSON.stringify(wellFormed(text)).replace(unprintable, escapeCharacter)
}

/** A key that is a text to every reader; `on` and `n` are truth values to some. */
function isPlainKey(key: string): boolean {
  return /^[A-Za-z_][\w-]*$/.test(key) && !/^(?:y|n|yes|no|on|off|true|false|null)$/i.test(key)
}

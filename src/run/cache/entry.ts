import {createHash} from 'node:crypto'
import type {Checked} from '../../check/check.ts'
import {emptyLedger} from '../../counts.ts'
import {isRecord} from '../../records.ts'
import type {Stats} from '../../types.ts'
import {packMessages, unpackMessages} from './packed-messages.ts'

/** What is kept of a document: a sum over its key and the findings, which tells what is whole and whose it is, and these as JSON. */
export function writeEntry(key: string, {messages, stats}: Checked): string {
  const told = JSON.stringify({...packMessages(messages), stats})
  return `${sumOf(key, told)}\n${told}\n`
}

/**
 * The findings of an entry. `undefined` where it is broken, is that of another document, or says what no check of a text of so many
 * characters says: whoever wrote it, it can do no more than findings can.
 */
export function readEntry(key: string, entry: string, length: number): Checked | undefined {
  const [sum, told = '', end, ...rest] = entry.split('\n')
  if (end !== '' || rest.length > 0 || sum !== sumOf(key, told)) return undefined
  try {
    const found: unknown = JSON.parse(told)
    if (!isRecord(found) || !isStats(found.stats)) return undefined
    const messages = unpackMessages(found, length)
    return messages && {messages, stats: found.stats}
  } catch {
    return undefined
  }
}

function sumOf(key: string, told: string): string {
  return createHash('sha256').update(key).update(told).digest('hex')
}

type Test = (value: unknown) => boolean

const isCount: Test = (value) => Number.isSafeInteger(value) && Number(value) >= 0
const isTable: Test = (value) => isRecord(value) && Object.values(value).every(isCount)
const isLedger: Test = (value) =>
  isRecord(value) && isTable(value) && hasExactly(value, Object.keys(emptyLedger()))

/** All members of counts. */
const statsTests: Readonly<Record<keyof Stats, Test>> = {
  shortcodes: isCount,
  modules: isTable,
  unknown: isTable,
  repaired: isCount,
  leftover: isCount,
  ledger: isLedger
}

function isStats(value: unknown): value is Stats {
  if (!isRecord(value) || !hasExactly(value, Object.keys(statsTests))) return false
  return Object.entries(statsTests).every(([name, test]) => test(value[name]))
}

function hasExactly(value: Readonly<Record<string, unknown>>, names: readonly string[]): boolean {
  return (
    Object.keys(value).length === names.length && names.every((name) => Object.hasOwn(value, name))
  )
}

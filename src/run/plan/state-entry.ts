import {isRecord} from '../../records.ts'
import type {Level, Message} from '../../types.ts'

/** How many messages there are of each level. */
export type Levels = Readonly<Partial<Record<Level, number>>>

/** What the state of a folder keeps of a document that was written. */
export interface Entry {
  /** Below the output folder. */
  file: string
  /** What messages call the document. */
  path: string
  /** Stands for all that the result depends on. */
  key: string
  /** Stands for what was written. */
  hash: string
  /** Stands for what the file held before that: a run that ends between the two leaves it so. */
  was?: string | undefined
  levels: Levels
  /** Something of it could not be read, or a limit was hit: the status of the run is 2. */
  failed?: true
  media?: readonly string[]
}

/** Counts messages by their level. */
export function countLevels(messages: readonly Message[]): Levels {
  const levels: Partial<Record<Level, number>> = {}
  for (const {level} of messages) levels[level] = (levels[level] ?? 0) + 1
  return levels
}

/** Whether a value, as out of JSON, says all that there is to say of a document. */
export function isEntry(value: unknown): value is Entry {
  return (
    isRecord(value) &&
    isRecord(value.levels) &&
    Object.values(value.levels).every((count) => Number.isInteger(count)) &&
    [value.file, value.path, value.key, value.hash].every(isString) &&
    (value.was === undefined || isString(value.was)) &&
    (value.failed === undefined || value.failed === true) &&
    (value.media === undefined || (Array.isArray(value.media) && value.media.every(isString)))
  )
}

/** What a line of JSON says of a document, if it does. */
export function entryOf(line: string | undefined): Entry | undefined {
  const value: unknown = line === undefined ? undefined : JSON.parse(line)
  return isEntry(value) ? value : undefined
}

function isString(value: unknown): boolean {
  return typeof value === 'string'
}

import {controls} from '../../../control-characters.ts'
import type {ItemProblem} from '../item.ts'
import type {StoredText} from './stored-text.ts'
import type {Field, RecordElement} from './stretch.ts'
import {linesIn, readValue} from './value.ts'

/** The values of a record, and what is wrong with those that were asked for. */
export class RecordValues {
  readonly record: RecordElement
  readonly storage: StoredText
  readonly problems: ItemProblem[] = []
  readonly #reported = new Set<string>()
  #first: Map<string, Field> | undefined

  constructor(record: RecordElement, storage: StoredText) {
    this.record = record
    this.storage = storage
  }

  /** The first field of the name that is one of the record itself, not of a group in it. */
  field(name: string): Field | undefined {
    this.#first ??= firstOfEach(this.record.fields)
    return this.#first.get(name)
  }

  /** The words of a field in one line, without control characters; `undefined` where there are none. */
  text(name: string): string | undefined {
    const field = this.field(name)
    return field && this.textOf(field)
  }

  textOf(field: Field): string | undefined {
    return this.valueOf(field).replace(controls, '').trim() || undefined
  }

  /** What a field holds, as it is. */
  valueOf(field: Field): string {
    const stored = this.record.text.slice(field.start, field.end)
    const {text, faults} = readValue(stored, this.storage)
    for (const {met, expected, line} of faults) {
      this.#reportIn(field, met, expected, line)
    }
    if (field.isUnclosed) this.#reportIn(field, 'end', `</${field.name}>`, 0)
    return text
  }

  /** 1-based line of the source where the value of a field starts. */
  lineOf(field: Field): number {
    return this.record.line + linesIn(this.record.text.slice(0, field.start))
  }

  /** Says once for all fields of a name what is wrong, so that neither time nor messages grow with their number. */
  #reportIn(field: Field, met: string, expected: string, below: number): void {
    const key = `${field.name} ${expected}`
    if (this.#reported.has(key)) return
    this.#reported.add(key)
    const reason = `Unexpected ${met} in ${field.name}, expected ${expected}`
    this.report(reason, this.lineOf(field) + below)
  }

  report(reason: string, line: number): void {
    this.problems.push({reason, line, isHarmless: true})
  }
}

function firstOfEach(fields: readonly Field[]): Map<string, Field> {
  const first = new Map<string, Field>()
  let group: string | undefined
  for (const field of fields) {
    if (field.name === `/${group}`) group = undefined
    else if (group === undefined) {
      if (!first.has(field.name)) first.set(field.name, field)
      if (field.name === 'wp:postmeta' || field.name === 'wp:comment') group = field.name
    }
  }
  return first
}

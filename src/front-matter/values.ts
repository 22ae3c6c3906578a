/**
 * A date, with or without its time, as ISO 8601 has it. Front matter tells it from a text: YAML by the absence of
 * quotes, TOML by a type of its own.
 */
export class Timestamp {
  readonly text: string

  constructor(text: string) {
    this.text = text
  }
}

/** What front matter can say, whatever its format. */
export type FrontMatterValue =
  | string
  | number
  | boolean
  | null
  | Timestamp
  | readonly FrontMatterValue[]
  | FrontMatter

/** Front matter by its keys, in order. */
export interface FrontMatter {
  readonly [key: string]: FrontMatterValue
}

/** How front matter is written. */
export type FrontMatterFormat = 'yaml' | 'toml' | 'json'

/** The values as those know them who care for texts alone: a date is one. */
export function plainValues(data: FrontMatter): Readonly<Record<string, unknown>> {
  return Object.fromEntries(
    Object.entries(data).map(([key, value]) => [
      key,
      value instanceof Timestamp ? value.text : value
    ])
  )
}

/** Whether a value is a table of others. */
export function isTable(value: FrontMatterValue | undefined): value is FrontMatter {
  return typeof value === 'object' && value !== null && !isList(value) && !isTimestamp(value)
}

/** Whether a value is a list of others. */
export function isList(value: FrontMatterValue | undefined): value is readonly FrontMatterValue[] {
  return Array.isArray(value)
}

function isTimestamp(value: object): value is Timestamp {
  return value instanceof Timestamp
}

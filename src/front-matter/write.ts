import {stringify as stringifyToml, TomlDate} from 'smol-toml'
import {wellFormed} from '../control-characters.ts'
import {spellDate} from './dates.ts'
import {
  type FrontMatter,
  type FrontMatterFormat,
  type FrontMatterValue,
  isList,
  isTable,
  Timestamp
} from './values.ts'
import {stringifyYaml} from './write-yaml.ts'

/** What stands around front matter. Hugo has bare braces for JSON, others a fence that names it. */
export type JsonFence = 'braces' | 'named'

/** Writes front matter with its fences and a line end behind; nothing for a table without keys. */
export function writeFrontMatter(
  data: FrontMatter,
  format: FrontMatterFormat,
  jsonFence: JsonFence = 'braces'
): string {
  if (Object.keys(data).length === 0) return ''
  if (format === 'yaml') return `---\n${stringifyYaml(data)}---\n`
  if (format === 'toml') return `+++\n${stringifyToml(toTomlTable(data))}+++\n`
  const json = JSON.stringify(toJson(data), undefined, 2)
  return jsonFence === 'named' ? `---json\n${json}\n---\n` : `${json}\n`
}

/** TOML has no null: a key without value is left out. */
function toTomlTable(data: FrontMatter): Record<string, unknown> {
  return Object.fromEntries(
    Object.entries(data).flatMap(([key, value]) =>
      value === null ? [] : [[wellFormed(key), toToml(value)]]
    )
  )
}

/** A date that is written as it was given, without the milliseconds that nobody gave. */
class WrittenDate extends TomlDate {
  readonly #text: string

  constructor(text: string) {
    super(text)
    this.#text = text
  }

  override toISOString(): string {
    return this.#text
  }
}

function toToml(value: FrontMatterValue): unknown {
  if (value instanceof Timestamp)
    return new WrittenDate(spellDate(value.text, 'rfc3339') ?? value.text)
  if (isList(value)) return value.filter((item) => item !== null).map(toToml)
  return isTable(value) ? toTomlTable(value) : value
}

function toJson(value: FrontMatterValue): unknown {
  if (value instanceof Timestamp) return spellDate(value.text, 'rfc3339') ?? value.text
  if (isList(value)) return value.map(toJson)
  if (isTable(value)) {
    return Object.fromEntries(Object.entries(value).map(([key, item]) => [key, toJson(item)]))
  }
  return typeof value === 'number' && !Number.isFinite(value) ? String(value) : value
}

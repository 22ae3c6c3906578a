import path from 'node:path'
import type {BasedPattern} from '../../read/ignore-patterns.ts'
import type {Option} from '../options/option.ts'
import {flagsOf, keyOf, kindOf, type ValueKind} from '../options/value-kinds.ts'

/** All options of one name in a config file: `--sanitize` and `--no-sanitize` are `sanitize`. */
export interface ConfigKey {
  name: string
  kind: ValueKind
  /** The one that gives a value, or the only one. */
  option: Option
  /** `false` takes it away. */
  mayBeFalse: boolean
  /** `true` gives it without a value. */
  mayBeTrue: boolean
}

/** The names that may stand in a config file, or, with `document`, among its overrides. */
export function configKeys(options: readonly Option[], place?: 'document'): ConfigKey[] {
  const usable = options.filter(({scope}) =>
    place === 'document' ? scope === 'document' : scope !== 'line'
  )
  const names = new Set(usable.map(keyOf))
  return [...names].flatMap((name) => {
    const own = usable.filter((option) => keyOf(option) === name)
    const option = own.find((one) => !flagsOf(one).isNegation) ?? own[0]
    if (!option) return []
    const kind = kindOf(option)
    const isSwitch = kind === 'switch'
    return [
      {
        name,
        kind,
        option,
        mayBeFalse: isSwitch || own.length > 1 || flagsOf(option).isValueOptional,
        mayBeTrue: isSwitch || flagsOf(option).isValueOptional
      }
    ]
  })
}

/** What a value has to be, in words. */
export function expected({kind, option, mayBeFalse, mayBeTrue}: ConfigKey): string {
  const {choices = []} = option
  const words: Readonly<Record<ValueKind, string>> = {
    switch: '',
    choice: either(choices),
    text: 'a text',
    list: 'a list of texts',
    number: 'a positive whole number',
    count: 'a whole number, 0 or more',
    file: 'the name of a file',
    folder: 'the name of a folder',
    pattern: 'a pattern or a list of them',
    rules: 'rules with off, info, warn or error each'
  }
  return either(
    [words[kind], mayBeTrue ? 'true' : '', mayBeFalse ? 'false' : ''].filter((word) => word !== '')
  )
}

/** A list of words: `a, b or c`. */
export function either(words: readonly string[]): string {
  return [words.slice(0, -1).join(', '), ...words.slice(-1)]
    .filter((word) => word !== '')
    .join(' or ')
}

/**
 * A value of a config file as the parser would give it, so that nothing behind it knows where it came from. Names of files in it
 * count from `base`, the folder of the config file. `undefined` where the value says that there is none.
 */
export function asParsed({kind, option}: ConfigKey, value: unknown, base: string): unknown {
  if (value === true) return option.preset ?? true
  if (value === false) return option.preset === undefined ? false : undefined
  if (kind === 'rules') {
    const rules = typeof value === 'object' && value !== null ? Object.entries(value) : []
    return rules.map(([id, level]) => `${id}=${String(level)}`)
  }
  const values = [value].flat().map(String)
  if (kind === 'pattern') return values.map((pattern): BasedPattern => ({pattern, base}))
  if (kind === 'file' || kind === 'folder') {
    const placed = values.map((name) => path.relative('', path.resolve(base, name)) || '.')
    return option.isRepeatable ? placed : placed[0]
  }
  if (kind === 'list') return values.join(',')
  return option.isRepeatable ? values : values[0]
}

/** A value of the parser as it would stand in a config file. */
export function asWritten({kind, option}: ConfigKey, value: unknown): unknown {
  if (typeof value === 'boolean') return value
  const values = [value].flat()
  if (kind === 'rules') return Object.fromEntries(values.map((word) => String(word).split('=', 2)))
  if (kind === 'list') return values.flatMap((list) => String(list).split(','))
  if (kind === 'number' || kind === 'count') return Number(value)
  if (kind === 'pattern') {
    return values.map((one: unknown) =>
      typeof one === 'object' && one !== null && 'pattern' in one ? one.pattern : one
    )
  }
  return option.isRepeatable ? values : value
}

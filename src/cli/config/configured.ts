import {UsageError} from '../../run/settings/settings.ts'
import {flagsOf, keyOf} from '../options/value-kinds.ts'
import {options} from '../options.ts'
import type {RunOptions} from '../run-options.ts'
import {type Line, mergeValues, withConfig} from './layers.ts'
import {type LoadedConfig, loadConfig} from './load-config.ts'

/** What was made of options, and of those that single files have. */
export interface Variants<Value> {
  usual: Value
  of(file: string): Promise<Value>
}

/** The command line and the config file together. */
export class Configured {
  readonly line: Line
  readonly config: LoadedConfig | undefined
  #matcher: ((file: string) => number[]) | undefined

  constructor(line: Line, config: LoadedConfig | undefined) {
    this.line = line
    this.config = config
  }

  /** Reads the config file that counts for the inputs. Throws a `UsageError` that says what is wrong with it. */
  static async load(line: Line, inputs: readonly string[]): Promise<Configured> {
    return new Configured(line, await loadConfig(line.values.config, inputs))
  }

  /** The overrides that count for a file, by their indices. */
  async overridesOf(file: string): Promise<number[]> {
    if (!this.config || this.config.overrides.length === 0) return []
    if (!this.#matcher) {
      const {createMatcher} = await import('./overrides.ts')
      this.#matcher = createMatcher(this.config)
    }
    return this.#matcher(file)
  }

  /** The options of a run, or, with some of the overrides, those of its files that they count for. */
  options(overrides: readonly number[] = []): RunOptions {
    if (!this.config) return this.line.values
    const layers = overrides.map((index) => this.config?.overrides[index]?.options ?? {})
    return withConfig(this.line, mergeValues([this.config.options, ...layers]), this.config.base)
  }

  /**
   * Makes something of the options, for the run as a whole and, with overrides, for each file: what is the same is made once. Throws
   * what `make` throws, for overrides that count for no file too.
   */
  async variants<Value>(make: (options: RunOptions) => Promise<Value>): Promise<Variants<Value>> {
    try {
      const usual = await make(this.options())
      const made = new Map([['', usual]])
      const get = async (overrides: readonly number[]): Promise<Value> => {
        const key = overrides.join()
        const known = made.get(key)
        if (known !== undefined) return known
        const value = await make(this.options(overrides))
        made.set(key, value)
        return value
      }
      for (const index of this.config?.overrides.keys() ?? []) await get([index])
      return {usual, of: async (file) => get(await this.overridesOf(file))}
    } catch (error) {
      throw this.#explain(error)
    }
  }

  /** An error about options, with the config file where that is what said them. */
  #explain(error: unknown): unknown {
    const {config} = this
    if (!(error instanceof UsageError) || !config) return error
    const said = options.filter((option) => {
      const key = keyOf(option)
      const values = [config.options, ...config.overrides.map((one) => one.options)]
      if (this.line.isGiven(key) || !values.some((table) => Object.hasOwn(table, key))) return false
      return new RegExp(`${flagsOf(option).long}(?![\\w-])`).test(error.message)
    })
    const names = [...new Set(said.map(keyOf))]
    if (names.length === 0) return error
    return new UsageError(
      `${error.message}\n(${names.join(' and ')}: see ${config.file}; --no-config leaves it out)`
    )
  }
}

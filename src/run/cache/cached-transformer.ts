import path from 'node:path'
import {TraceSearch} from '../../check/traces.ts'
import {isProgram} from '../../read/is-program.ts'
import {digestOf} from '../documents/digest.ts'
import type {Document, Task, Transformed} from '../documents/transform-document.ts'
import type {Bounds} from '../threads/in-order.ts'
import type {Transformer} from '../threads/transformer.ts'
import type {Cache} from './cache.ts'
import {readEntry, writeEntry} from './entry.ts'

/** What many documents have in common. */
interface Setting {
  /** Stands for all of the task that findings depend on; `undefined` where code of the user’s own takes part, which may depend on anything. */
  key: string | undefined
  search: TraceSearch
}

/** Versions of undivi under work have the same number; the name of the file has what the build makes of its content. */
const build = path.basename(import.meta.url)

/**
 * A transformer of `check` that keeps findings and gives them again for a document that is the same, down to its last character,
 * read in the same way by the same version. Nothing depends on its name, its place or its age.
 */
export class CachedTransformer implements Transformer {
  readonly #inner: Transformer
  readonly #cache: Cache
  readonly #version: string
  readonly #warn: () => void
  #hasWarned = false
  readonly #settings = new WeakMap<Task, Setting>()
  readonly #known = new WeakMap<object, string>()

  /** `warn` is called once where there are documents of which nothing can be kept. */
  constructor(inner: Transformer, cache: Cache, version: string, warn: () => void) {
    this.#inner = inner
    this.#cache = cache
    this.#version = version
    this.#warn = warn
  }

  get bounds(): Bounds {
    return this.#inner.bounds
  }

  async transform(document: Document, task: Task): Promise<Transformed> {
    const key = this.#keyOf(document, task)
    if (key === undefined) return this.#inner.transform(document, task)
    const entry = this.#cache.get(key)
    const found = entry === undefined ? undefined : readEntry(key, entry, document.text.length)
    if (found) return found
    const transformed = await this.#inner.transform(document, task)
    const {failure, messages, stats} = transformed
    if (failure === undefined && stats) this.#cache.add(key, writeEntry(key, {messages, stats}))
    return transformed
  }

  async close(): Promise<void> {
    this.#cache.close()
    await this.#inner.close()
  }

  /** `undefined` for documents of which nothing is kept. */
  #keyOf({text, from, post, known}: Document, task: Task): string | undefined {
    const setting = this.#settingOf(task)
    // What has no trace of Divi is passed in less time than an entry is read in.
    if (setting.key === undefined || !setting.search.inText(text)) return undefined
    const about = JSON.stringify([from, post])
    return hashOf(setting.key, known ? this.#keyOfKnown(known) : '', about, text)
  }

  #settingOf(task: Task): Setting {
    const there = this.#settings.get(task)
    if (there) return there
    const {autop, maxDepth, shortcodes, modules, mapFile} = task
    const isKept = mapFile === undefined || !isProgram(mapFile)
    if (!isKept && !this.#hasWarned) {
      this.#hasWarned = true
      this.#warn()
    }
    const said = JSON.stringify({autop, maxDepth, shortcodes, modules})
    const setting = {
      key: isKept ? hashOf(this.#version, build, process.version, said) : undefined,
      search: new TraceSearch(shortcodes)
    }
    this.#settings.set(task, setting)
    return setting
  }

  /** Tables that all documents of a source share. */
  #keyOfKnown(known: object): string {
    const key = this.#known.get(known) ?? hashOf(JSON.stringify(known))
    this.#known.set(known, key)
    return key
  }
}

/** A text that stands for these ones, and for no others. */
function hashOf(...parts: readonly string[]): string {
  // In UTF-8 a half of a pair would be the same as any other one.
  return digestOf(parts.map((part) => Buffer.from(part, 'utf16le'))).toString('hex')
}

import {existsSync} from 'node:fs'
import {readFile} from 'node:fs/promises'
import path from 'node:path'
import type {Message} from '../../types.ts'
import {OutputFolder} from '../../write/output-folder.ts'
import {StateFile} from '../../write/state-file.ts'
import {digestOf} from '../documents/digest.ts'
import {documentMessage} from '../documents/site-messages.ts'
import type {Document, Task} from '../documents/transform-document.ts'
import type {Settings} from '../settings/settings.ts'
import {stateFileOf} from './state.ts'
import {countLevels, type Entry, entryOf, isEntry} from './state-entry.ts'

/** Whether a document has to be cleaned: it does (`clean`), its file is what it would become (`done`), or somebody changed the file. */
export type Decision =
  | {type: 'clean'; key: string; was?: string}
  | {type: 'done'; entry: Entry}
  | {type: 'edited'; entry: Entry}

/** A document that is about to be written. */
interface Written extends Pick<Entry, 'file' | 'path' | 'key' | 'was'> {
  messages: readonly Message[]
  text: string
  failed: boolean
  media: readonly string[] | undefined
}

/** Knows what earlier runs wrote into an output folder, and adds what this one does. */
export class Resumption {
  readonly #folder: string
  readonly #force: boolean
  readonly #state: StateFile
  /** What is kept of each file, as a line of JSON: as an object it would take twice as much memory. */
  readonly #entries: Map<string, string>
  /** Stands for the options, the version and mappings of the user’s own. */
  readonly #options: string
  readonly #met = new Set<string>()
  readonly #hashes = new WeakMap<object, string>()
  #isChanged = false
  /** What was not cleaned again, and what had been said of it. */
  readonly skipped = {documents: 0, error: 0, warning: 0, info: 0}

  private constructor(
    settings: Pick<Settings, 'outDir' | 'force'>,
    state: StateFile,
    entries: Map<string, string>,
    options: string
  ) {
    this.#folder = settings.outDir ?? '.'
    this.#force = settings.force
    this.#state = state
    this.#entries = entries
    this.#options = options
  }

  /**
   * Reads the state of a folder. Lines that were cut are passed over. Throws when the file system says no, and where nothing in the
   * file is a state: files that were changed by hand would not be known from others.
   */
  static async open(settings: Settings): Promise<Resumption> {
    const {outDir = '.', mapFile, version, frontMatter, path: pattern} = settings
    const file = stateFileOf(settings)
    new OutputFolder(outDir).requireInside(file)
    const {state, values} = await StateFile.open(file)
    const entries = new Map<string, string>()
    let isForeign = false
    for (const value of values) {
      if (isEntry(value)) entries.set(value.file, JSON.stringify(value))
      else isForeign ||= typeof value !== 'string' || !value.startsWith('{')
    }
    if (isForeign && entries.size === 0) {
      throw new Error(`nothing in ${file} is what an earlier run wrote; without it all starts anew`)
    }
    const mappings = mapFile === undefined ? '' : await readFile(mapFile, 'utf8')
    const options = hashOf(version, mappings, JSON.stringify([frontMatter, pattern]))
    return new Resumption(settings, state, entries, options)
  }

  /** Takes a file for one that some document of this run becomes. */
  meet(file: string): void {
    this.#met.add(file)
  }

  /** Says whether a document has to be cleaned; `front` stands for its front matter, which depends on other documents too. */
  async decide(document: Document, task: Task, front: string): Promise<Decision> {
    const {file = ''} = document
    this.meet(file)
    const key = this.#keyOf(document, task, front)
    const entry = entryOf(this.#entries.get(file))
    const there = await this.#read(file)
    if (there === undefined) return {type: 'clean', key}
    const was = hashOf(there)
    if (was === entry?.hash && entry.key === key) {
      const {was: _, ...kept} = entry
      this.#entries.set(file, JSON.stringify(kept))
      return {type: 'done', entry: kept}
    }
    const isOurs = !entry || was === entry.hash || was === entry.was
    return isOurs || this.#force ? {type: 'clean', key, was} : {type: 'edited', entry}
  }

  async #read(file: string): Promise<Uint8Array | undefined> {
    const there = path.join(this.#folder, file)
    return existsSync(there) ? readFile(there).catch(() => undefined) : undefined
  }

  /** Counts a document that is not cleaned again. */
  skip({levels}: Entry): void {
    this.skipped.documents++
    for (const level of ['error', 'warning', 'info'] as const) {
      this.skipped[level] += levels[level] ?? 0
    }
  }

  /** Keeps what is about to be written; what it gives is called once that is done, and never where it fails. */
  async record({
    file,
    path,
    key,
    was,
    messages,
    text,
    failed,
    media
  }: Written): Promise<() => void> {
    const isFailed = failed || messages.some(({ruleId}) => ruleId === 'limit')
    const entry: Entry = {
      file,
      path,
      key,
      hash: hashOf(text),
      levels: countLevels(messages),
      ...(isFailed && {failed: true}),
      ...(media && {media})
    }
    this.#isChanged = true
    await this.#state.add({...entry, was})
    return () => {
      this.#entries.set(file, JSON.stringify(entry))
    }
  }

  /** Files of documents that are in no source any more. */
  gone(rules: Settings['modules']['rules']): {path: string; messages: Message[]}[] {
    return Array.from(this.#entries)
      .filter(([file]) => !this.#met.has(file))
      .map(([file, line]) => {
        const document = entryOf(line)?.path ?? file
        const reason = `Unexpected file of ${document}, which this run did not read; left it as it is`
        return {
          path: path.join(this.#folder, file),
          messages: documentMessage('gone-document', reason, rules)
        }
      })
  }

  /** Ends the work on the state; `isComplete` where the run went to its end. */
  async close(isComplete: boolean): Promise<void> {
    await this.#state.close()
    if (!isComplete || !this.#isChanged) return
    await this.#state.replace(this.#entries.values())
  }

  #keyOf({text, from, post, known, name, file}: Document, task: Task, front: string): string {
    const own = JSON.stringify([from, post, name, file])
    const tables = known ? this.#hashOf(known) : ''
    return hashOf(this.#options, this.#hashOf(task, tellTask), tables, own, front, text)
  }

  /** Hashes once what many documents have in common. */
  #hashOf<Value extends object>(
    value: Value,
    tell: (value: Value) => unknown = (one) => one
  ): string {
    const hash = this.#hashes.get(value) ?? hashOf(JSON.stringify(tell(value)))
    this.#hashes.set(value, hash)
    return hash
  }
}

/** A task as text: mappings stand in their file, a preset is known by its name. */
function tellTask({modules, preset, links, ...task}: Task): unknown {
  const {modules: _, ...options} = modules ?? {}
  return {...task, options, preset: preset?.name, links: links && [...links.targets]}
}

/** A text that stands for these ones. */
export function hashOf(...parts: readonly (string | Uint8Array)[]): string {
  // A text and its bytes in a file have one hash.
  const bytes = parts.map((part) => (typeof part === 'string' ? Buffer.from(part) : part))
  // A part of a longer text would keep all of that.
  return digestOf(bytes).subarray(0, hashLength).toString('base64url')
}

/** 144 bits: no two documents get one by accident. */
const hashLength = 18

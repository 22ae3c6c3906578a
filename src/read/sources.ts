import path from 'node:path'
import {portable, type Source} from './source.ts'

/** Sources that were found together, of which no more than their names is kept. */
export interface Folder {
  /** What they count from. */
  base: string
  /** Paths below it. */
  names: readonly string[]
  /** All of them were files when they were found. */
  areFiles?: true
}

/** Sources in their order. There may be hundreds of thousands, so a source of a folder is made when its turn has come, and forgotten. */
export class Sources implements Iterable<Source> {
  readonly #entries: Array<Source | Folder> = []
  #length = 0

  get length(): number {
    return this.#length
  }

  add(source: Source): void {
    this.#entries.push(source)
    this.#length++
  }

  /** Adds those of a folder that are wanted, which is asked with what they will be called. */
  addFolder({base, names, areFiles}: Folder, isWanted: (path: string) => boolean): void {
    const before = prefixOf(base)
    const wanted = names.filter((name) => isWanted(before + name))
    this.#entries.push({base, names: wanted, ...(areFiles && {areFiles})})
    this.#length += wanted.length
  }

  *[Symbol.iterator](): Iterator<Source> {
    for (const entry of this.#entries) {
      if ('file' in entry) yield entry
      else {
        const {names, areFiles} = entry
        const before = prefixOf(entry.base)
        const more = areFiles && {isFile: areFiles}
        for (const name of names) {
          const file = before + name
          yield {file, path: file, relativePath: name, ...more}
        }
      }
    }
  }

  /** The first one of which this is true. */
  find(test: (source: Source) => boolean | undefined): Source | undefined {
    for (const source of this) if (test(source)) return source
    return undefined
  }

  every(test: (source: Source) => boolean): boolean {
    return this.find((source) => !test(source)) === undefined
  }
}

/** What stands in front of the names of a folder. */
function prefixOf(base: string): string {
  return portable(path.join(base, 'x')).slice(0, -1)
}

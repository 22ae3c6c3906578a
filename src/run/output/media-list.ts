import {idNumber} from '../../read/id-number.ts'
import {type MediaEntry, PackedMedia} from '../../read/packed-media.ts'
import type {Media} from '../../types.ts'
import {writePieces} from '../../write/write-pieces.ts'
import {guard} from './destination.ts'

/** The files of a media library: those of an export, or of a table of the user’s. */
type Library = PackedMedia | Readonly<Record<string, Media>>

/** The media that the documents of a run use. Holds each address once, and the names of the documents that use it. */
export class MediaList {
  /** The documents by the address: most have one, and a list would take as much memory as all else. */
  readonly #documents = new Map<string, string | string[]>()
  /** Numbers in the media library by the address, where it has one. */
  readonly #numbers = new Map<string, string>()
  /** Made once for the media library of a source. */
  readonly #ids = new WeakMap<Library, ReadonlyMap<string, string>>()

  add(document: string, addresses: readonly string[], library: Library = {}): void {
    for (const address of addresses) {
      const documents = this.#documents.get(address)
      if (typeof documents === 'object') documents.push(document)
      else if (documents !== undefined) this.#documents.set(address, [documents, document])
      else {
        this.#documents.set(address, document)
        const id = this.#idOf(address, library)
        if (id !== undefined) this.#numbers.set(address, id)
      }
    }
  }

  /**
   * Writes the list, in the order in which addresses were met: a JSON object a line with `url`, `id` where it is known, and
   * `documents`; or, where the name of the file ends in `.txt`, the absolute addresses alone. Throws a `WriteError`.
   */
  async write(file: string): Promise<void> {
    await guard(file, writePieces(file, this.#lines(/\.txt$/i.test(file))))
  }

  *#lines(isPlain: boolean): Generator<string> {
    for (const [url, documents] of this.#documents) {
      if (!isPlain) yield lineOf(url, this.#numbers.get(url), documents)
      else if (/^https?:/.test(url)) yield `${url}\n`
    }
  }

  #idOf(address: string, library: Library): string | undefined {
    let ids = this.#ids.get(library)
    if (!ids) {
      ids = new Map(Array.from(entriesOf(library), ([id, {url}]) => [fileOf(url), id]))
      this.#ids.set(library, ids)
    }
    const file = fileOf(address)
    return ids.get(file) ?? ids.get(originalOf(file))
  }
}

/** The lines of a list of media. */
const listLines = /^(?:(?:https?:\S+|\{"url":"[^\n]*)(?:\n|$))*$/

/** Whether a file is such a list, by how it begins. An empty one is. */
export function isMediaList(head: string): boolean {
  // The last line may be cut.
  return listLines.test(head.slice(0, head.lastIndexOf('\n') + 1) || head)
}

function lineOf(url: string, id: string | undefined, documents: string | string[]): string {
  const known = id !== undefined && {id: idNumber(id)}
  return `${JSON.stringify({url, ...known, documents: [documents].flat()})}\n`
}

function entriesOf(library: Library): Iterable<MediaEntry> {
  return library instanceof PackedMedia ? library.entries() : Object.entries(library)
}

/** What tells a file from others, however its address is written. */
function fileOf(url: string): string {
  return url.replace(/^(?:https?:)?\/\/(?:www\.)?/i, '').replace(/[?#].*$/s, '')
}

/** The file that WordPress made a smaller one of: `pier.jpg` of `pier-300x200.jpg`. */
function originalOf(file: string): string {
  return file.replace(/-\d{1,5}x\d{1,5}(\.\w{2,5})$/, '$1')
}

import type {ModuleOptions} from '../../types.ts'
import {AtomicStream} from '../../write/atomic-stream.ts'

type MediaTable = NonNullable<ModuleOptions['media']>

/** The media that the documents of a run use. Holds each address once, and the names of the documents that use it. */
export class MediaList {
  /** The documents by the address: most have one, and a list would take as much memory as all else. */
  readonly #documents = new Map<string, string | string[]>()
  /** Numbers in the media library by the address, where it has one. */
  readonly #numbers = new Map<string, string>()
  /** Made once for the media library of a source. */
  readonly #ids = new WeakMap<MediaTable, ReadonlyMap<string, string>>()

  add(document: string, addresses: readonly string[], media: MediaTable = {}): void {
    for (const address of addresses) {
      const documents = this.#documents.get(address)
      if (typeof documents === 'object') documents.push(document)
      else if (documents !== undefined) this.#documents.set(address, [documents, document])
      else {
        this.#documents.set(address, document)
        const id = this.#idOf(address, media)
        if (id !== undefined) this.#numbers.set(address, id)
      }
    }
  }

  /**
   * Writes the list, in the order in which addresses were met: a JSON object a line with `url`, `id` where it is known, and
   * `documents`; or, where the name of the file ends in `.txt`, the absolute addresses alone. Throws when the file system says no.
   */
  async write(file: string): Promise<void> {
    const isPlain = /\.txt$/i.test(file)
    const stream = await AtomicStream.open(file)
    try {
      let text = ''
      for (const [url, documents] of this.#documents) {
        if (!isPlain) text += lineOf(url, this.#numbers.get(url), documents)
        else if (/^https?:/.test(url)) text += `${url}\n`
        if (text.length < atOnce) continue
        await stream.write(text)
        text = ''
      }
      await stream.write(text)
    } catch (error) {
      await stream.discard()
      throw error
    }
    await stream.close()
  }

  #idOf(address: string, media: MediaTable): string | undefined {
    let ids = this.#ids.get(media)
    if (!ids) {
      ids = new Map(Object.entries(media).map(([id, {url}]) => [fileOf(url), id]))
      this.#ids.set(media, ids)
    }
    const file = fileOf(address)
    return ids.get(file) ?? ids.get(originalOf(file))
  }
}

/** How many characters are written at a time. */
const atOnce = 64 * 1024

function lineOf(url: string, id: string | undefined, documents: string | string[]): string {
  const number = id !== undefined && /^\d{1,15}$/.test(id) ? Number(id) : id
  const known = number !== undefined && {id: number}
  return `${JSON.stringify({url, ...known, documents: [documents].flat()})}\n`
}

/** What tells a file from others, however its address is written. */
function fileOf(url: string): string {
  return url.replace(/^(?:https?:)?\/\/(?:www\.)?/i, '').replace(/[?#].*$/s, '')
}

/** The file that WordPress made a smaller one of: `pier.jpg` of `pier-300x200.jpg`. */
function originalOf(file: string): string {
  return file.replace(/-\d{1,5}x\d{1,5}(\.\w{2,5})$/, '$1')
}

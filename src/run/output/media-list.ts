import type {ModuleOptions} from '../../types.ts'
import {AtomicStream} from '../../write/atomic-stream.ts'

/** Where an address is used. */
interface Use {
  /** Id of the file in the media library. */
  id: string | undefined
  documents: string[]
}

type MediaTable = NonNullable<ModuleOptions['media']>

/** The media that the documents of a run use. Holds each address once, and each document that uses it by its name. */
export class MediaList {
  readonly #uses = new Map<string, Use>()
  /** Made once for the media library of a source. */
  readonly #ids = new WeakMap<MediaTable, ReadonlyMap<string, string>>()

  add(document: string, addresses: readonly string[], media: MediaTable = {}): void {
    for (const address of addresses) {
      const use = this.#uses.get(address)
      if (use) use.documents.push(document)
      else this.#uses.set(address, {id: this.#idOf(address, media), documents: [document]})
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
      for (const [url, use] of this.#uses) {
        if (isPlain) await stream.write(/^https?:/.test(url) ? `${url}\n` : '')
        else await stream.write(lineOf(url, use))
      }
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

function lineOf(url: string, {id, documents}: Use): string {
  const number = id !== undefined && /^\d{1,15}$/.test(id) ? Number(id) : id
  return `${JSON.stringify({url, ...(number !== undefined && {id: number}), documents})}\n`
}

/** What tells a file from others, however its address is written. */
function fileOf(url: string): string {
  return url.replace(/^(?:https?:)?\/\/(?:www\.)?/i, '').replace(/[?#].*$/s, '')
}

/** The file that WordPress made a smaller one of: `pier.jpg` of `pier-300x200.jpg`. */
function originalOf(file: string): string {
  return file.replace(/-\d{1,5}x\d{1,5}(\.\w{2,5})$/, '$1')
}

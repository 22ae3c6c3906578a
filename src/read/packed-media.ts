import type {Media, MediaLookup} from '../types.ts'
import {type SharedIndex, TextIndex} from './text-index.ts'

/** What a packed library consists of, which one thread sends to another. */
export interface SharedMedia {
  /** A line of JSON for each file, with its id. */
  lines: Uint8Array<SharedArrayBuffer>
  /** Where the line of an id starts. */
  byId: SharedIndex
  /** Where the line of an address starts. */
  byAddress: SharedIndex
}

/** A file with its id. */
export type MediaEntry = readonly [id: string, file: Media]

/** What a line says. */
type Line = Media & {id: string}

const lineEnd = 10

/**
 * The files of a media library, which may be a hundred thousand. Objects and maps of them take three times as much memory, in each
 * thread, and the engine goes through them whenever it clears up. These bytes are there once, and a file is an object when it is asked for.
 */
export class PackedMedia implements MediaLookup {
  readonly shared: SharedMedia
  readonly #lines: Buffer
  readonly #byId: TextIndex
  readonly #byAddress: TextIndex

  constructor(shared: SharedMedia) {
    const {lines, byId, byAddress} = shared
    this.shared = shared
    this.#lines = Buffer.from(lines.buffer, lines.byteOffset, lines.length)
    this.#byId = new TextIndex(byId)
    this.#byAddress = new TextIndex(byAddress)
  }

  get(id: string): Media | undefined {
    const start = this.#byId.find(id, (place) => lineAt(this.#lines, place).id === id)
    return start === undefined ? undefined : fileOf(lineAt(this.#lines, start))
  }

  at(url: string): Media | undefined {
    const start = this.#byAddress.find(url, (place) => lineAt(this.#lines, place).url === url)
    return start === undefined ? undefined : fileOf(lineAt(this.#lines, start))
  }

  *entries(): Generator<MediaEntry, void, void> {
    for (const start of lineStarts(this.#lines)) {
      const line = lineAt(this.#lines, start)
      yield [line.id, fileOf(line)]
    }
  }

  /** All that it says, as one text. */
  toJSON(): string {
    return this.#lines.toString()
  }
}

/** Packs the files of libraries, those of the first before all others. */
export function packMedia(...libraries: readonly Iterable<MediaEntry>[]): PackedMedia {
  const packer = new MediaPacker()
  for (const entries of libraries) packer.addAll(entries)
  return packer.pack()
}

/** Packs files as they come. The first of two with one id counts, and of those with one address the last. */
export class MediaPacker {
  #lines = Buffer.allocUnsafeSlow(64 * 1024)
  #length = 0
  #count = 0

  add(id: string, file: Media): void {
    const line = `${JSON.stringify({id, ...file})}\n`
    // No character of a text takes more than three bytes.
    const most = this.#length + line.length * 3
    if (most > this.#lines.length) {
      const lines = Buffer.allocUnsafeSlow(most * 2)
      this.#lines.copy(lines, 0, 0, this.#length)
      this.#lines = lines
    }
    this.#length += this.#lines.write(line, this.#length)
    this.#count++
  }

  addAll(entries: Iterable<MediaEntry>): void {
    for (const [id, file] of entries) this.add(id, file)
  }

  pack(): PackedMedia {
    const lines = Buffer.from(new SharedArrayBuffer(this.#length))
    const [byId, byAddress] = [TextIndex.for(this.#count), TextIndex.for(this.#count)]
    let length = 0
    const packed = this.#lines.subarray(0, this.#length)
    for (const start of lineStarts(packed)) {
      const {id, url} = lineAt(packed, start)
      const hasId = (place: number): boolean => lineAt(lines, place).id === id
      if (byId.find(id, hasId) !== undefined) continue
      byId.set(id, length, hasId)
      byAddress.set(url, length, (place) => lineAt(lines, place).url === url)
      length += packed.copy(lines, length, start, endOf(packed, start) + 1)
    }
    const [ids, addresses] = [byId.shared, byAddress.shared]
    return new PackedMedia({lines: lines.subarray(0, length), byId: ids, byAddress: addresses})
  }
}

function* lineStarts(lines: Buffer): Generator<number, void, void> {
  for (let start = 0; start < lines.length; start = endOf(lines, start) + 1) yield start
}

function endOf(lines: Buffer, start: number): number {
  return lines.indexOf(lineEnd, start)
}

function lineAt(lines: Buffer, start: number): Line {
  return JSON.parse(lines.toString('utf8', start, endOf(lines, start)))
}

function fileOf({id: _, ...file}: Line): Media {
  return file
}

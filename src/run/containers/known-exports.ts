import {isDeepStrictEqual} from 'node:util'
import type {CollectOptions, Known} from '../../read/exports/read-export.ts'
import type {SiteTables} from '../../read/exports/site-tables.ts'
import {
  type AskedFormat,
  chooseFormat,
  type ExportFormat,
  isExportFormat
} from '../../read/format.ts'
import {type Opened, openSource} from '../../read/open.ts'
import {MediaPacker, type PackedMedia, packMedia} from '../../read/packed-media.ts'
import type {Source} from '../../read/source.ts'
import type {SourceProgress} from '../output/progress.ts'
import {fieldChoice} from '../settings/choose-fields.ts'

/** What the posts of exports refer to, each read once, before its posts are. */
export class KnownExports {
  readonly #sources: AllSources
  readonly #from: AskedFormat
  readonly #options: CollectOptions
  readonly #known = new Map<string, Promise<Known>>()
  #shared: Promise<ReadonlyMap<string, SiteTables>> | undefined

  constructor(sources: AllSources, {from, maxBytes: limit, comments = false, meta}: KnownOptions) {
    this.#sources = sources
    this.#from = from
    this.#options = {limit, comments, isAskedField: meta && fieldChoice(meta)}
  }

  /** What an export itself says, and what the other files of the same site say where it was split into several. */
  async of(path: string, format: ExportFormat, reading?: SourceProgress): Promise<Known> {
    const own = await this.#own(path, format, reading)
    if (format !== 'wxr' || this.#sources.length < 2) return own
    this.#shared ??= this.#collectShared()
    const site = siteOf(await openSource(path))
    const shared = (await this.#shared).get(site ?? '')
    if (!shared) return own
    // All files of a site have one object, unless one of them says of something what others say differently.
    if (isInMedia(own.media, shared.media) && isInLibrary(own.library, shared.library))
      return shared
    return {
      media: packMedia(own.media.entries(), shared.media.entries()),
      library: {...shared.library, ...own.library}
    }
  }

  /** Forgets what a file alone said, once its posts are done. */
  release(path: string): void {
    this.#known.delete(path)
  }

  #own(path: string, format: ExportFormat, reading?: SourceProgress): Promise<Known> {
    const known = this.#known.get(path) ?? collect(path, format, this.#options, reading)
    this.#known.set(path, known)
    return known
  }

  /** The tables of each site that has several files; what stands in more than one of them counts as the first says it. */
  async #collectShared(): Promise<Map<string, SiteTables>> {
    const sites = new Map<string, {media: MediaPacker; library: SiteTables['library']}>()
    for (const {file: path, isReadOnce} of this.#sources) {
      if (isReadOnce) continue
      try {
        const opened = await openSource(path)
        const site = siteOf(opened)
        const {format} = chooseFormat(path, this.#from, opened)
        if (site === undefined || !isExportFormat(format)) continue
        const {media, library} = await this.#own(path, format)
        const shared = sites.get(site) ?? {media: new MediaPacker(), library: {}}
        shared.media.addAll(media.entries())
        shared.library = {...library, ...shared.library}
        sites.set(site, shared)
      } catch {
        // The pass over the posts says what is wrong with it.
      }
    }
    const packed = Array.from(sites, ([site, {media, library}]) => {
      const tables: SiteTables = {media: media.pack(), library}
      return [site, tables] as const
    })
    return new Map(packed)
  }
}

/** All sources of a run, be it a list or `Sources`. */
type AllSources = Iterable<Source> & {readonly length: number}

interface KnownOptions {
  from: AskedFormat
  maxBytes?: number | undefined
  comments?: boolean | undefined
  /** Patterns of custom fields. */
  meta?: readonly string[] | undefined
}

function isInMedia(part: PackedMedia, whole: PackedMedia): boolean {
  for (const [id, file] of part.entries()) {
    if (!isDeepStrictEqual(file, whole.get(id))) return false
  }
  return true
}

function isInLibrary(part: SiteTables['library'], whole: SiteTables['library']): boolean {
  return Object.entries(part).every(([id, content]) => content === whole[id])
}

/** The address of the site that an export of WordPress is of, which stands in its head. */
function siteOf({start}: Opened): string | undefined {
  const head = Buffer.from(start).toString('latin1')
  return /<wp:base_blog_url>\s*([^<\s]+)/.exec(head)?.[1]
}

async function collect(
  path: string,
  format: ExportFormat,
  options: CollectOptions,
  reading: SourceProgress | undefined
): Promise<Known> {
  const count = reading?.startPasses(format === 'sql' ? 2 : 1)
  const open = async function* (): AsyncIterable<Uint8Array> {
    yield* (await openSource(path, count)).chunks
  }
  const {collectKnown} = await import('../../read/exports/read-export.ts')
  const known = await collectKnown(format, open, options)
  reading?.endPasses()
  return known
}

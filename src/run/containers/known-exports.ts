import type {ExportOptions, Known} from '../../read/exports/read-export.ts'
import {
  type AskedFormat,
  chooseFormat,
  type ExportFormat,
  isExportFormat
} from '../../read/format.ts'
import {type Opened, openSource} from '../../read/open.ts'
import type {Source} from '../../read/source.ts'
import type {SourceProgress} from '../output/progress.ts'

/** What the posts of exports refer to, each read once, before its posts are. */
export class KnownExports {
  readonly #sources: AllSources
  readonly #from: AskedFormat
  readonly #options: {limit: number | undefined; comments: boolean}
  readonly #known = new Map<string, Promise<Known>>()
  #shared: Promise<ReadonlyMap<string, SharedTables>> | undefined

  constructor(sources: AllSources, {from, maxBytes: limit, comments = false}: KnownOptions) {
    this.#sources = sources
    this.#from = from
    this.#options = {limit, comments}
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
    const isSame = isPartOf(own.media, shared.media) && isPartOf(own.library, shared.library)
    return isSame
      ? shared
      : {media: {...shared.media, ...own.media}, library: {...shared.library, ...own.library}}
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
  async #collectShared(): Promise<Map<string, SharedTables>> {
    const sites = new Map<string, SharedTables>()
    for (const {file: path, isReadOnce} of this.#sources) {
      if (isReadOnce) continue
      try {
        const opened = await openSource(path)
        const site = siteOf(opened)
        const {format} = chooseFormat(path, this.#from, opened)
        if (site === undefined || !isExportFormat(format)) continue
        const {media, library} = await this.#own(path, format)
        const shared = sites.get(site)
        if (shared) {
          addMissing(shared.media, media)
          addMissing(shared.library, library)
        } else sites.set(site, {media: {...media}, library: {...library}})
      } catch {
        // The pass over the posts says what is wrong with it.
      }
    }
    return sites
  }
}

/** All sources of a run, be it a list or `Sources`. */
type AllSources = Iterable<Source> & {readonly length: number}

interface KnownOptions {
  from: AskedFormat
  maxBytes?: number | undefined
  comments?: boolean | undefined
}

type SharedTables = Pick<Known, 'media' | 'library'>

type Table<Value> = Record<string, Value>

function addMissing<Value>(table: Table<Value>, more: Readonly<Table<Value>>): void {
  for (const [id, value] of Object.entries(more)) {
    if (!Object.hasOwn(table, id)) table[id] = value
  }
}

function isPartOf<Value>(part: Readonly<Table<Value>>, whole: Readonly<Table<Value>>): boolean {
  return Object.entries(part).every(
    ([id, value]) => value === whole[id] || JSON.stringify(value) === JSON.stringify(whole[id])
  )
}

/** The address of the site that an export of WordPress is of, which stands in its head. */
function siteOf({start}: Opened): string | undefined {
  const head = Buffer.from(start).toString('latin1')
  return /<wp:base_blog_url>\s*([^<\s]+)/.exec(head)?.[1]
}

async function collect(
  path: string,
  format: ExportFormat,
  options: Pick<ExportOptions, 'limit' | 'comments'>,
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

import type {Media, MediaLookup, ModuleOptions} from '../../types.ts'

/** Made once for a table, which serves many documents. */
const lookups = new WeakMap<object, MediaLookup>()

/** What finds the files that the options tell of. */
export function lookupOf(media: NonNullable<ModuleOptions['media']>): MediaLookup {
  if (isLookup(media)) return media
  const known = lookups.get(media)
  if (known) return known
  const made = new TableLookup(media)
  lookups.set(media, made)
  return made
}

function isLookup(media: NonNullable<ModuleOptions['media']>): media is MediaLookup {
  return 'get' in media && typeof media.get === 'function'
}

/** Finds the files of a table by id. */
class TableLookup implements MediaLookup {
  readonly #table: Readonly<Record<string, Media>>
  #byAddress: ReadonlyMap<string, Media> | undefined

  constructor(table: Readonly<Record<string, Media>>) {
    this.#table = table
  }

  get(id: string): Media | undefined {
    return Object.hasOwn(this.#table, id) ? this.#table[id] : undefined
  }

  at(url: string): Media | undefined {
    this.#byAddress ??= new Map(Object.values(this.#table).map((file) => [file.url, file]))
    return this.#byAddress.get(url)
  }
}

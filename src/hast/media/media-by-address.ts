import type {Media} from '../../types.ts'

/** Made once for a table, which serves many documents. */
const tables = new WeakMap<Readonly<Record<string, Media>>, ReadonlyMap<string, Media>>()

/** The files of a table of media by their addresses. */
export function mediaByAddress(media: Readonly<Record<string, Media>>): ReadonlyMap<string, Media> {
  const known = tables.get(media)
  if (known) return known
  const made = new Map(Object.values(media).map((file) => [file.url, file]))
  tables.set(media, made)
  return made
}

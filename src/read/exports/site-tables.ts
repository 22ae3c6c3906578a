import {MediaPacker, type PackedMedia} from '../packed-media.ts'
import type {Piece} from './item.ts'

/** What posts of an export refer to by its id. */
export interface SiteTables {
  /** Files of the media library by id. */
  media: PackedMedia
  /** Contents of the Divi library by id. */
  library: Record<string, string>
}

/** The type of posts that the Divi library consists of. */
export const libraryType = 'et_pb_layout'

/**
 * Collects what posts refer to, in a pass over an export before they are read. A reader that is asked for nothing but
 * layouts (`types`) does so at twice the speed. The first of two files with one id counts.
 */
export async function collectSiteTables(pieces: AsyncIterable<Piece>): Promise<SiteTables> {
  const media = new MediaPacker()
  const library = new Map<string, string>()
  for await (const piece of pieces) {
    if (piece.type === 'attachment') {
      const {id, parent: _, ...file} = piece.attachment
      media.add(id, file)
    } else if (piece.type === 'item' && piece.item.post.type === libraryType) {
      const {id} = piece.item.post
      if (id !== undefined && !library.has(id)) library.set(id, piece.item.content)
    }
  }
  return {media: media.pack(), library: Object.fromEntries(library)}
}

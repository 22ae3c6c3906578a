import {MediaPacker, type PackedMedia} from '../packed-media.ts'
import type {Attachment, Piece} from './item.ts'

/** What posts of an export refer to by its id. */
export interface SiteTables {
  /** Files of the media library by id. */
  media: PackedMedia
  /** Contents of the Divi library and of the synced patterns of the block editor, by id. */
  library: Record<string, string>
}

/** The type of posts that synced patterns of the block editor are. */
export const patternType = 'wp_block'

/** The types of posts that the Divi library and the synced patterns of the block editor consist of. */
export const libraryTypes: ReadonlySet<string> = new Set(['et_pb_layout', patternType])

/** Whether a piece of an export is what other posts may refer to by its id. */
export function isLayout(piece: Piece): piece is Extract<Piece, {type: 'item'}> {
  return piece.type === 'item' && libraryTypes.has(piece.item.post.type ?? '')
}

/**
 * Collects what posts refer to, in a pass over an export before they are read. A reader that is asked for nothing but
 * layouts (`types`) does so at twice the speed. The first of two files with one id counts.
 */
export async function collectSiteTables(pieces: AsyncIterable<Piece>): Promise<SiteTables> {
  const media = new MediaPacker()
  const library = new Map<string, string>()
  for await (const piece of pieces) {
    const attachments = piece.type === 'attachment' ? [piece.attachment] : attachmentsOf(piece)
    for (const {id, parent: _, ...file} of attachments) media.add(id, file)
    if (isLayout(piece)) {
      const {id} = piece.item.post
      if (id !== undefined && !library.has(id)) library.set(id, piece.item.content)
    }
  }
  return {media: media.pack(), library: Object.fromEntries(library)}
}

/** The files that a piece itself lists. */
function attachmentsOf(piece: Piece): readonly Attachment[] {
  return (piece.type === 'item' && piece.item.attachments) || []
}

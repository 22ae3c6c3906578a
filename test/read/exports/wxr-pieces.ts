import type {Piece} from '../../../src/read/exports/item.ts'
import {readWxr, type WxrOptions} from '../../../src/read/exports/wxr.ts'

/** Everything that is read of an export that comes in chunks of a size. */
export async function readPieces(
  source: Uint8Array | string,
  {size = 64 * 1024, ...options}: WxrOptions & {size?: number} = {}
): Promise<Piece[]> {
  const pieces: Piece[] = []
  for await (const piece of readWxr(inChunks(Buffer.from(source), size), options))
    pieces.push(piece)
  return pieces
}

async function* inChunks(bytes: Uint8Array, size: number): AsyncIterable<Uint8Array> {
  for (let start = 0; start < bytes.length; start += size) yield bytes.slice(start, start + size)
}

/** The bytes of a piece, where its content stays as it is. */
export function bytesOf(piece: Piece): Uint8Array {
  return piece.type === 'item' ? piece.write(piece.item.content) : piece.bytes
}

/** All bytes of pieces, one character for each. */
export function joined(pieces: readonly Piece[]): string {
  return Buffer.concat(pieces.map(bytesOf)).toString('latin1')
}

/** What is said of an export, without its bytes. */
export function told(pieces: readonly Piece[]): unknown[] {
  return pieces.flatMap<unknown>((piece) => {
    if (piece.type === 'bytes') return []
    if (piece.type === 'item') return [{type: 'item', ...piece.item}]
    if (piece.type === 'attachment') return [{type: 'attachment', ...piece.attachment}]
    return [{type: 'problem', ...piece.problem}]
  })
}

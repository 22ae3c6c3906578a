import {createHash} from 'node:crypto'

/** The bytes of a SHA-256 that stand for these parts, and for no others: where one ends, another does not begin by accident. */
export function digestOf(parts: readonly Uint8Array[]): Buffer {
  const hash = createHash('sha256')
  for (const part of parts) hash.update(`${part.length}:`).update(part)
  return hash.digest()
}

import {closeSync, openSync, readSync, statSync} from 'node:fs'

/**
 * All bytes of a file that has no more than `most` of them, read without a trip to another thread and back, which takes longer than a
 * small file does. They are read into `room` where there is enough of it. `undefined` where it is left to others to read it, or to say why that cannot be.
 */
export function readAtOnce(path: string, most: number, room?: Buffer): Buffer | undefined {
  let file: number | undefined
  try {
    // Asked before it is opened: who opens and closes a pipe ends whoever writes to it.
    const stats = statSync(path)
    const {size} = stats
    if (!stats.isFile() || size > most) return undefined
    file = openSync(path, 'r')
    // One byte more than there should be: a file that grows meanwhile, or does not tell its size, is read like any other.
    const buffer = room && room.length > size ? room : Buffer.allocUnsafe(size + 1)
    const length = readSync(file, buffer, 0, size + 1, 0)
    return length === size ? buffer.subarray(0, length) : undefined
  } catch {
    return undefined
  } finally {
    if (file !== undefined) closeSync(file)
  }
}

import {closeSync, constants, openSync, readSync, statSync} from 'node:fs'

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

/**
 * The same of what is known to be a file, without asking the system about it: that takes as long as to open one. `undefined` where
 * there is no room for all of it as well.
 */
export function readKnownFile(path: string, room: Buffer): Buffer | undefined {
  let file: number | undefined
  try {
    // Nobody is waited for where it has become a pipe since.
    file = openSync(path, constants.O_RDONLY | (constants.O_NONBLOCK ?? 0))
    for (let length = 0; length < room.length; ) {
      const read = readSync(file, room, length, room.length - length, null)
      if (read === 0) return room.subarray(0, length)
      length += read
    }
    return undefined
  } catch {
    return undefined
  } finally {
    if (file !== undefined) closeSync(file)
  }
}

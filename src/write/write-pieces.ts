import {AtomicStream} from './atomic-stream.ts'

/** How many characters are written at a time: there may be a piece for each of many documents. */
const atOnce = 64 * 1024

/** Writes a file that is made of many short texts, whole or not at all. Throws when the file system says no. */
export async function writePieces(file: string, pieces: Iterable<string>): Promise<void> {
  const stream = await AtomicStream.open(file)
  try {
    let text = ''
    for (const piece of pieces) {
      text += piece
      if (text.length < atOnce) continue
      await stream.write(text)
      text = ''
    }
    await stream.write(text)
  } catch (error) {
    await stream.discard()
    throw error
  }
  await stream.close()
}

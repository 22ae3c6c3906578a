import {copyFile, mkdir, readFile, stat} from 'node:fs/promises'
import path from 'node:path'
import {writeFile} from 'atomically'

/**
 * Writes a file whole or not at all. A file that holds the text already is not touched. Gives whether it was
 * written. `backup` is a file that keeps what was there. Throws when the file system says no.
 */
export async function writeAtomically(
  file: string,
  text: string,
  backup?: string
): Promise<boolean> {
  if (await holds(file, text)) return false
  if (backup !== undefined) await keepCopy(file, backup)
  await mkdir(path.dirname(file), {recursive: true})
  await writeFile(file, text, {encoding: 'utf8', fsyncWait: false})
  return true
}

/** Copies a file that is there, links followed, to one beside it. */
export async function keepCopy(file: string, backup: string): Promise<void> {
  const isThere = await stat(file).catch(() => undefined)
  if (isThere) await copyFile(file, backup)
}

async function holds(file: string, text: string): Promise<boolean> {
  const bytes = Buffer.from(text)
  try {
    if ((await stat(file)).size !== bytes.length) return false
    return bytes.equals(await readFile(file))
  } catch {
    return false
  }
}

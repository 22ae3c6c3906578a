import {
  chmodSync,
  chownSync,
  closeSync,
  copyFileSync,
  fsyncSync,
  mkdirSync,
  openSync,
  readFileSync,
  realpathSync,
  renameSync,
  rmSync,
  type Stats,
  statSync,
  writeFileSync
} from 'node:fs'
import {writeFile} from 'node:fs/promises'
import path from 'node:path'
import whenExit from 'when-exit'
import type {Missing} from './output-folder.ts'

/**
 * Writes a file whole or not at all, whatever ends the process. A file that holds the text already is not touched. Gives
 * whether it was written. `backup` is a file that keeps what was there; `missing` says what was seen a moment ago not to be there.
 * A link is followed; mode and owner of a file that is there are kept. Throws when the file system says no.
 *
 * What is replaced is on the disk before it goes, so that a loss of power costs nobody a text; a new file can be made again,
 * and waiting for the disk at each of thousands would take longer than all else. The calls are those that wait, unless what is
 * there is a device or a pipe: a run writes one file after the other, and a trip to another thread and back takes longer than most
 * of them.
 */
export async function writeAtomically(
  file: string,
  text: string,
  {backup, missing}: {backup?: string | undefined; missing?: Missing | undefined} = {}
): Promise<boolean> {
  const there = missing === undefined ? statSync(file, {throwIfNoEntry: false}) : undefined
  if (isChannel(there)) {
    // Who reads it may come late or never, and signals are to be heard meanwhile.
    await writeFile(file, text)
    return true
  }
  if (there && holds(file, there, text)) return false
  if (there && backup !== undefined) copyFileSync(file, backup)
  const target = there ? realpathSync(file) : file
  const temporary = temporaryPath(target)
  // Signals are heard when this is over.
  const forget = whenExit(() => rmSync(temporary, {force: true}))
  try {
    if (missing === 'folder') makeFolder(path.dirname(temporary))
    writeNew(temporary, text, there)
    renameSync(temporary, target)
  } catch (error) {
    rmSync(temporary, {force: true})
    throw error
  } finally {
    forget()
  }
  return true
}

/**
 * Whether what is there hands on what is written to it, as a device or a pipe with a name does (`/dev/stdout`): it holds nothing
 * that could be lost, and a file in its place would be of no use to anybody.
 */
export function isChannel(there: Stats | undefined): boolean {
  return there !== undefined && !there.isFile() && !there.isDirectory()
}

/** A name may have 255 bytes, of which a character takes four. */
const longestStem = 50

/**
 * Where a file is written before it takes the place of the target: beside it, since a file is renamed on one disk only. Chance
 * tells runs apart, since in containers all have the same number, also the one after a run that was killed.
 */
export function temporaryPath(target: string): string {
  const stem = path.basename(target).slice(0, longestStem)
  return path.join(
    path.dirname(target),
    `.${stem}.${nameOfRun()}-${(temporaries++).toString(36)}.tmp`
  )
}

/** Asked for with the first file: what makes it takes milliseconds to be loaded. */
function nameOfRun(): string {
  run ??= crypto.randomUUID().replaceAll('-', '').slice(0, 12)
  return run
}

let run: string | undefined
let temporaries = 0

/** Copies a file that is there, links followed, to one beside it. */
export function keepCopy(file: string, backup: string): void {
  if (statSync(file, {throwIfNoEntry: false})) copyFileSync(file, backup)
}

/** Gives a file the mode and, where that is allowed, the owner of the one that it takes the place of. */
export function keepMode(temporary: string, {mode, uid, gid}: Stats): void {
  chmodSync(temporary, mode)
  if (uid === process.geteuid?.() && gid === process.getegid?.()) return
  try {
    chownSync(temporary, uid, gid)
  } catch {
    // Nobody but root gives files away.
  }
}

function writeNew(temporary: string, text: string, replaced: Stats | undefined): void {
  const descriptor = openNew(temporary)
  try {
    writeFileSync(descriptor, text)
    if (replaced) fsyncSync(descriptor)
  } finally {
    closeSync(descriptor)
  }
  if (replaced) keepMode(temporary, replaced)
}

/** Opens a file that is not there yet, in a folder that need not be there either. */
function openNew(file: string): number {
  try {
    return openSync(file, 'wx')
  } catch (error) {
    if (codeOf(error) !== 'ENOENT') throw error
    makeFolder(path.dirname(file))
    return openSync(file, 'wx')
  }
}

/**
 * Makes a folder and those that it is in, where they are missing. Node’s own way (`recursive`) asks for ever where the system says of
 * a folder that can be seen that there is none, as below `/proc`.
 */
export function makeFolder(folder: string): void {
  try {
    makeOneFolder(folder)
  } catch (error) {
    if (codeOf(error) !== 'ENOENT') throw error
    const parent = path.dirname(folder)
    // Another run may have made it since; then, and where the system only says so, one more try tells.
    if (!isFolder(parent)) makeFolder(parent)
    makeOneFolder(folder)
  }
}

/** Another run may make the same one at any time. */
function makeOneFolder(folder: string): void {
  try {
    mkdirSync(folder)
  } catch (error) {
    if (codeOf(error) !== 'EEXIST' || !isFolder(folder)) throw error
  }
}

function isFolder(file: string): boolean {
  return statSync(file, {throwIfNoEntry: false})?.isDirectory() ?? false
}

function codeOf(error: unknown): unknown {
  return error instanceof Error && 'code' in error ? error.code : undefined
}

/** Whether a file that is there holds the text. Its size tells of most that they do not. */
function holds(file: string, {size}: Stats, text: string): boolean {
  try {
    return size === Buffer.byteLength(text) && readFileSync(file).equals(Buffer.from(text))
  } catch {
    return false
  }
}

import {
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  writeFileSync
} from 'node:fs'
import {tmpdir} from 'node:os'
import path from 'node:path'
import {afterAll, beforeEach} from 'vitest'

/** What files hold, by their paths from a folder. */
export type Files = Readonly<Record<string, string | Buffer>>

/** A folder that goes away when the tests of the file, or of the `describe` around the call, are done. */
export function scratchFolder(): string {
  const folder = mkdtempSync(path.join(tmpdir(), 'undivi-'))
  afterAll(() => rmSync(folder, {recursive: true}))
  return folder
}

/** The same, with these files and nothing else in it before each of the tests. */
export function scratchFolderForEach(files: Files = {}): string {
  const folder = scratchFolder()
  beforeEach(() => {
    rmSync(folder, {recursive: true})
    mkdirSync(folder)
    writeFiles(folder, files)
  })
  return folder
}

/** Writes files with the folders that they are in. */
export function writeFiles(folder: string, files: Files): void {
  for (const [name, content] of Object.entries(files)) {
    const file = path.join(folder, name)
    mkdirSync(path.dirname(file), {recursive: true})
    writeFileSync(file, content)
  }
}

/** All files below a folder by their paths, with what is in them. */
export function filesIn(folder: string): Record<string, string> {
  const names = readdirSync(folder, {recursive: true, encoding: 'utf8'})
    .filter((name) => statSync(path.join(folder, name)).isFile())
    .map((name) => name.replaceAll(path.sep, '/'))
    .sort()
  return Object.fromEntries(
    names.map((name) => [name, readFileSync(path.join(folder, name), 'utf8')])
  )
}

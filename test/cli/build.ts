import {execFileSync} from 'node:child_process'
import {existsSync, readdirSync, statSync, utimesSync} from 'node:fs'
import path from 'node:path'

const root = path.join(import.meta.dirname, '..', '..')

/** What the build reads, and the file that it writes last. */
const sources = [
  'src',
  'packaging',
  'package.json',
  'package-lock.json',
  'tsconfig.json',
  'tsconfig.build.json'
]
const last = path.join(root, 'dist/command/THIRD-PARTY-NOTICES.txt')

/** When the newest of the files was written, or one was put into a folder or taken out, in milliseconds of the epoch. */
function changed(names: readonly string[]): number {
  const times = names.map((name) => {
    const place = path.join(root, name)
    const inside = statSync(place).isDirectory()
      ? readdirSync(place).map((entry) => path.join(name, entry))
      : []
    return Math.max(statSync(place).mtimeMs, changed(inside))
  })
  return Math.max(0, ...times)
}

/** Builds the command before the tests that run it, unless it is newer than its sources, so that they never test an old one. */
export default function build(): void {
  if (existsSync(last) && statSync(last).mtimeMs > changed(sources)) return
  const start = new Date()
  execFileSync(process.execPath, [path.join(root, 'packaging/build.js')], {stdio: 'inherit'})
  // What is changed while it is built may not be in it.
  utimesSync(last, start, start)
}

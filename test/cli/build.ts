import {execFileSync} from 'node:child_process'
import path from 'node:path'

/** Builds the command before the tests that run it, so that they never test an old one. */
export default function build(): void {
  const root = path.join(import.meta.dirname, '..', '..')
  execFileSync(process.execPath, [path.join(root, 'packaging/build.js')], {stdio: 'inherit'})
}

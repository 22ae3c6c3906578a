/** Builds dist: the library as TypeScript compiles it, and in dist/command the command as few files. */
import {execFileSync} from 'node:child_process'
import {readdirSync, rmSync, writeFileSync} from 'node:fs'
import {createRequire} from 'node:module'
import path from 'node:path'
import {bundle} from './bundle.js'
import {thirdPartyNotices} from './notices.js'

const root = path.join(import.meta.dirname, '..')
const folder = 'dist/command'

/** What is started by itself: the command, and a thread of it. */
const entries = {main: 'src/cli/main.ts', worker: 'src/run/threads/worker.ts'}

/** What a run loads, one after the other: a single document never needs the last. */
const stages = {
  command: ['src/cli/main.ts'],
  run: [
    'src/run/run.ts',
    'src/run/interruption.ts',
    'src/cli/module-options.ts',
    'src/report/pretty.ts'
  ],
  pipeline: [
    'src/run/threads/here.ts',
    'src/run/documents/finish-document.ts',
    'src/presets/site.ts',
    'src/run/output/reported-content.ts'
  ],
  exports: ['src/run/containers/stretches.ts', 'src/run/parts.ts', 'src/run/plan/plan.ts']
}

const compiler = createRequire(import.meta.url).resolve('typescript/bin/tsc')

function compile() {
  const words = [compiler, '-p', 'tsconfig.build.json', '--listEmittedFiles']
  const told = execFileSync(process.execPath, words, {cwd: root, encoding: 'utf8'})
  return Array.from(told.matchAll(/^TSFILE: (.*)$/gm), ([, file]) => path.resolve(root, file))
}

/** Removes what an earlier build left. What is built again is overwritten only, for another process may be running it. */
function removeOthers(folder, kept) {
  for (const entry of readdirSync(folder, {recursive: true, withFileTypes: true})) {
    const file = path.join(entry.parentPath, entry.name)
    if (entry.isFile() && !kept.has(file)) rmSync(file)
  }
}

const compiled = compile()
const {written, used} = await bundle(root, {entries, stages, folder})
const notices = `${folder}/THIRD-PARTY-NOTICES.txt`
writeFileSync(path.join(root, notices), thirdPartyNotices(root, used))
const built = [...written, notices].map((file) => path.join(root, file))
removeOthers(path.join(root, 'dist'), new Set([...compiled, ...built]))

import {spawnSync} from 'node:child_process'
import {chmodSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync} from 'node:fs'
import {tmpdir} from 'node:os'
import path from 'node:path'
import {afterAll, beforeAll, expect, test} from 'vitest'
import {binary} from './command.ts'

/** Runs a page that shows a session: its files are made, its commands run one after the other, their output compared. */
const page = path.join(import.meta.dirname, '../../docs/check-cycle.md')
const written = readFileSync(page, 'utf8')
const folder = mkdtempSync(path.join(tmpdir(), 'undivi-transcript-'))
const tools = path.join(folder, 'tools')
afterAll(() => rmSync(folder, {recursive: true}))

/** A paragraph that begins with the name of a file, or ends in what is said of it, and the file. */
const files = /^(?:.*\. )?`((?:\w+\/)+\w+\.\w+)`[^\n]*:\n\n```\w+\n([\s\S]*?)^```$/gm

beforeAll(() => {
  mkdirSync(tools)
  const shim = path.join(tools, 'undivi')
  writeFileSync(shim, `#!/bin/sh\nexec '${process.execPath}' '${binary}' "$@"\n`)
  chmodSync(shim, 0o755)
  for (const [, name = '', text = ''] of written.matchAll(files)) {
    const file = path.join(folder, name)
    mkdirSync(path.dirname(file), {recursive: true})
    writeFileSync(file, text)
  }
})

/** The blocks of a session with what their commands print, which goes on with the status of the one before. */
function replay(): string {
  let status: number | null = 0
  return written.replace(/^```console\n([\s\S]*?)^```$/gm, (_, block: string) => {
    const commands = block.split('\n').filter((line) => line.startsWith('$ '))
    const shown = commands.map((command) => {
      const ended = spawnSync('bash', ['-c', `{ (exit ${status}); ${command.slice(2)}; } 2>&1`], {
        cwd: folder,
        encoding: 'utf8',
        input: '',
        env: {...process.env, PATH: `${tools}${path.delimiter}${process.env.PATH}`, NO_COLOR: '1'}
      })
      status = ended.status
      return `${command}\n${ended.stdout}`
    })
    return `\`\`\`console\n${shown.join('')}\`\`\``
  })
}

test('from a folder with leftovers to one without, as the page shows it', async () => {
  expect(Array.from(written.matchAll(files), ([, name]) => name)).toHaveLength(4)
  await expect(replay()).toMatchFileSnapshot(page)
})

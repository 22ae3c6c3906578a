import {spawnSync} from 'node:child_process'
import {
  chmodSync,
  cpSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  writeFileSync
} from 'node:fs'
import {tmpdir} from 'node:os'
import path from 'node:path'
import {afterAll, beforeAll, describe, expect, test} from 'vitest'
import {binary} from './cli/command.ts'
import {makeSampleSite} from './sample-site.ts'

/** Runs every command that README and docs show, in a folder with files of the names that they use. */
const root = path.join(import.meta.dirname, '..')
const folder = mkdtempSync(path.join(tmpdir(), 'undivi-commands-'))
const site = path.join(folder, 'site')
const tools = path.join(folder, 'tools')

const pages = ['README.md', ...readdirSync(path.join(root, 'docs')).map((name) => `docs/${name}`)]

/** Blocks of commands, by page; lines that go on below end in a backslash. */
const blocks = pages
  .filter((page) => page.endsWith('.md'))
  .flatMap((page) => {
    const text = readFileSync(path.join(root, page), 'utf8')
    return Array.from(text.matchAll(/^ *```sh\n([\s\S]*?)^ *```$/gm), ([, code = '']) => ({
      page,
      lines: code
        .replace(/\\\n\s*/g, '')
        .split('\n')
        .map((line) => line.trim())
        .filter((line) => line !== '' && !line.startsWith('#'))
    }))
  })

/** Lines that set something up, or need what is elsewhere: by their first words, with the reason. */
const elsewhere: Readonly<Record<string, string>> = {
  'wget ': 'the network',
  'aria2c ': 'the network',
  'npm install undivi': 'the registry',
  'npm ci': 'run by readme.test.ts, and by CI itself'
}

function isElsewhere(line: string): boolean {
  return Object.keys(elsewhere).some((start) => line.startsWith(start))
}

/** What xargs ends with where a command that it ran did not end with 0. */
const statusOfXargs = 123

/** The status that a command may end with: check finds something, a comment may say another one, rules tell of failures. */
function statusesOf(line: string, page: string): number[] {
  if (page === 'docs/rules.md') return [0, 2]
  const said = /#.*\bstatus (\d)/.exec(line)?.[1]
  if (said !== undefined) return [Number(said)]
  if (!/\bundivi check\b/.test(line)) return [0]
  return [0, 1, ...(line.includes('xargs') ? [statusOfXargs] : [])]
}

beforeAll(() => {
  mkdirSync(tools)
  const shim = path.join(tools, 'undivi')
  writeFileSync(shim, `#!/bin/sh\nexec '${process.execPath}' '${binary}' "$@"\n`)
  chmodSync(shim, 0o755)
  makeSampleSite(site)
  spawnSync('git', ['init', '--quiet'], {cwd: site})
  spawnSync('git', ['add', '--all'], {cwd: site})
})
afterAll(() => rmSync(folder, {recursive: true}))

function run(line: string, cwd: string): {status: number | null; stderr: string} {
  const {status, stderr} = spawnSync('bash', ['-c', `set -o pipefail; ${line}`], {
    cwd,
    encoding: 'utf8',
    input: '',
    env: {...process.env, PATH: `${tools}${path.delimiter}${process.env.PATH}`, NO_COLOR: '1'}
  })
  return {status, stderr}
}

describe('commands of README and docs', () => {
  test.each(
    blocks
      .map(({page, lines}) => ({page, lines: lines.filter((line) => !isElsewhere(line))}))
      .filter(({lines}) => lines.length > 0)
      .map((block, index) => ({...block, index, first: block.lines[0]}))
  )('$page: $first', ({page, lines, index}) => {
    const cwd = path.join(folder, `block-${index}`)
    cpSync(site, cwd, {recursive: true})
    const ended = lines.map((line) => ({line, ...run(line, cwd)}))
    const failed = ended.filter(({line, status}) => !statusesOf(line, page).includes(status ?? -1))
    expect(failed.map(({line, status, stderr}) => ({line, status, stderr}))).toEqual([])
    rmSync(cwd, {recursive: true})
  })
})

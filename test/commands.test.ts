import {spawnSync} from 'node:child_process'
import {
  chmodSync,
  closeSync,
  cpSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  openSync,
  readFileSync,
  rmSync,
  symlinkSync,
  writeFileSync
} from 'node:fs'
import {tmpdir} from 'node:os'
import path from 'node:path'
import {afterAll, beforeAll, describe, expect, test} from 'vitest'
import {binary} from './cli/command.ts'
import {type CodeBlock, codeBlocks, fileOf, readPages} from './pages/code-blocks.ts'
import {readTranscript, type Step, shownOf, writeTranscript} from './pages/transcript.ts'
import {makeSampleSite} from './sample-site.ts'

/**
 * Runs every command that README and docs show, in a folder with files of the names that they use. A block of `sh` stands for
 * itself. The blocks of `console` of a page follow each other in one folder, with the files that the page shows between them,
 * and what they print is compared; `npm run update:transcripts` writes it into the page.
 */
const root = path.join(import.meta.dirname, '..')
const folder = mkdtempSync(path.join(tmpdir(), 'undivi-commands-'))
const site = path.join(folder, 'site')
const tools = path.join(folder, 'tools')
const generators = path.join(root, 'test/sites/node_modules')

/** Lines that set something up, or need what is elsewhere: by their first words, with the reason. */
const elsewhere: Readonly<Record<string, string>> = {
  'wget ': 'the network',
  'aria2c ': 'the network',
  'npm install ': 'the registry',
  'npm ci': 'run by readme.test.ts, and by CI itself'
}

/** Programs that a machine may have: `npm run sites` installs those of npm. A block that needs a missing one is left out. */
const optional: Readonly<Record<string, () => boolean>> = {
  hugo: () => spawnSync('hugo', ['version']).error === undefined,
  'npx @11ty/eleventy': () => existsSync(path.join(generators, '@11ty/eleventy')),
  'npx astro': () => existsSync(path.join(generators, 'astro')),
  parallel: () => spawnSync('parallel', ['--version']).error === undefined,
  jq: () => spawnSync('jq', ['--version']).error === undefined
}
const missing = Object.keys(optional).filter((program) => !optional[program]?.())

function isElsewhere(line: string): boolean {
  return Object.keys(elsewhere).some((start) => line.startsWith(start))
}

/** Programs that are not there and that a command runs. */
function missingIn(commands: readonly string[]): string[] {
  return missing.filter((program) =>
    commands.some((command) => new RegExp(`(?:^|[|&;] ?|\\n)${program} `).test(command))
  )
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

/** The commands of a block of `sh`; lines that go on below end in a backslash. */
function linesOf({code}: CodeBlock): string[] {
  return code
    .replace(/\\\n\s*/g, '')
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '' && !line.startsWith('#'))
}

beforeAll(() => {
  mkdirSync(tools)
  const run = `exec '${process.execPath}'`
  const shims = {
    undivi: `${run} '${binary}' "$@"`,
    npx: `name=$1; shift
case $name in
  undivi) ${run} '${binary}' "$@" ;;
  astro) ${run} '${generators}/astro/astro.js' "$@" ;;
  @11ty/eleventy) ${run} '${generators}/@11ty/eleventy/cmd.cjs' "$@" ;;
  *) echo "npx: $name is not known here" >&2; exit 1 ;;
esac`
  }
  for (const [name, script] of Object.entries(shims)) {
    const shim = path.join(tools, name)
    writeFileSync(shim, `#!/bin/sh\n${script}\n`)
    chmodSync(shim, 0o755)
  }
  makeSampleSite(site)
  spawnSync('git', ['init', '--quiet'], {cwd: site})
  spawnSync('git', ['add', '--all'], {cwd: site})
  const author = ['-c', 'user.name=A', '-c', 'user.email=a@example.org']
  spawnSync('git', [...author, 'commit', '--quiet', '--message', 'A'], {cwd: site})
  spawnSync('git', ['update-ref', 'refs/remotes/origin/main', 'HEAD'], {cwd: site})
})
afterAll(() => rmSync(folder, {recursive: true}))

const quiet = {
  NO_COLOR: '1',
  LANG: 'C.UTF-8',
  ASTRO_TELEMETRY_DISABLED: '1',
  DO_NOT_TRACK: '1'
}
const environment = {
  ...process.env,
  ...quiet,
  PATH: `${tools}${path.delimiter}${process.env.PATH}`
}

function run(line: string, cwd: string): {status: number | null; stderr: string} {
  const {status, stderr} = spawnSync('bash', ['-c', `set -o pipefail; ${line}`], {
    cwd,
    encoding: 'utf8',
    input: '',
    env: environment
  })
  return {status, stderr}
}

/** Runs commands one after the other in one shell. Gives what each printed, to standard output and error alike. */
function printedBy(steps: readonly Step[], cwd: string): string[] {
  // A character that no command prints; what `$?` says is not disturbed.
  const mark = '\u001e'
  const between = `undivi_status=$?; printf '${mark}'; (exit $undivi_status)`
  const script = steps.map(({command}) => `${between}\n${command}\n`).join('')
  const file = path.join(folder, 'printed')
  const output = openSync(file, 'w')
  spawnSync('bash', ['-c', script], {cwd, stdio: ['ignore', output, output], env: environment})
  closeSync(output)
  return readFileSync(file, 'utf8').split(mark).slice(1)
}

/** Packages that modules of a page may import. */
function linkPackages(cwd: string): void {
  const link = (target: string, name: string): void => {
    const place = path.join(cwd, 'node_modules', name)
    mkdirSync(path.dirname(place), {recursive: true})
    if (existsSync(target)) symlinkSync(target, place)
  }
  link(root, 'undivi')
  for (const name of ['unified', 'rehype-stringify', 'rehype-parse']) {
    link(path.join(root, 'node_modules', name), name)
  }
  for (const name of ['astro', '@11ty/eleventy']) link(path.join(generators, name), name)
}

/** Run by transcript.test.ts in a folder of its own. */
const withOwnFolder = 'docs/check-cycle.md'
const pages = readPages().filter(
  ({name}) => name === 'README.md' || (name.startsWith('docs/') && name !== withOwnFolder)
)

describe('commands', () => {
  test.each(
    pages
      .flatMap((page) => codeBlocks(page).map((block) => ({page: page.name, block})))
      .filter(({block}) => block.language === 'sh')
      .map(({page, block}) => ({page, lines: linesOf(block).filter((line) => !isElsewhere(line))}))
      .filter(({lines}) => lines.length > 0 && missingIn(lines).length === 0)
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

/** The block with what its commands print now; as it is where a program is missing. */
function transcriptOf({code}: CodeBlock, cwd: string): string {
  const steps = readTranscript(code)
  if (missingIn(steps.map(({command}) => command)).length > 0) return code
  const run = steps.filter(({command}) => !isElsewhere(command))
  const printed = printedBy(run, cwd)
  run.forEach((step, index) => {
    step.output = shownOf(printed[index] ?? '', step.output)
  })
  return writeTranscript(steps)
}

const but = missing.length > 0 ? `, but for blocks with ${missing.join(', ')}` : ''

describe(`what commands print${but}`, () => {
  test.each(
    pages
      .map((page) => ({...page, blocks: codeBlocks(page)}))
      .filter(({blocks}) => blocks.some(({language}) => language === 'console'))
  )(
    '$name',
    async ({name, text, blocks}) => {
      const cwd = path.join(folder, name)
      cpSync(site, cwd, {recursive: true})
      linkPackages(cwd)
      let printed = ''
      let at = 0
      for (const block of blocks) {
        const file = fileOf(block)
        if (file !== undefined) {
          mkdirSync(path.dirname(path.join(cwd, file)), {recursive: true})
          writeFileSync(path.join(cwd, file), block.code)
        }
        if (block.language !== 'console') continue
        printed += text.slice(at, block.start) + transcriptOf(block, cwd)
        at = block.end
      }
      await expect(printed + text.slice(at)).toMatchFileSnapshot(path.join(root, name))
    },
    180_000
  )

  test('no output stands where it is not compared', () => {
    const behindCommands = pages.flatMap((page) =>
      codeBlocks(page).flatMap((block, index, all) => {
        const before = all[index - 1]
        const isNext = before && page.text.slice(before.end, block.start).split('\n').length <= 4
        return isNext && before.language === 'sh' && block.language === 'text'
          ? [`${page.name}: ${block.code}`]
          : []
      })
    )
    expect(behindCommands).toEqual([])
  })
})

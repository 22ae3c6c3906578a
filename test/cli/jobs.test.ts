import {spawn, spawnSync} from 'node:child_process'
import {
  cpSync,
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  symlinkSync,
  writeFileSync
} from 'node:fs'
import path from 'node:path'
import {gzipSync} from 'node:zlib'
import {afterEach, beforeAll, describe, expect, test, vi} from 'vitest'
import {scratchFolder, writeFiles} from '../folders.ts'
import {binary, type Ended, undivi} from './command.ts'

const folder = scratchFolder()

const fixtures = path.join(import.meta.dirname, '../../fixtures')
const post = '[et_pb_text admin_label=”Text”]<p>Words</p>[/et_pb_text]\n'

/** Inputs of every kind, and of every kind some that are damaged. */
beforeAll(() => {
  const inputs = path.join(folder, 'in')
  for (const part of ['exports', 'markdown', 'pages', 'rendered']) {
    cpSync(path.join(fixtures, part), path.join(inputs, part), {
      recursive: true,
      filter: (source) => statSync(source).isDirectory() || path.parse(source).name === 'input'
    })
  }
  const export_ = readFileSync(path.join(fixtures, 'exports/wxr/site/input.xml'))
  const lines = readFileSync(path.join(fixtures, 'damage/cases.jsonl'), 'utf8')
  writeFiles(inputs, {
    'faults/binary.txt': Buffer.from([80, 0, 1, 2]),
    'faults/latin-1.txt': Buffer.from('Stra\xdfe [et_pb_text]\xfc[/et_pb_text]', 'latin1'),
    'faults/empty.txt': '',
    'faults/front-matter.md': `---\n[not: a table\n---\n${post}`,
    'faults/cut.xml': export_.subarray(0, export_.length / 2),
    'faults/cut.xml.gz': gzipSync(export_).subarray(0, 400),
    'faults/lines.jsonl': `{"id": 1, "content": ${JSON.stringify(post)}}\nno JSON\n{"id": 2}\n{"content": "\ud800"}\n`,
    'many/small.jsonl': `{"slug": "same", "content": ${JSON.stringify(post)}}\n`.repeat(300),
    'many/large.txt': post.repeat(2000),
    'many/posts.jsonl': lines
      .replaceAll('"input"', '"content"')
      .split('\n')
      .slice(0, 300)
      .join('\n')
  })
})

const extensions = ['--ext', 'txt,html,md,xml,sql,json,jsonl,gz']

/** What a run leaves behind: what it prints, its status, and every file that it writes. */
interface Left extends Ended {
  files: Record<string, string>
}

function runWith(jobs: number, words: readonly string[]): Left {
  const ended = undivi([...words, '--jobs', String(jobs)], {cwd: folder})
  const out = path.join(folder, 'out')
  const names = existsSync(out)
    ? readdirSync(out, {recursive: true, withFileTypes: true})
        .filter((entry) => entry.isFile())
        .map(({parentPath, name}) => path.join(parentPath, name))
        .sort()
    : []
  const files = Object.fromEntries(
    names.map((name) => [path.relative(out, name), readFileSync(name, 'base64')])
  )
  rmSync(out, {recursive: true, force: true})
  return {...ended, files}
}

describe('what comes out does not depend on how many threads there are', () => {
  test.each([
    {words: ['--preset', 'hugo', '--out-dir', 'out', '--redirects', 'json'], files: 300},
    {words: ['--to', 'jsonl', '-v'], files: 0},
    {words: ['check', '--reporter', 'json'], files: 0},
    {words: ['repair', '--out-dir', 'out'], files: 20}
  ])('$words', {timeout: 240_000}, ({words, files}) => {
    const [command = '', ...rest] = words[0]?.startsWith('-') ? ['clean', ...words] : words
    const [one, several] = [1, 3].map((jobs) =>
      runWith(jobs, [command, 'in', ...extensions, ...rest])
    )
    expect(one?.status).toBe(2)
    expect(Object.keys(one?.files ?? {}).length).toBeGreaterThanOrEqual(files)
    expect(several).toEqual(one)
  })

  test('of a check that starts threads on its way', {timeout: 120_000}, () => {
    const content = path.join(folder, 'checked')
    mkdirSync(content)
    writeFileSync(path.join(content, 'plain.txt'), 'Words and words.\n'.repeat(300_000))
    for (let index = 0; index < 30; index++) {
      writeFileSync(path.join(content, `${index}.txt`), post.repeat(400 + index))
    }
    const words = ['check', 'checked', '--reporter', 'json']
    const late = undivi(words, {cwd: folder})
    expect(late.status).toBe(1)
    expect(late).toEqual(undivi([...words, '--jobs', '1'], {cwd: folder}))
  })

  test('of standard input', () => {
    const input = readFileSync(path.join(folder, 'in/many/posts.jsonl'), 'utf8')
    const [one, two] = [1, 2].map((jobs) =>
      undivi(['--jobs', String(jobs), '--content', 'markdown'], {cwd: folder, input})
    )
    expect(one?.stdout).not.toBe('')
    expect(two).toEqual(one)
  })
})

const mapping = `export const panel = {
  names: ['my_panel'],
  content: 'flow',
  attributes: {kind: 'setting'},
  handle(state, node) {
    const kind = state.attribute(node, 'kind')
    if (kind === 'throw') throw new RangeError('too much')
    if (kind === 'exit') process.exit(3)
    if (kind === 'memory') for (const all = []; ; ) all.push(new Array(1e6).fill(Math.random()))
    return [{type: 'element', tagName: 'aside', properties: {}, children: state.content(node)}]
  }
}
`

afterEach(() => vi.unstubAllEnvs())

describe('mappings that are functions', () => {
  const panel = (kind: string): string => `[my_panel kind="${kind}"]Words[/my_panel]`

  function runPanels(kinds: readonly string[], jobs: number): Ended {
    writeFileSync(path.join(folder, 'map.mjs'), mapping)
    const input = kinds
      .map((kind, id) => `${JSON.stringify({id, content: panel(kind)})}\n`)
      .join('')
    const words = ['--map', 'map.mjs', '--shortcodes', 'my_panel', '--jobs', String(jobs)]
    return undivi(words, {cwd: folder, input})
  }

  test('are loaded by each thread', () => {
    const {status, stdout} = runPanels(['a', 'b', 'c'], 2)
    expect(status).toBe(0)
    expect(stdout.match(/<aside>/g)).toHaveLength(3)
  })

  test.each([1, 2])('cost no other document its result where they fail, with %i', (jobs) => {
    const {status, stdout, stderr} = runPanels(['a', 'throw', 'b'], jobs)
    expect(status).toBe(2)
    expect(stderr).toContain(
      '-#1:1:1 error invalid-input Unexpected failure (RangeError: too much), left the document as it is\n'
    )
    const contents = stdout
      .trimEnd()
      .split('\n')
      .map((line) => JSON.parse(line).content)
    const done = '<aside>\n<p>Words</p>\n</aside>\n'
    expect(contents).toEqual([done, panel('throw'), done])
  })

  test.each(['memory', 'exit'])('may end a thread and nothing else: %s', (kind) => {
    vi.stubEnv('NODE_OPTIONS', '--max-old-space-size=128')
    const {status, stdout, stderr} = runPanels([...'abc', kind, ...'defghi'], 2)
    expect(status).toBe(2)
    expect(stderr.match(/error/g)).toEqual(['error', 'error'])
    expect(stderr).toMatch(/^-#3:1:1 error invalid-input Unexpected failure/)
    expect(stdout.match(/<aside>/g)).toHaveLength(9)
  })
})

/** Runs the command until it has written something below `out`, and sends a signal. */
function runUntil(signal: NodeJS.Signals, words: readonly string[]): Promise<Ended & {by: string}> {
  return new Promise((resolve) => {
    const child = spawn(process.execPath, [binary, ...words], {
      cwd: folder,
      stdio: ['ignore', 'pipe', 'pipe']
    })
    const texts = {stdout: '', stderr: ''}
    for (const name of ['stdout', 'stderr'] as const) {
      child[name].setEncoding('utf8').on('data', (chunk: string) => {
        texts[name] += chunk
      })
    }
    const timer = setInterval(() => {
      if (!existsSync(path.join(folder, 'out'))) return
      clearInterval(timer)
      child.kill(signal)
    }, 5)
    child.on('close', (status, by) => {
      clearInterval(timer)
      resolve({...texts, status, by: by ?? ''})
    })
  })
}

describe('threads that cannot start', () => {
  const root = path.join(import.meta.dirname, '../..')
  const copy = path.join(folder, 'broken')

  beforeAll(() => {
    for (const part of ['bin', 'dist/command', 'package.json']) {
      cpSync(path.join(root, part), path.join(copy, part), {recursive: true})
    }
    symlinkSync(path.join(root, 'node_modules'), path.join(copy, 'node_modules'))
    writeFileSync(path.join(copy, 'dist/command/worker.js'), "import './missing.js'\n")
    writeFileSync(path.join(folder, 'one.txt'), post)
    writeFileSync(path.join(folder, 'many.txt'), post.repeat(9))
  })

  // The more there are, the more of them fail while another one does.
  test.each(['2', '8', '8'])('end the run and say why: %s', (jobs) => {
    const words = ['one.txt', 'many.txt', '--out-dir', 'unmade', '--jobs', jobs]
    const {status, stderr} = spawnSync(
      process.execPath,
      [path.join(copy, 'bin/undivi.js'), ...words],
      {cwd: folder, encoding: 'utf8'}
    )
    expect(status).toBe(2)
    expect(stderr).toMatch(/no thread starts \(.*missing\.js.*\); --jobs 1 does without/)
  })
})

describe('a signal', () => {
  test.each([
    {signal: 'SIGINT', jobs: 1},
    {signal: 'SIGINT', jobs: 2},
    {signal: 'SIGTERM', jobs: 2}
  ] as const)('ends a run between two documents: $signal, $jobs', async ({signal, jobs}) => {
    const content = post.repeat(50)
    const lines = Array.from(
      {length: 3000},
      (_, id) => `${JSON.stringify({slug: `post-${id}`, content})}\n`
    )
    writeFileSync(path.join(folder, 'posts.jsonl'), lines.join(''))
    const words = ['posts.jsonl', '--to', 'markdown', '--out-dir', 'out', '--reporter', 'json']
    const {stdout, stderr, by} = await runUntil(signal, [...words, '--jobs', String(jobs)])
    const names = readdirSync(path.join(folder, 'out'))
    const texts = names.map((name) => readFileSync(path.join(folder, 'out', name), 'utf8'))
    rmSync(path.join(folder, 'out'), {recursive: true})
    expect(by).toBe(signal)
    const report: unknown[] = JSON.parse(stdout)
    expect(names.length).toBeGreaterThan(0)
    expect(names.length).toBeLessThan(3000)
    expect(report).toHaveLength(names.length)
    expect(stderr).toMatch(new RegExp(`^undivi: ended by ${signal} after ${names.length} doc`))
    expect(new Set(texts)).toEqual(new Set([`${'Words\n\n'.repeat(50).trimEnd()}\n`]))
  })

  test('ends one that waits for its input', async () => {
    const child = spawn(process.execPath, [binary, '--jobs', '2'], {stdio: 'pipe'})
    const ended = new Promise<string>((resolve) => {
      child.on('close', (_, by) => resolve(by ?? ''))
    })
    child.stdin.write(`{"content": "Words"}\n`)
    // The result of a line comes before the next line does.
    await new Promise((resolve) => child.stdout.once('data', resolve))
    child.kill('SIGINT')
    expect(await ended).toBe('SIGINT')
  })
})

describe('--jobs', () => {
  test.each(['0', '-1', '1.5'])('is no number of threads: %j', (value) => {
    const {status, stderr} = undivi(['--jobs', value], {cwd: folder, input: 'Words'})
    expect(status).toBe(2)
    expect(stderr).toContain(`--jobs needs a positive whole number, got ${value}`)
  })
})

const scriptCommand = '/usr/bin/script'

/** Runs the command in a terminal of so many columns, and gives what it is sent, its codes written out. */
function inTerminal(columns: number, words: readonly string[]): string {
  const command = `stty cols ${columns}; '${process.execPath}' '${binary}' ${words.join(' ')}`
  const {stdout} = spawnSync(scriptCommand, ['-qec', command, '/dev/null'], {
    cwd: folder,
    encoding: 'utf8',
    env: {...process.env, CI: '', TERM: 'xterm', NO_COLOR: '1'},
    input: '',
    maxBuffer: 64 * 1024 * 1024
  })
  return stdout.replaceAll('\r', '').replaceAll(control, '<code>')
}

const control = String.fromCharCode(27)

describe.skipIf(!existsSync(scriptCommand))('the bar on a terminal', () => {
  const words = ['many.jsonl', '--out-dir', 'bar', '--to', 'markdown']

  /** Of so many documents, one of three hundred has a finding. The bar comes after half a second. */
  function writeDocuments(length: number): void {
    const straight = post.replaceAll('”', '"').repeat(40)
    const lines = Array.from(
      {length},
      (_, id) => `${JSON.stringify({id, content: id % 300 === 0 ? post : straight})}\n`
    )
    writeFileSync(path.join(folder, 'many.jsonl'), lines.join(''))
  }

  test('is drawn again below findings, and leaves them whole', () => {
    writeDocuments(1500)
    const sent = inTerminal(80, words)
    const findings = sent.split('\n').filter((line) => line.includes('typographic-quote'))
    expect(findings).toHaveLength(5)
    for (const line of findings) {
      expect(line).toMatch(/^ {2}1:13 {2}warning {2}[^<%]* expected `"…"` {2}typographic-quote$/)
    }
    const bars = sent.match(/ *\d+ % \[[^\n<]*/g) ?? []
    expect(bars.length).toBeGreaterThan(1)
    for (const bar of bars) expect(bar.length).toBeLessThan(80)
    const parts = bars.map((bar) => Number.parseInt(bar, 10))
    expect(parts).toEqual([...parts].sort((a, b) => a - b))
    expect(sent.trimEnd()).toMatch(/1500 documents, 0 errors, 5 warnings, 0 notes$/)
  })

  test.each(['--no-progress', '--quiet'])('is not there with %s', (word) => {
    writeDocuments(800)
    expect(inTerminal(80, [...words, word])).not.toContain(' % [')
  })
})

import {spawn} from 'node:child_process'
import {
  cpSync,
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  utimesSync,
  writeFileSync
} from 'node:fs'
import path from 'node:path'
import {beforeAll, describe, expect, test} from 'vitest'
import {readEntry, writeEntry} from '../../src/run/cache/entry.ts'
import {scratchFolder, writeFiles} from '../folders.ts'
import {binary, type Ended, undivi} from './command.ts'

const folder = scratchFolder()
const fixtures = path.join(import.meta.dirname, '../../fixtures')
const post = '[et_pb_text admin_label=”Text”]<p>Words</p>[/et_pb_text]\n'
const kept = path.join(folder, 'kept')
const place = (name: string): string => path.join(kept, name)

beforeAll(() => {
  const inputs = path.join(folder, 'in')
  for (const part of ['blocks', 'clean-ups', 'exports', 'markdown', 'pages', 'rendered']) {
    cpSync(path.join(fixtures, part), path.join(inputs, part), {
      recursive: true,
      filter: (source) => statSync(source).isDirectory() || path.parse(source).name === 'input'
    })
  }
  const lines = readFileSync(path.join(fixtures, 'damage/cases.jsonl'), 'utf8')
  writeFiles(inputs, {
    'faults/binary.txt': Buffer.from([80, 0, 1, 2]),
    'faults/latin-1.txt': Buffer.from('Stra\xdfe [et_pb_text]\xfc[/et_pb_text]', 'latin1'),
    'faults/front-matter.md': `---\ntitle: "[et_pb_text]"\n---\n${post}`,
    'faults/lines.jsonl': `{"id": 1, "content": ${JSON.stringify(post)}}\n{"content": "\\ud800${post.trim().replaceAll('"', '')}"}\n`,
    'faults/silent.html': `<!-- undivi-disable-next-line -->\n${post}<!-- undivi-disable dead-link -->\n`,
    'faults/others.txt': '[one_half]Words[/one_half][et_pb_acme]Others[/et_pb_acme]\n',
    'faults/deep.txt': `${'[et_pb_row]'.repeat(250)}x`,
    'twice/a.txt': post,
    'twice/b.txt': post,
    'many/posts.jsonl': lines
      .replaceAll('"input"', '"content"')
      .split('\n')
      .slice(0, 200)
      .join('\n')
  })
})

const words = ['check', 'in', '--ext', 'txt,html,md,xml,sql,json,jsonl', '--max-depth', '100']
const cache = ['--cache', '--cache-location', 'kept']

function run(more: readonly string[] = []): Ended {
  return undivi([...words, ...more], {cwd: folder})
}

/** A run without a cache, and one with it, which has to be the same. */
function same(more: readonly string[] = []): Ended {
  const without = run(more)
  expect(without.stdout + without.stderr).not.toBe('')
  expect(run([...more, ...cache])).toEqual(without)
  return without
}

/** Which entries there are, and when each was written. */
function entries(): Record<string, number> {
  return Object.fromEntries(readdirSync(kept).map((name) => [name, statSync(place(name)).ctimeMs]))
}

describe('a run with a cache is one without', {timeout: 240_000}, () => {
  test('in every reporter, with one thread and with several, cold and warm', () => {
    for (const reporter of ['json', 'pretty', 'jsonl', 'sarif', 'junit', 'github', 'html']) {
      const told = ['--reporter', reporter]
      const without = run(told)
      expect(without.status).toBe(2)
      expect(run([...told, ...cache])).toEqual(without)
      expect(run([...told, ...cache, '--jobs', '3'])).toEqual(without)
      if (reporter === 'json') {
        rmSync(kept, {recursive: true})
        expect(run([...told, ...cache, '--jobs', '3'])).toEqual(without)
      }
    }
    const before = entries()
    expect(Object.keys(before).length).toBeGreaterThan(100)
    same()
    expect(entries()).toEqual(before)
  })

  test('after an edit, a change of names and of dates', () => {
    const before = entries()
    const file = path.join(folder, 'in/twice/b.txt')
    writeFileSync(file, `${post}\n[et_pb_sidebar /]`)
    utimesSync(file, 1, 1)
    writeFileSync(path.join(folder, 'in/twice/c.txt'), post)
    same()
    const after = entries()
    expect(after).toMatchObject(before)
    expect(Object.keys(after)).toHaveLength(Object.keys(before).length + 1)
    rmSync(path.join(folder, 'in/twice/a.txt'))
    same()
    expect(entries()).toEqual(after)
  })

  test('after other options, and with them again', () => {
    writeFiles(folder, {
      'map.json': JSON.stringify([{names: ['et_pb_text'], description: 'x', content: 'none'}]),
      'media.json': JSON.stringify([{id: 1, url: 'https://e.org/1.jpg'}])
    })
    const changes = [
      ['--rule', 'leftover-shortcode=off', '--rule', 'typographic-quote=error'],
      ['--unknown', 'error'],
      ['--shortcodes', 'epanel'],
      ['--map', 'map.json'],
      ['--max-warnings', '3', '--fail-on', 'error']
    ]
    const plain = run(['--reporter', 'json'])
    for (const change of changes) {
      const told = ['--reporter', 'json', ...change]
      const other = same(told)
      expect(run([...told, ...cache])).toEqual(other)
      if (change[0] !== '--max-warnings') expect(other, change[0]).not.toEqual(plain)
    }
    const inMap = path.join(folder, 'map.json')
    writeFileSync(inMap, readFileSync(inMap, 'utf8').replace('none', 'flow'))
    same(['--map', 'map.json'])
    expect(run(['--reporter', 'json', ...cache])).toEqual(plain)
  })

  test('with a baseline, and after that has changed', () => {
    const baseline = ['--baseline', 'known.json']
    run([...baseline, '--update-baseline', ...cache])
    const written = readFileSync(path.join(folder, 'known.json'), 'utf8')
    rmSync(path.join(folder, 'known.json'))
    run([...baseline, '--update-baseline'])
    expect(readFileSync(path.join(folder, 'known.json'), 'utf8')).toBe(written)
    same(baseline)
    writeFileSync(
      path.join(folder, 'known.json'),
      written.replaceAll('leftover-shortcode', 'empty-result')
    )
    same(baseline)
  })

  test('where entries are broken, empty, those of others, or no files', () => {
    const names = readdirSync(kept)
    const texts = names.map((name) => readFileSync(place(name), 'utf8'))
    const damage = [
      (file: string, text: string) => writeFileSync(file, text.slice(0, text.length / 2)),
      (file: string) => writeFileSync(file, ''),
      (file: string, text: string) => writeFileSync(file, text.replace(/\d(?=\D*$)/, '9')),
      (file: string, _: string, next: string) => writeFileSync(file, next),
      (file: string) => {
        rmSync(file)
        mkdirSync(path.join(file, 'x'), {recursive: true})
      },
      (file: string, text: string) => writeFileSync(file, text)
    ]
    for (const [index, name] of names.entries()) {
      damage[index % damage.length]?.(place(name), texts[index] ?? '', texts.at(index - 1) ?? '')
    }
    same(['--reporter', 'json'])
    same(['--reporter', 'json'])
    rmSync(kept, {recursive: true})
  })

  test('while another run makes the same entries', async () => {
    const without = run(['--reporter', 'json'])
    const both = await Promise.all([1, 2].map(() => start(['--reporter', 'json', ...cache])))
    expect(both).toEqual([without, without])
    expect(readdirSync(kept).filter((name) => !/^[0-9a-f]{64}\.json$/.test(name))).toEqual([])
    expect(run(['--reporter', 'json', ...cache])).toEqual(without)
  })

  test('where nothing can be written', () => {
    writeFileSync(path.join(folder, 'a-file'), 'mine')
    const without = run()
    for (const there of ['a-file', 'a-file/below', '/proc/undivi']) {
      expect(run(['--cache', '--cache-location', there])).toEqual(without)
    }
    expect(readFileSync(path.join(folder, 'a-file'), 'utf8')).toBe('mine')
  })
})

function start(more: readonly string[]): Promise<Ended> {
  return new Promise((resolve) => {
    const child = spawn(process.execPath, [binary, ...words, ...more], {
      cwd: folder,
      env: {...process.env, LANG: 'C', NO_COLOR: '1'},
      stdio: ['ignore', 'pipe', 'pipe']
    })
    let [stdout, stderr] = ['', '']
    child.stdout.setEncoding('utf8').on('data', (chunk: string) => {
      stdout += chunk
    })
    child.stderr.setEncoding('utf8').on('data', (chunk: string) => {
      stderr += chunk
    })
    child.on('close', (status) => resolve({status, stdout, stderr}))
  })
}

describe('where it is', () => {
  const project = path.join(folder, 'project')
  beforeAll(() => {
    writeFiles(project, {
      'content/a.txt': post,
      'node_modules/x/package.json': '{}',
      'undivi.config.json': '{"cache": true}'
    })
  })
  const usual = path.join(project, 'node_modules/.cache/undivi')

  test('in node_modules, where a config file asks for it', () => {
    expect(undivi(['check', 'content', '--no-cache'], {cwd: project}).status).toBe(1)
    expect(existsSync(usual)).toBe(false)
    expect(undivi(['check', 'content'], {cwd: project}).status).toBe(1)
    expect(readdirSync(usual)).toHaveLength(1)
  })

  test('whoever wrote an entry, it gives no orders, and no reporter breaks on it', () => {
    const [name = ''] = readdirSync(usual)
    const {name: key} = path.parse(name)
    const found = readEntry(key, readFileSync(path.join(usual, name), 'utf8'), post.length)
    const [message] = found?.messages ?? []
    if (!found || !message) throw new Error('no entry')
    const told = '\u001b[2J\r\n::error::\u202e</script><img src=x onerror=y>&'
    const far = post.length + 1
    const messages = [
      {...message, reason: told, actual: told, expected: told},
      {...message, line: far, column: far, endLine: 1, endColumn: 1, offset: far - 1, endOffset: 0},
      {...message, fix: {start: far - 1, end: 0, insert: told}}
    ]
    const stats = {...found.stats, unknown: {[told]: 1}}
    writeFileSync(path.join(usual, name), writeEntry(key, {messages, stats}))
    for (const reporter of ['pretty', 'json', 'jsonl', 'sarif', 'junit', 'github', 'html']) {
      const report = ['--reporter', reporter, '--report-file', 'report']
      const {status, stderr} = undivi(['check', 'content', ...report], {cwd: project})
      expect(status).toBe(1)
      const text = readFileSync(path.join(project, 'report'), 'utf8')
      expect(text).not.toContain('\u001b')
      expect(text).not.toContain('\n::error::\u202e')
      if (reporter === 'html') expect(text).not.toContain(told.slice(-9))
      expect(stderr).not.toContain('\u001b')
    }
  })

  test('its files are no content', () => {
    const among = ['check', '.', '--cache-location', 'content/kept', '--ext', 'txt,json']
    const [first, second] = [1, 2].map(() => undivi(among, {cwd: project}))
    expect(readdirSync(path.join(project, 'content/kept'))).not.toEqual([])
    expect(second).toEqual(first)
  })

  test('nowhere for mappings that are a program, which is said', () => {
    writeFileSync(
      path.join(project, 'own.mjs'),
      "export default {names: ['x_y'], description: 'x', content: 'flow'}\n"
    )
    const own = ['check', 'content', '--map', 'own.mjs', '--cache-location', 'own']
    const {status, stderr} = undivi(own, {cwd: project})
    expect(status).toBe(1)
    expect(stderr).toMatch(/^undivi: --cache is not used where --map names a program\n/)
    expect(undivi([...own, '-q'], {cwd: project}).stderr).not.toContain('--cache')
    expect(existsSync(path.join(project, 'own'))).toBe(false)
  })
})

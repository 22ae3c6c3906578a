import {existsSync, readFileSync, statSync, utimesSync} from 'node:fs'
import path from 'node:path'
import {describe, expect, test} from 'vitest'
import {scratchFolderForEach} from '../folders.ts'
import {type Ended, undivi} from './command.ts'

const damaged = 'He said “so”.\n[et_pb_text admin_label=”Text”]27” wide[/et_pb_text]\n'
const mended = 'He said “so”.\n[et_pb_text admin_label="Text"]27” wide[/et_pb_text]\n'
const finding =
  ':2:13 warning typographic-quote Unexpected quotes `”…”` around the value of `admin_label`, expected `"…"`\n'
const diff = (name: string): string =>
  `--- ${name}\n+++ ${name}\n@@ -1,2 +1,2 @@\n He said “so”.\n-[et_pb_text admin_label=”Text”]27” wide[/et_pb_text]\n+[et_pb_text admin_label="Text"]27” wide[/et_pb_text]\n`

const folder = scratchFolderForEach({
  'damaged.txt': damaged,
  'intact.txt': mended,
  'open.txt': '[et_pb_section][et_pb_row]Words\n',
  'left.md': '---\ntitle: ”x”\n---\n\\[et\\_pb\\_text\\]\n\nOld\\_name\n\n\\[/et\\_pb\\_text\\]\n',
  'lines.jsonl': `${JSON.stringify({id: 7, content: damaged})}\nnot json\n${JSON.stringify({id: 8, content: 'Plain'})}\n`
})

function run(words: readonly string[], input?: string): Ended {
  return undivi(words, {cwd: folder, ...(input !== undefined && {input})})
}

function read(name: string): string {
  return readFileSync(path.join(folder, name), 'utf8')
}

describe('repair', () => {
  test('one file to standard output', () => {
    const {status, stdout, stderr} = run(['repair', 'damaged.txt'])
    expect([status, stdout]).toEqual([0, mended])
    expect(stderr).toContain(`damaged.txt${finding}`)
  })

  test('standard input', () => {
    expect(run(['repair', '-q'], damaged)).toEqual({status: 0, stdout: mended, stderr: ''})
  })

  test('what needs none comes back byte for byte', () => {
    expect(run(['repair', '-q', 'intact.txt']).stdout).toBe(mended)
  })

  test('closing tags on request', () => {
    expect(run(['repair', '-q', 'open.txt']).stdout).toBe('[et_pb_section][et_pb_row]Words\n')
    expect(run(['repair', '-q', '--close', 'open.txt']).stdout).toBe(
      '[et_pb_section][et_pb_row]Words\n[/et_pb_row][/et_pb_section]'
    )
  })

  test('Markdown: front matter and text stay', () => {
    expect(run(['repair', '-q', 'left.md']).stdout).toBe(
      '---\ntitle: ”x”\n---\n[et_pb_text]\n\nOld\\_name\n\n[/et_pb_text]\n'
    )
  })

  test('in place, with a backup, and nothing the second time', () => {
    expect(run(['repair', '-q', '-w', '--backup', 'damaged.txt', 'intact.txt']).status).toBe(0)
    expect([read('damaged.txt'), read('damaged.txt.orig')]).toEqual([mended, damaged])
    expect(existsSync(path.join(folder, 'intact.txt.orig'))).toBe(false)
    utimesSync(path.join(folder, 'damaged.txt'), 1, 1)
    expect(run(['repair', '-q', '-w', '--backup=.bak', 'damaged.txt']).status).toBe(0)
    expect(statSync(path.join(folder, 'damaged.txt')).mtimeMs).toBe(1000)
    expect(existsSync(path.join(folder, 'damaged.txt.bak'))).toBe(false)
  })

  test('into a folder, under the same names', () => {
    expect(run(['repair', '-q', '--out-dir', 'out', 'damaged.txt', 'left.md']).status).toBe(0)
    expect(read('out/damaged.txt')).toBe(mended)
    expect(read('out/left.md')).toContain('[et_pb_text]')
  })

  test('JSON Lines, bad ones among them', () => {
    const {status, stdout, stderr} = run(['repair', 'lines.jsonl'])
    const objects = stdout
      .trim()
      .split('\n')
      .map((line) => JSON.parse(line))
    expect(status).toBe(2)
    expect(objects).toMatchObject([
      {id: 7, content: mended, undivi: {changed: true, messages: [{ruleId: 'typographic-quote'}]}},
      {id: 8, content: 'Plain', undivi: {changed: false, messages: []}}
    ])
    expect(stderr).toContain('lines.jsonl:2:1 error invalid-input')
  })

  test('each fix in a report is an edit of the file', () => {
    const {stdout} = run(['repair', '--reporter', 'json', '-n', 'damaged.txt'])
    const [{messages}] = JSON.parse(stdout)
    const {start, end, insert} = messages[0].fix
    expect(damaged.slice(0, start) + insert + damaged.slice(end)).toBe(mended)
  })
})

describe('previews write nothing', () => {
  test('--diff', () => {
    const {status, stdout} = run(['repair', '-q', '--diff', 'damaged.txt', 'intact.txt'])
    expect([status, stdout]).toEqual([0, diff('damaged.txt')])
    expect(read('damaged.txt')).toBe(damaged)
  })

  test('--diff of JSON Lines is one of their contents', () => {
    expect(run(['repair', '-q', '--diff', 'lines.jsonl']).stdout).toBe(diff('lines.jsonl#7'))
  })

  test('--list', () => {
    expect(run(['repair', '-q', '-l', '-w', 'damaged.txt', 'intact.txt'])).toEqual({
      status: 0,
      stdout: 'damaged.txt\n',
      stderr: ''
    })
    expect(read('damaged.txt')).toBe(damaged)
  })

  test('--dry-run', () => {
    const {status, stdout, stderr} = run(['repair', '-n', '-w', 'damaged.txt'])
    expect([status, stdout]).toEqual([0, ''])
    expect(stderr).toContain(finding)
    expect(read('damaged.txt')).toBe(damaged)
  })

  test('of clean as well', () => {
    expect(run(['-q', '--list', 'damaged.txt', 'intact.txt']).stdout).toBe(
      'damaged.txt\nintact.txt\n'
    )
  })

  test.each([
    [['repair', '-d', '-l', 'damaged.txt'], '--diff, --list and --dry-run exclude each other'],
    [['repair', '--backup', 'damaged.txt'], '--backup goes with --write'],
    [['repair', 'damaged.txt', 'intact.txt'], 'several inputs need a destination'],
    [['repair', '--max-bytes', 'x', 'damaged.txt'], '--max-bytes needs a positive whole number']
  ])('%j is refused', (words, reason) => {
    const {status, stdout, stderr} = run(words)
    expect([status, stdout]).toEqual([2, ''])
    expect(stderr).toContain(reason)
  })
})

describe('limits', () => {
  test('--max-bytes of a file and of a line', () => {
    const {status, stdout, stderr} = run(['repair', '--max-bytes', '20', 'damaged.txt'])
    expect([status, stdout]).toEqual([2, ''])
    expect(stderr).toContain('damaged.txt:1:1 error limit has more than 20 bytes')
    const lines = run(['repair', '--max-bytes', '30', 'lines.jsonl'])
    expect([lines.status, lines.stdout.split('\n').length]).toEqual([2, 2])
    expect(lines.stderr).toContain('lines.jsonl:1:1 error limit The line has more than 30 bytes')
  })

  test('--max-depth', () => {
    const source = `${'[et_pb_a]'.repeat(4)}Words${'[/et_pb_a]'.repeat(4)}`
    expect(run(['check', '--max-depth', '3'], source).stderr).toContain('-:1:28 error limit')
    expect(run(['check', '--max-depth', '4'], source).stderr).not.toContain('limit')
  })
})

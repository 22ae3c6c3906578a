import {readFileSync} from 'node:fs'
import path from 'node:path'
import {describe, expect, test} from 'vitest'
import {filesIn, scratchFolderForEach, writeFiles} from '../folders.ts'
import {type Ended, undivi} from './command.ts'
import {type ExportPost, exportOf} from './export-files.ts'

/** With slugs that are there twice, posts that nobody asked for, and a broken item between. */
const posts: ExportPost[] = Array.from({length: 11}, (_, index) => ({
  id: index + 1,
  slug: `post-${index % 4}`,
  content: `[et_pb_text admin_label=”Text”]Words ${index} <a href="/post-${index % 4}/">x</a>[/et_pb_text]`,
  status: index % 5 === 4 ? 'trash' : 'publish'
}))

const folder = scratchFolderForEach({
  'site.xml': exportOf(posts),
  'more.jsonl': '{"content":"A","id":1}\nbroken\n{"content":"B"}\n',
  'pages/a.html': '<p>a.html</p>\n',
  'pages/a.txt': '<p>a.txt</p>\n',
  'pages/b.txt': '<p>b.txt</p>\n'
})

function run(...words: string[]): Ended {
  return undivi(words, {cwd: folder})
}

describe('--shard', () => {
  test.each([1, 3, 12])('lines of %i shards behind each other are those of one run', (count) => {
    const words = ['site.xml', 'more.jsonl', '--to', 'jsonl', '--reporter', 'none']
    const whole = run(...words)
    const shards = Array.from({length: count}, (_, index) =>
      run(...words, '--shard', `${index + 1}/${count}`)
    )
    expect(whole.stdout.split('\n').length).toBeGreaterThan(10)
    expect(shards.map(({stdout}) => stdout).join('')).toBe(whole.stdout)
    // One of them has the line that is broken.
    expect(
      shards
        .map(({status}) => status)
        .sort()
        .slice(-2)
    ).toEqual(count === 1 ? [2] : [0, 2])
  })

  test('one of them says what none of them can read', () => {
    writeFiles(folder, {'pages/zero.txt': 'a\0b'})
    const words = ['pages', 'missing.txt', '--to', 'html', '--out-dir', 'out', '--shard']
    const told = ['1/3', '2/3', '3/3'].map((shard) => run(...words, shard))
    const said = told.flatMap(({stderr}) => stderr.match(/^\S+(?=:1:1 error)/gm) ?? [])
    // `a.txt` has the file of `a.html`.
    expect(said.sort()).toEqual(['missing.txt', 'pages/a.txt', 'pages/zero.txt'])
    expect(told.some(({status}) => status === 2)).toBe(true)
  })

  test('files of all shards are those of one run, with their names and links', () => {
    const words = [
      ...['site.xml', 'more.jsonl', 'pages', '--to', 'html', '--links', 'relative'],
      ...['--reporter', 'json', '--out-dir']
    ]
    run(...words, 'whole')
    const told = ['1/3', '2/3', '3/3'].map((shard) => {
      const {stdout} = run(...words, 'shards', '--shard', shard)
      return JSON.parse(stdout).length
    })
    expect(told.every((count) => count >= 4)).toBe(true)
    const files = filesIn(path.join(folder, 'whole'))
    expect(Object.keys(files)).toContain('post-0-2.html')
    expect(filesIn(path.join(folder, 'shards'))).toEqual(files)
  })

  test('what was passed over is counted once', () => {
    const counts = ['1/2', '2/2'].map((shard) => {
      const {stderr} = run('site.xml', '--to', 'jsonl', '--shard', shard)
      return stderr.match(/.*items read.*/)?.[0]
    })
    expect(counts).toEqual([undefined, 'site.xml: 5 items read; passed over: 2 post (trash)'])
  })

  test.each([
    [['site.xml', '--to', 'jsonl', '--shard', '3/2'], /needs a part of a whole, such as 2\/4/],
    [['site.xml', '--to', 'jsonl', '--shard', '0/2'], /needs a part of a whole/],
    [['site.xml', '--to', 'wxr', '--shard', '1/2'], /goes with --out-dir or --to jsonl/],
    [['-f', 'wxr', '--to', 'jsonl', '--shard', '1/2'], /standard input can be read only once/]
  ])('%j', (words, reason) => {
    const {status, stderr} = run(...words)
    expect(status).toBe(2)
    expect(stderr).toMatch(reason)
  })

  test('the export itself stays as it was', () => {
    run('site.xml', '--to', 'jsonl', '--shard', '1/2')
    expect(readFileSync(path.join(folder, 'site.xml'), 'utf8')).toBe(exportOf(posts))
  })
})

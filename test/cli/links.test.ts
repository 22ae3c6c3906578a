import {writeFileSync} from 'node:fs'
import path from 'node:path'
import {describe, expect, test} from 'vitest'
import {filesIn, scratchFolderForEach, writeFiles} from '../folders.ts'
import {type Ended, undivi, undiviFromPipe} from './command.ts'
import {exportOf} from './export-files.ts'

const site = exportOf([
  {
    id: 1,
    slug: 'race',
    content:
      '<a href="/about/team/#crew">Crew</a> <a href="https://old.example/?p=4">Gone</a> <a href="https://old.example/?p=2">Twin</a>'
  },
  {id: 2, slug: 'race', link: 'https://old.example/news/race/', content: '<a href="/race">One</a>'},
  {id: 3, slug: 'team', type: 'page', link: 'https://old.example/about/team/'},
  {id: 4, status: 'trash', link: 'https://old.example/?p=4'}
])

const folder = scratchFolderForEach({'site.xml': site})

function run(words: string[], input?: string): Ended {
  return undivi(['--links', 'relative', ...words], {
    cwd: folder,
    ...(input !== undefined && {input})
  })
}

describe('--links relative', () => {
  test('leads from file to file, by names that posts get later too', () => {
    const {status, stderr} = run([
      ...['site.xml', '--to', 'markdown', '--out-dir', 'out', '-v'],
      ...['--path', '{type}/{slug}']
    ])
    expect(status).toBe(0)
    expect(filesIn(path.join(folder, 'out'))).toEqual({
      'page/team.md': 'Words 3\n',
      'post/race-2.md': '[One](race.md)\n',
      'post/race.md':
        '[Crew](../page/team.md#crew) [Gone](https://old.example/?p=4) [Twin](race-2.md)\n'
    })
    expect(stderr).toContain(
      'site.xml#post 1:10:38 info unmoved-link Unexpected link to `https://old.example/?p=4`, a post that is not among the results; left it as it is\n'
    )
  })

  test('leads to addresses with a preset', () => {
    run(['site.xml', '--preset', 'hugo', '--out-dir', 'out'])
    const files = filesIn(path.join(folder, 'out'))
    expect(files['content/posts/race/index.md']).toContain(
      '[Crew](/about/team/#crew) [Gone](https://old.example/?p=4) [Twin](/posts/race-2/)\n'
    )
  })

  test('leads to the front page of the generator, whatever page stood there', () => {
    const front = {id: 5, slug: 'home', type: 'page', link: 'https://old.example/'}
    const content = '<a href="https://old.example">Home</a> <a href="/?page_id=5#top">Top</a>'
    writeFileSync(path.join(folder, 'front.xml'), exportOf([{id: 1, content}, front]))
    run(['front.xml', '--preset', 'hugo', '--out-dir', 'out'])
    const files = filesIn(path.join(folder, 'out'))
    expect(files['content/posts/post-1/index.md']).toContain('[Home](/) [Top](/#top)\n')
  })

  test('in a folder, by what front matter says', () => {
    writeFiles(folder, {
      'posts/a.md': '---\npermalink: /old/a/\n---\n[b](/old/b/) `[b](/old/b/)`\n',
      'posts/deep/b.html': '---\nurl: /old/b\n---\n<p><a href="/old/a/#x">a</a></p>\n'
    })
    run(['posts', '--out-dir', 'out'])
    expect(filesIn(path.join(folder, 'out'))).toEqual({
      'a.md': '---\npermalink: /old/a/\n---\n\n[b](deep/b.html) `[b](/old/b/)`\n',
      'deep/b.html': '---\nurl: /old/b\n---\n<p><a href="../a.md#x">a</a></p>\n'
    })
  })

  test('in JSON Lines, by the field link', () => {
    const lines = [
      {slug: 'a', link: 'https://old.example/a/', content: '<a href="/b/">b</a>'},
      {slug: 'b', link: 'https://old.example/b/', content: 'B'}
    ]
    writeFileSync(
      path.join(folder, 'lines.jsonl'),
      lines.map((line) => `${JSON.stringify(line)}\n`).join('')
    )
    run(['lines.jsonl', '--out-dir', 'out'])
    expect(filesIn(path.join(folder, 'out'))['a.html']).toBe('<p><a href="b.html">b</a></p>\n')
  })

  test('not from standard input, which is said', () => {
    const {status, stderr} = run(
      ['-f', 'wxr', '--out-dir', 'out', '--rule', 'unmoved-link=off', '-'],
      site
    )
    expect(status).toBe(0)
    expect(stderr).toContain(
      '-:1:1 warning read-once Unexpected standard input, which can be read only once, expected a file; left links between posts as they are\n'
    )
    expect(filesIn(path.join(folder, 'out'))['race.html']).toContain('href="/about/team/#crew"')
  })

  test.skipIf(process.platform === 'win32')('nor from a pipe', () => {
    const {status, stderr} = undiviFromPipe(
      ['--links', 'relative', '--out-dir', 'out', 'posts.html'],
      {cwd: folder, name: 'posts.html', input: '<p>Words</p>'}
    )
    expect(status).toBe(0)
    expect(stderr).toContain(
      'posts.html:1:1 warning read-once Unexpected pipe, which can be read only once, expected a file; left links between posts as they are\n'
    )
    expect(filesIn(path.join(folder, 'out'))).toEqual({'posts.html': '<p>Words</p>\n'})
  })

  test('needs files', () => {
    expect(run(['site.xml', '--to', 'jsonl']).stderr).toMatch(
      /^undivi: --links relative goes with --out-dir\n/
    )
  })
})

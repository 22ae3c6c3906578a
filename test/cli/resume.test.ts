import {
  appendFileSync,
  existsSync,
  mkdirSync,
  readFileSync,
  renameSync,
  rmSync,
  statSync,
  symlinkSync,
  utimesSync,
  writeFileSync
} from 'node:fs'
import path from 'node:path'
import {describe, expect, test} from 'vitest'
import {filesIn, scratchFolderForEach} from '../folders.ts'
import {type Ended, undivi} from './command.ts'
import {type ExportPost, exportOf} from './export-files.ts'

const damaged = '[et_pb_text admin_label=”Text”]Words[/et_pb_text]'
const posts: ExportPost[] = [
  {id: 1, slug: 'a', content: damaged},
  {id: 2, slug: 'a'},
  {id: 3, slug: 'b'}
]
const state = 'out/.undivi-state.jsonl'
const words = ['site.xml', '--to', 'markdown', '--out-dir', 'out', '--resume']

const folder = scratchFolderForEach({'site.xml': exportOf(posts)})

function write(name: string, text: string): void {
  writeFileSync(path.join(folder, name), text)
}

function read(name: string): string {
  return readFileSync(path.join(folder, name), 'utf8')
}

function run(...more: string[]): Ended {
  return undivi([...words, ...more], {cwd: folder})
}

/** How many documents were not cleaned again. */
function skipped({stderr}: Ended): number {
  return Number(/undivi: (\d+) documents? (?:is|are) as written before/.exec(stderr)?.[1] ?? 0)
}

describe('--resume', () => {
  test('says in a review which posts an earlier run wrote', () => {
    const review = ['--reporter', 'html', '--report-file', 'review.html']
    const states = (): string[] => {
      const page = read('review.html')
      return Array.from(page.matchAll(/"state":"(\w+)"/g), ([, state = '']) => state)
    }
    run(...review)
    expect(states()).toEqual(['warnings', 'clean', 'clean'])
    write('site.xml', exportOf([{id: 1, slug: 'a', content: 'New'}, ...posts.slice(1)]))
    run(...review)
    expect(states()).toEqual(['clean', 'earlier', 'earlier'])
  })

  test.each(['garbage\n', '[]\n{"file": 1}\n'])(
    'writes over nothing where the state is %j',
    (text) => {
      run()
      write('out/a.md', 'Mine')
      write(state, text)
      const {status, stderr} = run()
      expect(stderr).toContain('nothing in out/.undivi-state.jsonl is what an earlier run wrote')
      expect(status).toBe(2)
      expect(read('out/a.md')).toBe('Mine')
      expect(read(state)).toBe(text)
    }
  )

  test('goes on where all of the state that there is was cut', () => {
    run()
    write(state, read(state).slice(0, 30))
    expect(run().status).toBe(0)
    expect(skipped(run())).toBe(3)
  })

  test('cleans nothing twice, and keeps the status', () => {
    const first = run('--fail-on', 'warning')
    expect([first.status, skipped(first)]).toEqual([1, 0])
    const files = filesIn(path.join(folder, 'out'))
    expect(Object.keys(files)).toEqual(['.undivi-state.jsonl', 'a-2.md', 'a.md', 'b.md'])
    const second = run('--fail-on', 'warning')
    expect([second.status, skipped(second)]).toEqual([1, 3])
    expect(second.stderr).toContain(
      'undivi: 3 documents are as written before, not cleaned again; of them an earlier run told 0 errors, 1 warning, 0 notes\n'
    )
    expect(second.stderr).not.toContain('typographic-quote')
    expect(filesIn(path.join(folder, 'out'))).toEqual(files)
    expect(run().status).toBe(0)
  })

  test('knows what it wrote in any script', () => {
    write(
      'site.xml',
      exportOf([{...posts[0], id: 1, content: 'Über naïve 漢字'}, ...posts.slice(1)])
    )
    run()
    const second = run()
    expect(skipped(second)).toBe(3)
    expect(second.stderr).not.toContain('edited-result')
  })

  test('cleans what has changed: a post, an option, a file that is missing', () => {
    run()
    write('site.xml', exportOf([{...posts[0], id: 1, content: 'New'}, ...posts.slice(1)]))
    expect(skipped(run())).toBe(2)
    expect(read('out/a.md')).toBe('New\n')
    rmSync(path.join(folder, 'out/b.md'))
    expect(skipped(run())).toBe(2)
    expect(read('out/b.md')).toBe('Words 3\n')
    expect(skipped(run('--headings', 'shift'))).toBe(0)
    expect(skipped(run('--headings', 'shift', '--jobs', '2'))).toBe(3)
  })

  test('leaves what was changed by hand, and names it', () => {
    run()
    write('out/b.md', 'Mine\n')
    const {status, stderr} = run('--fail-on', 'warning')
    expect(status).toBe(1)
    const line = (read('site.xml').split('Words 3')[0] ?? '').split('\n').length
    expect(line).toBeGreaterThan(1)
    expect(stderr).toContain(
      `site.xml#post 3:${line}:1 warning edited-result Unexpected changes in out/b.md since it was written, left it as it is; --force writes over it\n`
    )
    expect(read('out/b.md')).toBe('Mine\n')
    expect(skipped(run('--force'))).toBe(2)
    expect(read('out/b.md')).toBe('Words 3\n')
    expect(skipped(run())).toBe(3)
  })

  test('names files of posts that are gone', () => {
    run()
    write('site.xml', exportOf(posts.slice(0, 2)))
    const {status, stderr} = run('-v')
    expect(status).toBe(0)
    expect(stderr).toContain(
      'out/b.md:1:1 info gone-document Unexpected file of site.xml#post 3, which this run did not read; left it as it is\n'
    )
    expect(existsSync(path.join(folder, 'out/b.md'))).toBe(true)
  })

  test('goes on where a run was killed', () => {
    run()
    const lines = read(state).split('\n')
    // One line was written whole, of the next one half; one file is there that the state does not know.
    write(state, `${lines[0]}\n${lines[1]?.slice(0, 40)}`)
    rmSync(path.join(folder, 'out/b.md'))
    const old = new Date('2001-01-01')
    utimesSync(path.join(folder, 'out/a-2.md'), old, old)
    expect(skipped(run())).toBe(1)
    expect(statSync(path.join(folder, 'out/a-2.md')).mtime).toEqual(old)
    expect(read('out/b.md')).toBe('Words 3\n')
    expect(read(state).split('\n').sort()).toEqual([...lines].sort())
    appendFileSync(path.join(folder, state), '{"file":1}\n[]\n')
    expect(skipped(run())).toBe(3)
  })

  test('takes what a run that was killed wrote for its own, be it the state or the result', () => {
    run()
    const [before, kept] = [read('out/b.md'), read(state)]
    write('site.xml', exportOf([...posts.slice(0, 2), {id: 3, slug: 'b', content: 'New'}]))
    run()
    const after = read('out/b.md')
    const entryOf = (text: string) =>
      JSON.parse(text.split('\n').find((line) => line.includes('"b.md"')) ?? '')
    // The line as it stands there before the result does.
    const added = JSON.stringify({...entryOf(read(state)), was: entryOf(kept).hash})
    for (const there of [before, after]) {
      write('out/b.md', there)
      write(state, `${kept}${added}\n`)
      const {stderr} = run()
      expect(stderr).not.toContain('edited-result')
      expect(read('out/b.md')).toBe(after)
    }
    write('out/b.md', 'By hand')
    expect(run().stderr).toContain('edited-result')
  })

  test.each([0, 1])(
    'tries again what could not be written, after %i runs that were killed',
    (killed) => {
      run()
      const old = read(state)
      write('site.xml', exportOf([...posts.slice(0, 2), {id: 3, slug: 'b', content: 'New'}]))
      if (killed === 1) {
        const {hash, ...entry} = JSON.parse(old.trim().split('\n').at(-1) ?? '')
        write(
          state,
          `${old}${JSON.stringify({...entry, key: 'other', hash: 'other', was: hash})}\n`
        )
      }
      const [file, aside] = ['b.md', 'b'].map((name) => path.join(folder, 'out', name))
      renameSync(file ?? '', aside ?? '')
      mkdirSync(file ?? '')
      const failed = run()
      expect(failed.status).toBe(2)
      expect(failed.stderr).toContain('write-failed')
      rmSync(file ?? '', {recursive: true})
      renameSync(aside ?? '', file ?? '')
      const {status, stderr} = run()
      expect([status, stderr.includes('edited-result')]).toEqual([0, false])
      expect(read('out/b.md')).toBe('New\n')
    }
  )

  test('keeps nothing of a document whose file another one has', () => {
    mkdirSync(path.join(folder, 'in'))
    write('in/a.html', '<p>One</p>')
    write('in/a.txt', 'Two')
    const both = ['in', '--to', 'markdown', '--out-dir', 'out', '--resume']
    for (const _ of [1, 2]) {
      const {stderr} = undivi(both, {cwd: folder})
      expect(stderr).toContain('in/a.txt:1:1 error write-failed')
      expect(stderr).not.toContain('edited-result')
    }
    expect(read('out/a.md')).toBe('One\n')
  })

  test('takes no damaged line of its state for one', () => {
    run()
    const lines = read(state).trim().split('\n')
    const damaged = lines.map((line, index) => {
      const entry = JSON.parse(line)
      return JSON.stringify([{...entry, media: 7}, {...entry, levels: {error: 'x'}}, entry][index])
    })
    write(state, `${damaged.join('\n')}\n`)
    const {status, stderr} = run()
    expect([status, stderr.includes('1 document is as written before')]).toEqual([0, true])
  })

  test('keeps its state in the folder, whatever links stand in it', () => {
    mkdirSync(path.join(folder, 'out'))
    write('elsewhere', '')
    symlinkSync('../elsewhere', path.join(folder, state))
    const {status, stderr} = run()
    expect([status, read('elsewhere')]).toEqual([2, ''])
    expect(stderr).toContain('a link leads out of the output folder')
  })

  test('names files as they were named where a document fails', () => {
    mkdirSync(path.join(folder, 'in'))
    write('in/1.txt', '---\nslug: same\n---\n[et_pb_bad]x[/et_pb_bad]')
    write('in/2.txt', '---\nslug: same\n---\nWords')
    write(
      'map.mjs',
      "export default {names: ['et_pb_bad'], description: 'Fails.', content: 'none', attributes: {}, handle() { throw new Error('no') }}"
    )
    const {status} = undivi(
      ['in', '--preset', 'hugo', '--out-dir', 'out', '--links', 'relative', '--map', 'map.mjs'],
      {cwd: folder}
    )
    expect(status).toBe(2)
    expect(Object.keys(filesIn(path.join(folder, 'out')))).toEqual([
      expect.stringContaining('same-2')
    ])
  })

  test('names files as a run over all of them does', () => {
    run()
    write('site.xml', exportOf([...posts, {id: 4, slug: 'a', content: 'Third'}]))
    expect(skipped(run('--redirects', 'json', '--preset', 'hugo'))).toBe(0)
    expect(skipped(run())).toBe(3)
    expect(read('out/a-3.md')).toBe('Third\n')
  })

  test('cleans again where another post has the address now', () => {
    const twins = (first: string): string =>
      exportOf([
        {id: 1, slug: 'a', link: `https://old.example/${first}/`},
        {id: 2, slug: 'b', link: 'https://old.example/one/'}
      ])
    const hugo = ['--preset', 'eleventy']
    write('site.xml', twins('one'))
    run(...hugo)
    expect(read('out/posts/b.md')).not.toContain('permalink')
    write('site.xml', twins('other'))
    expect(skipped(run(...hugo))).toBe(0)
    expect(read('out/posts/b.md')).toContain('permalink: "/one/"\n')
  })

  test('goes with files, shards and lists of media', () => {
    mkdirSync(path.join(folder, 'in'))
    write('in/a.txt', damaged)
    write('in/b.md', '![x](https://e.org/x.png)\n')
    const all = ['in', '--out-dir', 'out', '--resume', '--media-list', 'media.txt']
    for (const count of [0, 1]) {
      for (const shard of ['1/2', '2/2']) {
        const ended = undivi([...all, '--shard', shard], {cwd: folder})
        expect([ended.status, skipped(ended)]).toEqual([0, count])
      }
      expect(read('media.txt')).toBe('https://e.org/x.png\n')
    }
  })

  test.each([
    [['--to', 'jsonl'], /--resume goes with --to html or markdown/],
    [
      ['--out-dir', 'site.xml'],
      /--resume cannot read what is kept in the folder: a file stands where/
    ]
  ])('%j', (more, reason) => {
    const {status, stderr} = run(...more)
    expect(status).toBe(2)
    expect(stderr).toMatch(reason)
  })
})

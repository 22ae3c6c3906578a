import {spawnSync} from 'node:child_process'
import {closeSync, openSync, readFileSync, writeFileSync} from 'node:fs'
import path from 'node:path'
import {describe, expect, test} from 'vitest'
import {scratchFolderForEach, writeFiles} from '../folders.ts'
import {binary, type Ended, undivi} from './command.ts'

const post = '[et_pb_text]Words[/et_pb_text]\n'

const folder = scratchFolderForEach({
  'posts/a.txt': post,
  'posts/b.html': post,
  'posts/drafts/c.txt': post,
  'posts/drafts/keep.txt': post,
  'posts/node_modules/m.txt': post,
  'posts/.git/g.txt': post,
  'other/a.txt': post,
  'a name.txt': post,
  'line\nbreak.txt': post,
  '[x].txt': post
})

function run(words: readonly string[], input?: string): Ended {
  return undivi(['--no-config', ...words], {cwd: folder, ...(input !== undefined && {input})})
}

/** The inputs that would change. */
function read(words: readonly string[], input?: string): string[] {
  const {stdout, stderr} = run(['-l', '-q', ...words], input)
  expect(stderr).toBe('')
  return stdout.split('\n').filter((name) => name !== '')
}

function write(name: string, text: string): void {
  writeFileSync(path.join(folder, name), text)
}

describe('what is left out', () => {
  test('node_modules and .git', () => {
    expect(read(['posts'])).toEqual([
      'posts/a.txt',
      'posts/b.html',
      'posts/drafts/c.txt',
      'posts/drafts/keep.txt'
    ])
    expect(read(['posts/**/*.txt'])).toEqual([
      'posts/a.txt',
      'posts/drafts/c.txt',
      'posts/drafts/keep.txt'
    ])
  })

  test.each([
    [
      ['--ignore', 'drafts'],
      ['posts/a.txt', 'posts/b.html']
    ],
    [['--ignore', 'drafts/', '--ignore', '*.html'], ['posts/a.txt']],
    [
      ['--ignore', '/a.txt'],
      ['posts/a.txt', 'posts/b.html', 'posts/drafts/c.txt', 'posts/drafts/keep.txt']
    ],
    [
      ['--ignore', '/posts/a.txt'],
      ['posts/b.html', 'posts/drafts/c.txt', 'posts/drafts/keep.txt']
    ],
    [
      ['--ignore', 'posts/drafts/*', '--ignore', '!keep.txt'],
      ['posts/a.txt', 'posts/b.html', 'posts/drafts/keep.txt']
    ]
  ])('%j', (words, expected) => {
    expect(read(['posts', ...words])).toEqual(expected)
  })

  test('.undiviignore, also for files that are named', () => {
    write('.undiviignore', '# Not ready\ndrafts/\n')
    expect(read(['posts'])).toEqual(['posts/a.txt', 'posts/b.html'])
    expect(read(['posts/drafts/c.txt', 'posts/a.txt'])).toEqual(['posts/a.txt'])
    expect(read(['posts', '--no-ignore', '--ignore', '*.html'])).toEqual([
      'posts/a.txt',
      'posts/drafts/c.txt',
      'posts/drafts/keep.txt'
    ])
    expect(run(['posts/drafts/c.txt'])).toEqual({
      status: 0,
      stdout: '',
      stderr: '0 documents, 0 errors, 0 warnings, 0 notes\n'
    })
  })

  test('another file, whose patterns count from its folder', () => {
    write('posts/leave-out', '/a.txt\n')
    expect(read(['posts', '--ignore-path', 'posts/leave-out'])).not.toContain('posts/a.txt')
    expect(read(['other', '--ignore-path', 'posts/leave-out'])).toEqual(['other/a.txt'])
    expect(run(['posts', '-l', '--ignore-path', 'none'])).toMatchObject({
      status: 2,
      stderr: expect.stringMatching(/^undivi: --ignore-path: none: no such file or folder\n/)
    })
  })

  test('content does not hide itself', () => {
    write('posts/.undiviignore', '*\n')
    expect(read(['posts'])).toHaveLength(4)
  })

  test('inspect leaves out the same', () => {
    expect(run(['posts']).status).toBe(2)
    const {stdout} = undivi(['inspect', 'posts', '--ignore', 'drafts', '--no-config'], {
      cwd: folder
    })
    expect(stdout).not.toContain('drafts')
  })
})

describe('names from a list', () => {
  test('a line each, and no patterns', () => {
    write('list', 'posts/a.txt\r\n\n[x].txt\na name.txt\nposts/drafts\n')
    expect(read(['--files-from', 'list'])).toEqual([
      'posts/a.txt',
      '[x].txt',
      'a name.txt',
      'posts/drafts/c.txt',
      'posts/drafts/keep.txt'
    ])
  })

  test('from standard input, with zero bytes, beside others', () => {
    expect(
      read(['--files-from', '-', '-0', 'other/a.txt'], 'line\nbreak.txt\0a name.txt\0').join('|')
    ).toBe('other/a.txt|line|break.txt|a name.txt')
  })

  test('an empty list is nothing to do', () => {
    expect(run(['--files-from', '-'], '')).toMatchObject({status: 0, stdout: ''})
  })

  test('results keep the folders of the names', () => {
    const {status} = run(
      ['--files-from', '-', '--out-dir', 'out', '-q'],
      'posts/a.txt\nother/a.txt\n'
    )
    expect(status).toBe(0)
    expect(readFileSync(path.join(folder, 'out/posts/a.html'), 'utf8')).toBe('<p>Words</p>\n')
    expect(readFileSync(path.join(folder, 'out/other/a.html'), 'utf8')).toBe('<p>Words</p>\n')
  })

  test.each([
    [['--files-from', 'none'], /^undivi: --files-from: none: no such file or folder\n/],
    [['--null', 'a name.txt'], /^undivi: --null goes with --files-from\n/],
    [['--files-from', '-', '-'], /^undivi: standard input is either content or the names/]
  ])('%j', (words, message) => {
    expect(run(words)).toMatchObject({
      status: 2,
      stdout: '',
      stderr: expect.stringMatching(message)
    })
  })

  test('a name that leads nowhere', () => {
    expect(run(['check', '--files-from', '-'].slice(1), '*.txt\n').status).toBe(2)
    expect(run(['-l', '-q', '--files-from', '-'], '*.txt\nposts/a.txt\n')).toEqual({
      status: 2,
      stdout: 'posts/a.txt\n',
      stderr: '*.txt:1:1 error invalid-input no such file or folder\n'
    })
  })
})

describe('a name for standard input', () => {
  test('says the format and stands in messages', () => {
    const {stdout, stderr} = run(
      ['--stdin-filepath', 'posts/new.md'],
      '# *A*\n\n\\[et\\_pb\\_text\\]B\\[/et\\_pb\\_text\\]\n'
    )
    expect(stdout).toBe('# *A*\n\nB\n')
    expect(stderr).toMatch(/^posts\/new\.md:3:1 /)
  })

  test('what is left out comes out as it is', () => {
    expect(run(['--stdin-filepath', 'x/drafts/a.txt', '--ignore', 'drafts'], post)).toMatchObject({
      status: 0,
      stdout: post
    })
    const {status, stdout} = undivi(
      ['check', '--no-config', '--stdin-filepath', 'drafts/a.txt', '--ignore', 'drafts'],
      {cwd: folder, input: post}
    )
    expect({status, stdout}).toEqual({status: 0, stdout: ''})
  })

  test('a file of that name is not read', () => {
    write('posts/export.xml', 'nothing')
    expect(
      run(['--stdin-filepath', 'posts/a.txt', '-q'], '[et_pb_text]Other[/et_pb_text]').stdout
    ).toBe('<p>Other</p>\n')
  })

  test('goes with standard input', () => {
    expect(run(['--stdin-filepath', 'a.txt', 'posts/a.txt'])).toMatchObject({
      status: 2,
      stderr: expect.stringMatching(/^undivi: --stdin-filepath goes with standard input\n/)
    })
  })
})

describe('--debug', () => {
  test('says how long stages took', () => {
    const {status, stderr} = run(['posts/a.txt', '--debug', '-q'])
    expect(status).toBe(0)
    const stages = Array.from(stderr.matchAll(/^debug: (.+) \d+\.\d ms$/gm), ([, name]) => name)
    expect(stages).toEqual(['command line', 'config', 'loading', 'finding inputs', 'documents'])
  })

  test.each([['-j1'], ['-j2']])('says where a document failed (%s)', (jobs) => {
    write(
      'own.mjs',
      `export default {names: ['et_pb_text'], content: 'flow', handle() { throw new Error('boom') }}\n`
    )
    const {stderr} = run(['posts/a.txt', '--map', 'own.mjs', jobs, '--debug'])
    expect(stderr).toMatch(/Error: boom\n {4}at .*own\.mjs:1:/)
    expect(run(['posts/a.txt', '--map', 'own.mjs', jobs]).stderr).not.toContain('    at ')
  })
})

describe('what cannot be read', () => {
  test('a folder with other files names their extensions', () => {
    writeFiles(path.join(folder, 'exports'), {
      'a.xml': post,
      'b.xml': post,
      'c.sql': post,
      README: post
    })
    const {stderr} = run(['exports', '--out-dir', 'out'])
    expect(stderr).toContain('in the folder, which has xml, sql; --ext says which are read\n')
  })

  test('counts once, and as no document', () => {
    write('zero.txt', 'a\0b')
    write('cut.xml', '<?xml version="1.0"?><rss><channel><item><title>A')
    const names = ['a name.txt', 'zero.txt', 'missing.txt', 'cut.xml']
    const {status, stderr} = undivi(['check', '--no-config', ...names], {cwd: folder})
    expect(status).toBe(2)
    expect(stderr.match(/ error invalid-input /g)).toHaveLength(3)
    expect(stderr).not.toContain('lack of posts')
    expect(stderr).toContain('\n1 document, 3 inputs failed, 3 errors, 1 warning, 0 notes\n')
  })
})

describe('what the output goes to', () => {
  /** Runs the command as a shell does behind `> file 2>&1`. */
  function runInto(name: string, words: readonly string[]): {status: number | null; text: string} {
    const file = path.join(folder, name)
    const descriptor = openSync(file, 'w')
    const stdio = ['ignore', descriptor, descriptor] as const
    const {status} = spawnSync(process.execPath, [binary, ...words], {
      cwd: folder,
      stdio: [...stdio]
    })
    closeSync(descriptor)
    return {status, text: readFileSync(file, 'utf8')}
  }

  test.each(['posts', 'posts/*'])('is no input among those of %s', (input) => {
    const words = ['check', '--quiet', '--reporter', 'jsonl', '--ext', 'html,jsonl', input]
    const {status, text} = runInto('posts/c.jsonl', words)
    expect(status).toBe(1)
    expect(text.match(/"path":"[^"]*"/g)).toEqual(
      input === 'posts'
        ? ['"path":"posts/b.html"']
        : ['"path":"posts/a.txt"', '"path":"posts/b.html"']
    )
  })

  test('is refused by its name', () => {
    const words = ['posts/a.txt', 'all.jsonl', '--to', 'jsonl', '--quiet']
    const {status, text} = runInto('all.jsonl', words)
    expect(status).toBe(2)
    expect(text).toContain('all.jsonl:1:1 error invalid-input is what the output goes to\n')
    expect(text.match(/"path":"[^"]*"/g)).toEqual(['"path":"posts/a.txt"'])
  })

  test('nor is a list of media that an earlier run wrote', () => {
    const words = [
      'posts',
      '--to',
      'markdown',
      '--out-dir',
      'out',
      '--media-list',
      'posts/media.txt'
    ]
    const first = run(words)
    expect(first).toMatchObject({status: 0, stderr: expect.stringMatching(/^4 documents/m)})
    expect(run(words)).toEqual(first)
  })
})

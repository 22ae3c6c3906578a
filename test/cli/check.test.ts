import {readFileSync, rmSync, writeFileSync} from 'node:fs'
import path from 'node:path'
import {beforeEach, describe, expect, test} from 'vitest'
import {scratchFolderForEach} from '../folders.ts'
import {type Ended, undivi} from './command.ts'

const folder = scratchFolderForEach({
  'posts/old.html': '<p>A</p>\n[et_pb_text]B[/et_pb_text]\n',
  'posts/plain.html': '<p>C</p>\n'
})

function write(name: string, text: string): void {
  writeFileSync(path.join(folder, name), text)
}

function check(...words: string[]): Ended {
  return undivi(['check', ...words], {cwd: folder})
}

const old = 'leftover-shortcode Unexpected shortcode `et_pb_text`, expected none'

describe('a baseline', () => {
  const baseline = ['--baseline', 'known.json']

  beforeEach(() => {
    expect(check('posts', ...baseline, '--update-baseline')).toEqual({
      status: 0,
      stdout: '',
      stderr: 'known.json: 1 finding written, 0 fixed\n2 documents, 0 errors, 0 warnings, 0 notes\n'
    })
  })

  test('is a file that reads well in a diff', () => {
    expect(readFileSync(path.join(folder, 'known.json'), 'utf8')).toBe(
      [
        '{',
        '  "version": 1,',
        '  "documents": {',
        '    "posts/old.html": [',
        '      {"ruleId":"leftover-shortcode","reason":"Unexpected shortcode `et_pb_text`, expected none","what":"[et_pb_text]","count":1}',
        '    ]',
        '  }',
        '}',
        ''
      ].join('\n')
    )
  })

  test('lets known findings pass, whatever lines stand above them', () => {
    write('posts/old.html', '<p>A</p>\n<p>New</p>\n[et_pb_text]B[/et_pb_text]\n')
    expect(check('posts', ...baseline)).toEqual({
      status: 0,
      stdout: '',
      stderr:
        'known.json: 1 known finding passed, 0 fixed\n2 documents, 0 errors, 0 warnings, 0 notes\n'
    })
  })

  test('lets no new one pass, not even one like those that are known', () => {
    write('posts/old.html', '[et_pb_text]B[/et_pb_text]\n[et_pb_text]B[/et_pb_text]\n')
    const {status, stderr} = check('posts', ...baseline)
    expect(status).toBe(1)
    expect(stderr).toBe(
      `posts/old.html:2:1 warning ${old}\nknown.json: 1 known finding passed, 0 fixed\n2 documents, 0 errors, 1 warning, 0 notes\n`
    )
  })

  test.each([
    ['mended', () => write('posts/old.html', '<p>A</p>\n')],
    ['gone', () => rmSync(path.join(folder, 'posts/old.html'))]
  ])('names what is fixed in a document that is %s', (_, change) => {
    change()
    const {status, stderr} = check('posts', ...baseline)
    expect(status).toBe(0)
    expect(stderr).toContain('posts/old.html: fixed leftover-shortcode [et_pb_text]\n')
    expect(stderr).toContain('0 known findings passed, 1 fixed (--update-baseline takes them out)')
    expect(check('posts', ...baseline, '--update-baseline').status).toBe(0)
    expect(readFileSync(path.join(folder, 'known.json'), 'utf8')).toContain('"documents": {}')
  })

  const section = (inside: number): string =>
    `[et_pb_section]${'[et_pb_text]A[/et_pb_text]'.repeat(inside)}[/et_pb_section]\n`
  const classes = (...names: string[]): string =>
    names.map((name) => `<p class="${name}">A</p>\n`).join('')
  const counting: Array<[string, string, string, string, string]> = [
    ['tags in a tag', section(3), section(2), section(4), 'leftover-shortcode [et_pb_section]'],
    [
      'traces of one kind, whichever is the first',
      classes('et_pb_a', 'et_pb_b', 'et_pb_c'),
      classes('et_pb_c', 'et_pb_b'),
      classes('et_pb_a', 'et_pb_b', 'et_pb_c', 'et_pb_a'),
      'leftover-markup class or id of Divi'
    ]
  ]
  test.each(counting)('counts what a finding counts: %s', (_, known, fewer, more, name) => {
    write('posts/counted.html', known)
    expect(check('posts', ...baseline, '--update-baseline').status).toBe(0)
    write('posts/counted.html', fewer)
    expect(check('posts', ...baseline)).toMatchObject({
      status: 0,
      stderr: expect.stringContaining(`posts/counted.html: fixed ${name}\n`)
    })
    write('posts/counted.html', more)
    const {status, stderr} = check('posts', ...baseline)
    expect(status).toBe(1)
    expect(stderr).toContain(', 0 fixed')
    expect(stderr).toContain('1 warning')
  })

  test('keeps what it knows of documents that a run does not look at', () => {
    expect(check('posts/plain.html', ...baseline, '--update-baseline').status).toBe(0)
    expect(check('posts', ...baseline).status).toBe(0)
  })

  test('counts documents of one name together', () => {
    const line = `${JSON.stringify({id: 1, content: '[et_pb_text]B[/et_pb_text]'})}\n`
    write('lines.jsonl', line + line)
    expect(check('lines.jsonl', ...baseline, '--update-baseline').status).toBe(0)
    const {status, stderr} = check('lines.jsonl', ...baseline)
    expect(status).toBe(0)
    expect(stderr).toContain('2 known findings passed, 0 fixed')
  })

  test('keeps what it knows of a document that cannot be read', () => {
    writeFileSync(path.join(folder, 'posts/old.html'), Buffer.from([80, 0, 1, 2]))
    expect(check('posts', ...baseline, '--update-baseline').status).toBe(2)
    expect(readFileSync(path.join(folder, 'known.json'), 'utf8')).toContain('[et_pb_text]')
  })

  test('may be used from another folder', () => {
    const {status} = undivi(['check', '--baseline', '../known.json', '.'], {
      cwd: path.join(folder, 'posts')
    })
    expect(status).toBe(0)
  })

  test('hides no input that cannot be read', () => {
    expect(check('posts', 'missing.html', ...baseline, '--update-baseline').status).toBe(2)
    expect(check('posts', 'missing.html', ...baseline).status).toBe(2)
  })

  test('is part of a report for programs', () => {
    write('posts/old.html', '<p>A</p>\n')
    const {stdout} = check('posts', ...baseline, '--reporter', 'jsonl')
    expect(stdout).toContain('"fixed":[{"path":"posts/old.html","ruleId":"leftover-shortcode"')
  })
})

test('looks into what else is known of a post', () => {
  const line = {id: 7, title: '[et_pb_text]A', excerpt: {rendered: 'B'}, content: '<p>C</p>'}
  write('lines.jsonl', `${JSON.stringify(line)}\n`)
  const found = check('lines.jsonl')
  expect(found.status).toBe(1)
  expect(found.stderr).toContain(
    'lines.jsonl#7:1:1 warning leftover-shortcode In the field `title`: Unexpected shortcode'
  )
  expect(check('lines.jsonl', '--rule', 'leftover-shortcode=off').stderr).toBe(
    '1 document, 0 errors, 0 warnings, 0 notes\n'
  )
})

describe('a look at the bytes', () => {
  test.each([
    ['bytes that are not UTF-8', Buffer.from('Stra\xdfe', 'latin1'), /assumed-encoding/, 1],
    ['bytes that are no text', Buffer.from([80, 0, 1, 2]), /invalid-input/, 2],
    ['UTF-16', Buffer.from('\ufeff[et_pb_text]B[/et_pb_text]', 'utf16le'), /leftover-shortcode/, 1],
    ['nothing', Buffer.from(''), /^1 document, 0 errors, 0 warnings, 0 notes\n$/, 0]
  ])('says what reading says: %s', (_, bytes, said, status) => {
    writeFileSync(path.join(folder, 'a.txt'), bytes)
    const ended = check('a.txt')
    expect(ended.stderr).toMatch(said)
    expect(ended.status).toBe(status)
  })

  test('is not one at the file that standard input is named after', () => {
    const words = ['check', '-', '--stdin-filepath', 'posts/plain.html']
    const input = '[et_pb_text]B[/et_pb_text]'
    expect(undivi(words, {cwd: folder, input}).status).toBe(1)
  })

  test('keeps to --max-bytes', () => {
    write('a.txt', 'words '.repeat(100))
    expect(check('--max-bytes', '100', 'a.txt').status).toBe(2)
  })
})

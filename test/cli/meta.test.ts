import {readFileSync, writeFileSync} from 'node:fs'
import path from 'node:path'
import {describe, expect, test} from 'vitest'
import {readFrontMatter} from '../../src/front-matter/read.ts'
import {scratchFolderForEach} from '../folders.ts'
import {undivi} from './command.ts'
import {exportOf} from './export-files.ts'

const fields: ReadonlyArray<readonly [key: string, value: string]> = [
  ['_price', '12.50'],
  ['_EventStartDate', '2019-06-01 10:00:00'],
  ['_EventOrganizerID', '7'],
  ['_EventOrganizerID', '8'],
  ['_EventURL', ''],
  ['subtitle', ' Low\n& high '],
  ['gallery', 'a:1:{i:0;s:1:"7";}'],
  ['_edit_last', '3']
]

const cdata = (text: string): string => `<![CDATA[${text}]]>`
const more = fields
  .map(
    ([key, value]) =>
      `<wp:postmeta><wp:meta_key>${cdata(key)}</wp:meta_key><wp:meta_value>${cdata(value)}</wp:meta_value></wp:postmeta>\n`
  )
  .join('')

const quoted = (text: string): string => `'${text.replaceAll('\n', '\\n')}'`
const rows = fields.map(([key, value], id) => `(${id},3,${quoted(key)},${quoted(value)})`).join(',')
const dump = `INSERT INTO wp_posts (ID,post_date,post_content,post_title,post_status,post_name,post_type) VALUES (3,'2019-05-04 10:30:00','Words','Post 3','publish','post-3','post');
INSERT INTO wp_postmeta VALUES ${rows};
`

const common = {id: 3, slug: 'post-3', type: 'post', date: '2019-05-04T10:30:00', title: 'Post 3'}
const meta = {
  _price: '12.50',
  _EventStartDate: '2019-06-01 10:00:00',
  _EventOrganizerID: ['7', '8'],
  _EventURL: ''
}
const acf = {subtitle: ' Low\n& high ', gallery: 'a:1:{i:0;s:1:"7";}'}
const rest = {...common, content: {rendered: 'Words'}, meta, acf}

const folder = scratchFolderForEach({
  'site.xml': exportOf([{id: 3, more}, {id: 4}]),
  'dump.sql': dump,
  'posts.json': JSON.stringify([rest]),
  'posts.jsonl': `${JSON.stringify({...rest, content: 'Words'})}\n`
})

const words = ['--meta', '_price,_Event*,subtitle', '--quiet']

function read(name: string): string {
  return readFileSync(path.join(folder, name), 'utf8')
}

describe('--meta', () => {
  test.each(['site.xml', 'dump.sql', 'posts.json', 'posts.jsonl'])('front matter: %s', (name) => {
    undivi([name, ...words, '--preset', 'hugo', '--out-dir', 'out'], {cwd: folder})
    expect(read('out/content/posts/post-3/index.md')).toContain(`meta:
  _price: "12.50"
  _EventStartDate: "2019-06-01 10:00:00"
  _EventOrganizerID:
    - "7"
    - "8"
  subtitle: " Low\\n& high "
wordpress:
`)
    undivi([name, ...words, '--to', 'html', '--front-matter', 'json', '--out-dir', 'own'], {
      cwd: folder
    })
    expect(JSON.parse(read('own/post-3.html').split('\n\n')[0] ?? '').meta).toEqual({
      _price: '12.50',
      _EventStartDate: '2019-06-01 10:00:00',
      _EventOrganizerID: ['7', '8'],
      subtitle: ' Low\n& high '
    })
    undivi([name, '--preset', 'hugo', '--quiet', '--out-dir', 'without'], {cwd: folder})
    expect(read('without/content/posts/post-3/index.md')).not.toContain('meta:')
  })

  test.each(['site.xml', 'dump.sql'])('an object a line: %s', (name) => {
    const {stdout} = undivi([name, ...words, '--to', 'jsonl'], {cwd: folder})
    expect(JSON.parse(stdout.split('\n')[0] ?? '').meta).toEqual({
      _price: '12.50',
      _EventStartDate: '2019-06-01 10:00:00',
      _EventOrganizerID: ['7', '8'],
      subtitle: ' Low\n& high '
    })
  })

  test.each([
    ['site.xml', '`subtitle` (1)'],
    ['dump.sql', '`gallery` (1), `subtitle` (1)'],
    [
      'posts.json',
      '`_EventOrganizerID` (1), `_EventStartDate` (1), `_EventURL` (1), `_price` (1), `gallery` (1), `subtitle` (1)'
    ]
  ])('what is in no result is named: %s', (name, fields) => {
    const told = (...more: string[]): string[] => {
      const {stderr} = undivi([name, '-v', '--out-dir', 'told', ...more], {cwd: folder})
      return stderr.match(/^.* custom-fields .*$/gm) ?? []
    }
    expect(told('--preset', 'hugo')).toEqual([
      `${name}:1:1 info custom-fields Unexpected custom fields that are in no result: ${fields}; --meta carries them over`
    ])
    expect(told('--preset', 'hugo', '--meta', 'sub*,gallery,_*')).toEqual([])
    expect(told('--to', 'html')).toEqual([])
  })

  test('objects of the REST interface', () => {
    const picture = {ID: 7, url: 'https://old.example/pier.jpg', sizes: [300, 200], alt: ''}
    const rows = [
      {day: 'Sunday', from: 10},
      {day: 'Monday', open: false}
    ]
    const fields = {picture, rows, none: [], nobody: null, empty: {a: null}, pairs: [[1, 2], [3]]}
    const expected = {picture, rows, pairs: fields.pairs}
    const input = JSON.stringify([{...common, content: {rendered: 'Words'}, acf: fields}])
    const words = ['--from', 'rest', '--meta', '*', '--quiet']
    const lines = undivi([...words, '--to', 'jsonl'], {cwd: folder, input})
    expect(JSON.parse(lines.stdout).meta).toEqual(expected)
    for (const format of ['json', 'yaml', 'toml'] as const) {
      const site = ['--preset', 'hugo', '--front-matter', format, '--out-dir', format]
      undivi([...words, ...site], {cwd: folder, input})
      const text = read(`${format}/content/posts/post-3/index.md`)
      const [front = ''] = text
        .replace(/^(?:---|[+]{3})\n/, '')
        .split(format === 'json' ? '\n\n' : /\n(?:---|[+]{3})\n/)
      expect(readFrontMatter(front, format)?.meta, format).toEqual(expected)
    }
    const deep = `${'['.repeat(50_000)}1${']'.repeat(50_000)}`
    const hostile = input.replace('"none":[]', `"none":${deep}`)
    expect(undivi([...words, '--to', 'jsonl'], {cwd: folder, input: hostile}).status).toBe(0)
  })

  test('of what WordPress.com answers', () => {
    const metadata = [
      {id: '1', key: 'place', value: 'Pier'},
      {id: '2', key: 'place', value: 'Bay'},
      {id: '3', key: '_price', value: '12.50'},
      {id: '4', key: '__proto__', value: 'words'}
    ]
    const post = {ID: 3, URL: 'https://old.example/3/', content: 'Words', metadata}
    const metaOf = (...more: string[]): unknown => {
      const input = JSON.stringify({found: 1, posts: [post]})
      const words = ['--from', 'rest', '--to', 'jsonl', '--quiet', ...more]
      return JSON.parse(undivi(words, {cwd: folder, input}).stdout).meta
    }
    expect(metaOf()).toEqual({place: ['Pier', 'Bay']})
    const own = Object.fromEntries([['__proto__', 'words']])
    expect(metaOf('--meta', '_*')).toEqual({place: ['Pier', 'Bay'], _price: '12.50', ...own})
  })

  test('keys of any length and any name, of a dump and of an export', () => {
    const keys = ['k'.repeat(255), 'ü'.repeat(255), '__proto__', 'constructor', 'a "b"\\c']
    const more = keys.map(
      (key) =>
        `<wp:postmeta><wp:meta_key>${cdata(key)}</wp:meta_key><wp:meta_value>words</wp:meta_value></wp:postmeta>`
    )
    const values = keys.map(
      (key, id) => `(${id},3,${quoted(key.replaceAll('\\', '\\\\'))},'words')`
    )
    const inputs = {
      wxr: exportOf([{id: 3, more: more.join('')}]),
      sql: `${dump}INSERT INTO wp_postmeta VALUES ${values.join(',')};\n`
    }
    for (const [from, input] of Object.entries(inputs)) {
      writeFileSync(path.join(folder, `keys.${from}`), input)
      const {stdout} = undivi([`keys.${from}`, '--to', 'jsonl', '--quiet', '--meta', '*'], {
        cwd: folder
      })
      const {meta} = JSON.parse(stdout)
      expect(Object.keys(meta), from).toEqual(expect.arrayContaining(keys))
    }
  })

  test('what front matter says already counts more', () => {
    const text = '---\nmeta:\n  subtitle: Mine\n---\nWords'
    const {stdout} = undivi(
      [
        '--to',
        'jsonl',
        '--content',
        'markdown',
        '--front-matter',
        'yaml',
        '--meta',
        '*',
        '--quiet'
      ],
      {cwd: folder, input: `${JSON.stringify({...common, content: text, meta})}\n`}
    )
    expect(JSON.parse(stdout).content).toContain(
      'meta:\n  _price: "12.50"\n  _EventStartDate: "2019-06-01 10:00:00"\n  _EventOrganizerID:\n    - "7"\n    - "8"\n  subtitle: "Mine"\n'
    )
  })
})

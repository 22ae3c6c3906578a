import {
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  symlinkSync,
  utimesSync,
  writeFileSync
} from 'node:fs'
import path from 'node:path'
import fc from 'fast-check'
import {beforeEach, describe, expect, test, vi} from 'vitest'
import {packMedia} from '../../src/read/packed-media.ts'
import {Cache} from '../../src/run/cache/cache.ts'
import {usualCacheFolder} from '../../src/run/cache/cache-folder.ts'
import {CachedTransformer} from '../../src/run/cache/cached-transformer.ts'
import {readEntry, writeEntry} from '../../src/run/cache/entry.ts'
import {packMessages, unpackMessages} from '../../src/run/cache/packed-messages.ts'
import {
  type Document,
  type Task,
  transformDocument
} from '../../src/run/documents/transform-document.ts'
import {here} from '../../src/run/threads/here.ts'
import type {Message} from '../../src/types.ts'
import {fixtures} from '../fixture-folders.ts'
import {scratchFolder} from '../folders.ts'

const kinds = ['blocks', 'modules', 'pages', 'posts', 'rendered', 'clean-ups', 'markdown'] as const
const documents = [...kinds, 'shortcode' as const, 'wrappings' as const].flatMap((kind) =>
  fixtures(kind).map(({name, input, options}) => ({
    name,
    document: {text: input, from: options.from ?? 'auto'},
    task: {command: 'check', to: 'html', modules: options} satisfies Task
  }))
)
const key = 'a'.repeat(64)
const post = '[et_pb_text admin_label=”Text”]<p>Words</p>[/et_pb_text]\n'
const check: Task = {command: 'check', to: 'html'}

describe('entries', () => {
  test.each(documents)('$name is found as it was', ({document, task}) => {
    const {messages, stats} = transformDocument(document, task)
    if (!stats) throw new Error('no counts')
    const found = readEntry(key, writeEntry(key, {messages, stats}), document.text.length)
    expect(JSON.stringify(found)).toBe(JSON.stringify({messages, stats}))
  })

  const {messages, stats} = transformDocument({text: post, from: 'text'}, check)
  if (!stats) throw new Error('no counts')
  const entry = writeEntry(key, {messages, stats})

  test('half of a pair, and names that every object has', () => {
    const odd = {
      messages: messages.map((message) => ({...message, actual: '\ud800 \u2028\n'})),
      stats: {...stats, unknown: JSON.parse('{"__proto__": 1, "constructor": 2}')}
    }
    const found = readEntry(key, writeEntry(key, odd), post.length)
    expect(JSON.stringify(found)).toBe(JSON.stringify(odd))
  })

  test('one that is broken anywhere is none', () => {
    expect(readEntry(key, entry, post.length)).toBeDefined()
    for (let place = 0; place < entry.length; place++) {
      const cut = entry.slice(0, place)
      expect(readEntry(key, cut, post.length)).toBeUndefined()
      expect(readEntry(key, `${cut}~${entry.slice(place + 1)}`, post.length)).toBeUndefined()
    }
    expect(readEntry(key, `${entry}more`, post.length)).toBeUndefined()
  })

  test('one of another document is none', () => {
    expect(readEntry('b'.repeat(64), entry, post.length)).toBeUndefined()
  })

  test('one that names places that the text has not is none', () => {
    expect(readEntry(key, entry, 20)).toBeUndefined()
  })

  test('whatever stands in one, nothing but findings comes out', () => {
    const packed = packMessages(messages)
    const number = fc.oneof(fc.integer({min: -3, max: 90}), fc.maxSafeInteger(), fc.double())
    const row = fc.oneof(
      fc.constantFrom(...packed.rows),
      fc.array(number, {minLength: 10, maxLength: 16}),
      fc.jsonValue()
    )
    const text = fc.oneof(fc.constantFrom(...packed.texts), fc.string({unit: 'binary'}))
    const ours = new Set(messages.map(({ruleId}) => ruleId))
    fc.assert(
      fc.property(fc.array(text), fc.array(row, {maxLength: 3}), (texts, rows) => {
        const found = unpackMessages({texts: [...packed.texts, ...texts], rows}, post.length)
        for (const message of found ?? []) {
          expect(ours).toContain(message.ruleId)
          expect(['info', 'warning', 'error']).toContain(message.level)
          const {line, column, offset, endLine, endColumn, endOffset, fix} = message
          for (const place of [line, column, endLine, endColumn]) {
            expect(place).toBeGreaterThanOrEqual(1)
            expect(place).toBeLessThanOrEqual(post.length + 1)
          }
          for (const place of [offset, endOffset, fix?.start ?? 0, fix?.end ?? 0]) {
            expect(place).toBeGreaterThanOrEqual(0)
            expect(place).toBeLessThanOrEqual(post.length)
          }
        }
      })
    )
  })

  test.each([
    ['no texts', {texts: undefined}],
    ['texts that are none', {texts: [1]}],
    ['no rows', {rows: {}}],
    ['counts below zero', {stats: {...stats, shortcodes: -1}}],
    ['counts that are none', {stats: {...stats, modules: {et_pb_text: '2'}}}],
    ['too many counts', {stats: {...stats, more: 1}}],
    ['a ledger without a name', {stats: {...stats, ledger: {}}}],
    ['no counts', {stats: undefined}]
  ])('%s', (_, change) => {
    const told = {...packMessages(messages), stats, ...change}
    vi.spyOn(JSON, 'stringify').mockReturnValueOnce(JSON.stringify(told))
    const broken = writeEntry(key, {messages, stats})
    expect(broken).not.toBe(entry)
    expect(readEntry(key, broken, post.length)).toBeUndefined()
    vi.restoreAllMocks()
  })
})

describe('a transformer with a memory', () => {
  const folder = path.join(scratchFolder(), 'kept')
  beforeEach(() => rmSync(folder, {recursive: true, force: true}))

  /** Runs documents through a transformer of a new process; gives how many of them were looked at. */
  async function looks(
    pairs: ReadonlyArray<[Document, Task]>,
    version = '1.0.0'
  ): Promise<{looked: number; warned: number; said: Message[][]}> {
    let [looked, warned] = [0, 0]
    const counting = {
      ...here,
      transform: (document: Document, task: Task) => {
        looked++
        return here.transform(document, task)
      }
    }
    const warn = (): void => {
      warned++
    }
    const transformer = new CachedTransformer(counting, new Cache(folder), version, warn)
    const said: Message[][] = []
    for (const [document, task] of pairs) {
      said.push((await transformer.transform(document, task)).messages)
    }
    await transformer.close()
    return {looked, warned, said}
  }

  const document: Document = {text: post, from: 'text'}

  test('looks at a document once, whatever it is called', async () => {
    const first = await looks([[document, check]])
    const second = await looks([
      [
        {...document, name: 'other', file: 'x.html'},
        {...check, to: 'markdown'}
      ],
      [document, check]
    ])
    expect([first.looked, second.looked]).toEqual([1, 0])
    expect(second.said[0]).toEqual(first.said[0])
    expect(first.said[0]).not.toEqual([])
  })

  const others: Array<[string, Partial<Document>, Partial<Task>]> = [
    ['a letter', {text: post.replace('W', 'w')}, {}],
    ['a byte order mark', {text: `\ufeff${post}`}, {}],
    ['half of a pair', {text: `${post}\ud800`}, {}],
    ['another half', {text: `${post}\ud801`}, {}],
    ['the format', {from: 'markdown'}, {}],
    ['the post', {post: {title: 'Words'}}, {}],
    ['the library', {known: {media: packMedia(), library: {}}}, {}],
    ['another library', {known: {media: packMedia(), library: {1: 'x'}}}, {}],
    [
      'the media',
      {known: {media: packMedia([['1', {url: 'https://e.org/a.jpg'}]]), library: {}}},
      {}
    ],
    ['paragraphs', {}, {autop: 'off'}],
    ['depth', {}, {maxDepth: 3}],
    ['shortcodes', {}, {shortcodes: ['dsm_*']}],
    ['rules', {}, {modules: {rules: {'leftover-shortcode': 'off'}}}],
    ['the way of modules', {}, {modules: {unknown: 'error'}}],
    [
      'mappings',
      {},
      {
        mapFile: 'a.json',
        modules: {modules: [{names: ['x_y'], description: '', content: 'flow'}]}
      }
    ],
    [
      'other mappings',
      {},
      {
        mapFile: 'a.json',
        modules: {modules: [{names: ['x_y'], description: '', content: 'none'}]}
      }
    ]
  ]

  test('looks again where anything is different', async () => {
    const pairs = others.map(([, one, other]): [Document, Task] => [
      {...document, ...one},
      {...check, ...other}
    ])
    const all: Array<[Document, Task]> = [[document, check], ...pairs]
    expect((await looks(all)).looked).toBe(all.length)
    expect(readdirSync(folder)).toHaveLength(all.length)
    const again = await looks(all)
    expect(again.looked).toBe(0)
    expect(again.said).toEqual((await looks(all, '1.0.1')).said)
    expect((await looks(all, '1.0.2')).looked).toBe(all.length)
  })

  test('keeps nothing of what has no trace of Divi', async () => {
    await looks([[{text: '<p>Words</p>', from: 'html'}, check]])
    expect(existsSync(folder)).toBe(false)
  })

  test('keeps nothing where code of the user’s own takes part, and says so once', async () => {
    const own: Task = {...check, mapFile: 'own.mjs'}
    const pairs: Array<[Document, Task]> = [
      [document, own],
      [document, own],
      [document, {...own, to: 'markdown'}]
    ]
    expect(await looks(pairs)).toMatchObject({looked: 3, warned: 1})
    expect(existsSync(folder)).toBe(false)
  })

  test('keeps no failure', async () => {
    const modules = [
      {names: ['et_pb_text'], description: '', content: 'flow', handle: fail}
    ] as const
    const own: Task = {...check, modules: {modules: [...modules]}}
    function fail(): never {
      throw new Error('mapping')
    }
    expect((await looks([[document, own]])).looked).toBe(1)
    expect(existsSync(folder)).toBe(false)
  })

  test('makes an entry anew that is none, and follows no link', async () => {
    await looks([[document, check]])
    const [name = ''] = readdirSync(folder)
    const file = path.join(folder, name)
    const whole = readFileSync(file, 'utf8')
    const outside = path.join(folder, '../outside')
    const damage = [
      () => writeFileSync(file, ''),
      () => writeFileSync(file, whole.slice(0, -9)),
      () => writeFileSync(file, Buffer.from([0xff, 0, 0xfe])),
      () => symlinkSync(outside, file),
      () => mkdirSync(path.join(file, 'x'), {recursive: true})
    ]
    for (const [index, destroy] of damage.entries()) {
      writeFileSync(outside, whole)
      rmSync(file)
      destroy()
      expect((await looks([[document, check]])).looked).toBe(1)
      expect(readFileSync(outside, 'utf8')).toBe(whole)
      if (index < damage.length - 1) expect(readFileSync(file, 'utf8')).toBe(whole)
    }
    expect(readdirSync(folder)).toEqual([name])
  })

  test('throws away what nobody has used for a month, and nothing else', async () => {
    const days = (count: number): Date => new Date(Date.now() - count * 24 * 60 * 60 * 1000)
    await looks([
      [document, check],
      [{...document, from: 'html'}, check]
    ])
    const [used = '', unused = ''] = readdirSync(folder)
    const place = (name: string): string => path.join(folder, name)
    const rest = `.${'0'.repeat(50)}.012345678901-0.tmp`
    for (const name of [rest, 'mine.json', `${unused}.txt`]) writeFileSync(place(name), '')
    for (const name of readdirSync(folder)) utimesSync(place(name), days(40), days(40))
    // Whoever reads an entry makes it young.
    const cache = new Cache(folder)
    expect(cache.get(path.parse(used).name)).toBeDefined()
    cache.close()
    expect(existsSync(place(unused))).toBe(true)
    expect(Date.now() - statSync(place(used)).mtimeMs).toBeLessThan(60_000)
    await looks([[{...document, text: `${post} `}, check]])
    const left = readdirSync(folder)
    expect(left).toEqual(expect.arrayContaining([used, 'mine.json', `${unused}.txt`]))
    expect(left).not.toContain(unused)
    expect(left).not.toContain(rest)
    expect(left).toHaveLength(4)
  })
})

test('the usual folder is that of the project, else the user’s own', () => {
  const folder = scratchFolder()
  const inside = path.join(folder, 'inside')
  mkdirSync(path.join(folder, 'node_modules'))
  mkdirSync(inside)
  expect(usualCacheFolder(folder)).toBe(path.join(folder, 'node_modules/.cache/undivi'))
  writeFileSync(path.join(inside, 'node_modules'), '')
  vi.stubEnv('XDG_CACHE_HOME', '/caches')
  expect(usualCacheFolder(inside)).toBe('/caches/undivi')
  vi.stubEnv('XDG_CACHE_HOME', 'relative')
  expect(usualCacheFolder(inside)).toMatch(/^\/.*undivi$/)
  vi.unstubAllEnvs()
})

import fc from 'fast-check'
import {parse as parseToml} from 'smol-toml'
import {describe, expect, test} from 'vitest'
import {parse as parseYaml} from 'yaml'
import {readFrontMatter} from '../../src/front-matter/read.ts'
import {type FrontMatter, Timestamp} from '../../src/front-matter/values.ts'
import {writeFrontMatter} from '../../src/front-matter/write.ts'
import {splitFrontMatter} from '../../src/read/front-matter.ts'

/** Every reader there is here, by the way that it is told what to read. */
const readers: Readonly<Record<string, (data: FrontMatter) => unknown>> = {
  'YAML 1.1': (data) => parseYaml(inner(data, 'yaml'), {version: '1.1'}),
  'YAML 1.2': (data) => parseYaml(inner(data, 'yaml'), {version: '1.2'}),
  TOML: (data) => parseToml(inner(data, 'toml')),
  JSON: (data) => JSON.parse(inner(data, 'json')),
  'ours for YAML': (data) => readFrontMatter(inner(data, 'yaml'), 'yaml'),
  'ours for TOML': (data) => readFrontMatter(inner(data, 'toml'), 'toml')
}

function inner(data: FrontMatter, format: 'yaml' | 'toml' | 'json'): string {
  const written = writeFrontMatter(data, format)
  const {frontMatter, data: text, format: found, body} = splitFrontMatter(`${written}\nBody\n`)
  expect([frontMatter, found, body]).toEqual([written, format, '\nBody\n'])
  return text
}

/** Texts that some version of YAML takes for something else, or that a careless writer breaks. */
const awkward =
  `no yes on off y n Y N No NO True FALSE ~ null Null 1 01 012 0o17 0x1F 0b1 1_000 1e3 1.0 .5 .inf -.inf .NaN +1
-1 12:30 12:30:45 190:20:30 2016-11-02 2016-11-02T10:00:00Z 2016-1-2 = << !!str &a *a | > % @ \` # - ? : , [ ] { } "
' \\ --- +++ ... {{ }} {% <b> &amp; \${x} %TAG`
    .split(/\s+/)
    .concat(
      [
        '',
        ' ',
        ' a',
        'a ',
        '- a',
        '? a',
        'a: b',
        'a:',
        ': a',
        'a #b',
        '# a',
        '"a"',
        "'a'",
        'it’s',
        '\\n',
        '\\x41'
      ],
      [
        '2016-11-02 10:00:00',
        'a\nb',
        'a\n\nb\n',
        '\n',
        '\ta',
        'a\tb',
        'a\r\nb',
        '\r',
        '\u0000',
        '\u0007',
        '\u001b[0m'
      ],
      [
        '\u007f',
        '\u0085',
        '\u009f',
        '\u00a0',
        '\u2028',
        'a\u2029b',
        '\ufeff',
        'a\ufeff',
        '\ufffe',
        '\uffff',
        '🚢',
        '日本'
      ],
      [
        'a\n---\nb',
        'a\n+++\nb',
        '}\n',
        `${'long words '.repeat(40)}\n`,
        '"'.repeat(9),
        "'''",
        '"""',
        '\\'.repeat(5)
      ]
    )

describe('every text is read back as it was', () => {
  test.each(Object.entries(readers))('%s', (_, read) => {
    for (const text of awkward)
      expect(read({title: text, more: 'x'})).toEqual({title: text, more: 'x'})
    const list = {list: awkward, table: {inner: awkward}, end: 1}
    expect(read(list)).toEqual(list)
  })

  test.each(Object.entries(readers))('as keys: %s', (_, read) => {
    const keys = Object.fromEntries(awkward.map((key, index) => [key, index]))
    expect(read(keys)).toEqual(keys)
  })

  test.each(Object.entries(readers))('as keys of any length: %s', (_, read) => {
    const values = [1, 'a', [], ['a', ['b']], {}, {a: 1, b: {c: 2}}]
    const names = [
      'x'.repeat(1024),
      'x'.repeat(1025),
      '"'.repeat(511),
      '"'.repeat(512),
      '\u2028'.repeat(171)
    ]
    for (const name of names) {
      for (const value of values) {
        const data = {[name]: value, list: [{[name]: value}], end: true}
        expect(read(data)).toEqual(data)
      }
    }
  })

  const text = fc.oneof(
    fc.string({unit: 'grapheme'}),
    fc.string({unit: 'binary'}),
    fc.array(fc.constantFrom(...awkward)).map((parts) => parts.join(''))
  )
  const value = fc.letrec((tie) => ({
    node: fc.oneof(
      {maxDepth: 3},
      text,
      fc.boolean(),
      fc.integer(),
      fc.array(tie('node'), {maxLength: 3}),
      fc.dictionary(text, tie('node'), {maxKeys: 3, noNullPrototype: true})
    )
  }))
  const table = fc.dictionary(text, value.node, {minKeys: 1, maxKeys: 4, noNullPrototype: true})

  test.each(Object.entries(readers))('whatever it is: %s', (_, read) => {
    fc.assert(
      fc.property(table, (data) => {
        expect(read(data as FrontMatter)).toEqual(data)
      })
    )
  })
})

test('half of a character is no character', () => {
  for (const format of ['yaml', 'toml'] as const) {
    expect(readFrontMatter(inner({a: 'x\ud800y'}, format), format)).toEqual({a: 'x\ufffdy'})
  }
})

describe('dates', () => {
  const data = {day: new Timestamp('2019-05-04'), time: new Timestamp('2019-05-04T23:30:00+02:00')}

  test('are dates to whoever has them', () => {
    expect(parseYaml(inner(data, 'yaml'), {version: '1.1'})).toEqual({
      day: new Date('2019-05-04T00:00:00Z'),
      time: new Date('2019-05-04T21:30:00Z')
    })
    const toml = parseToml(inner(data, 'toml'))
    expect(toml.day).toBeInstanceOf(Date)
    expect(Number(toml.time)).toBe(Date.parse('2019-05-04T21:30:00Z'))
  })

  test.each(['yaml', 'toml'] as const)('stay dates: %s', (format) => {
    expect(readFrontMatter(inner(data, format), format)).toEqual(data)
  })
})

describe('front matter that is there', () => {
  test.each([
    ['a text in quotes that looks like a date', 'a: "2019-05-04"', {a: '2019-05-04'}],
    ['a date', 'a: 2019-05-04', {a: new Timestamp('2019-05-04')}],
    [
      'what the versions of YAML disagree about',
      'a: no\nb: 012\nc: 12:30',
      {a: 'no', b: '012', c: '12:30'}
    ],
    ['numbers', 'a: 7\nb: 1.0\nc: -2.5', {a: 7, b: '1.0', c: -2.5}],
    ['nothing', 'a:\nb: ~\nc: ""', {a: null, b: null, c: ''}],
    [
      'a text over several lines',
      'a: >\n  one\n  two\nb: |\n  one\n  two\n',
      {a: 'one two\n', b: 'one\ntwo\n'}
    ],
    ['keys that are no names', 'yes: a\n7: b', {yes: 'a', 7: 'b'}],
    ['nothing at all', '# a comment', {}]
  ])('%s', (_, text, data) => {
    expect(readFrontMatter(text, 'yaml')).toEqual(data)
  })

  test.each([
    ['yaml', 'a: [', 'is broken'],
    ['yaml', '- a', 'is a list'],
    ['yaml', 'words', 'is a text'],
    ['yaml', 'a: &x 1\nb: *x', 'has anchors'],
    ['yaml', `a: ${'['.repeat(60)}${']'.repeat(60)}`, 'is deep'],
    ['toml', 'a = ', 'is broken'],
    ['json', '[1]', 'is a list']
  ] as const)('%s that cannot be turned into another format: %s %s', (format, text, _) => {
    expect(readFrontMatter(text, format)).toBeUndefined()
  })
})

describe('where front matter ends', () => {
  test.each([
    ['---\na: 1\n---\nB', '---\na: 1\n---\n', 'yaml'],
    ['---\r\na: 1\r\n---\r\nB', '---\r\na: 1\r\n---\r\n', 'yaml'],
    ['---toml\na = 1\n---\nB', '---toml\na = 1\n---\n', 'toml'],
    ['---json\n{"a": 1}\n---\nB', '---json\n{"a": 1}\n---\n', 'json'],
    ['+++\na = 1\n+++\nB', '+++\na = 1\n+++\n', 'toml'],
    ['{\n  "a": {\n    "b": 1\n  }\n}\nB', '{\n  "a": {\n    "b": 1\n  }\n}\n', 'json'],
    ['---\n\nB\n\n---\n', '', 'yaml'],
    ['---\na: 1\nB', '', 'yaml'],
    ['+++ \na = 1\nB', '', 'yaml'],
    ['{\n  code()\n}\nB', '', 'yaml'],
    ['{"a": 1}\nB', '', 'yaml'],
    ['--- a\nb\n---\n', '', 'yaml'],
    ['# coding: utf-8\n---\na: 1\n---\nb', '# coding: utf-8\n---\na: 1\n---\n', 'yaml'],
    [
      '# -*- coding: utf-8 -*-\r\n---\r\na: 1\r\n---\r\n',
      '# -*- coding: utf-8 -*-\r\n---\r\na: 1\r\n---\r\n',
      'yaml'
    ],
    ['# Coding: how we do it\n---\na: 1\n---\nb', '', 'yaml'],
    ['# coding: utf-8\n---\n\nWords\n\n---\n', '', 'yaml']
  ])('%j', (text, frontMatter, format) => {
    const split = splitFrontMatter(text)
    expect([split.frontMatter, split.format]).toEqual([frontMatter, format])
    expect(split.frontMatter + split.body).toBe(text)
  })
})

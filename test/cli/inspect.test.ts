import {spawnSync} from 'node:child_process'
import {closeSync, openSync, rmSync, writeFileSync, writeSync} from 'node:fs'
import path from 'node:path'
import {describe, expect, test} from 'vitest'
import {scratchFolder} from '../folders.ts'
import {binary, type Ended, undivi, undiviWithClosedPipe} from './command.ts'

const folder = scratchFolder()

const post = '[et_pb_text admin_label=”Text”]Words[/et_pb_text]\n'
const blurb = '[et_pb_blurb title="The race" url="/race"]At ten.[/et_pb_blurb]'
const map = '[et_pb_acme_map place="Harbour" /]'
const lines = [
  JSON.stringify({id: 7, content: post}),
  'not json',
  '',
  JSON.stringify({id: 8, title: 'No content'}),
  JSON.stringify({content: blurb + map})
]

for (const [name, content] of Object.entries({
  'post.txt': post,
  'blurb.html': blurb + map,
  'plain.txt': 'Words\n',
  'front.txt': `---\ntitle: A\n---\n${blurb}`,
  'binary.txt': Buffer.from([80, 0, 1]),
  'notes.md': '# Notes\n',
  'lines.jsonl': `${lines.join('\n')}\n`,
  'nested.jsonl': `${JSON.stringify({path: 'a', content: {rendered: blurb}})}\n`,
  'odd.txt': `[et_pb_text constructor="a" __proto__="b" wide="${'海'.repeat(80)}" long_long_long_long_long_long_long_name="${'word '.repeat(30)}" colour="\u001b[31mred" /]`
})) {
  writeFileSync(path.join(folder, name), content)
}

function inspect(words: readonly string[], input?: string): Ended {
  return undivi(['inspect', ...words], {cwd: folder, ...(input !== undefined && {input})})
}

function objects(text: string): unknown[] {
  return text
    .trimEnd()
    .split('\n')
    .map((line) => JSON.parse(line))
}

const badLines =
  'lines.jsonl:2:1 error invalid-input The line is not JSON\n' +
  'lines.jsonl:4:1 error invalid-input The line has no text in the field `content`\n'

const postCounts = {
  shortcodes: 2,
  modules: {et_pb_text: 1},
  unknown: {},
  unread: {},
  damage: {'typographic-quote': 1}
}
const blurbCounts = {
  shortcodes: 3,
  modules: {et_pb_blurb: 1, et_pb_acme_map: 1},
  unknown: {et_pb_acme_map: 1},
  unread: {},
  damage: {}
}
const total = {
  path: 'total',
  shortcodes: 5,
  modules: {et_pb_text: 1, et_pb_blurb: 1, et_pb_acme_map: 1},
  unknown: {et_pb_acme_map: 1},
  unread: {},
  damage: {'typographic-quote': 1}
}

describe('counts', () => {
  test('shortcodes of plug-ins by name', () => {
    const input = '[gravityform id="1"][et_pb_text]Words [1][/et_pb_text]'
    const {stdout} = inspect(['-'], input)
    expect(stdout).toContain('       1  [gravityform] (unread)\n')
  })

  test('a table a file and their sum', () => {
    expect(inspect(['--stats', 'post.txt', 'blurb.html'])).toEqual({
      status: 0,
      stdout: `post.txt
       2  shortcode tags
       1  et_pb_text
       1  typographic-quote

blurb.html
       3  shortcode tags
       1  et_pb_acme_map (no mapping)
       1  et_pb_blurb

total
       5  shortcode tags
       1  et_pb_acme_map (no mapping)
       1  et_pb_blurb
       1  et_pb_text
       1  typographic-quote
`,
      stderr: ''
    })
  })

  test('a name that gives no orders', () => {
    const line = JSON.stringify({id: 'a\n\u001b[2J', content: post})
    expect(inspect(['--from', 'jsonl', '-'], `${line}\n`).stdout).toMatch(/^-#a␊␛\[2J\n/)
  })

  test('JSON, bytes as JSON.stringify gives them', () => {
    const expected = {
      documents: [
        {path: 'post.txt', ...postCounts},
        {path: 'blurb.html', ...blurbCounts}
      ],
      total
    }
    const {stdout} = inspect(['--reporter', 'json', 'post.txt', 'blurb.html'])
    expect(JSON.parse(stdout)).toEqual(expected)
    expect(stdout).toBe(`${JSON.stringify(JSON.parse(stdout), undefined, 2)}\n`)
  })

  test('JSON of nothing that can be read', () => {
    const {status, stdout, stderr} = inspect(['--reporter', 'json', 'none.txt', 'binary.txt'])
    expect(status).toBe(2)
    expect(JSON.parse(stdout)).toMatchObject({documents: [], total: {shortcodes: 0}})
    expect(stderr).toMatch(
      /^none\.txt:1:1 error invalid-input no such file or folder\nbinary\.txt:/
    )
  })

  test('an object a document', () => {
    const {stdout} = inspect(['--reporter', 'jsonl', 'post.txt', 'blurb.html'])
    expect(objects(stdout)).toEqual([
      {path: 'post.txt', ...postCounts},
      {path: 'blurb.html', ...blurbCounts}
    ])
  })

  test('lines are documents; bad ones are named', () => {
    const {status, stdout, stderr} = inspect(['--reporter', 'json', 'lines.jsonl'])
    expect({status, stderr}).toEqual({status: 2, stderr: badLines})
    expect(JSON.parse(stdout)).toEqual({
      documents: [
        {path: 'lines.jsonl#7', ...postCounts},
        {path: 'lines.jsonl#5', ...blurbCounts}
      ],
      total
    })
  })

  test('lines on standard input, named and recognised', () => {
    const line = `${JSON.stringify({content: post})}\n`
    const expected = [{path: '-#1', ...postCounts}]
    expect(objects(inspect(['--reporter', 'jsonl'], line).stdout)).toEqual(expected)
    expect(objects(inspect(['--reporter', 'jsonl', '-f', 'jsonl', '-'], line).stdout)).toEqual(
      expected
    )
  })

  test('a field in a field', () => {
    const words = ['--reporter', 'jsonl', '--field', 'content.rendered', 'nested.jsonl']
    expect(objects(inspect(words).stdout)).toMatchObject([
      {path: 'nested.jsonl#a', modules: {et_pb_blurb: 1}}
    ])
  })

  test('no report', () => {
    expect(inspect(['--reporter', 'none', 'post.txt', 'binary.txt'])).toEqual({
      status: 2,
      stdout: '',
      stderr: 'binary.txt:1:1 error invalid-input is not text: it holds a zero byte\n'
    })
  })

  test('a closed pipe is a normal end', async () => {
    writeFileSync(
      path.join(folder, 'many.jsonl'),
      `${JSON.stringify({content: post})}\n`.repeat(5000)
    )
    const words = ['inspect', '--reporter', 'jsonl', 'many.jsonl']
    expect(await undiviWithClosedPipe(words, folder)).toMatchObject({status: 0, stderr: ''})
  })
})

describe('attributes', () => {
  const text = {count: 1, kind: 'text', samples: ['The race']}
  const url = {count: 1, kind: 'url', samples: ['/race']}
  const place = {count: 1, kind: 'undeclared', samples: ['Harbour']}
  const label = {count: 1, kind: 'undeclared', samples: ['Text']}

  test('a table', () => {
    expect(inspect(['--attributes', 'post.txt', 'blurb.html', 'plain.txt'])).toEqual({
      status: 0,
      stdout: `   count  kind        attribute    samples

et_pb_acme_map, 1 time (no mapping)
       1  undeclared  place        "Harbour"

et_pb_blurb, 1 time
       1  text        title        "The race"
       1  url         url          "/race"

et_pb_text, 1 time
       1  undeclared  admin_label  "Text"
`,
      stderr: ''
    })
  })

  test('a table keeps to its width and gives the terminal no orders', () => {
    const {stdout} = inspect(['--attributes', 'odd.txt'])
    expect(stdout).toBe(`   count  kind        attribute                         samples

et_pb_text, 1 time
       1  undeclared  __proto__                         "b"
       1  undeclared  colour                            "[31mred"
       1  undeclared  constructor                       "a"
       1  undeclared  long_long_long_long_long_long_long_name  "word word word word word word word…"
       1  undeclared  wide                              "${'海'.repeat(20)}…"
`)
  })

  test('however many there are', () => {
    const attributes = Array.from({length: 130_000}, (_, index) => ` a${index}="1"`)
    const {status} = inspect(['--attributes', '-'], `[et_pb_text${attributes.join('')}]`)
    expect(status).toBe(0)
  })

  test('samples that have no room are left out', () => {
    const words = [
      'First of the long samples',
      'Second of the long samples',
      'Third with more words'
    ]
    const content = words.map((title) => `[et_pb_blurb title="${title}" /]`).join('')
    const {stdout} = inspect(['--attributes', '-'], content)
    expect(stdout).toContain(
      'title      "First of the long samples" "Second of the long samples" …\n'
    )
  })

  test('JSON', () => {
    const {status, stdout} = inspect([
      '--attributes',
      '--reporter',
      'json',
      'blurb.html',
      'post.txt'
    ])
    expect(status).toBe(0)
    expect(JSON.parse(stdout)).toEqual({
      modules: {
        et_pb_acme_map: {count: 1, attributes: {place}},
        et_pb_blurb: {count: 1, attributes: {title: text, url}},
        et_pb_text: {count: 1, attributes: {admin_label: label}}
      }
    })
  })

  test('JSON with names that objects have of their own', () => {
    const {stdout} = inspect(['--attributes', '--reporter', 'json', 'odd.txt'])
    expect(stdout).toContain('"__proto__": {')
    expect(stdout).toContain('"constructor": {')
  })

  test('an object a module and attribute, of lines as documents', () => {
    const {status, stdout, stderr} = inspect(['--attributes', '--reporter', 'jsonl', 'lines.jsonl'])
    expect({status, stderr}).toEqual({status: 2, stderr: badLines})
    expect(objects(stdout)).toEqual([
      {module: 'et_pb_acme_map', attribute: 'place', ...place},
      {module: 'et_pb_blurb', attribute: 'title', ...text},
      {module: 'et_pb_blurb', attribute: 'url', ...url},
      {module: 'et_pb_text', attribute: 'admin_label', ...label}
    ])
  })

  test('behind front matter', () => {
    expect(inspect(['--attributes', 'front.txt']).stdout).toContain('"The race"')
  })

  test.each([
    ['pretty', ''],
    ['json', '{\n  "modules": {}\n}\n'],
    ['jsonl', ''],
    ['none', '']
  ])('nothing found: %s', (reporter, stdout) => {
    expect(inspect(['--attributes', '--reporter', reporter, 'plain.txt'])).toEqual({
      status: 0,
      stdout,
      stderr: ''
    })
  })

  test('memory does not grow with the number of posts, samples among them', () => {
    const file = path.join(folder, 'large.jsonl')
    const descriptor = openSync(file, 'w')
    const posts = 600
    for (let id = 0; id < posts; id++) {
      const name = `attribute_${id % (posts / 5)}`
      const content = `[et_pb_blurb ${name}="A value of its own, number ${id}" /]${`word${id} `.repeat(20_000)}`
      writeSync(descriptor, `${JSON.stringify({id, content})}\n`)
    }
    closeSync(descriptor)
    const words = ['--max-old-space-size=48', binary, 'inspect', '--attributes', file]
    const {status, stdout} = spawnSync(process.execPath, words, {encoding: 'utf8'})
    rmSync(file)
    expect(status).toBe(0)
    expect(stdout.match(/^ +5 {2}undeclared {2}attribute_/gm)).toHaveLength(posts / 5)
  })
})

describe('trees', () => {
  test('of one document', () => {
    const {status, stdout} = inspect(['--ast', 'post.txt'])
    expect(status).toBe(0)
    expect(JSON.parse(stdout)).toMatchObject({
      type: 'root',
      children: [{type: 'shortcode', name: 'et_pb_text'}, {type: 'html'}]
    })
  })

  test('of lines, one a line', () => {
    const {status, stdout, stderr} = inspect(['--ast', 'lines.jsonl'])
    expect({status, stderr}).toEqual({status: 2, stderr: badLines})
    expect(objects(stdout)).toMatchObject([
      {id: 7, ast: {type: 'root'}, messages: [{ruleId: 'typographic-quote', line: 1, column: 13}]},
      {ast: {children: [{name: 'et_pb_blurb'}, {name: 'et_pb_acme_map'}]}}
    ])
  })

  test('of several inputs', () => {
    expect(inspect(['--ast', 'post.txt', 'blurb.html'])).toMatchObject({
      status: 2,
      stdout: '',
      stderr: expect.stringMatching(/^undivi: --ast prints the tree of one input\n/)
    })
  })
})

test('one view at a time', () => {
  expect(inspect(['--ast', '--attributes', 'post.txt'])).toMatchObject({
    status: 2,
    stdout: '',
    stderr: expect.stringMatching(
      /^undivi: --stats, --attributes, --scaffold and --ast exclude each other\n/
    )
  })
})

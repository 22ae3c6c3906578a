import {writeFileSync} from 'node:fs'
import path from 'node:path'
import {describe, expect, test} from 'vitest'
import {scratchFolder} from '../folders.ts'
import {type Ended, undivi} from './command.ts'

const folder = scratchFolder()

const price = {
  names: ['et_pb_acme_price'],
  content: 'flow',
  attributes: {label: 'text', price: 'text'},
  parts: [{type: 'text', texts: [{text: 'label'}, {text: 'price', separator: ': '}]}]
}
const [part] = price.parts

for (const [name, content] of Object.entries({
  'price.json': JSON.stringify(price),
  'text.json': JSON.stringify({...price, names: ['et_pb_text'], attributes: {}, parts: []}),
  'price.mjs': `export const price = {
    names: ['et_pb_acme_price'], description: 'A price.', content: 'none', attributes: {label: 'text', price: 'text'},
    handle: (state, node) => [{type: 'element', tagName: 'p', properties: {}, children: state.phrasing(node, 'price')}]
  }`,
  'wrong-part.json': JSON.stringify([price, {...price, parts: [{...part, type: 'tetx'}]}]),
  'misspelt.json': JSON.stringify({...price, attributes: {label: 'text', prise: 'text'}}),
  'not.json': '{',
  'broken.mjs': 'export const price = {names: []}',
  'media.json': JSON.stringify({7: {url: 'https://example.org/a.jpg', alt: 'A boat'}}),
  'odd-media.json': JSON.stringify({7: {url: 7}}),
  'library.json': JSON.stringify({
    context: 'et_builder_layouts',
    data: {42: {post_content: '[et_pb_text]New[/et_pb_text]'}}
  }),
  'no-library.json': '[]'
})) {
  writeFileSync(path.join(folder, name), content)
}

const card = '[et_pb_acme_price label="Adult" price="12"][/et_pb_acme_price]'

function clean(words: readonly string[], input: string): Ended {
  return undivi(words, {cwd: folder, input})
}

describe('own mappings', () => {
  test.each([
    ['of JSON', 'price.json', '<p>Adult: 12</p>\n'],
    ['of JavaScript', 'price.mjs', '<p>12</p>\n']
  ])('%s', (_, file, stdout) => {
    expect(clean(['--map', file], card)).toMatchObject({status: 0, stdout})
  })

  test('take the place of ours', () => {
    const {stdout} = clean(['--map', 'text.json'], '[et_pb_text]Words[/et_pb_text]')
    expect(stdout).toBe('<p>Words</p>\n')
    expect(undivi(['modules', 'et_pb_text'], {cwd: folder}).stdout).toContain('Text')
  })

  test('are known to inspect', () => {
    const {stdout} = clean(['inspect', '--map', 'price.json', '--reporter', 'jsonl'], card)
    expect(JSON.parse(stdout)).toMatchObject({unknown: {}, modules: {et_pb_acme_price: 1}})
  })

  test.each([
    ['wrong-part.json', '[1].parts[0].type: '],
    ['misspelt.json', 'et_pb_acme_price: parts name `price`, which `attributes` does not declare'],
    ['not.json', 'not.json is not JSON: '],
    ['missing.json', 'cannot read missing.json: '],
    ['broken.mjs', '[0].names.0: ']
  ])('%s is refused with the place of the fault', (file, reason) => {
    const {status, stdout, stderr} = clean(['--map', file], card)
    expect({status, stdout}).toEqual({status: 2, stdout: ''})
    expect(stderr).toContain(file)
    expect(stderr.replace('[0].names[0]: ', '[0].names.0: ')).toContain(reason)
  })

  test('are written to start from', () => {
    const {stdout} = clean(['inspect', '--scaffold'], card)
    writeFileSync(path.join(folder, 'scaffold.json'), stdout)
    expect(JSON.parse(stdout)).toMatchObject([{names: ['et_pb_acme_price'], content: 'flow'}])
    const {stdout: cleaned, stderr} = clean(['--map', 'scaffold.json'], card)
    expect(cleaned).toBe(clean([], card).stdout)
    expect(stderr).not.toContain('unknown-module')
  })

  test('nothing to start from where all is mapped', () => {
    expect(clean(['inspect', '--scaffold'], '[et_pb_text]x[/et_pb_text]').stdout).toBe('[]\n')
  })
})

describe('media', () => {
  const gallery = '[et_pb_gallery gallery_ids="7"][/et_pb_gallery]'

  test('a table by id', () => {
    const {stdout, stderr} = clean(['--media', 'media.json'], gallery)
    expect(stdout).toContain('<img src="https://example.org/a.jpg" alt="A boat">')
    expect(stderr).not.toContain('unresolved-media')
  })

  test('ids alone are reported', () => {
    expect(clean([], gallery).stderr).toContain('unresolved-media')
  })

  test('a wrong table is refused', () => {
    expect(clean(['--media', 'odd-media.json'], gallery)).toMatchObject({status: 2, stdout: ''})
  })
})

describe('the library', () => {
  const copy = '[et_pb_text global_module="42"]Old[/et_pb_text]'

  test('takes the place of copies', () => {
    expect(clean(['--library', 'library.json'], copy).stdout).toBe('<p>New</p>\n')
    expect(clean([], copy).stdout).toBe('<p>Old</p>\n')
  })

  test('a wrong one is refused', () => {
    const {status, stderr} = clean(['--library', 'no-library.json'], copy)
    expect(status).toBe(2)
    expect(stderr).toContain('--library: no-library.json: ')
  })
})

describe('what becomes of modules', () => {
  const film = '[et_pb_video src="https://www.youtube.com/watch?v=dQw4w9WgXcQ" /]'
  const tabs = '[et_pb_tabs][et_pb_tab title="One"]Words[/et_pb_tab][/et_pb_tabs]'

  test.each([
    ['--embeds', 'html', film, '<iframe'],
    ['--embeds', 'link', film, '<a href="https://www.youtube.com/watch?v=dQw4w9WgXcQ">'],
    ['--tabs', 'headings', tabs, '<h3>One</h3>'],
    ['--tabs', 'details', tabs, '<summary>One</summary>']
  ])('%s %s', (option, way, input, html) => {
    expect(clean([option, way], input)).toMatchObject({
      status: 0,
      stdout: expect.stringContaining(html)
    })
  })

  test('players are left out with a message', () => {
    const {stdout, stderr} = clean(['--embeds', 'drop'], film)
    expect(stdout).toBe('')
    expect(stderr).toContain('content-dropped')
  })

  test.each(['--embeds', '--tabs', '--unknown'])('%s takes the ways that there are', (option) => {
    expect(clean([option, 'other'], film)).toMatchObject({status: 2, stdout: ''})
  })

  test('frames of a host of our own, and scripts of ours', () => {
    const page = '<iframe src="https://maps.example.org/pier"></iframe><script>ours()</script>'
    expect(clean([], page).stdout).not.toMatch(/<iframe|<script/)
    expect(clean(['--sanitize'], page).stdout).toBe(clean([], page).stdout)
    expect(clean(['--embed-hosts', '*.example.org, example.net'], page).stdout).toContain('<iframe')
    expect(clean(['--no-sanitize'], page).stdout).toMatch(
      /<iframe[\s\S]*<script>ours\(\)<\/script>/
    )
  })

  test.each([',', 'https://example.org/', 'exam ple.org', '*'])('no host: %s', (list) => {
    const {status, stderr} = clean(['--embed-hosts', list], film)
    expect(status).toBe(2)
    expect(stderr).toContain('--embed-hosts needs names of hosts')
  })

  test('one mapping in full, with an example', () => {
    const {stdout} = undivi(['modules', 'et_pb_button'], {cwd: folder})
    expect(stdout).toContain('button_url      url      link of button_text')
    expect(stdout).toContain('<p><a href="https://example.org/page/">Button text</a></p>')
  })
})

describe('modules without a mapping', () => {
  test.each([
    ['unwrap', 0, '<p>12</p>'],
    ['comment', 0, '<!--undivi et_pb_acme_price label="Adult" price="12"-->'],
    ['keep', 0, '[et_pb_acme_price label="Adult" price="12"]\n[/et_pb_acme_price]\n'],
    ['drop', 0, '']
  ])('%s', (way, status, part_) => {
    const ended = clean(['--unknown', way], card)
    expect(ended.status).toBe(status)
    expect(ended.stdout).toContain(part_)
  })

  test('error sets the status where errors do', () => {
    expect(clean(['--unknown', 'error', '--fail-on', 'error'], card).status).toBe(1)
    expect(clean(['--fail-on', 'error'], card).status).toBe(0)
  })

  test('what is kept stays the same in a second run', () => {
    const once = clean(['--unknown', 'keep'], `<p>A</p>${card}<p>B</p>`).stdout
    expect(clean(['--unknown', 'keep', '--from', 'html'], once).stdout).toBe(once)
  })
})

test('front matter says what content took from the post', () => {
  const title = Buffer.from('{"dynamic":true,"content":"post_title","settings":{"before":"On "}}')
  const token = `@ET-DC@${title.toString('base64')}@`
  const document = `---\ntitle: "The race: a day"\ntags: [a]\n---\n[et_pb_text]${token}[/et_pb_text]`
  expect(clean(['--from', 'text'], document).stdout).toContain('<p>On The race: a day</p>')
  const broken = document.replace('"The', '""The')
  expect(clean(['--from', 'text'], broken).stderr).toContain('dynamic-content')
})

test('a line of JSON says what its content took from the post', () => {
  const title = Buffer.from('{"dynamic":true,"content":"post_title","settings":{}}').toString(
    'base64'
  )
  const line = JSON.stringify({
    title: {rendered: 'The race'},
    content: `[et_pb_text]@ET-DC@${title}@[/et_pb_text]`
  })
  expect(JSON.parse(clean(['--from', 'jsonl'], line).stdout)).toMatchObject({
    content: '<p>The race</p>\n',
    undivi: {messages: []}
  })
})

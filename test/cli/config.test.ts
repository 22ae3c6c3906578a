import {existsSync, mkdirSync, readFileSync, rmSync} from 'node:fs'
import path from 'node:path'
import {beforeEach, describe, expect, test} from 'vitest'
import {type Files, scratchFolderForEach, writeFiles} from '../folders.ts'
import {type Ended, undivi} from './command.ts'

const post = '[et_pb_text admin_label=”Text”]Words[/et_pb_text]\n'
const heading = '[et_pb_text]<h1>Title</h1>[/et_pb_text]\n'

const root = scratchFolderForEach({
  'project/posts/a.txt': heading,
  'project/posts/old/b.txt': heading,
  'project/posts/old/c.html': '[et_pb_text]One\n\nTwo[/et_pb_text]\n',
  'project/post.txt': post,
  'project/package.json': '{}'
})
/** The root of a repository, so that no config above it counts. */
const folder = path.join(root, 'project')
beforeEach(() => {
  for (const name of ['.git', 'sub/deep']) mkdirSync(path.join(folder, name), {recursive: true})
})

const write = (files: Files): void => writeFiles(folder, files)

function run(words: readonly string[], where = '.', input?: string): Ended {
  const cwd = path.join(folder, where)
  return undivi(words, {cwd, ...(input !== undefined && {input})})
}

function printed(
  words: readonly string[],
  where = '.'
): {
  config: string | null
  options: Record<string, unknown>
  sources: Record<string, string>
} {
  const {status, stdout, stderr} = run(['--print-config', ...words], where)
  expect({status, stderr}).toEqual({status: 0, stderr: ''})
  return JSON.parse(stdout)
}

describe('which file counts', () => {
  test.each([
    ['undivi.config.json', '{"$schema": "x", "headings": "shift"}'],
    ['undivi.config.yaml', '# A comment\nheadings: shift\n'],
    ['undivi.config.yml', 'headings: shift\n'],
    ['undivi.config.mjs', 'export default {headings: "shift"}\n'],
    ['undivi.config.js', 'module.exports = {headings: "shift"}\n']
  ])('%s', (name, text) => {
    write({[name]: text})
    expect(run(['posts/a.txt', '-q'])).toEqual({
      status: 0,
      stdout: '<h2>Title</h2>\n',
      stderr: ''
    })
  })

  test('the nearest one above, up to the root of the repository', () => {
    write({'undivi.config.yaml': 'headings: shift'})
    expect(printed([], 'sub/deep').config).toBe('../../undivi.config.yaml')
    write({'sub/undivi.config.yaml': 'tabs: details'})
    expect(printed([], 'sub/deep')).toMatchObject({
      config: '../undivi.config.yaml',
      options: {headings: 'keep', tabs: 'details'}
    })
    rmSync(path.join(folder, 'sub/undivi.config.yaml'))
    mkdirSync(path.join(folder, 'sub/.git'))
    expect(printed([], 'sub/deep').config).toBe(null)
  })

  test('none, or another one', () => {
    write({'undivi.config.yaml': 'headings: shift', 'other.yaml': 'headings: normalize'})
    expect(printed(['--no-config']).options.headings).toBe('keep')
    expect(printed(['--config', 'other.yaml']).options.headings).toBe('normalize')
    expect(printed(['-c', '../other.yaml'], 'sub').config).toBe('../other.yaml')
  })

  test('no folder of that name, and nothing that is no file', () => {
    mkdirSync(path.join(folder, 'undivi.config.json'))
    mkdirSync(path.join(folder, 'sub/deep/undivi.config.yaml'), {recursive: true})
    write({'undivi.config.yaml': 'headings: shift'})
    expect(printed([], 'sub/deep').config).toBe('../../undivi.config.yaml')
  })

  test('an empty one, and one with comments alone', () => {
    write({'undivi.config.yaml': '# headings: shift\n'})
    expect(printed([]).options.headings).toBe('keep')
    write({'undivi.config.yaml': ''})
    expect(printed([]).config).toBe('undivi.config.yaml')
  })
})

describe('what comes first', () => {
  test('command line, overrides, config, defaults', () => {
    write({
      'undivi.config.yaml': `
headings: shift
unknown: comment
maxBytes: 5000
ext: [txt, html]
rules: {dead-link: error, unknown-module: info}
ignore: '*.bak'
overrides:
  - files: '*.html'
    options: {from: text, unknown: drop}
  - files: [posts/old/**]
    options: {headings: normalize, unknown: keep, rules: {unknown-module: off}}
`
    })
    const {options, sources} = printed([
      '--tabs',
      'details',
      '--rule',
      'dead-link=warn',
      'posts/old/c.html'
    ])
    expect(options).toMatchObject({
      from: 'text',
      headings: 'normalize',
      unknown: 'keep',
      tabs: 'details',
      maxBytes: 5000,
      ext: ['txt', 'html'],
      ignore: ['*.bak'],
      rules: {'dead-link': 'warn', 'unknown-module': 'off'}
    })
    expect(sources).toMatchObject({
      from: 'undivi.config.yaml overrides[0]',
      headings: 'undivi.config.yaml overrides[1]',
      unknown: 'undivi.config.yaml overrides[1]',
      tabs: 'command line',
      maxBytes: 'undivi.config.yaml',
      field: 'default',
      rules: 'undivi.config.yaml, undivi.config.yaml overrides[1], command line'
    })
    expect(printed(['posts/a.txt']).options).toMatchObject({headings: 'shift', unknown: 'comment'})
    expect(printed(['--unknown', 'unwrap', 'posts/old/c.html']).options.unknown).toBe('unwrap')
  })

  test.each([['-j1'], ['-j2']])('files of one run have their own (%s)', (jobs) => {
    write({
      'undivi.config.yaml':
        'headings: shift\noverrides: [{files: old/**, options: {headings: keep}}, {files: posts/old/*, options: {headings: keep}}, {files: c.html, options: {from: text}}]'
    })
    const {stdout} = run(['posts', '--to', 'jsonl', '-q', jobs])
    const contents = stdout
      .trim()
      .split('\n')
      .map((line) => JSON.parse(line).content)
    expect(contents).toEqual(['<h2>Title</h2>\n', '<h1>Title</h1>\n', '<p>One</p>\n<p>Two</p>\n'])
  })

  test('mappings of files of their own, in threads', () => {
    const mapping = (text: string): string =>
      JSON.stringify({
        names: ['et_pb_text'],
        content: 'none',
        attributes: {[text]: 'text'},
        parts: [{type: 'text', texts: [{text}]}]
      })
    write({
      'maps/a.json': mapping('a'),
      'maps/b.json': mapping('b'),
      'posts/a.txt': '[et_pb_text a="A" b="B"][/et_pb_text]',
      'posts/old/b.txt': '[et_pb_text a="A" b="B"][/et_pb_text]',
      'undivi.config.yaml':
        'map: maps/a.json\noverrides: [{files: b.txt, options: {map: maps/b.json}}]'
    })
    const {stdout} = run(['posts/a.txt', 'posts/old/b.txt', '--to', 'jsonl', '-j2', '-q'])
    expect(
      stdout
        .trim()
        .split('\n')
        .map((line) => JSON.parse(line).content)
    ).toEqual(['<p>A</p>\n', '<p>B</p>\n'])
  })

  test('inspect takes them too', () => {
    write({
      'post.txt': '[dsm_card]x[/dsm_card]',
      'undivi.config.yaml': 'overrides: [{files: post.txt, options: {shortcodes: dsm_*}}]'
    })
    expect(run(['inspect', 'post.txt']).stdout).toContain('dsm_card (no mapping)')
    expect(run(['inspect', '--no-config', 'post.txt']).stdout).toContain('[dsm_card] (unread)')
  })

  test('what a command does not have is passed over', () => {
    write({'undivi.config.yaml': 'preset: hugo\noutDir: site\nredirects: netlify\nbackup: true'})
    expect(run(['check', 'posts/a.txt']).status).toBe(1)
    expect(run(['posts/a.txt', '-q']).status).toBe(0)
    expect(existsSync(path.join(folder, 'site/content/a.md'))).toBe(true)
  })

  test('a destination on the command line takes the place of another one', () => {
    write({'undivi.config.yaml': 'outDir: site\nbackup: .old'})
    expect(run(['post.txt', '-o', '-', '-q']).stdout).toBe('<p>Words</p>\n')
    expect(run(['repair', '-w', 'post.txt', '-q']).status).toBe(0)
    expect(readFileSync(path.join(folder, 'post.txt.old'), 'utf8')).toBe(post)
    expect(existsSync(path.join(folder, 'site'))).toBe(false)
  })

  test('names of files count from the config file', () => {
    write({
      'conf/media.json': '{"7": "https://example.org/seven.jpg"}',
      'conf/undivi.config.json': '{"media": "media.json", "outDir": "../site"}'
    })
    const {options} = printed(['-c', '../conf/undivi.config.json'], 'sub')
    expect(options).toMatchObject({media: '../conf/media.json', outDir: '../site'})
    expect(run(['-c', '../conf/undivi.config.json', '../post.txt', '-q'], 'sub').status).toBe(0)
    expect(existsSync(path.join(folder, 'site/post.html'))).toBe(true)
  })
})

describe('what is wrong is named', () => {
  test.each([
    ['heading: shift', 'heading is no option (did you mean headings?)'],
    ['out-dir: x', 'out-dir is no option (did you mean outDir?)'],
    ['xyz: 1', 'xyz is no option'],
    ['constructor: 1', 'constructor is no option'],
    ['tabs: detials', 'tabs needs headings or details, got "detials" (did you mean details?)'],
    ['maxBytes: 1.5', 'maxBytes needs a positive whole number, got 1.5'],
    ['sanitize: "no"', 'sanitize needs true or false, got "no"'],
    ['ext: []', 'ext needs a list of texts, got []'],
    ['backup: 7', 'backup needs a text, true or false, got 7'],
    ['write: true', 'write is for the command line alone'],
    [
      'rules: {dead-link: loud}',
      'rules.dead-link needs off, info, warn, warning or error, got "loud"'
    ],
    ['- a', 'needs options by their names, got ["a"]'],
    ['overrides: x', 'overrides needs a list of {files, options}, got "x"'],
    [
      'overrides: [{files: a, tabs: details}]',
      'overrides[0] has files and options, no tabs (it goes into options)'
    ],
    [
      'overrides: [{files: a}]',
      'overrides[0] needs {files: pattern or patterns, options}, got {"files":"a"}'
    ],
    [
      'overrides: [{files: a, options: {preset: hugo}}]',
      'overrides[0].options.preset is the same for all files; it goes to the top of the config'
    ],
    ['$schema: 1', '$schema needs an address, got 1']
  ])('%s', (text, message) => {
    write({'undivi.config.yaml': text})
    const {status, stdout, stderr} = run(['posts/a.txt'])
    expect({status, stdout, stderr}).toEqual({
      status: 2,
      stdout: '',
      stderr: `undivi: undivi.config.yaml: ${message}\n(undivi clean --help lists what there is)\n`
    })
  })

  test.each([
    [
      'encoding: klingon',
      /^undivi: --encoding needs .* got klingon\n\(encoding: see undivi\.config\.yaml; --no-config leaves it out\)\n/
    ],
    [
      'rules: {nothing: off}',
      /^undivi: --rule: there is no rule or clean-up nothing\n\(rules: see undivi\.config\.yaml/
    ],
    [
      'overrides: [{files: none, options: {map: none.json}}]',
      /^undivi: --map: cannot read none\.json/
    ],
    ['a: [\n', /^undivi: undivi\.config\.yaml: .* at line 2, column 1/]
  ])('%s', (text, message) => {
    write({'undivi.config.yaml': text})
    const {status, stderr} = run(['posts/a.txt'])
    expect(status).toBe(2)
    expect(stderr).toMatch(message)
  })

  test('all problems at once', () => {
    write({'undivi.config.json': '{"heading": 1, "tabs": 2}'})
    expect(run(['posts/a.txt']).stderr.match(/undivi\.config\.json: /g)).toHaveLength(2)
  })

  test('JSON that is none, a file that is none, a module without options', () => {
    write({'bad.json': '{', 'bad.mjs': 'export const a = 1\n'})
    expect(run(['-c', 'bad.json', 'post.txt']).stderr).toMatch(/^undivi: bad\.json: /)
    expect(run(['-c', 'none.json', 'post.txt']).stderr).toBe(
      'undivi: --config: none.json: no such file or folder\n(undivi clean --help lists what there is)\n'
    )
    expect(run(['-c', 'bad.mjs', 'post.txt']).stderr).toMatch(
      /^undivi: bad\.mjs: needs a default export, the options\n/
    )
  })
})

describe('a config among the content', () => {
  const program =
    'import {writeFileSync} from "node:fs"; writeFileSync("ran", ""); export default {}\n'
  const hasRun = (where: string): boolean => existsSync(path.join(folder, where, 'ran'))

  test('is not looked for from outside', () => {
    write({'posts/undivi.config.mjs': program, 'posts/undivi.config.json': '{"heading": 1}'})
    expect(run(['check', 'posts']).status).toBe(1)
    expect(run(['check', 'posts/a.txt']).status).toBe(1)
    expect(hasRun('posts') || hasRun('.')).toBe(false)
  })

  test.each([
    [['check', '.']],
    [['check', 'a.txt']],
    [['check', '*.txt']],
    [['check', '../posts']],
    [['check', '..']],
    [['check', path.join(folder, 'posts')]],
    [['check', '--stdin-filepath', 'a.txt']],
    [['check']],
    [['inspect', '.']]
  ])('is not run: %j', (words) => {
    write({'posts/undivi.config.mjs': program})
    const {status, stdout, stderr} = run(words, 'posts')
    const [said, hint] = stderr.split('\n')
    expect({status, stdout, said}).toEqual({
      status: 2,
      stdout: '',
      said: 'undivi: undivi.config.mjs is a program among the content; --config undivi.config.mjs says that it is yours, --no-config leaves it out'
    })
    expect(hint).toMatch(/^\(undivi (?:clean|check|inspect) --help lists what there is\)$/)
    expect(hasRun('posts')).toBe(false)
  })

  test('is run where it is named, or content is elsewhere', () => {
    write({'posts/undivi.config.mjs': program})
    expect(run(['check', '.', '--no-config'], 'posts').status).toBe(1)
    expect(hasRun('posts')).toBe(false)
    expect(run(['check', '../post.txt', '-q'], 'posts').status).toBe(2)
    expect(run(['check', 'old', '-q'], 'posts').status).toBe(1)
    expect(hasRun('posts')).toBe(true)
    rmSync(path.join(folder, 'posts/ran'))
    expect(run(['check', '.', '--config', 'undivi.config.mjs'], 'posts').status).toBe(1)
    expect(hasRun('posts')).toBe(true)
  })

  test('may say how content is read', () => {
    write({'posts/undivi.config.yaml': 'headings: shift\noutDir: site\nsanitize: true'})
    expect(run(['.', '-q'], 'posts').status).toBe(0)
    expect(readFileSync(path.join(folder, 'posts/site/a.html'), 'utf8')).toBe('<h2>Title</h2>\n')
  })

  test.each([
    ['map: mappings.mjs', 'map names a program'],
    ['map: ../maps.json', 'map leads out of its folder'],
    ['outDir: /tmp', 'outDir leads out of its folder'],
    ['outDir: away/here', 'outDir leads out of its folder'],
    ['sanitize: false', 'sanitize lets through what is kept out otherwise'],
    ['embedHosts: [example.org]', 'embedHosts lets through what is kept out otherwise'],
    [
      'overrides: [{files: "*", options: {sanitize: false}}]',
      'overrides[0].options.sanitize lets through what is kept out otherwise'
    ]
  ])('may not say %s', async (text, message) => {
    const {symlinkSync} = await import('node:fs')
    symlinkSync(root, path.join(folder, 'posts/away'))
    write({'posts/undivi.config.yaml': text})
    const {status, stderr} = run(['.'], 'posts')
    expect(status).toBe(2)
    expect(stderr).toContain(
      `undivi: undivi.config.yaml: ${message}, and the file stands among the content; --config`
    )
  })
})

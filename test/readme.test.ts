import {readdirSync, readFileSync} from 'node:fs'
import path from 'node:path'
import {describe, expect, test} from 'vitest'
import {options} from '../src/cli/options.ts'
import {undivi} from './cli/command.ts'

const root = path.join(import.meta.dirname, '..')
const readme = readFileSync(path.join(root, 'README.md'), 'utf8')

function blocks(language: string): string[] {
  const pattern = new RegExp(`^\`\`\`${language}\\n([\\s\\S]*?)^\`\`\`$`, 'gm')
  return Array.from(readme.matchAll(pattern), ([, code]) => code ?? '')
}

interface BeforeAndAfter {
  folder: string
  before: string
  after: string
}

/** Examples that end in links to a fixture, of which they show a part. */
const beforeAndAfter = readme.split(/^### /m).flatMap((section): BeforeAndAfter[] => {
  const folder = /\[before\]\((fixtures\/.*)\/input\.\w+\)/.exec(section)?.[1]
  const [before, after] = Array.from(
    section.matchAll(/^```\w+\n([\s\S]*?)^```$/gm),
    ([, code]) => code
  )
  if (folder === undefined || before === undefined || after === undefined) return []
  return [{folder, before, after}]
})

describe('README', () => {
  test('the first example is what undivi does', () => {
    const [source = ''] = blocks('text')
    const [expected = ''] = blocks('markdown')
    expect(
      undivi(['--from', 'text', '--to', 'markdown', '-q'], {cwd: root, input: source}).stdout
    ).toBe(expected)
  })

  test.each(blocks('sh').filter((code) => code.includes('npm ci')))('%s', (code) => {
    const command = code.trim().split(' && ')[1] ?? ''
    if (command === 'npm test') return
    const [runner, name, ...words] = command.split(' ')
    expect([runner, name]).toEqual(['node', 'bin/undivi.js'])
    const {status, stdout} = undivi(words, {cwd: root})
    expect(status).toBe(0)
    expect(stdout).toBe(
      readFileSync(path.join(root, 'fixtures/posts/amnesty-office/output.md'), 'utf8')
    )
  })

  test('there is an example of the first post, of a page, of blocks and of Markdown', () => {
    expect(beforeAndAfter.map(({folder}) => folder.split('/')[1])).toEqual([
      'posts',
      'rendered',
      'blocks',
      'markdown'
    ])
  })

  test.each(beforeAndAfter)('$folder is shown as it is, before and after', (example) => {
    const {folder, before, after} = example
    const input = readdirSync(path.join(root, folder)).find((name) => name.startsWith('input.'))
    const words = input?.endsWith('.md') ? ['--from', 'markdown'] : ['--to', 'markdown']
    expect(undivi([...words, '-q'], {cwd: root, input: before}).stdout).toBe(after)
    expect(readFileSync(path.join(root, folder, input ?? ''), 'utf8')).toContain(before)
    expect(readFileSync(path.join(root, folder, 'output.md'), 'utf8')).toContain(after)
  })

  test('the message shown is one that is printed', () => {
    const input = '[et_pb_text admin_label=”Text”]Words[/et_pb_text]'
    const {stderr} = undivi([], {cwd: root, input})
    expect(readme).toContain(`post.txt${stderr.split('\n')[0]?.slice(1)}`)
  })

  test('every name of the API is there', async () => {
    const exported = Object.keys(await import('../src/index.ts'))
    for (const name of exported) expect(readme).toContain(`\`${name}`)
  })

  test('every option is there, of the command and of clean', () => {
    const flags = options.map(({flags}) => /--[\w-]+/.exec(flags)?.[0])
    for (const flag of flags) expect(readme).toContain(`\`${flag}\``)
    const names = ['options', 'module-options'].flatMap((file) => {
      const types = readFileSync(path.join(root, `src/types/${file}.ts`), 'utf8')
      return Array.from(types.matchAll(/^ {2}(\w+)\?:/gm), ([, name]) => name)
    })
    expect(names).toEqual(expect.arrayContaining(['maxDepth', 'unknown']))
    for (const name of names) expect(readme).toMatch(new RegExp(`^\\| \`${name}\``, 'm'))
  })
})

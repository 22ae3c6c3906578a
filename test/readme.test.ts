import {execFileSync} from 'node:child_process'
import {readFileSync} from 'node:fs'
import path from 'node:path'
import {describe, expect, test} from 'vitest'
import {undivi} from './cli/command.ts'

const root = path.join(import.meta.dirname, '..')
const readme = readFileSync(path.join(root, 'README.md'), 'utf8')

function blocks(language: string): string[] {
  const pattern = new RegExp(`^\`\`\`${language}\\n([\\s\\S]*?)^\`\`\`$`, 'gm')
  return Array.from(readme.matchAll(pattern), ([, code]) => code ?? '')
}

/** Runs an example as its reader would: `undivi` is the built package. */
function run(code: string): string {
  return execFileSync(process.execPath, ['--input-type=module', '-e', code], {
    cwd: root,
    encoding: 'utf8'
  })
}

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
    expect([runner, name]).toEqual(['npx', 'undivi'])
    const {status, stdout} = undivi(words, {cwd: root})
    expect(status).toBe(0)
    expect(stdout).toBe(
      readFileSync(path.join(root, 'fixtures/posts/amnesty-office/output.md'), 'utf8')
    )
  })

  test.each([
    [
      0,
      '<details>\n<summary><h5>Why?</h5></summary>\n\nBecause.\n\n</details>\n\ntypographic-quote 1 15\n1\n'
    ],
    [1, '<p><a href="/go">Go</a></p>\n'],
    [2, '<h3>Adult</h3>\n<p>12 €</p>\n\n']
  ])('JavaScript example %i', (index, output) => {
    expect(run(blocks('js')[index] ?? '')).toBe(output)
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
})

import {mkdtempSync, readFileSync, rmSync, writeFileSync} from 'node:fs'
import {tmpdir} from 'node:os'
import path from 'node:path'
import {afterAll, expect, test} from 'vitest'
import {undivi} from '../cli/command.ts'

const page = readFileSync(path.join(import.meta.dirname, '../../docs/reporters.md'), 'utf8')
const folder = mkdtempSync(path.join(tmpdir(), 'undivi-'))
afterAll(() => rmSync(folder, {recursive: true}))

const [post = ''] = Array.from(page.matchAll(/^```html\n([\s\S]*?)^```$/gm), ([, text]) => text)
writeFileSync(path.join(folder, 'post.txt'), post)
writeFileSync(path.join(folder, 'clean.txt'), 'Words\n')

const examples = Array.from(
  page.matchAll(/^```sh\nundivi (.*)\n```\n\n```\w+\n([\s\S]*?)^```$/gm),
  ([, words = '', output = '']) => ({words, output})
)

test('every reporter has an example', () => {
  const names = examples.map(({words}) => /--reporter (\w+)/.exec(words)?.[1] ?? 'pretty')
  expect(names).toEqual(['pretty', 'jsonl', 'sarif', 'junit', 'github', 'html'])
})

test.each(examples)('$words', ({words, output}) => {
  const {stdout, stderr} = undivi(words.split(' '), {cwd: folder})
  expect(stdout + stderr).toBe(output)
})

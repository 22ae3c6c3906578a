import {execFileSync} from 'node:child_process'
import {mkdirSync, symlinkSync, writeFileSync} from 'node:fs'
import path from 'node:path'
import {beforeAll, expect, test} from 'vitest'
import {scratchFolder} from './folders.ts'
import {codeBlocks, fileOf, readPages} from './pages/code-blocks.ts'

/** What docs/builds.md gives to generators, asked by hand: commands.test.ts runs the generators, where they are installed. */
const folder = scratchFolder()

beforeAll(() => {
  mkdirSync(path.join(folder, 'node_modules'))
  symlinkSync(path.join(import.meta.dirname, '..'), path.join(folder, 'node_modules/undivi'))
  for (const page of readPages().filter(({name}) => name === 'docs/builds.md')) {
    for (const block of codeBlocks(page)) {
      const file = fileOf(block)
      if (file?.includes('.config.')) writeFileSync(path.join(folder, file), block.code)
    }
  }
})

function run(script: string): string {
  return execFileSync(process.execPath, ['--input-type=module', '--eval', script], {
    cwd: folder,
    encoding: 'utf8',
    stdio: ['ignore', 'pipe', 'ignore']
  })
}

test('the filter of Eleventy cleans', () => {
  const script = `import configure from './eleventy.config.js'
configure({
  addFilter(name, filter) {
    process.stdout.write(name + ': ' + filter('[et_pb_text]Words[/et_pb_text]'))
  }
})`
  expect(run(script)).toBe('undivi: <p>Words</p>\n')
})

test('the plugin of Astro cleans what remark is given', () => {
  const script = `import config from './astro.config.mjs'
const [plugin] = config.markdown.remarkPlugins
const processor = {parser: (text, file) => file + ': ' + text}
plugin.call(processor)
process.stdout.write(processor.parser('[et_pb_text]\\n\\nA **word**.\\n\\n[/et_pb_text]\\n', 'a.md'))`
  expect(run(script)).toBe('a.md: A **word**.\n')
})

import {symlinkSync} from 'node:fs'
import path from 'node:path'
import {expect, test} from 'vitest'
import {findSources} from '../../src/read/find-sources.ts'
import {scratchFolder, writeFiles} from '../folders.ts'

/** What a run writes is left out, whichever of its names says where that is. */

const folder = scratchFolder()
const at = (name: string): string => path.join(folder, name)
writeFiles(folder, {'in/a.md': '', 'in/b.md': '', 'in/out/a.md': '', 'in/out/deep/c.md': ''})
symlinkSync('in', at('to-in'))
symlinkSync('in/out', at('to-out'))
symlinkSync('in/b.md', at('to-b.md'))

async function found(pattern: string, exclude: readonly string[]): Promise<string[]> {
  const choice = {patterns: [at(pattern)], extensions: ['md'], exclude: exclude.map(at)}
  const {sources} = await findSources(choice)
  return Array.from(sources, ({relativePath}) => relativePath)
}

test.each([
  ['in', 'in/out'],
  ['in', 'to-out'],
  ['in', 'to-in/out'],
  ['to-in', 'in/out'],
  ['to-in', 'to-in/out/'],
  ['to-in/', 'to-out'],
  ['in/**/*.md', 'to-out'],
  ['to-in/**/*.md', 'in/out']
])('of %s, what is in %s', async (pattern, exclude) => {
  expect(await found(pattern, [exclude])).toEqual(['a.md', 'b.md'])
})

test('all of a folder that is in one of results', async () => {
  const {failures} = await findSources({
    patterns: [at('in/out/deep')],
    extensions: ['md'],
    exclude: [at('to-out')]
  })
  expect(failures.map(({reason}) => reason)).toEqual([
    'holds the results of the run, which are not read'
  ])
})

test('a file by its name, and no other one that this is a link to', async () => {
  expect(await found('to-in', ['in/b.md', 'in/out'])).toEqual(['a.md'])
  expect(await found('in', ['to-b.md', 'in/out'])).toEqual(['a.md', 'b.md'])
  expect(await found('in', ['in/none.md', 'in/out'])).toEqual(['a.md', 'b.md'])
})

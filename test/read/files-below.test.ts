import {symlinkSync, writeFileSync} from 'node:fs'
import path from 'node:path'
import {glob} from 'tinyglobby'
import {expect, test} from 'vitest'
import {filesBelow} from '../../src/read/files-below.ts'
import {Sources} from '../../src/read/sources.ts'
import {scratchFolder, writeFiles} from '../folders.ts'

const folder = scratchFolder()
writeFiles(folder, {
  'b.md': '',
  'a/z.md': '',
  'a-b.md': '',
  'a.md': '',
  'a/node_modules/x.md': '',
  'a/.hidden/x.md': '',
  '.x.md': '',
  'a/deep/er/y.md': '',
  'a!/c.md': '',
  'c.html': '',
  'é/ß.md': '',
  '𝒳.md': '',
  'ﬀ.md': ''
})
symlinkSync('b.md', path.join(folder, 'link.md'))
symlinkSync('a', path.join(folder, 'to-a'))
symlinkSync('nowhere', path.join(folder, 'lost.md'))
const isMarkdown = (name: string): boolean => name.endsWith('.md')

test('the same files as a pattern gives, in the order of their code units', async () => {
  const names = await glob('**/*.md', {
    cwd: folder,
    ignore: ['**/node_modules/**', '**/.git/**'],
    followSymbolicLinks: false
  })
  const found = filesBelow(folder, isMarkdown, new Set())
  expect(found.names).toEqual(names.sort((a, b) => (a < b ? -1 : 1)))
  expect(found.names).toContain('a!/c.md')
  expect(found.failures).toEqual([])
})

test('without files and folders that are left out', () => {
  const left = (...names: string[]): string[] =>
    filesBelow(folder, isMarkdown, new Set(names.map((name) => path.join(folder, name)))).names
  expect(left('a', 'b.md')).not.toContain('a/z.md')
  expect(left('a', 'b.md')).not.toContain('b.md')
  expect(left('a')).toContain('a.md')
  expect(filesBelow(path.join(folder, 'a/deep'), isMarkdown, new Set([folder])).names).toEqual([])
})

test('a folder that cannot be read is named', () => {
  writeFileSync(path.join(folder, 'a-file'), '')
  const {names, failures} = filesBelow(path.join(folder, 'a-file'), isMarkdown, new Set())
  expect(names).toEqual([])
  expect(failures).toEqual([
    {path: `${folder}/a-file`, reason: 'a file stands where a folder should be'}
  ])
})

test('sources are made of names when they are asked for', () => {
  const sources = new Sources()
  sources.add({file: 'x', path: 'x', relativePath: 'x'})
  sources.addFolder({base: '.', names: ['l.md']}, () => true)
  sources.addFolder(
    {base: './one/', names: ['a.md', 'b.md'], areFiles: true},
    (name) => name !== 'one/b.md'
  )
  expect(sources.length).toBe(3)
  expect([...sources]).toEqual([
    {file: 'x', path: 'x', relativePath: 'x'},
    {file: 'l.md', path: 'l.md', relativePath: 'l.md'},
    {file: 'one/a.md', path: 'one/a.md', relativePath: 'a.md', isFile: true}
  ])
  expect([...sources]).toHaveLength(3)
})

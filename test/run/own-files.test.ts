import {linkSync, mkdirSync, symlinkSync} from 'node:fs'
import path from 'node:path'
import {expect, test} from 'vitest'
import {requireOwnFiles, withoutEarlierFiles} from '../../src/run/own-files.ts'
import {UsageError} from '../../src/run/settings/settings.ts'
import {scratchFolder, writeFiles} from '../folders.ts'

const folder = scratchFolder()
const at = (name: string): string => path.join(folder, name)
writeFiles(folder, {'in/post.html': 'Words', 'in/other.html': 'Words'})
mkdirSync(at('out'))
symlinkSync('in/post.html', at('link.html'))
symlinkSync('in', at('folder'))
symlinkSync('nowhere', at('dead.html'))
symlinkSync('loop.html', at('loop.html'))
linkSync(at('in/other.html'), at('same.html'))

/** Whether a report that goes to one file is refused where another one is read. */
function isRefused(report: string, input: string, isFile = false): boolean {
  const file = at(input)
  const source = {file, path: file, relativePath: input, ...(isFile && {isFile: true as const})}
  const written = {reportFile: report === '-' ? report : at(report), mediaList: undefined}
  try {
    requireOwnFiles(written, [source])
  } catch (error) {
    expect(error).toBeInstanceOf(UsageError)
    return true
  }
  return false
}

test.each([
  ['in/post.html', 'in/post.html'],
  ['in/../in/post.html', 'in/post.html'],
  ['link.html', 'in/post.html'],
  ['in/post.html', 'link.html'],
  ['link.html', 'link.html'],
  ['folder/post.html', 'in/post.html'],
  ['in/post.html', 'folder/post.html']
])('%s is refused where %s is read', (report, input) => {
  expect(isRefused(report, input)).toBe(true)
  if (input !== 'link.html') expect(isRefused(report, input, true)).toBe(true)
})

test.each([
  ['in/other.html', 'in/post.html'],
  ['out/post.html', 'in/post.html'],
  ['new.html', 'in/post.html'],
  ['new.html', 'new.html'],
  ['dead.html', 'dead.html'],
  ['loop.html', 'loop.html'],
  ['link.html', 'in/other.html'],
  ['out', 'out'],
  // A file with two names keeps one of them.
  ['same.html', 'in/other.html'],
  ['-', 'in/post.html']
])('%s is written where %s is read', (report, input) => {
  expect(isRefused(report, input)).toBe(false)
})

test.each([
  ['https://example.org/a.jpg\nhttps://example.org/b.jpg\n', true],
  [`{"url":"/a.jpg","documents":["a.md"]}\n`.repeat(200), true],
  [`https://example.org/${'a'.repeat(80)}.jpg\n`.repeat(100), true],
  ['', true],
  ['https://youtu.be/abcdefghijk\n\nWords.\n', false],
  ['{"content":"Words"}\n', false],
  ['Words\n', false]
])('a list of media of an earlier run: %s', (text, isList) => {
  writeFiles(folder, {'media/list.txt': text})
  const mediaList = at('media/list.txt')
  const inputs = {patterns: [at('media')], extensions: ['txt']}
  const {exclude = []} = withoutEarlierFiles({inputs, reportFile: undefined, mediaList})
  expect(exclude).toEqual(isList ? [mediaList] : [])
})

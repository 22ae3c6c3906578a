import {writeFileSync} from 'node:fs'
import path from 'node:path'
import {expect, test} from 'vitest'
import {KnownExports} from '../../src/run/containers/known-exports.ts'
import {exportOf} from '../cli/export-files.ts'
import {scratchFolder} from '../folders.ts'

const folder = scratchFolder()

function write(name: string, picture: number, url = `https://old.example/${picture}.jpg`): string {
  const file = path.join(folder, name)
  const attachment = `<item><wp:post_id>${picture}</wp:post_id><wp:post_type>attachment</wp:post_type><wp:attachment_url>${url}</wp:attachment_url></item>\n`
  writeFileSync(file, exportOf([], attachment))
  return file
}

test('files of one site have one table, unless they disagree', async () => {
  const files = [write('1.xml', 1), write('2.xml', 2), write('3.xml', 1, 'https://e.org/new.jpg')]
  const sources = files.map((file) => ({file, path: file, relativePath: file}))
  const known = new KnownExports(sources, {from: 'auto'})
  const [first, second, third] = await Promise.all(files.map((file) => known.of(file, 'wxr')))
  expect(Array.from(first?.media.entries() ?? [], ([id]) => id)).toEqual(['1', '2'])
  expect(second).toBe(first)
  known.release(files[0] ?? '')
  expect(await known.of(files[0] ?? '', 'wxr')).toBe(first)
  expect(first?.media.get('1')?.url).toBe('https://old.example/1.jpg')
  expect(third?.media.get('1')?.url).toBe('https://e.org/new.jpg')
})

import {readdirSync, readFileSync} from 'node:fs'
import path from 'node:path'
import {expect, test} from 'vitest'
import {writePieces} from '../../src/write/write-pieces.ts'
import {scratchFolder} from '../folders.ts'

const folder = scratchFolder()
const file = path.join(folder, 'pieces.txt')

test('all pieces are written, in their order', async () => {
  const pieces = Array.from({length: 5000}, (_, index) => `${'x'.repeat(index % 100)}${index}\n`)
  await writePieces(file, pieces)
  expect(readFileSync(file, 'utf8')).toBe(pieces.join(''))
  await writePieces(file, [])
  expect(readFileSync(file, 'utf8')).toBe('')
})

test('where a piece fails, the file stays as it was', async () => {
  await writePieces(file, ['before'])
  function* broken(): Generator<string> {
    yield 'x'.repeat(100_000)
    throw new Error('no more')
  }
  await expect(writePieces(file, broken())).rejects.toThrow('no more')
  expect(readFileSync(file, 'utf8')).toBe('before')
  expect(readdirSync(folder)).toEqual(['pieces.txt'])
})

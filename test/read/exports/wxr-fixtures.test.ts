import {readdirSync, readFileSync} from 'node:fs'
import path from 'node:path'
import {describe, expect, test} from 'vitest'
import {joined, readPieces, told} from './wxr-pieces.ts'

const folder = path.join(import.meta.dirname, '../../../fixtures/exports/wxr')

describe.each(readdirSync(folder))('%s', (name) => {
  const source = readFileSync(path.join(folder, name, 'input.xml'))

  test('what is read', async () => {
    const items = told(await readPieces(source, {comments: true}))
    const file = path.join(folder, name, 'items.json')
    await expect(`${JSON.stringify(items, undefined, 2)}\n`).toMatchFileSnapshot(file)
  })

  test('the bytes stay, wherever the source is split', async () => {
    const expected = told(await readPieces(source))
    for (const size of [1, 2, 3, 7, 64, 1000]) {
      const pieces = await readPieces(source, {size})
      expect(told(pieces)).toEqual(expected)
      expect(joined(pieces)).toBe(source.toString('latin1'))
    }
  })
})

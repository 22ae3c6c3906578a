import path from 'node:path'
import {expect, test} from 'vitest'
import {embed} from './embed.ts'

test('the review page is made of the files in page/', async () => {
  const file = path.join(import.meta.dirname, '../../src/report/html/assets.ts')
  await expect(embed()).toMatchFileSnapshot(file)
})

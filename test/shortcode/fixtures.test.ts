import path from 'node:path'
import {describe, expect, test} from 'vitest'
import {parse} from '../../src/blocks/parse.ts'
import {repair} from '../../src/repair.ts'
import {fixtures} from '../fixture-folders.ts'
import {printMessages} from '../print-messages.ts'

describe.each(fixtures('shortcode'))('$name', ({folder, input}) => {
  test('tree', async () => {
    const {tree} = parse(input)
    const text = `${JSON.stringify(tree, undefined, 2)}\n`
    await expect(text).toMatchFileSnapshot(path.join(folder, 'tree.json'))
  })

  test('repaired, with messages', async () => {
    const {value, messages} = repair(input, {close: true})
    await expect(value).toMatchFileSnapshot(path.join(folder, 'repaired.txt'))
    await expect(printMessages(messages)).toMatchFileSnapshot(path.join(folder, 'messages.txt'))
  })
})

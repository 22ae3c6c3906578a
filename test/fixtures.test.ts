import path from 'node:path'
import {describe, expect, test} from 'vitest'
import {clean} from '../src/clean.ts'
import {repair} from '../src/repair.ts'
import {processDocument} from '../src/run/document.ts'
import {parse} from '../src/shortcode/parse.ts'
import type {Message} from '../src/types.ts'
import {fixtures} from './fixture-folders.ts'

/** One message a line, as the report prints it, with what was met. */
function print(messages: readonly Message[]): string {
  return messages
    .map(({line, column, level, ruleId, reason, actual}) => {
      const met = actual === undefined ? '' : ` | ${JSON.stringify(actual)}`
      return `${line}:${column} ${level} ${ruleId} ${reason}${met}\n`
    })
    .join('')
}

describe.each([
  ...fixtures('modules'),
  ...fixtures('posts'),
  ...fixtures('clean-ups'),
  ...fixtures('wrappings')
])('$name', ({folder, input, options}) => {
  test('HTML and messages', async () => {
    const {value, messages} = clean(input, {...options, to: 'html'})
    await expect(value).toMatchFileSnapshot(path.join(folder, 'output.html'))
    await expect(print(messages)).toMatchFileSnapshot(path.join(folder, 'messages.txt'))
  })

  test('Markdown', async () => {
    const {value} = clean(input, {...options, to: 'markdown'})
    await expect(value).toMatchFileSnapshot(path.join(folder, 'output.md'))
  })
})

describe.each(fixtures('markdown'))('$name', ({folder, input}) => {
  test('Markdown and messages', async () => {
    const {value, messages} = processDocument(input, {
      command: 'clean',
      from: 'markdown',
      to: 'markdown'
    })
    await expect(value).toMatchFileSnapshot(path.join(folder, 'output.md'))
    await expect(print(messages)).toMatchFileSnapshot(path.join(folder, 'messages.txt'))
  })
})

describe.each(fixtures('shortcode'))('$name', ({folder, input}) => {
  test('tree and messages', async () => {
    const {value, messages} = clean(input, {to: 'ast'})
    await expect(value).toMatchFileSnapshot(path.join(folder, 'tree.json'))
    const damage = messages.filter(({source}) => source === 'shortcode' || source === 'repair')
    await expect(print(damage)).toMatchFileSnapshot(path.join(folder, 'messages.txt'))
  })

  test('repaired', async () => {
    const {value} = repair(input, {close: true})
    await expect(value).toMatchFileSnapshot(path.join(folder, 'repaired.txt'))
  })

  test('the same tree from parse', () => {
    const {tree} = parse(input)
    expect(`${JSON.stringify(tree, undefined, 2)}\n`).toBe(clean(input, {to: 'ast'}).value)
  })
})

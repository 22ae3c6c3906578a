import path from 'node:path'
import {describe, expect, test} from 'vitest'
import {parse} from '../src/blocks/parse.ts'
import {clean} from '../src/clean.ts'
import {processDocument} from '../src/run/documents/process-document.ts'
import {fixtures} from './fixture-folders.ts'
import {printMessages} from './print-messages.ts'

describe.each([
  ...fixtures('modules'),
  ...fixtures('posts'),
  ...fixtures('clean-ups'),
  ...fixtures('wrappings'),
  ...fixtures('blocks'),
  ...fixtures('pages'),
  ...fixtures('rendered')
])('$name', ({folder, input, options}) => {
  test('HTML and messages', async () => {
    const {value, messages} = clean(input, {...options, to: 'html'})
    await expect(value).toMatchFileSnapshot(path.join(folder, 'output.html'))
    await expect(printMessages(messages)).toMatchFileSnapshot(path.join(folder, 'messages.txt'))
  })

  test('Markdown', async () => {
    const {value} = clean(input, {...options, to: 'markdown'})
    await expect(value).toMatchFileSnapshot(path.join(folder, 'output.md'))
  })
})

test.each(fixtures('pages'))('$name says of itself', async ({folder, input, options}) => {
  const {post} = clean(input, options)
  const printed = `${JSON.stringify(post, undefined, 2)}\n`
  await expect(printed).toMatchFileSnapshot(path.join(folder, 'post.json'))
})

describe.each(fixtures('markdown'))('$name', ({folder, input}) => {
  test('Markdown and messages', async () => {
    const {value, messages} = processDocument(
      {text: input, from: 'markdown'},
      {command: 'clean', to: 'markdown'}
    )
    await expect(value).toMatchFileSnapshot(path.join(folder, 'output.md'))
    await expect(printMessages(messages)).toMatchFileSnapshot(path.join(folder, 'messages.txt'))
  })
})

describe.each(fixtures('shortcode'))('$name', ({input}) => {
  test('the tree of clean is that of parse', () => {
    const {tree} = parse(input)
    expect(clean(input, {to: 'ast'}).value).toBe(`${JSON.stringify(tree, undefined, 2)}\n`)
  })
})

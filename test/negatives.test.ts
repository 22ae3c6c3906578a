import {readdirSync, readFileSync} from 'node:fs'
import path from 'node:path'
import {describe, expect, test} from 'vitest'
import {repair} from '../src/repair.ts'
import {tokenize} from '../src/shortcode/tokenize.ts'

/** Documents that hold no tag, though each has something that a careless reader would take for one. */
const folder = path.join(import.meta.dirname, '..', 'fixtures', 'negatives')

const samples = readdirSync(folder).flatMap((file) =>
  readFileSync(path.join(folder, file), 'utf8')
    .split(/\n=====\n/)
    .map((text, index) => ({
      name: `${path.basename(file, '.txt')} ${index + 1}`,
      text,
      isMarkdown: /^(?:code-)?markdown/.test(file)
    }))
)

describe('nothing is a tag, nothing is touched', () => {
  test('there are many', () => {
    expect(samples.length).toBeGreaterThanOrEqual(300)
  })

  test.each(samples)('$name', ({text, isMarkdown}) => {
    const from = isMarkdown ? 'markdown' : 'text'
    expect([...tokenize(text, {from})].filter(({type}) => type !== 'text')).toEqual([])
    expect(repair(text, {from, close: true})).toEqual({value: text, messages: []})
  })
})

import {describe, expect, test} from 'vitest'
import {clean} from '../src/clean.ts'

/** Hostile content gets an answer. How long that takes is for the benchmarks. */
const kilo = 1000

describe('content beyond every measure', () => {
  test('a hundred thousand shortcodes in each other', () => {
    const {value, messages, stats} = clean(`${'[et_pb_text]'.repeat(100 * kilo)}words`)
    expect(value).toBe('<p>words</p>\n')
    expect(stats.shortcodes).toBe(100 * kilo)
    expect(messages.some(({ruleId}) => ruleId === 'limit' || ruleId === 'unclosed-shortcode')).toBe(
      true
    )
  })

  test('closed ones in each other', () => {
    const depth = 20 * kilo
    const source = `${'[et_pb_row]'.repeat(depth)}words${'[/et_pb_row]'.repeat(depth)}`
    const {value, messages} = clean(source)
    expect(value).toBe('<p>words</p>\n')
    expect(messages.map(({ruleId}) => ruleId)).toContain('limit')
  })

  test.each(['<div>', '<b>', '<blockquote>', '<ul><li>', '<table><tr><td>'])(
    'elements in each other: %s',
    (tag) => {
      const {value, messages} = clean(`before ${tag.repeat(20 * kilo)}words`)
      expect(value).toContain('words')
      expect(value).toContain('before')
      if (tag !== '<b>') expect(messages.map(({ruleId}) => ruleId)).toContain('limit')
    }
  )

  test.each([
    ['brackets', '['],
    ['quotes', '”'],
    ['angles', '<'],
    ['entities', '&#8221;'],
    ['openers without end', '[et_pb_x a=”'],
    ['attributes without end', ' a=”1'],
    ['comments without end', '<!--'],
    ['code without end', '<pre><code>'],
    ['HTML attributes', '<a href="[et_pb_x]'],
    ['literal tags', '[[et_pb_x]'],
    ['backslashes', '\\'],
    ['paragraphs', '<p>']
  ])('%s', (_, piece) => {
    const source = `[et_pb_text x=”1″ ${piece.repeat(20 * kilo)}`
    expect(() => clean(source, {to: 'markdown'})).not.toThrow()
  })
})

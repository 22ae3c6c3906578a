import {describe, expect, test} from 'vitest'
import {check} from '../src/check/check.ts'
import {clean} from '../src/clean.ts'
import {inspectDocument} from '../src/inspect/inspection.ts'
import {repair} from '../src/repair.ts'

/** Hostile content gets an answer. How long that takes is for the benchmarks. */
const kilo = 1000

describe('content beyond every measure', () => {
  test.each(['constructor', 'valueOf', 'toString', '__proto__', 'hasOwnProperty'])(
    'a name that every object has: %s',
    (name) => {
      const source = `[et_pb_text a=&${name};x ${name}=”y”][et_pb_${name} /][/et_pb_text]`
      expect(() => repair(source, {close: true})).not.toThrow()
      expect(() => clean(source)).not.toThrow()
      expect(() => clean(source, {from: 'markdown'})).not.toThrow()
    }
  )

  test('more neighbours than a call takes arguments', () => {
    const source = `[et_pb_column]${'[et_pb_divider]'.repeat(150 * kilo)}[/et_pb_column]`
    expect(clean(source).stats.modules).toEqual({et_pb_column: 1, et_pb_divider: 150 * kilo})
    expect(check(source).messages[0]?.reason).toContain(`${150 * kilo} more in it`)
    expect(inspectDocument('a', source, 'text').shortcodes).toBe(150 * kilo + 2)
  })

  test.each(['text', 'markdown'] as const)('depths that no stack holds, as %s', (from) => {
    const source = `${'[et_pb_x]'.repeat(20 * kilo)}words${'[/et_pb_x]'.repeat(20 * kilo)}`
    const {value, messages} = clean(source, {from, maxDepth: Number.POSITIVE_INFINITY})
    expect(value).toContain('words')
    expect(messages.map(({ruleId}) => ruleId)).toContain('limit')
  })

  test('characters that placeholders are made of', () => {
    const every = Array.from({length: 6400}, (_, index) =>
      String.fromCharCode(0xe000 + index)
    ).join('')
    for (const title of ['A &#xE000; b', '&#57344;0&#57345;', '\ue0000\ue001', every]) {
      const source = `[et_pb_blurb title="${title}"]\n\nBody of it.\n\n[/et_pb_blurb]\n`
      const {value} = clean(source, {from: 'markdown'})
      expect(value.match(/Body of it\./g)).toHaveLength(1)
    }
  })

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

import {readFileSync} from 'node:fs'
import path from 'node:path'
import {describe, expect, test} from 'vitest'
import {repair} from '../src/repair.ts'

/** The page about damage says what is true: each example gives the message that stands beside it. */
const page = readFileSync(path.join(import.meta.dirname, '..', 'docs', 'damage.md'), 'utf8')

const rows = page
  .split('\n')
  .filter((line) => line.startsWith('| ') && !/^\| (?:what happened|---)/.test(line))
  .map((line) => {
    const [, , examples = '', ids = ''] =
      line.split(' | ').length > 2 ? ['', ...line.split(' | ')] : []
    const codes = (text: string): string[] =>
      Array.from(text.matchAll(/`([^`]+)`/g), ([, code]) => code ?? '')
    return {examples: codes(examples), ids: codes(ids)}
  })
  .flatMap(({examples, ids}) => examples.map((example) => ({example, ids})))

function documentOf(example: string): string {
  const text = example.replace('⏎', '\n')
  return /^\\?\[/.test(text) ? text : `[et_pb_text ${text}]Words[/et_pb_text]`
}

describe('docs/damage.md', () => {
  test('has its examples', () => {
    expect(rows.length).toBeGreaterThan(25)
  })

  test.each(rows)('$example', ({example, ids}) => {
    const said = repair(documentOf(example)).messages.map(({ruleId}) => ruleId)
    expect(said.some((id) => ids.includes(id))).toBe(true)
  })
})

import {expect, test} from 'vitest'
import {check} from '../../src/check/check.ts'
import {clean} from '../../src/clean.ts'

/** Tags that are text, and what `clean` and `check` say of them. */

const said = (text: string, from: 'html' | 'markdown'): string[][] =>
  [clean(text, {from, to: 'markdown'}), check(text, {from})].map(({messages}) =>
    messages.map(({ruleId, actual}) => `${ruleId} ${actual}`)
  )

test.each([
  ['html', '<p>Write &amp;#91;et_pb_text&amp;#93; there.</p>'],
  ['markdown', 'Write &amp;#91;et_pb_text&amp;#93; there.\n']
] as const)('a tag in %s that was escaped twice stays, and both say so', (from, text) => {
  const expected = ['leftover-markup &amp;#91;et_pb_text']
  expect(said(text, from)).toEqual([expected, expected])
})

test('a tag that was escaped twice is not unescaped once more by each run', () => {
  const once = clean('<p>Write &amp;#91;et_pb_text&amp;#93; there.</p>', {to: 'markdown'}).value
  expect(once).toBe('Write \\&#91;et_pb_text\\&#93; there.\n')
  expect(clean(once, {from: 'markdown'})).toMatchObject({value: once, messages: []})
})

test('a tag in a comment of Markdown stays, and both say so', () => {
  const text = 'Words\n\n<!-- [et_pb_text]Old[/et_pb_text] -->\n'
  const expected = ['leftover-shortcode [et_pb_text', 'leftover-shortcode [/et_pb_text']
  expect(said(text, 'markdown')).toEqual([expected, expected])
  expect(clean(text, {from: 'markdown'}).value).toBe(text)
})

test('a tag that is escaped once is shown as code', () => {
  expect(clean('Write &#91;et_pb_text&#93; there.\n', {from: 'markdown'}).value).toBe(
    'Write `[et_pb_text]` there.\n'
  )
})

test.each([
  ['It`s [[et_pb_row]] here', 'It`s <code>[et_pb_row]</code> here'],
  ['[[et_pb_row]]` a', '<code>[et_pb_row]</code>` a'],
  ['`a`[[et_pb_row]]', '`a`<code>[et_pb_row]</code>'],
  ['[[et_pb_row]][[et_pb_column]]', '`[et_pb_row]`<code>[et_pb_column]</code>'],
  ['It`s\n\n`a` [[et_pb_row]]', 'It`s\n\n`a` `[et_pb_row]`']
])('%j is code whatever backticks stand around it', (source, expected) => {
  const options = {from: 'markdown', to: 'markdown'} as const
  expect(clean(source, options).value.trim()).toBe(expected)
  expect(clean(expected, options).value.trim()).toBe(expected)
})

import {describe, expect, test} from 'vitest'
import {clean} from '../src/clean.ts'
import {cleanUps, needed} from '../src/cleanup/index.ts'
import {repair} from '../src/repair.ts'
import {rules} from '../src/rules.ts'
import type {Options, RuleSetting} from '../src/types.ts'
import {fixtures} from './fixture-folders.ts'
import {isIdempotent, leavesNoTag, ledgerBalances, parsesBack} from './properties.ts'

const names = cleanUps.map(({name}) => name)
const onRequest = cleanUps.filter(({isOnRequest}) => isOnRequest).map(({name}) => name)
const switchable = names.filter((name) => !Object.hasOwn(needed, name) && !onRequest.includes(name))
/** Those of clean-ups and posts, and of the modules each third: what modules give is held elsewhere. */
const inputs = [
  ...(['clean-ups', 'posts'] as const).flatMap(fixtures),
  ...fixtures('modules').filter((_, index) => index % 3 === 0)
]

function withRules(options: Options, settings: Readonly<Record<string, RuleSetting>>): Options {
  return {...options, rules: {...options.rules, ...settings}}
}

describe.each(switchable)('without %s', (name) => {
  test('the invariants hold', () => {
    for (const fixture of inputs) {
      const options = withRules(fixture.options, {[name]: 'off'})
      isIdempotent(fixture.input, options)
      leavesNoTag(fixture.input, options)
      ledgerBalances(fixture.input, options)
      parsesBack(fixture.input, options)
    }
  })
})

describe.each(['shift', 'normalize'] as const)('headings: %s', (headings) => {
  test('the invariants hold', () => {
    for (const {input, options} of inputs) {
      isIdempotent(input, {...options, headings})
      ledgerBalances(input, {...options, headings})
      const levels = levelsOf(clean(input, {...options, headings}).value)
      if (levels.length > 0) expect(Math.min(...levels)).toBe(2)
      if (headings === 'normalize') expect(levels.filter(leavesOneOut)).toEqual([])
    }
  })
})

/** Whether a heading is more than one level below the one before it; the first is below the title of the page. */
function leavesOneOut(level: number, index: number, levels: readonly number[]): boolean {
  return level > (levels[index - 1] ?? 1) + 1
}

function levelsOf(html: string): number[] {
  return Array.from(html.matchAll(/<h([1-6])[ >]/g), ([, level]) => Number(level))
}

test('with all that wait to be asked for, the invariants hold', () => {
  const settings = Object.fromEntries(onRequest.map((name) => [name, 'info'] as const))
  for (const fixture of inputs) {
    const options = withRules(fixture.options, settings)
    isIdempotent(fixture.input, options)
    ledgerBalances(fixture.input, options)
    parsesBack(fixture.input, options)
  }
})

describe('rules', () => {
  const source = '<p><a href="#">Words</a> and [et_pb_acme_card title=”A card” /]</p>'
  const said = (settings: Options['rules'] = {}): string[] =>
    clean(source, {rules: settings}).messages.map(({ruleId, level}) => `${level} ${ruleId}`)

  test('change levels and switch off', () => {
    const all = said()
    expect(all).toEqual(['info dead-link', 'warning unknown-module', 'warning typographic-quote'])
    expect(said({'dead-link': 'error', 'unknown-module': 'off'})).toEqual([
      'error dead-link',
      'warning typographic-quote'
    ])
  })

  test('what is not said is counted all the same', () => {
    const {stats} = clean(source, {rules: {'dead-link': 'off'}})
    expect(stats.ledger.linksDropped).toBe(1)
  })

  test('count for repair and for Markdown', () => {
    const ruleIds = (setting: RuleSetting): string[] =>
      repair('[et_pb_text a=”b”]', {rules: {'typographic-quote': setting}}).messages.map(
        ({ruleId}) => ruleId
      )
    expect(ruleIds('warning')).toEqual(['typographic-quote'])
    expect(ruleIds('off')).toEqual([])
    const {messages} = clean(source, {from: 'markdown', rules: {'typographic-quote': 'error'}})
    expect(messages.map(({level}) => level)).toContain('error')
  })

  test.each(Object.keys(needed))('%s cannot be switched off', (name) => {
    expect(names).toContain(name)
    expect(() => clean('', {rules: {[name]: 'off'}})).toThrow(/cannot be switched off: /)
  })

  test.each([
    ['no-such-rule', 'off', /there is no rule or clean-up no-such-rule/],
    ['constructor', 'off', /there is no rule or clean-up constructor/],
    ['limit', 'off', /stays an error/],
    ['wrappers', 'info', /reports nothing/]
  ] as const)('%s=%s is refused', (id, setting, reason) => {
    expect(() => clean('', {rules: {[id]: setting}})).toThrow(reason)
  })

  test('each clean-up that waits to be asked for has a rule of its name', () => {
    expect(onRequest.filter((name) => !rules.some(({id}) => id === name))).toEqual([])
  })
})

test('control characters go from lists in attributes too', () => {
  const {value, messages} = clean('<p class="x\x08y" lang="d\x01e">a</p>', {sanitize: false})
  expect(value).toBe('<p class="xy" lang="de">a</p>\n')
  expect(messages.map(({reason}) => reason)).toEqual([
    'Unexpected U+0001, U+0008 in the content, left out 2 control characters'
  ])
})

test('words that a template held are told and counted', () => {
  const {messages, stats} = clean(
    '<template><p>Some <a href="/a">words</a></p><img src="/b.jpg"></template><p>Seen</p>'
  )
  const gone = messages.filter(({ruleId}) => ruleId === 'content-dropped')
  expect(gone.map(({actual}) => actual)).toEqual(['Some words'])
  expect(stats.ledger).toMatchObject({textDropped: 2, linksDropped: 1, imagesDropped: 1})
})

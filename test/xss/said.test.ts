import rehypeParse from 'rehype-parse'
import rehypeSanitize from 'rehype-sanitize'
import {unified} from 'unified'
import {describe, expect, test} from 'vitest'
import {clean} from '../../src/clean.ts'
import {isHtmlElement} from '../../src/hast/tree/categories.ts'
import {visitElements} from '../../src/hast/tree/walk.ts'
import {createSchema} from '../../src/sanitize/schema.ts'
import {fixtures} from '../fixture-folders.ts'
import {isIdempotent, messagesHavePlaces, parsesBack} from '../properties.ts'
import {cases} from './cases.ts'

const parser = unified().use(rehypeParse, {fragment: true}).freeze()
const sanitize = rehypeSanitize(createSchema())

const sources = [
  ...cases.map(({group, source}) => ({name: `${group}: ${source}`, source})),
  ...fixtures('modules').map(({name, input}) => ({name, source: input})),
  ...fixtures('clean-ups').map(({name, input}) => ({name, source: input})),
  ...fixtures('posts').map(({name, input}) => ({name, source: input}))
]

describe('the library finds nothing to take out of a whole result', () => {
  test.each(sources)('$name', ({source}) => {
    for (const from of ['html', 'text'] as const) {
      const tree = parser.parse(clean(source, {from}).value)
      expect(sanitize(structuredClone(tree))).toEqual(tree)
    }
  })
})

/** Elements that go as a whole, with what is in them. */
const whole = new Set(
  'svg math noscript template object applet canvas select style link script meta'.split(' ')
)

/** What runs in a source by an attribute of an element, as far as a browser sees it. */
function runningIn(source: string): string[] {
  const found: string[] = []
  visitElements(parser.parse(source), ({tagName, properties}, index) => {
    if (whole.has(tagName)) return index + 1
    if (!isHtmlElement(tagName)) return undefined
    for (const [name, value] of Object.entries(properties)) {
      const runs = /^on./i.test(name) || name === 'srcDoc'
      const leads = /^(?:href|src|poster|cite|background)$/.test(name)
      if (typeof value !== 'string' || value === '') continue
      if (runs || (leads && /^(?:javascript:|data:text)/i.test(value))) found.push(value)
    }
    return undefined
  })
  return found
}

describe('what ran is named', () => {
  const groups = new Set('addresses attributes comments forms frames head styles'.split(' '))
  test.each(cases.filter(({group}) => groups.has(group)))('$source', ({source}) => {
    const named = clean(source, {from: 'html'}).messages.map(({actual}) => actual ?? '')
    for (const value of runningIn(source)) expect(named.join('\n')).toContain(value)
  })

  test('in most of the cases something does', () => {
    const running = cases.filter(({source}) => runningIn(source).length > 0)
    expect(running.length).toBeGreaterThan(cases.length / 4)
  })
})

describe('what holds for every input holds for these', () => {
  test.each(cases)('$group: $source', ({source}) => {
    isIdempotent(source, {from: 'html'})
    parsesBack(source, {from: 'html'})
    messagesHavePlaces(source, {from: 'html'})
  })
})

import {existsSync, readFileSync} from 'node:fs'
import path from 'node:path'
import {describe, expect, test} from 'vitest'
import {clean} from '../../src/clean.ts'
import {renderedModules} from '../../src/rendered/tables/index.ts'
import type {Media} from '../../src/types.ts'
import {fixtures} from '../fixture-folders.ts'
import {isIdempotent, messagesHavePlaces, parsesBack} from '../properties.ts'
import {accountsForPage} from './account.ts'

const cases = fixtures('rendered').map((fixture) => ({
  ...fixture,
  shortcode: readFileSync(path.join(fixture.folder, 'shortcode.txt'), 'utf8'),
  media: readMedia(fixture.folder)
}))

/** The library of media that the site looked pictures up in, as its page shows them. */
function readMedia(folder: string): Record<string, Media> {
  const file = path.join(folder, 'media.json')
  return existsSync(file) ? JSON.parse(readFileSync(file, 'utf8')) : {}
}

/** What only shortcodes say, and what only pages do. */
const differences: ReadonlyArray<{name: string; reason: string}> = [
  {
    name: 'rendered/only-the-shortcode-knows',
    reason:
      'MapItem.php prints no address, the style sheet of a page has its background pictures, and Divi prints the label of a button where the author gave none'
  }
]

describe.each(cases)('$name', ({name, input, shortcode, media, options}) => {
  const differs = differences.some((difference) => difference.name === name)

  test('becomes what its shortcode becomes', () => {
    const rendered = clean(input, options).value
    const written = clean(shortcode, {from: 'text', media}).value
    if (differs) expect(rendered).not.toBe(written)
    else expect(rendered).toBe(written)
  })

  test('the same properties hold', () => {
    isIdempotent(input, options)
    parsesBack(input, options)
    messagesHavePlaces(input, options)
    accountsForPage(input, options)
  })

  test('with shortcodes around it, it is a piece of HTML that an author put in', () => {
    const {stats, messages} = clean(`[et_pb_text]${input}[/et_pb_text]`, options)
    expect(Object.keys(stats.modules)).toEqual(['et_pb_text'])
    expect(messages.map(({ruleId}) => ruleId)).not.toContain('rendered-module')
  })

  test('says the same as Markdown', () => {
    const markdown = {...options, to: 'markdown'} as const
    const written = clean(shortcode, {from: 'text', media, to: 'markdown'}).value
    const rendered = clean(input, markdown).value
    if (differs) expect(rendered).not.toBe(written)
    else expect(rendered).toBe(written)
  })
})

test.each(renderedModules.map(({name}) => name))('%s occurs in a fixture', (name) => {
  const all = cases.map(({shortcode}) => shortcode).join('')
  expect(all).toContain(`[${name}`)
})

describe('what is left as it is', () => {
  test('markup that only speaks of Divi', () => {
    const html =
      '<p>The class <code>et_pb_text</code> and <strong title="et_pb_row">this</strong>.</p>'
    const {value, messages} = clean(html)
    expect(value).toBe(
      '<p>The class <code>et_pb_text</code> and <strong title="et_pb_row">this</strong>.</p>\n'
    )
    expect(messages).toEqual([])
  })

  test('text that is to be read as text', () => {
    const html = '<div class="et_pb_toggle"><h5 class="et_pb_toggle_title">Why?</h5></div>'
    expect(clean(html, {from: 'text'}).value).toBe('<h5>Why?</h5>\n')
  })

  test('what is around and behind modules, in its order', () => {
    const blurb = (words: string): string =>
      `<div class="et_pb_blurb"><h4 class="et_pb_module_header">${words}</h4><p>own ${words}</p></div>`
    const {value} = clean(`<p>one</p>${blurb('two')}three${blurb('four')}<p>five</p>`)
    expect(
      value
        .replace(/<[^>]*>/g, '')
        .split(/\s+/)
        .join(' ')
        .trim()
    ).toBe('one two own two three four own four five')
  })

  test('a link that no shortcode has a place for', () => {
    const html =
      '<div class="et_pb_team_member"><a href="/ida"><h4 class="et_pb_module_header">Ida</h4></a><div class="et_pb_team_member_description"><h4 class="et_pb_module_header">Ida</h4></div></div>'
    expect(clean(html).value).toContain('<a href="/ida">')
  })

  test('codes in the words of a page, which are none of Divi’s', () => {
    const html =
      '<div class="et_pb_blurb"><div class="et_pb_main_blurb_image"><a href="/q?a=%D8%91&amp;copy=1"><img src="/a%22b.jpg" alt="50%22"></a></div><h4 class="et_pb_module_header"><a href="/q?a=%D8%91&amp;copy=1">Save 50%22 %91now%93</a></h4></div>'
    const {value} = clean(html)
    expect(value).toContain('>Save 50%22 %91now%93</a>')
    expect(value).toContain('href="/q?a=%D8%91&#x26;copy=1"'.replace('&#x26;', '&amp;'))
  })
})

describe('however it is nested', () => {
  test('modules in modules beyond the limit stay HTML', () => {
    const open =
      '<div class="et_pb_toggle"><h5 class="et_pb_toggle_title">t</h5><div class="et_pb_toggle_content">'
    const html = `${open.repeat(60)}words${'</div></div>'.repeat(60)}`
    const {value} = clean(html, {maxDepth: 5})
    expect(value.match(/<details>/g)).toHaveLength(5)
    expect(value).toContain('words')
  })

  test('deeper than any browser shows, nothing is lost', () => {
    const html = `${'<div class="et_pb_section">'.repeat(3000)}words`
    expect(clean(html).value).toContain('words')
  })

  test('misplaced tags lose no words', () => {
    const html =
      '<table><div class="et_pb_text"><div class="et_pb_text_inner">a</div></div><tr><td><div class="et_pb_toggle"><h5 class="et_pb_toggle_title">b</td></tr></table>c</div><b><div class="et_pb_text">d</b>e</div>'
    const words =
      clean(html)
        .value.replace(/<[^>]*>/g, ' ')
        .match(/\w/g) ?? []
    expect(words.sort().join('')).toBe('abcde')
  })
})

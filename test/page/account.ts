import {parseEntities} from 'parse-entities'
import {expect} from 'vitest'
import {clean} from '../../src/clean.ts'
import type {Options} from '../../src/types.ts'
import {missing, wordsOfAttribute} from '../content.ts'
import {readShown} from '../score/shown.ts'

function words(text: string): string[] {
  return text.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? []
}

/** What a browser shows of a source: no icons, no number that a script is still counting, no tag of a shortcode. */
function shownBy(source: string): ReturnType<typeof readShown> {
  return readShown(
    source
      .replace(/<[^<>]*\b(?:et-pb-icon|percent-value)\b[^<>]*>[^<]*/g, '')
      .replace(/\[\/?et_pb_[^\]]*\]/g, ' ')
  )
}

/** The end of a countdown, of which a page has the seconds since 1970. */
const universalTime = /\d{4}-\d\d-\d\d \d\d:\d\d UTC/g

/** A text without what pages have for scripts, otherwise than a reader sees it: times, and the commas of numbers. */
function withoutDrawn(text: string): string {
  return text.replace(universalTime, '').replace(/(?<=\d),(?=\d{3})/g, '')
}

/**
 * Every word, link and picture that a page shows is in the result or named by a message, and the result shows nothing that
 * the page does not have. Read by other code than cleans it.
 */
export function accountsForPage(input: string, options: Options): void {
  const {value, messages} = clean(input, options)
  const page = shownBy(input)
  const result = readShown(value)
  const named = messages.flatMap(({actual}) =>
    actual === undefined ? [] : wordsOfAttribute(actual.toLowerCase())
  )
  const found = [...words(result.text), ...named]
  expect(missing(unrepeated(page.text), found).filter(isApart(found))).toEqual([])
  const source = words(parseEntities(input))
  expect(missing(words(withoutDrawn(result.text)), source).filter(isApart(source))).toEqual([])
  const furniture = messages.filter(({ruleId}) => ruleId === 'page-furniture')
  const gone = furniture.map(({offset, endOffset}) => input.slice(offset, endOffset)).join('')
  const decoded = parseEntities(value)
  for (const {href} of page.links) {
    // Where a link leads nowhere, or to the picture that it is on, there is nothing to lose.
    if (href === '' || href.endsWith('#')) continue
    expect(decoded.includes(href) || parseEntities(gone).includes(href), href).toBe(true)
  }
}

/** Whether a word is none that other words make where no blank stands between them. */
function isApart(others: readonly string[]): (word: string) => boolean {
  const text = others.join('')
  return (word) => word.length < longEnough || !text.includes(word)
}

/** Shorter words are found in any text. */
const longEnough = 4

/** What scripts need twice is one thing to a reader: the number of a bar, the label of a field with choices. */
function unrepeated(text: string): string[] {
  const seen = new Set<string>()
  return words(text).filter((word) => {
    const isNew = !seen.has(word)
    seen.add(word)
    return isNew
  })
}

import type {PostData, Report} from '../../types.ts'
import {findCurledValues} from '../parse/curled-values.ts'
import type {Replacement} from '../parse/placeholders.ts'
import {type DynamicContent, findDynamicContent} from '../values/dynamic-content.ts'

/** What of a text between tags stands for something else. A text may be parsed more than once, but each place is reported once. */
export class TextReplacements {
  readonly #report: Report
  readonly #post: PostData | undefined
  /** Places of dynamic content that were reported. */
  readonly #unknownAt = new Set<number>()
  /** Places of values between wrong quotes that were. */
  readonly #curledAt = new Set<number>()

  constructor(report: Report, post: PostData | undefined) {
    this.#report = report
    this.#post = post
  }

  /** Dynamic content between tags. */
  readonly dynamicContent = (text: string, offset: number): DynamicContent[] => {
    const contents = findDynamicContent(text, this.#post)
    for (const {start, end, unknown} of contents) {
      const place = offset + start
      if (unknown === undefined || this.#unknownAt.has(place)) continue
      this.#unknownAt.add(place)
      this.#report({
        source: 'module',
        ruleId: 'dynamic-content',
        reason: `Unexpected dynamic content \`${unknown}\` in the text: only the site knew it`,
        start: place,
        end: offset + end,
        actual: unknown
      })
    }
    return contents
  }

  /** Straight quotes for the values of elements. */
  readonly straightQuotes = (text: string, offset: number): Replacement[] =>
    findCurledValues(text).flatMap(({name, start, end, opening, closing}) => {
      const place = offset + start
      if (!this.#curledAt.has(place)) {
        this.#curledAt.add(place)
        const actual = `${opening.text}…${closing.text}`
        this.#report({
          source: 'html',
          ruleId: 'typographic-quote',
          reason: `Unexpected quotes \`${actual}\` around the value of \`${name}\` of an element, expected \`"…"\``,
          start: place,
          end: offset + end,
          actual: [actual],
          expected: ['"…"']
        })
      }
      return [opening, closing].map((quote) => ({start: quote.start, end: quote.end, insert: '"'}))
    })
}

import {nameOfTag} from '../cleanup/literal-shortcodes.ts'
import {type CodeTest, createCodeTest} from '../shortcode/code-test.ts'
import type {Report} from '../types.ts'

/**
 * What reads like a tag but is none: in doubled brackets, with entities for its brackets, or in markup of the
 * document, such as a comment or the attribute of an element.
 */
const shownTag =
  /\[\[(\/?et_pb_[\w-][^[\]]*)\]\]|(?<!\\)(?:&#91;|&#x5b;|&lbrack;|&lsqb;)(\/?et_pb_[\w-][^[\]&]*)(?:&#93;|&#x5d;|&rbrack;|&rsqb;)|\[\/?et_pb_(?!line_break_holder\]|br_holder\])[\w-]+/gi

/** Where backticks may still begin code: not behind the end of their paragraph. */
const paragraphEnd = /\n[ \t\r]*\n/g

/** Shows tags that are text as code, so that no reader and no later run takes them for used ones. */
export class Literals {
  readonly #isCode: CodeTest
  readonly #report: Report
  readonly #source: string
  readonly #isBacktickInCode: CodeTest
  /** How far backticks have been looked at, and how far those outside of code would take others for their ends. */
  #lookedTo = 0
  #loneUntil = 0
  /** Where the last tag ended that was shown. */
  #shownTo = -1

  constructor(source: string, report: Report) {
    this.#isCode = createCodeTest(source)
    this.#isBacktickInCode = createCodeTest(source)
    this.#report = report
    this.#source = source
  }

  /** The text, which starts at the offset of the source. Call with growing offsets only. */
  show(text: string, offset: number): string {
    if (!text.includes('et_pb_')) return text
    return text.replace(shownTag, (actual, inBrackets, inEntities, place: number) => {
      const start = offset + place
      if (this.#isCode(start)) return actual
      const tag: string | undefined = inBrackets ?? inEntities
      const done = tag === undefined ? 'left as it is' : 'shown as code'
      this.#report({
        ruleId: 'leftover-shortcode',
        source: 'html',
        reason: `Unexpected shortcode \`${nameOfTag(tag ?? actual)}\` in the text, ${done}`,
        start,
        end: start + actual.length,
        actual
      })
      return tag === undefined ? actual : this.#asCode(`[${tag}]`, start, start + actual.length)
    })
  }

  /** Code between backticks, or in an element where backticks around it would begin or end other code. */
  #asCode(shown: string, start: number, end: number): string {
    const source = this.#source
    const isBeside = source[start - 1] === '`' || source[end] === '`' || this.#shownTo === start
    this.#shownTo = end
    this.#lookUntil(start)
    return isBeside || start < this.#loneUntil ? `<code>${shown}</code>` : `\`${shown}\``
  }

  #lookUntil(end: number): void {
    const source = this.#source
    for (
      let at = source.indexOf('`', this.#lookedTo);
      at !== -1;
      at = source.indexOf('`', at + 1)
    ) {
      this.#lookedTo = at
      if (at >= end) return
      if (at < this.#loneUntil || this.#isBacktickInCode(at)) continue
      paragraphEnd.lastIndex = at
      this.#loneUntil = paragraphEnd.exec(source)?.index ?? source.length
    }
    this.#lookedTo = source.length
  }
}

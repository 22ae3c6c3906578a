import {nameOfTag} from '../cleanup/literal-shortcodes.ts'
import {type CodeTest, createCodeTest} from '../shortcode/code-test.ts'
import type {Report} from '../types.ts'

/**
 * What reads like a tag but is none: in doubled brackets, with entities for its brackets, or in markup of the
 * document, such as a comment or the attribute of an element.
 */
const shownTag =
  /\[\[(\/?et_pb_[\w-][^[\]]*)\]\]|(?<!\\)(?:&#91;|&#x5b;|&lbrack;|&lsqb;)(\/?et_pb_[\w-][^[\]&]*)(?:&#93;|&#x5d;|&rbrack;|&rsqb;)|\[\/?et_pb_(?!line_break_holder\]|br_holder\])[\w-]+/gi

/** Shows tags that are text as code, so that no reader and no later run takes them for used ones. */
export class Literals {
  readonly #isCode: CodeTest
  readonly #report: Report

  constructor(source: string, report: Report) {
    this.#isCode = createCodeTest(source)
    this.#report = report
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
      return tag === undefined ? actual : `\`[${tag}]\``
    })
  }
}

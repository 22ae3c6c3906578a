import {cleanUntilStable} from '../clean-until-stable.ts'
import type {CleanUpOptions} from '../cleanup/clean-up.ts'
import {toMarkdown} from '../emit/markdown/index.ts'
import {parseUnplaced} from '../hast/parse/html.ts'
import {harmless} from '../sanitize/addresses.ts'
import type {Edit, RawHtml, Report} from '../types.ts'

export interface DynamicValuesOptions {
  report: Report
  cleanUps?: CleanUpOptions | undefined
  rawHtml?: RawHtml | undefined
}

/**
 * The values that the site put into a text, as Markdown: they are markup, and only what of it is clean goes in. In an
 * address, of a link or in an attribute, they stand as they are or not at all. `offset` is where the text begins.
 */
export function writeDynamicValues(
  text: string,
  offset: number,
  values: readonly Edit[],
  {report, cleanUps, rawHtml}: DynamicValuesOptions
): Edit[] {
  return values.map(({start, end, insert}) => {
    const place = {start: offset + start, end: offset + end}
    if (/(?:=\s?["']?|\]\(<?|<)$/.test(text.slice(Math.max(0, start - 3), start))) {
      if (harmless.test(insert) && !/["'<>()\s\\&]/.test(insert)) return {start, end, insert}
      const reason = 'Unexpected value in an address, left it out'
      report({ruleId: 'content-dropped', source: 'html', reason, actual: insert, ...place})
      return {start, end, insert: ''}
    }
    const tree = parseUnplaced(insert)
    if (!tree) return {start, end, insert: ''}
    const atPlace: Report = (finding) => report({...finding, ...place})
    const cleaned = cleanUntilStable(tree, atPlace, cleanUps)
    const written = toMarkdown(cleaned, {rawHtml, isPart: true, report: atPlace}).trim()
    const before = insert.slice(0, insert.length - insert.trimStart().length)
    const after = insert.slice(insert.trimEnd().length)
    return {start, end, insert: written === '' ? '' : before + written + after}
  })
}

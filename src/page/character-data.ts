import {blankOut} from '../hast/tree/ranges.ts'
import type {Report} from '../types.ts'

const opening = '<![CDATA['
const closing = ']]>'

/**
 * The source without the marks of a section of character data around all of it, which WXR puts around a content and which come
 * along when that is copied: to HTML the whole would be a comment. As long as the source. Several sections are left alone.
 */
export function withoutCharacterData(source: string, report: Report): string {
  const start = source.length - source.trimStart().length
  const end = source.trimEnd().length - closing.length
  if (!source.startsWith(opening, start) || source.indexOf(closing, start) !== end) return source
  const reason = `Unexpected \`${opening}…${closing}\` around the whole content, read what it holds`
  const contentStart = start + opening.length
  report({ruleId: 'wrapped-source', source: 'read', reason, start, end: contentStart})
  return blankOut(source, [
    {start, end: contentStart},
    {start: end, end: end + closing.length}
  ])
}

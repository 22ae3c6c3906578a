import {isEscaped} from '../shortcode/code-regions.ts'
import type {CodeTest} from '../shortcode/code-test.ts'
import type {DialectMark} from './dialects.ts'
import type {TemplateMark} from './marks.ts'

/** Takes the marks of a dialect for text, as whoever wrote them in WordPress did. They mean nothing in code. */
export function escapeMarks(
  markdown: string,
  dialect: readonly DialectMark[],
  isCode: CodeTest,
  marks: TemplateMark[]
): string {
  const places = new Set<number>()
  for (const {signs, pattern} of dialect) {
    if (!signs.some((sign) => markdown.includes(sign))) continue
    for (const match of markdown.matchAll(pattern)) {
      const mark = match[1] ?? match[2]
      if (mark !== undefined) places.add(match.index + match[0].lastIndexOf(mark))
    }
  }
  let value = ''
  let done = 0
  for (const place of [...places].sort((a, b) => a - b)) {
    if (isCode(place) || isEscaped(markdown, place)) continue
    marks.push({text: markdown.slice(place, place + 1)})
    value += `${markdown.slice(done, place)}\\`
    done = place
  }
  return value + markdown.slice(done)
}

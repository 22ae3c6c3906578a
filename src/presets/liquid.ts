import type {CodeTest} from '../shortcode/code-test.ts'
import type {TemplateMark} from './marks.ts'

const closings = ['}}', '%}', '#}']

/**
 * Keeps Liquid and Nunjucks from the expressions of a line: `raw` around them, or each opening as a text that an
 * expression prints, where `raw` would end too early or never. Both work in code too, for the line is Markdown only
 * after the template has run.
 */
export function escapeLine(
  line: string,
  openings: readonly string[],
  marks: TemplateMark[]
): string {
  const start = firstOf(line, openings, 0)
  if (start === -1) return line
  const end = Math.max(...closings.map((closing) => line.lastIndexOf(closing))) + 2
  const inner = end > start + 2 ? line.slice(start, end) : ''
  if (inner === '' || /raw|verbatim/.test(inner)) return escapeOpenings(line, openings, marks)
  marks.push({text: inner})
  const rest = escapeOpenings(line.slice(end), openings, marks)
  return `${line.slice(0, start)}{% raw %}${inner}{% endraw %}${rest}`
}

/** Each opening as a text that an expression prints, but for those in code where code is safe. */
export function escapeOpenings(
  text: string,
  openings: readonly string[],
  marks: TemplateMark[],
  isSafe: CodeTest = () => false
): string {
  let value = ''
  let done = 0
  let place = firstOf(text, openings, 0)
  for (; place !== -1; place = firstOf(text, openings, place + 2)) {
    if (isSafe(place)) continue
    const opening = text.slice(place, place + 2)
    marks.push({text: opening})
    value += `${text.slice(done, place)}{{ "${opening}" }}`
    done = place + 2
  }
  return value + text.slice(done)
}

function firstOf(text: string, openings: readonly string[], from: number): number {
  for (let place = text.indexOf('{', from); place !== -1; place = text.indexOf('{', place + 1)) {
    if (openings.includes(text.slice(place, place + 2))) return place
  }
  return -1
}

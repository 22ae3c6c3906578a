import type {CodeTest} from '../shortcode/code-test.ts'
import type {TemplateMark} from './marks.ts'

const opening = /\{\{[<%]/g

/**
 * Keeps Hugo from what looks like its shortcodes: with the marks of a comment where the shortcode is whole, which works in
 * code too, and a backslash where it is not.
 */
export function escapeShortcodes(
  markdown: string,
  isCode: CodeTest,
  marks: TemplateMark[]
): string {
  const starts = Array.from(markdown.matchAll(opening), ({index}) => index)
  let value = ''
  let done = 0
  starts.forEach((start, index) => {
    const next = starts[index + 1] ?? markdown.length
    const mark = markdown.slice(start, start + 3)
    const closing = mark === '{{<' ? '>}}' : '%}}'
    const inner = markdown.slice(start + 3, next)
    const length = inner.indexOf(closing)
    value += markdown.slice(done, start)
    if (length !== -1 && !/\n|\/\*|\*\//.test(inner.slice(0, length))) {
      const end = start + 3 + length + closing.length
      marks.push({text: markdown.slice(start, end)})
      value += `${mark}/*${inner.slice(0, length)}*/${closing}`
      done = end
    } else {
      const isLeft = isCode(start)
      marks.push({text: mark, ...(isLeft && {isLeft})})
      value += isLeft ? mark : `{\\${mark.slice(1)}`
      done = start + 3
    }
  })
  return value + markdown.slice(done)
}

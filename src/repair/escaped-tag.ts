import {undoMarkdownEscapes} from '../shortcode/attributes.ts'
import type {Repair} from './repair.ts'

/** Takes away the backslashes that a Markdown writer put into a tag: `\[et\_pb\_text\]`. */
export const escapedTag: Repair = {
  name: 'escaped-tag',
  description: 'No backslashes before the brackets and underscores of a tag.',
  find(tag, source) {
    const {start, end} = tag
    const head = source.slice(start, tag.attributes[0]?.start ?? end)
    if (!head.includes('\\')) return []
    const expected = undoMarkdownEscapes(head)
    return [
      {
        ruleId: 'escaped-shortcode',
        source: 'repair',
        reason: `Unexpected backslashes in \`${head.trim()}\`, expected \`${expected.trim()}\``,
        start,
        end,
        actual: head,
        expected,
        fix: {start, end: start + head.length, insert: expected}
      }
    ]
  }
}

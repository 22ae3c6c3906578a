import {mended, type Repair} from './repair.ts'

/** Takes away the backslashes that a Markdown or JSON writer put into the head of a tag: `\[et\_pb\_text`. */
export const tagName: Repair = {
  name: 'tag-name',
  description: 'No backslashes in the bracket, the slash and the name of a tag.',
  find({type, name, start, nameEnd}, source) {
    const actual = source.slice(start, nameEnd)
    if (!actual.includes('\\')) return []
    const expected = `[${type === 'closing' ? '/' : ''}${name}`
    const reason = `Unexpected backslashes in \`${actual}\`, expected \`${expected}\``
    const place = {start, end: nameEnd}
    return [mended(place, expected, {ruleId: 'escaped-shortcode', reason, actual, expected})]
  }
}

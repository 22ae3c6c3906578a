import type {Finding, TagToken} from '../types.ts'
import {mended, type Repair} from './repair.ts'

const plainSeparator = /^[ \t\r\n]+$/
const plainEnd = /^[ \t\r\n]*\/?\]$/

/**
 * Puts white space between the attributes of a tag and a bare bracket at its end, where wpautop(), an editor or a
 * writer of JSON or Markdown left markup, no-break spaces or backslashes.
 */
export const separators: Repair = {
  name: 'separators',
  description:
    'Nothing but spaces between the attributes of a tag, and a plain bracket at its end.',
  find(tag, source) {
    const findings: Finding[] = []
    let end = tag.nameEnd
    for (const attribute of tag.attributes) {
      const gap = source.slice(end, attribute.start)
      if (!plainSeparator.test(gap)) {
        findings.push(finding(tag, {start: end, end: attribute.start}, gap, spaceFor(gap)))
      }
      end = attribute.end
    }
    const last = source.slice(end, tag.end)
    if (!tag.truncated && !isPlainEnd(tag, last)) {
      // A backslash right in front of it would escape the bracket.
      const isApart = tag.selfClosing || source[end - 1] === '\\'
      const bracket = `${isApart ? ' ' : ''}${tag.selfClosing ? '/' : ''}]`
      findings.push(finding(tag, {start: end, end: tag.end}, last, bracket))
    }
    return findings
  }
}

function isPlainEnd({type}: TagToken, written: string): boolean {
  return type === 'closing' ? written === ']' : plainEnd.test(written)
}

/** Without the spaces around it, unless those are what is wrong. */
function shown(actual: string, expected: string): string {
  const trimmed = actual.trim()
  return trimmed === '' || trimmed === expected.trim() ? actual : trimmed
}

const named: Readonly<Record<string, string>> = {' ': 'a space', '\n': 'a line end'}

/** Lines that were apart stay apart. */
function spaceFor(gap: string): string {
  return gap.includes('\n') ? '\n' : ' '
}

function finding(
  {name}: TagToken,
  place: {start: number; end: number},
  actual: string,
  expected: string
): Finding {
  const isEscaped = actual.includes('\\')
  return mended(place, expected, {
    ruleId: isEscaped ? 'escaped-shortcode' : 'markup-in-tag',
    reason: `Unexpected ${actual === '' ? 'end of a value' : `\`${shown(actual, expected)}\``} in the tag \`${name}\`, expected ${named[expected] ?? `\`${expected}\``}`,
    actual,
    expected
  })
}

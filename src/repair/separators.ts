import type {Finding, Quote, TagToken} from '../types.ts'
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

/** Markup with attributes may hold what became of a value, such as an address that an editor made a link of. */
function said(written: string): string | Quote {
  return written.includes('=') ? {quote: written, of: {name: null, value: written}} : written
}

/** Lines that were apart stay apart. */
function spaceFor(gap: string): string {
  return gap.includes('\n') ? '\n' : ' '
}

function finding(
  tag: TagToken,
  place: {start: number; end: number},
  actual: string,
  expected: string
): Finding {
  const isEscaped = actual.includes('\\')
  const what = actual === '' ? ['end of a value'] : ['`', said(shown(actual, expected)), '`']
  const where = ` in the tag \`${tag.name}\`, expected ${named[expected] ?? `\`${expected}\``}`
  const found = mended(place, expected, {
    ruleId: isEscaped ? 'escaped-shortcode' : 'markup-in-tag',
    reason: ['Unexpected ', ...what, where],
    actual: [said(actual)],
    expected
  })
  return {...found, subject: {tag}}
}

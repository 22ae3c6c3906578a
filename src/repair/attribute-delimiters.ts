import {isStraight} from '../shortcode/quotes.ts'
import type {AttributeToken, Delimiter, Finding} from '../types.ts'
import type {Repair} from './repair.ts'

/** Entities and backslashes that stand for a straight quote: the tag was escaped, not texturized. */
const escapedStraight = /^(?:\\["']|&(?:amp;)?(?:quot|apos|#0*3[49]|#x0*2[27]);)$/i

/** Puts straight quotes around values whose delimiters are typographic, escaped or missing. */
export const attributeDelimiters: Repair = {
  name: 'attribute-delimiters',
  description: 'Straight quotes around the values of attributes.',
  find(tag, source) {
    return tag.attributes.flatMap((attribute) => findIn(attribute, source) ?? [])
  }
}

function findIn(attribute: AttributeToken, source: string): Finding | undefined {
  const {name, opening, closing, start, end} = attribute
  if (!opening) return undefined
  const written = (delimiter: Delimiter): string => source.slice(delimiter.start, delimiter.end)
  const of = name === null ? 'a value' : `the value of \`${name}\``
  const mended = {
    source: 'repair' as const,
    start,
    end,
    fix: {start, end, insert: straight(attribute)}
  }
  if (!closing) {
    return {
      ...mended,
      ruleId: 'unquoted-attribute',
      reason: `Unexpected lone quote \`${written(opening)}\` at ${of}, expected one on either side`,
      actual: source.slice(start, end),
      expected: straight(attribute)
    }
  }
  if (isStraight(source, opening) && isStraight(source, closing)) return undefined
  const actual = `${written(opening)}…${written(closing)}`
  const escaped = [opening, closing].every(
    (delimiter) => isStraight(source, delimiter) || escapedStraight.test(written(delimiter))
  )
  return {
    ...mended,
    ruleId: escaped ? 'escaped-shortcode' : 'typographic-quote',
    reason: `Unexpected quotes \`${actual}\` around ${of}, expected \`"…"\``,
    actual,
    expected: '"…"'
  }
}

/** The attribute as Divi writes it: a quote inside a value is `%22` (et_fb_process_to_shortcode). */
function straight({name, value}: AttributeToken): string {
  const quoted = `"${value.replaceAll('"', '%22')}"`
  return name === null ? quoted : `${name}=${quoted}`
}

import type {AttributeToken} from '../types.ts'
import {straight, whereOf} from './attribute-values.ts'
import {mended, type Repair} from './repair.ts'

/** What no reader of tags takes for a quote, markup or a name. */
const plainValue = /^[\w#.:,|/+-]+$/

/**
 * Puts quotes around values that have none and are empty. Where something else of the tag is mended, also around those
 * that are more than words and numbers: next to quotes that are straight again, what is like a quote in them would be
 * read as one (`? title=”A”`).
 */
export const bareValues: Repair = {
  name: 'bare-values',
  description:
    'Quotes around empty values and, in a tag that is mended, around values that would be read otherwise without them.',
  find(tag, _source, found) {
    const bare = tag.attributes.filter(({opening}) => !opening)
    const isMended = found.some(({fix}) => fix) || bare.some(isEmpty)
    if (!isMended) return []
    return bare.flatMap((attribute) => {
      if (!isEmpty(attribute) && plainValue.test(attribute.raw)) return []
      const expected = straight(attribute)
      const reason = `Unexpected absence of quotes around ${whereOf(attribute)}, expected \`"…"\``
      const subject = {tag, attribute}
      const finding = {
        ruleId: 'unquoted-attribute',
        reason,
        actual: attribute.raw,
        expected,
        subject
      }
      return [mended(attribute, expected, finding)]
    })
  }
}

function isEmpty({name, raw}: AttributeToken): boolean {
  return name !== null && raw === ''
}

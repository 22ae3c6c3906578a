import type {Report, Shortcode} from '../../types.ts'
import {reportModule} from '../tree/report-node.ts'
import {readDisplayConditions} from '../values/display-conditions.ts'
import {findAttribute} from '../values/find-attribute.ts'

/** Says of a module that not every reader saw at all times that it is in the result for all of them. */
export function reportVisibility(node: Shortcode, report: Report): void {
  reportHidden(node, report)
  reportConditions(node, report)
}

/** Only a style sheet hides what is off on phone, tablet and desktop: it was in the page, and who knows for whom. */
function reportHidden(node: Shortcode, report: Report): void {
  const screens = findAttribute(node, 'disabled_on')
  if (!screens?.value.startsWith('on|on|on')) return
  reportModule(report, screens, {
    ruleId: 'disabled-module',
    reason: `Unexpected \`${node.name}\` that the style sheet hid on every screen, kept it`
  })
}

/** What only some visitors saw, or only for a time. */
function reportConditions(node: Shortcode, report: Report): void {
  const attribute = findAttribute(node, 'display_conditions')
  const conditions = attribute && readDisplayConditions(attribute.value)
  if (!conditions) return
  const named = conditions.length > 0 ? ` (${conditions.join(', ')})` : ''
  reportModule(report, attribute, {
    ruleId: 'conditional-module',
    reason: `Unexpected \`${node.name}\` that was shown under conditions${named}, kept it for every reader`
  })
}

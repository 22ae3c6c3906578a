import {reportNode} from '../hast/tree/report-node.ts'
import {visitElements} from '../hast/tree/walk.ts'
import type {CleanUp} from './clean-up.ts'

/** Parameters that tell a site where its visitor comes from, and change nothing of what it shows. */
const names = new Set(
  `dclid epik fbclid gad_source gbraid gclid gclsrc hsctatracking igsh igshid mc_cid mc_eid mkt_tok msclkid
  oly_anon_id oly_enc_id s_cid ttclid twclid vero_conv vero_id wbraid wickedid yclid _ga _gl _hsenc _hsmi
  _openstat __s`.split(/\s+/)
)
const prefixes = ['utm_', 'pk_', 'mtm_', 'hsa_']

/** Takes the parameters out of links by which campaigns and social sites follow visitors. */
export const trackingParameters: CleanUp = {
  name: 'tracking-parameters',
  description:
    'Links lose the parameters that only follow visitors, such as utm_source and fbclid, with a message each.',
  isOnRequest: true,
  looksFor: {
    elements: ['a'],
    where: ({properties: {href}}) => typeof href === 'string' && withoutTracking(href) !== href
  },
  run(tree, report) {
    visitElements(tree, (node) => {
      const {href} = node.properties
      if (node.tagName !== 'a' || typeof href !== 'string') return
      const expected = withoutTracking(href)
      if (expected === href) return
      node.properties.href = expected
      reportNode(report, node, {
        ruleId: 'tracking-parameters',
        reason: `Unexpected tracking parameters of a link, expected \`${expected}\``,
        actual: href,
        expected
      })
    })
  }
}

/** The address with all its other characters as they were. */
function withoutTracking(address: string): string {
  const hash = address.indexOf('#')
  const fragment = hash === -1 ? '' : address.slice(hash)
  const whole = hash === -1 ? address : address.slice(0, hash)
  const mark = whole.indexOf('?')
  if (mark === -1) return address
  const all = whole.slice(mark + 1).split('&')
  const kept = all.filter((parameter) => !isTracking(parameter))
  if (kept.length === all.length) return address
  const query = kept.length > 0 ? `?${kept.join('&')}` : ''
  return whole.slice(0, mark) + query + fragment
}

function isTracking(parameter: string): boolean {
  const name = parameter.split('=', 1)[0]?.toLowerCase() ?? ''
  return names.has(name) || prefixes.some((prefix) => name.startsWith(prefix))
}

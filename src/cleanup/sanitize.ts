import type {ElementContent, Parents, Properties} from 'hast'
import {reportNode} from '../hast/tree/report-node.ts'
import {rewriteElements} from '../hast/tree/rewrite.ts'
import {goneElement, goneProperties} from '../sanitize/gone.ts'
import {createJudge, isHarmless, type Judge} from '../sanitize/verdict.ts'
import type {Report} from '../types.ts'
import type {CleanUp} from './clean-up.ts'

/** Takes out what the schema does not name, and says what of it ran, led somewhere or was read. */
export const sanitize: CleanUp = {
  name: 'sanitize',
  description:
    'What runs goes, with a message each: scripts, styles, handlers, addresses such as javascript:, drawings and formulas in code. So do, without one, attributes that say nothing about the content: classes, styles, data.',
  isWanted: ({sanitize = true}) => sanitize,
  looksFor: {elements: 'any', where: (element) => !isHarmless(element)},
  run(tree, report, {embedHosts} = {}) {
    sanitizeIn(tree, judgeFor(embedHosts), report)
  }
}

const judge = createJudge()
const judges = new WeakMap<readonly string[], Judge>()

function judgeFor(embedHosts: readonly string[] | undefined): Judge {
  if (!embedHosts) return judge
  const known = judges.get(embedHosts) ?? createJudge(embedHosts)
  judges.set(embedHosts, known)
  return known
}

function sanitizeIn(parent: Parents, judge: Judge, report: Report): void {
  rewriteElements(parent, (element): ElementContent[] | undefined => {
    const verdict = judge(element)
    if (verdict === element.properties) return undefined
    if (verdict === 'drop') {
      reportNode(report, element, goneElement(element))
      return []
    }
    const isUnwrapped = verdict === 'unwrap'
    for (const finding of goneProperties(element, isUnwrapped ? {} : verdict)) {
      reportNode(report, element, finding)
    }
    if (!isUnwrapped) {
      element.properties = withoutNothing(verdict)
      return undefined
    }
    sanitizeIn(element, judge, report)
    return element.children
  })
}

/** The properties without switches that are off and lists with nothing left in them. */
function withoutNothing(properties: Properties): Properties {
  for (const name in properties) {
    const value = properties[name]
    if (value === false || (Array.isArray(value) && value.length === 0)) delete properties[name]
  }
  return properties
}

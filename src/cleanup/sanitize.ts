import type {Element, ElementContent, Parents, Properties} from 'hast'
import {parseHtml} from '../hast/html.ts'
import {rewriteElements} from '../hast/rewrite.ts'
import {lossOf} from '../hast/words.ts'
import {createJudge, type Judge} from '../sanitize/verdict.ts'
import type {Finding, Loss, Report} from '../types.ts'
import {type CleanUp, dropped, reportNode} from './clean-up.ts'

/** Takes out what the schema does not name, and says what of it ran, led somewhere or was read. */
export const sanitize: CleanUp = {
  name: 'sanitize',
  description:
    'What runs goes, with a message each: scripts, styles, handlers, addresses such as javascript:, drawings and formulas in code. So do, without one, attributes that say nothing about the content: classes, styles, data.',
  run(tree, report, {sanitize: isAsked = true, embedHosts} = {}) {
    if (isAsked) sanitizeIn(tree, judgeFor(embedHosts), report)
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

type Gone = Omit<Finding, 'source' | 'start' | 'end'>

/** The words of what goes, or where it loaded what it ran. */
function goneElement(element: Element): Gone {
  const finding = dropped(element, `Unexpected element \`<${element.tagName}>\`, left it out`)
  const {src, href, data, content} = element.properties
  const address = [src, href, data, content].find((value) => typeof value === 'string')
  return typeof address === 'string' ? {actual: address, ...finding} : finding
}

/** What a reader saw or followed by the attributes, by their names. */
const addresses: Readonly<Record<string, (element: Element) => Loss>> = {
  href: () => ({links: 1}),
  cite: () => ({links: 1}),
  src: ({tagName}) => (tagName === 'img' || tagName === 'input' ? {images: 1} : {links: 1}),
  poster: () => ({images: 1}),
  background: () => ({images: 1})
}

function* goneProperties(element: Element, kept: Properties): Generator<Gone> {
  const {tagName, properties} = element
  for (const name in properties) {
    const value = properties[name]
    if (Object.hasOwn(kept, name) || typeof value !== 'string' || value === '') continue
    const tag = `\`<${tagName}>\``
    const gone = {ruleId: 'content-dropped', actual: value}
    if (/^on/i.test(name)) {
      const reason = `Unexpected handler \`${name.toLowerCase()}\` of ${tag}, left it out`
      yield {...gone, reason}
    } else if (name === 'srcDoc') {
      const reason = `Unexpected page in \`srcdoc\` of ${tag}, left it out`
      yield {...gone, reason, loss: lossOf(parseHtml(value)?.children.filter(isContent) ?? [])}
    } else if (Object.hasOwn(addresses, name)) {
      const reason = `Unexpected address in \`${name}\` of ${tag}, left it out`
      yield {...gone, reason, loss: addresses[name]?.(element) ?? {}}
    }
  }
}

function isContent(node: ElementContent | {type: 'doctype'}): node is ElementContent {
  return node.type !== 'doctype'
}

/** The properties without switches that are off and lists with nothing left in them. */
function withoutNothing(properties: Properties): Properties {
  for (const name in properties) {
    const value = properties[name]
    if (value === false || (Array.isArray(value) && value.length === 0)) delete properties[name]
  }
  return properties
}

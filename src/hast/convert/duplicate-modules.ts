import type {Content, ModuleMapping, Report, Root, Shortcode} from '../../types.ts'
import {reportModule} from '../tree/report-node.ts'
import {findAttribute} from '../values/find-attribute.ts'

/**
 * Reports modules, rows and sections that are there twice, one copy for some screens and one for others (`disabled_on`
 * with phone, tablet and desktop). The outermost of each nest counts. Both are kept.
 */
export function reportDuplicates(
  tree: Root,
  modules: ReadonlyMap<string, ModuleMapping>,
  report: Report
): void {
  const copies = new Map<string, Shortcode[]>()
  for (const node of partlyShown(tree.children)) {
    const key = contentKey(node, modules)
    if (key === '') continue
    const found = copies.get(key)
    const other = found?.find((copy) => !shareScreen(screensOf(copy), screensOf(node)))
    if (other) {
      reportModule(report, node, {
        ruleId: 'duplicate-module',
        reason: `Unexpected second copy of \`${node.name}\` for other screens, kept it and the one in line ${other.position.start.line}`
      })
    }
    if (!found) copies.set(key, [node])
    else if (found.length < mostCopies) found.push(node)
  }
}

/** There are three screens; more copies than this of one module are no such thing. */
const mostCopies = 6

/** The outermost shortcodes that some screens show and some do not, in the order of the source. */
function* partlyShown(nodes: readonly Content[]): Generator<Shortcode> {
  const stack = nodes.toReversed()
  for (let node = stack.pop(); node; node = stack.pop()) {
    if (node.type !== 'shortcode') continue
    if (isPartlyShown(node)) yield node
    else for (const child of node.children.toReversed()) stack.push(child)
  }
}

function isPartlyShown(node: Shortcode): boolean {
  if (!findAttribute(node, 'disabled_on')) return false
  const screens = screensOf(node)
  return screens.includes('on') && screens.includes('off')
}

/** Whether phone, tablet and desktop do not show it; what is not said is shown. */
function screensOf(node: Shortcode): string[] {
  const value = findAttribute(node, 'disabled_on')?.value ?? ''
  const states = value.split('|')
  return [0, 1, 2].map((index) => (states[index]?.trim() === 'on' ? 'on' : 'off'))
}

function shareScreen(one: readonly string[], other: readonly string[]): boolean {
  return one.some((state, index) => state === 'off' && other[index] === 'off')
}

/** What a module shows, without what only styles it: names, texts and attributes with content. */
function contentKey(module: Shortcode, modules: ReadonlyMap<string, ModuleMapping>): string {
  const parts: string[] = []
  let isEmpty = true
  const stack: Content[] = [module]
  for (let node = stack.pop(); node; node = stack.pop()) {
    if (node.type === 'html') {
      const text = node.value
        .replace(/<[^<>]*>/g, ' ')
        .replace(/\s+/g, ' ')
        .trim()
      if (text === '') continue
      parts.push(text)
      isEmpty = false
    }
    if (node.type !== 'shortcode') continue
    parts.push(`[${node.name}]`)
    const kinds = modules.get(node.name)?.attributes ?? {}
    for (const {name, value} of node.attributes) {
      const kind = name !== null && Object.hasOwn(kinds, name) ? kinds[name] : undefined
      if (!kind || kind === 'setting' || kind === 'private' || value.trim() === '') continue
      parts.push(`${name}=${value.trim()}`)
      isEmpty = false
    }
    for (const child of node.children.toReversed()) stack.push(child)
  }
  return isEmpty ? '' : parts.join('\n')
}

import type {Element, ElementContent, Root as HastRoot} from 'hast'
import {h} from 'hastscript'
import {embeds} from '../../cleanup/embeds.ts'
import {literalShortcodes} from '../../cleanup/literal-shortcodes.ts'
import {isFlow} from '../../hast/tree/categories.ts'
import {contentOf} from '../../hast/tree/content-of.ts'
import {listNumbers} from '../../hast/tree/list-numbers.ts'
import {reportNode} from '../../hast/tree/report-node.ts'
import {isPlaceComment} from '../../hast/tree/stand-in.ts'
import {visibleText} from '../../hast/tree/words.ts'
import type {Report} from '../../types.ts'
import {isLettered, isOutOfOrder} from './lists.ts'
import {rowsOfLines} from './plain-table.ts'
import {raised} from './raised.ts'

/** What takes the place of an element whose content Markdown can hold already. */
type Replace = (element: Element, report: Report) => ElementContent[]

/** Elements that mean something which Markdown cannot say. */
const unsaid = 'abbr dfn ins kbd mark q rp rt ruby u var'.split(' ')

/** How many numbers of a list a message tells. */
const mostNumbers = 10

const replacements: Readonly<Record<string, Replace>> = {
  details: ({children}) => children,
  dl: ({children}) => children,
  dt: ({children}) => [h('p', h('strong', children))],
  dd: ({children}) => paragraphs(children),
  figcaption: ({children}) => [
    h('figcaption', children.some(isFlow) ? children : h('p', h('em', children)))
  ],
  ol: renumbered,
  pre: withoutMarkup,
  sub: raised,
  summary: ({children}) => [h('p', h('strong', children))],
  sup: raised,
  table: rowsOfLines,
  ...Object.fromEntries(unsaid.map((name) => [name, unwrapped]))
}

/**
 * The tree for Markdown without HTML: links in the place of players, a line in bold above what a disclosure hides, and
 * so on. Says what readers lose by that. The tree that is given stays as it is.
 */
export function withoutHtml(tree: HastRoot, report: Report): HastRoot {
  const copy: HastRoot = {...tree, children: contentOf(tree).map(copyOf)}
  embeds.run(copy, report, {embeds: 'link'})
  const plain: HastRoot = {
    ...copy,
    children: contentOf(copy).flatMap((node) => replaced(node, report))
  }
  // A tag was text in the keys of a keyboard, which are gone.
  literalShortcodes.run(plain, report)
  return plain
}

/** A copy of what the clean-ups may change. Positions are shared: nothing changes them, and most are never counted. */
function copyOf(node: ElementContent): ElementContent {
  if (node.type !== 'element') return {...node}
  return {...node, properties: {...node.properties}, children: node.children.map(copyOf)}
}

function replaced(node: ElementContent, report: Report): ElementContent[] {
  if (node.type === 'comment')
    return isPlaceComment(node.value) ? [node] : lostComment(node, report)
  if (node.type !== 'element') return [node]
  const children = node.children.flatMap((child) => replaced(child, report))
  const element = {...node, children}
  const replace = Object.hasOwn(replacements, node.tagName) ? replacements[node.tagName] : undefined
  return replace ? replace(element, report) : [element]
}

function lostComment(node: ElementContent & {type: 'comment'}, report: Report): ElementContent[] {
  reportNode(report, node, {
    ruleId: 'markup-dropped',
    reason: 'Unexpected comment in Markdown without HTML, left it out',
    actual: node.value.trim()
  })
  return []
}

function unwrapped(element: Element, report: Report): ElementContent[] {
  reportNode(report, element, {
    ruleId: 'markup-dropped',
    reason: `Unexpected \`<${element.tagName}>\` in Markdown without HTML, kept its text`,
    actual: visibleText([element]).trim()
  })
  const {title} = element.properties
  const isAbbreviation = element.tagName === 'abbr' && typeof title === 'string' && title !== ''
  if (isAbbreviation) return [...element.children, {type: 'text', value: ` (${title})`}]
  if (element.tagName !== 'q') return element.children
  return [{type: 'text', value: '“'}, ...element.children, {type: 'text', value: '”'}]
}

/** Markdown has numbers alone, and counts up from the first one. */
function renumbered(element: Element, report: Report): ElementContent[] {
  if (isLettered(element)) {
    reportNode(report, element, {
      ruleId: 'markup-dropped',
      reason: `Unexpected \`<ol type="${element.properties.type}">\` in Markdown without HTML, kept its items with numbers`,
      actual: visibleText([element]).trim()
    })
  }
  if (isOutOfOrder(element)) {
    reportNode(report, element, {
      ruleId: 'markup-dropped',
      reason: `Unexpected numbers ${listNumbers(element).slice(0, mostNumbers).join(', ')} of \`<ol>\` in Markdown without HTML, counted up from the first one`,
      actual: visibleText([element]).trim()
    })
  }
  return [element]
}

/** Code blocks hold text alone; pictures and links of one come behind it. */
function withoutMarkup(element: Element): ElementContent[] {
  const seen = markedUp(element)
  return seen.length === 0 ? [element] : [element, ...seen.map((node) => h('p', [node]))]
}

function markedUp(element: Element): ElementContent[] {
  return element.children.flatMap((child): ElementContent[] => {
    if (child.type !== 'element') return []
    return ['a', 'img'].includes(child.tagName) ? [child] : markedUp(child)
  })
}

/** Blocks as they are, and text in a paragraph. */
function paragraphs(children: ElementContent[]): ElementContent[] {
  return children.some(isFlow) ? children : [h('p', children)]
}

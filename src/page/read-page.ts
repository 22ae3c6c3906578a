import type {Element, ElementContent, Root as HastRoot} from 'hast'
import {parseLocated} from '../hast/parse/html.ts'
import {contentOf} from '../hast/tree/content-of.ts'
import {blankOut, innerRange, type Range, rangeOf} from '../hast/tree/ranges.ts'
import {lossOf, plainText, visibleText} from '../hast/tree/words.ts'
import {latePictures} from '../rendered/late-pictures.ts'
import type {Loss, PostData, Report} from '../types.ts'
import {findArticle} from './article.ts'
import {type Furniture, findFurniture} from './furniture.ts'
import {readHead} from './head.ts'
import {isPage} from './is-page.ts'

/** A page without what stands around its article. */
export interface PageRead {
  /** As long as the page, with spaces in the place of all that is no article. */
  article: string
  post: PostData
}

/**
 * Finds the article of a whole page and what the page says of itself. `undefined` for a fragment, and for a page that is
 * nested too deep.
 */
export function readPage(source: string, report: Report): PageRead | undefined {
  if (!isPage(source)) return undefined
  const tree = parseLocated(source, true)
  const body = tree && elementIn(tree, 'body')
  if (!tree || !body) return undefined
  const furniture = findFurniture(body)
  const article = findArticle(body, new Set(furniture.map(({element}) => element)))
  const place = rangeInside(article, source.length)
  const inside = furniture.filter(({element}) => isIn(rangeOf(element), place))
  for (const one of furniture) reportFurniture(one, report)
  reportRest(body, article, furniture, report)
  const outside = [
    {start: 0, end: place.start},
    {start: place.end, end: source.length}
  ]
  const gone = inside.flatMap(({element}) => rangeOf(element) ?? [])
  return {
    article: blankOut(source, [...outside, ...gone, ...latePictures(tree)]),
    post: readHead(tree, article)
  }
}

function elementIn(tree: HastRoot, tagName: string): Element | undefined {
  const html = tree.children.find((child) => child.type === 'element')
  return html?.children.find(
    (child): child is Element => child.type === 'element' && child.tagName === tagName
  )
}

/**
 * What an element holds. A body without tags of its own begins with the first of what it holds, and what stands behind its
 * closing tag belongs to it.
 */
function rangeInside(element: Element, length: number): Range {
  const inner = innerRange(element)
  if (inner) return element.tagName === 'body' ? {...inner, end: length} : inner
  const [first] = element.children.flatMap((child) => rangeOf(child) ?? [])
  return {start: first?.start ?? length, end: length}
}

function isIn(range: Range | undefined, outer: Range): boolean {
  return range !== undefined && outer.start <= range.start && range.end <= outer.end
}

function reportFurniture({element, what}: Furniture, report: Report): void {
  const range = rangeOf(element)
  const loss = lossOf([element])
  if (!range || !holdsAnything(loss)) return
  report({
    ruleId: 'page-furniture',
    reason: `Unexpected ${what} of a page, left it out`,
    source: 'read',
    ...range,
    ...named(plainText([element])),
    loss
  })
}

/** Names what is neither the article nor furniture of a kind that we know, all of it at once. */
function reportRest(
  body: Element,
  article: Element,
  furniture: readonly Furniture[],
  report: Report
): void {
  if (article === body) return
  const known = new Set<ElementContent>([article, ...furniture.map(({element}) => element)])
  const rest = remains(body, known)
  const loss = lossOf(rest)
  const [first] = rest
  const range = first && rangeOf(first)
  if (!range || !holdsAnything(loss)) return
  report({
    ruleId: 'page-furniture',
    reason: 'Unexpected content around the article of a page, left it out',
    source: 'read',
    ...range,
    ...named(plainText(rest)),
    loss
  })
}

/** The outermost nodes with something to show that hold none of the others. */
function remains(body: Element, known: ReadonlySet<ElementContent>): ElementContent[] {
  const around = new Set<ElementContent>()
  mark(body, known, around)
  const collect = (nodes: readonly ElementContent[]): ElementContent[] =>
    nodes.flatMap((node): ElementContent[] => {
      if (known.has(node)) return []
      if (node.type === 'element' && around.has(node)) return collect(node.children)
      const isThere = visibleText([node]).trim() !== '' || holdsAnything(lossOf([node]))
      return isThere ? [node] : []
    })
  return collect(contentOf(body))
}

/** Marks every element around a known one; says whether the element holds any. */
function mark(
  element: Element,
  known: ReadonlySet<ElementContent>,
  around: Set<ElementContent>
): boolean {
  let holds = false
  for (const child of element.children) {
    if (child.type !== 'element') continue
    if (known.has(child) || mark(child, known, around)) holds = true
  }
  if (holds) around.add(element)
  return holds
}

function holdsAnything({text = 0, links = 0, images = 0}: Loss): boolean {
  return text + links + images > 0
}

function named(text: string): {actual?: string} {
  return text === '' ? {} : {actual: text}
}

import type {Element, ElementContent, Root as HastRoot, Parents} from 'hast'
import {containerOf, holdsOnlyPhrasing, isFlow} from './categories.ts'
import {contentOf} from './content-of.ts'

/** Elements that the HTML parser accepts in these parents only, and elsewhere moves or leaves out. */
const parents: ReadonlyMap<string, readonly string[]> = new Map(
  Object.entries({
    caption: ['table'],
    col: ['colgroup'],
    colgroup: ['table'],
    dd: ['dl'],
    dt: ['dl'],
    li: ['ul', 'ol', 'menu'],
    tbody: ['table'],
    td: ['tr'],
    tfoot: ['table'],
    th: ['tr'],
    thead: ['table'],
    tr: ['tbody', 'thead', 'tfoot']
  })
)

/** Parents that accept nothing but the elements above. */
const strictParents = new Set('table tbody thead tfoot tr colgroup ul ol menu dl'.split(' '))

/** Formatting that the parser reopens, closes or limits by rules of its own. */
const formatting = new Set('a b big code em font i nobr s small strike strong tt u'.split(' '))

/** Elements with rules that are not worth repeating here. */
const special = new Set(
  `applet body button dialog dir embed fieldset form frame frameset head hgroup html image input keygen
  listing marquee math nobr noembed noframes noscript object optgroup option param plaintext rb rp rt rtc
  ruby search select svg template textarea title xmp`.split(/\s+/)
)

/**
 * Whether a browser reads the tree, written as HTML, as the same tree. Rather says no once too often: then
 * the caller lets the parser have its way.
 */
export function isPlain(tree: HastRoot): boolean {
  return !contentOf(tree).some(isBare) && holdsPlain(tree, [])
}

/** `ancestors`: the elements around, and after the call again. */
function holdsPlain(parent: Parents, ancestors: Element[]): boolean {
  for (const child of parent.children) {
    if (child.type !== 'element') continue
    if (!fits(child, ancestors)) return false
    ancestors.push(child)
    if (!holdsPlain(child, ancestors)) return false
    ancestors.pop()
  }
  return true
}

function fits(node: Element, ancestors: readonly Element[]): boolean {
  const {tagName} = node
  if (special.has(tagName)) return false
  const parentName = ancestors.at(-1)?.tagName ?? ''
  const allowed = parents.get(tagName)
  if (allowed ? !allowed.includes(parentName) : strictParents.has(parentName)) return false
  if (holdsOnlyPhrasing(tagName) && node.children.some(isFlow)) return false
  if (strictParents.has(tagName) && node.children.some(isStrayText)) return false
  if (holdsParagraphs(node) && node.children.some(isBare)) return false
  return !formatting.has(tagName) || !isInside(tagName, ancestors)
}

function isStrayText(child: ElementContent): boolean {
  return child.type === 'text' && child.value.trim() !== ''
}

function holdsParagraphs(node: Element): boolean {
  return containerOf(node.tagName) === 'paragraphs' || (node.tagName === 'a' && isFlow(node))
}

/** Text, or an inline element, that should stand in a paragraph. */
function isBare(child: ElementContent): boolean {
  return isStrayText(child) || (child.type === 'element' && !isFlow(child))
}

function isInside(tagName: string, ancestors: readonly Element[]): boolean {
  return ancestors.some((ancestor) => ancestor.tagName === tagName)
}

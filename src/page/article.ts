import type {Element} from 'hast'
import {countWords, visibleText} from '../hast/tree/words.ts'
import {matches} from '../rendered/select.ts'

/** How an article is known: by what an element is, or by its id. */
interface Mark {
  selector?: string
  ids?: readonly string[]
  roles?: readonly string[]
  /** It is the article only where it has most of the words around it: there may be teasers of others. */
  isTeaserToo?: true
}

/**
 * From the outside to the inside. Of each kind there may be none, and then the next one is looked for in the same
 * place.
 */
const marks: readonly Mark[] = [
  // The name of HTML counts before those that themes give to boxes around it.
  {selector: 'main', roles: ['main']},
  // Divi: page.php, single.php; other themes.
  {ids: ['main-content', 'content', 'primary', 'main'], selector: '.site-main, .site-content'},
  // The posts of a theme with a sidebar beside them.
  {ids: ['left-area']},
  {selector: 'article, .hentry, .type-post, .type-page', isTeaserToo: true},
  // What the title and what belongs to it stand in front of.
  {selector: '.et-l--body', isTeaserToo: true}
]

/** An element that may be the article. */
interface Candidate {
  element: Element
  parent: Element
  words: number
}

/** Finds the element that holds the article of a page; the body where there is none. */
export function findArticle(body: Element, furniture: ReadonlySet<Element>): Element {
  let region = body
  for (const mark of marks) {
    const candidates = outermost(region, mark, furniture).filter(({words}) => words > 0)
    const [best] = [...candidates].sort((a, b) => b.words - a.words)
    if (!best) continue
    if (mark.isTeaserToo) {
      // Side by side they are a list of posts, which is what the page is about.
      if (candidates.some((other) => other !== best && other.parent === best.parent)) continue
      if (region !== body && best.words * 2 <= wordsIn(region, furniture)) continue
    }
    region = best.element
  }
  return region
}

function outermost(parent: Element, mark: Mark, furniture: ReadonlySet<Element>): Candidate[] {
  return parent.children.flatMap((element): Candidate[] => {
    if (element.type !== 'element' || furniture.has(element)) return []
    return isMarked(element, mark)
      ? [{element, parent, words: wordsIn(element, furniture)}]
      : outermost(element, mark, furniture)
  })
}

function isMarked(element: Element, {selector, ids = [], roles = []}: Mark): boolean {
  const {id, role} = element.properties
  return (
    (selector !== undefined && matches(element, selector)) ||
    (typeof id === 'string' && ids.includes(id)) ||
    (typeof role === 'string' && roles.includes(role))
  )
}

/** How many words an element holds beside furniture; a picture or player is as good as one. */
function wordsIn(element: Element, furniture: ReadonlySet<Element>): number {
  if (furniture.has(element)) return 0
  let words = replaced.has(element.tagName) ? 1 : 0
  for (const child of element.children) {
    if (child.type === 'element') words += wordsIn(child, furniture)
    else if (child.type === 'text') words += countWords(visibleText([child]))
  }
  return unseen.has(element.tagName) ? 0 : words
}

const replaced = new Set(['img', 'video', 'audio', 'iframe'])
const unseen = new Set(['script', 'style', 'noscript', 'template'])

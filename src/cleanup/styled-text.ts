import type {Element, ElementContent, Root as HastRoot} from 'hast'
import {containerOf, isFlow} from '../hast/tree/categories.ts'
import {contentOf} from '../hast/tree/content-of.ts'
import {declarationsOf} from '../hast/tree/style.ts'
import {visitElements} from '../hast/tree/walk.ts'
import type {CleanUp} from './clean-up.ts'

/** A meaning that a style may give to text. */
interface Meaning {
  tagName: 'strong' | 'em' | 's' | 'sup' | 'sub'
  /** Elements that give it by themselves, so that a style around or in them adds nothing. */
  elements: ReadonlySet<string>
  /** Whether a style gives it, or takes it away again. */
  says(style: ReadonlyMap<string, string>): boolean | undefined
}

const meanings: readonly Meaning[] = [
  {
    tagName: 'strong',
    elements: new Set(['strong', 'b', 'h1', 'h2', 'h3', 'h4', 'h5', 'h6', 'th', 'dt']),
    says: (style) => isBold(style.get('font-weight'))
  },
  {
    tagName: 'em',
    elements: new Set(['em', 'i', 'cite', 'dfn', 'var', 'address']),
    says(style) {
      const value = style.get('font-style')
      return value === 'normal'
        ? false
        : value && /^(?:italic|oblique)/.test(value)
          ? true
          : undefined
    }
  },
  {
    tagName: 's',
    elements: new Set(['s', 'strike', 'del']),
    says: (style) => decorationOf(style).includes('line-through') || undefined
  },
  {
    tagName: 'sup',
    elements: new Set(['sup']),
    says: (style) => style.get('vertical-align') === 'super' || undefined
  },
  {
    tagName: 'sub',
    elements: new Set(['sub']),
    says: (style) => style.get('vertical-align') === 'sub' || undefined
  }
]

/** Keeps what a style said of the meaning of text, since styles go. */
export const styledText: CleanUp = {
  name: 'styled-text',
  description:
    'Bold, italic, struck, raised and lowered text and code that only a style made becomes an element, and one that a style made plain leaves its content.',
  looksFor: {
    attributes: ['style', 'face'],
    where: (element) => isStyled(element) || isCode(element)
  },
  run(tree) {
    const styled = stylesIn(tree)
    for (const meaning of meanings) {
      const said = new Map<ElementContent, boolean>()
      for (const [element, style] of styled) {
        const says = meaning.says(style)
        if (says !== undefined) said.set(element, says)
      }
      if (said.size > 0) new Restyling(meaning, said).run(tree)
    }
    visitElements(tree, (node) => {
      if (isCode(node)) node.tagName = 'code'
    })
  }
}

function isStyled(element: Element): boolean {
  const style = declarationsOf(element)
  return meanings.some(({says}) => says(style) !== undefined)
}

function stylesIn(tree: HastRoot): Map<Element, ReadonlyMap<string, string>> {
  const styled = new Map<Element, ReadonlyMap<string, string>>()
  visitElements(tree, (node) => {
    if (node.properties.style) styled.set(node, declarationsOf(node))
  })
  return styled
}

/** `lighter` is less than what is around it, and what is around it is plain as a rule. */
function isBold(weight: string | undefined): boolean | undefined {
  if (weight === undefined) return undefined
  if (/^(?:bold|bolder)$/.test(weight)) return true
  if (/^(?:normal|lighter)$/.test(weight)) return false
  const number = Number(weight)
  return Number.isNaN(number) ? undefined : number >= 600
}

function decorationOf(style: ReadonlyMap<string, string>): string {
  return `${style.get('text-decoration') ?? ''} ${style.get('text-decoration-line') ?? ''}`
}

const fixedPitch = /^["']?(?:courier|consolas|menlo|monaco|monospace|lucida console|roboto mono)/

/** A stretch of text alone, in a font that one writes programs in. */
function isCode(element: Element): boolean {
  const {tagName, properties, children} = element
  if (tagName !== 'span' && tagName !== 'font') return false
  const family =
    declarationsOf(element).get('font-family') ?? String(properties.face ?? '').toLowerCase()
  return (
    fixedPitch.test(family) &&
    children.some((child) => child.type === 'text' && child.value.trim() !== '') &&
    children.every(({type}) => type === 'text')
  )
}

/** Puts one meaning around the text that has it, and takes it off the text that has not. */
class Restyling {
  readonly #meaning: Meaning
  readonly #said: ReadonlyMap<ElementContent, boolean>
  /** Elements in which a style takes the meaning away from some of the text. */
  readonly #mixed = new Set<ElementContent>()

  constructor(meaning: Meaning, said: ReadonlyMap<ElementContent, boolean>) {
    this.#meaning = meaning
    this.#said = said
  }

  run(tree: HastRoot): void {
    for (const child of contentOf(tree)) this.#findMixed(child)
    tree.children = this.#plain(contentOf(tree))
  }

  #findMixed(node: ElementContent): boolean {
    if (node.type !== 'element') return false
    let isMixed = false
    for (const child of node.children) if (this.#findMixed(child)) isMixed = true
    if (isMixed) this.#mixed.add(node)
    return isMixed || this.#said.get(node) === false
  }

  /** Nodes in text that has not the meaning. */
  #plain(nodes: readonly ElementContent[]): ElementContent[] {
    return nodes.flatMap((node): ElementContent[] => {
      if (node.type !== 'element' || isVerbatim(node)) return [node]
      const says = this.#said.get(node)
      if (!this.#meaning.elements.has(node.tagName)) {
        node.children = says === true ? this.#marked(node.children) : this.#plain(node.children)
        return [node]
      }
      if (isFlow(node)) return this.#unmarked([node])
      if (says === false) return this.#plain(node.children)
      return this.#mixed.has(node) ? this.#marked(node.children) : [node]
    })
  }

  /** Nodes in text that has it: stretches of it stand in an element of its own. */
  #marked(nodes: readonly ElementContent[]): ElementContent[] {
    const result: ElementContent[] = []
    let run: ElementContent[] = []
    const flush = (): void => {
      if (run.some(isShown)) result.push(this.#wrap(run))
      else for (const node of run) result.push(node)
      run = []
    }
    for (const node of nodes) {
      if (node.type !== 'element' || !this.#isApart(node)) {
        run.push(node)
        continue
      }
      flush()
      for (const made of this.#apart(node)) result.push(made)
    }
    flush()
    return result
  }

  #isApart(node: Element): boolean {
    return (
      this.#said.get(node) === false ||
      this.#mixed.has(node) ||
      isFlow(node) ||
      node.tagName === 'br'
    )
  }

  #apart(node: Element): ElementContent[] {
    if (isVerbatim(node) || node.tagName === 'br') return [node]
    const isOne = this.#meaning.elements.has(node.tagName)
    if (isOne && isFlow(node)) return this.#unmarked([node])
    const isPlain = this.#said.get(node) === false
    const children = isPlain ? this.#plain(node.children) : this.#marked(node.children)
    if (isOne) return children
    node.children = children
    return [node]
  }

  /** Nodes in an element that has it by itself, such as a heading, which is one whatever its style. */
  #unmarked(nodes: readonly ElementContent[]): ElementContent[] {
    return nodes.flatMap((node): ElementContent[] => {
      if (node.type !== 'element' || isVerbatim(node)) return [node]
      node.children = this.#unmarked(node.children)
      const isPlain = this.#said.get(node) === false || this.#mixed.has(node)
      const isOne = this.#meaning.elements.has(node.tagName)
      return isPlain && isOne && !isFlow(node) ? node.children : [node]
    })
  }

  #wrap(children: ElementContent[]): Element {
    return {type: 'element', tagName: this.#meaning.tagName, properties: {}, children}
  }
}

function isVerbatim(node: Element): boolean {
  return containerOf(node.tagName) === 'verbatim'
}

function isShown(node: ElementContent): boolean {
  return node.type === 'element' || (node.type === 'text' && /[^\s\u00a0]/.test(node.value))
}

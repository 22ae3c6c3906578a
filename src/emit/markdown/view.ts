import type {Comment, Element} from 'hast'

/** A node as Turndown and the rules see it. */
export type View = TextView | ElementView

/**
 * What Turndown finds out of each node and writes into it, which is known here already. As accessors, so that views keep
 * their shape. It looks for white space at the edges of what is no block only; here that stands beside elements already.
 */
class Known {
  get isBlock(): boolean {
    return true
  }

  set isBlock(_byTurndown: boolean) {}

  get isCode(): boolean {
    return false
  }

  set isCode(_byTurndown: boolean) {}

  /** Nothing in it shows. */
  get isBlank(): boolean {
    return false
  }

  set isBlank(_byTurndown: boolean) {}

  get flankingWhitespace(): {leading: string; trailing: string} {
    return none
  }

  set flankingWhitespace(_byTurndown: unknown) {}
}

const none = {leading: '', trailing: ''}

/** A text. Its escapes come last, since they depend on what stands beside it. */
export class TextView extends Known {
  readonly nodeType = 3
  readonly nodeName = '#text'
  parentNode: ElementView
  previousSibling: View | null = null
  nextSibling: View | null = null
  /** The text itself. */
  value: string
  /** What Turndown writes: the text with the escapes that it needs in its place. */
  nodeValue = ''

  /** Turndown asks for it to see whether a text is blank, and makes nothing of the answer. */
  readonly textContent = ''

  constructor(value: string, parentNode: ElementView) {
    super()
    this.value = value
    this.parentNode = parentNode
  }
}

/** An element, or a comment, which Turndown passes over unless it comes as an element. */
export class ElementView extends Known {
  readonly nodeType = 1
  /** In upper case; `#comment` and `#document-fragment` as in the DOM. */
  readonly nodeName: string
  /** What the view shows. `undefined` for the root. */
  readonly node: Element | Comment | undefined
  parentNode: ElementView | null
  previousSibling: View | null = null
  nextSibling: View | null = null
  childNodes: View[] = []
  /** It takes the line to itself that it begins: HTML that would make the rest of the line HTML too. */
  isOwnLine = false
  /** As an item it holds more than a line and a list; `undefined` until that is asked. */
  isLoose: boolean | undefined = undefined
  /** What a rule wrote, for the rule of the parent that puts it together. */
  markdown = ''
  #isBlank = true

  constructor(
    nodeName: string,
    node: Element | Comment | undefined,
    parentNode: ElementView | null
  ) {
    super()
    this.nodeName = nodeName
    this.node = node
    this.parentNode = parentNode
  }

  /** Turndown would clone the tree to tidy the white space in it; the views are made for it alone, and tidy. */
  cloneNode(): this {
    return this
  }

  get firstChild(): null {
    return null
  }

  /** Turndown looks at all text below each element for what is known of the views already. */
  get textContent(): string {
    return ''
  }

  override get isBlank(): boolean {
    return this.#isBlank
  }

  override set isBlank(_byTurndown: boolean) {}

  /** Something in it shows. */
  markSeen(): void {
    this.#isBlank = false
  }

  /** Child elements. */
  get children(): ElementView[] {
    return this.childNodes.filter((child) => child instanceof ElementView)
  }

  /** The value of an attribute, by its name in hast; numbers and lists as text. */
  attribute(name: string): string | undefined {
    const value = this.node?.type === 'element' ? this.node.properties[name] : undefined
    if (value === undefined || value === null || value === false) return undefined
    if (Array.isArray(value)) return value.join(' ')
    return value === true ? '' : String(value)
  }
}

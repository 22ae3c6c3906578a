/** What the rules see of Turndown's document: a small part of the DOM. */
export interface MarkdownNode {
  readonly nodeName: string
  readonly nodeType: number
  readonly nodeValue: string | null
  readonly textContent: string | null
  readonly childNodes: ArrayLike<MarkdownNode>
  readonly parentNode: MarkdownNode | null
  readonly previousSibling: MarkdownNode | null
  readonly nextSibling: MarkdownNode | null
  readonly innerHTML: string
  readonly outerHTML: string
  getAttribute(name: string): string | null
  cloneNode(deep: boolean): MarkdownNode
}

/** How elements of some names are written. */
export interface MarkdownRule {
  /** Upper-case element names. */
  names: readonly string[]
  /** Whether the rule is for this one; every one where it is left out. */
  matches?(node: MarkdownNode): boolean
  /** The Markdown of an element whose content has been written. */
  write(content: string, node: MarkdownNode): string
}

const inline = new Set(
  'A ABBR B CITE CODE DEL DFN EM I INS KBD MARK Q S SAMP SMALL SPAN STRIKE STRONG SUB SUP TIME TT U VAR'.split(
    ' '
  )
)

/** Whether an element stands apart from the text around it. */
export function isBlock(node: MarkdownNode): boolean {
  return !inline.has(node.nodeName)
}

/** Child elements, without text and comments. */
export function childElements(node: MarkdownNode): MarkdownNode[] {
  return Array.from(node.childNodes).filter((child) => child.nodeType === 1)
}

/** Blocks: apart from each other and from their neighbours by blank lines. Empty ones give nothing. */
export function blocks(...contents: string[]): string {
  const parts = contents.map((content) => content.replace(/^\n+/, '').trimEnd())
  const joined = parts.filter((part) => part !== '').join('\n\n')
  return joined === '' ? '' : `\n\n${joined}\n\n`
}

/** The target of links to the element, where it has one. */
export function anchor(node: MarkdownNode): string {
  const id = node.getAttribute('id')
  return id ? anchorOf(id) : ''
}

const references: Readonly<Record<string, string>> = {'&': '&amp;', '"': '&quot;', '<': '&lt;'}

/** The target of links of a name. A line end in it could end the HTML. */
export function anchorOf(name: string): string {
  const value = name.replace(
    /[&"<\s]/g,
    (found) => references[found] ?? `&#${found.charCodeAt(0)};`
  )
  return `<a id="${value}"></a>`
}

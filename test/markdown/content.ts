import type {Element, ElementContent, Nodes} from 'hast'
import rehypeParse from 'rehype-parse'
import {unified} from 'unified'

/**
 * What a document says, so that two of them can be compared: each line of text with the marks on each word of it
 * and the path of blocks around it. Left out is only what shows nothing:
 *
 * - White space is one space, and carries no marks: `<b>a </b>b` shows what `<b>a</b> b` does.
 * - `<b>` is `<strong>`, `<i>` is `<em>`, `<s>` and `<strike>` are `<del>`, `<samp>` and `<tt>` are `<code>`.
 * - Marks are a set: which one stands within the other shows nothing, be it a link around bold text or around blocks.
 * - A link whose text is its address is text, since readers of GFM make links of addresses by themselves.
 * - An address is compared as a browser requests it, spaces and letters encoded.
 * - Containers without a look of their own (`<p>`, `<div>`, `<section>`, `<span>` …) only part lines.
 * - A break in a heading or summary is a space, one at the edge of a block is nothing.
 * - GFM's tables have a head always, so an empty row is none; a heading cell of a row is a cell.
 * - The caption of a table is a line above it.
 * - What stands in a list beside its items belongs to the item before it.
 * - The caption of a quotation stands at its end.
 * - Players are lines of their own, as most of them are broad enough to be, and none is bold.
 * - The box of a task belongs to its item, wherever in its first line it stands.
 * - Sizes of pictures, targets of links and relations of links are not compared.
 */
export interface Content {
  lines: string[]
  comments: string[]
}

const parser = unified().use(rehypeParse, {fragment: true}).freeze()

export function contentOfHtml(html: string): Content {
  const reader = new Reader()
  reader.read(parser.parse(html))
  return reader.content()
}

/** A quotation, or one in a link, which then stands in it. */
function quotationOf(element: Element): Element | undefined {
  if (element.tagName === 'blockquote') return element
  const [inner, ...others] = element.children.filter((child) => child.type === 'element')
  const isLinked = element.tagName === 'a' && inner?.tagName === 'blockquote' && others.length === 0
  return isLinked ? {...inner, children: [{...element, children: inner.children}]} : undefined
}

const marks: Readonly<Record<string, string>> = {
  b: 'strong',
  strong: 'strong',
  i: 'em',
  em: 'em',
  s: 'del',
  strike: 'del',
  del: 'del',
  code: 'code',
  samp: 'code',
  tt: 'code',
  ...Object.fromEntries(
    'sup sub kbd mark u ins q var dfn abbr ruby rt'.split(' ').map((n) => [n, n])
  )
}

const plainBlocks = new Set(
  'p div figcaption section article aside header footer main nav address form fieldset figure hgroup tbody thead tfoot table'.split(
    ' '
  )
)
const counted = new Set('ul ol blockquote dl details'.split(' '))
const named = new Set('h1 h2 h3 h4 h5 h6 dt dd summary'.split(' '))

interface Container {
  path: string
  counts: Map<string, number>
}

class Reader {
  readonly #lines: string[] = []
  readonly #comments: string[] = []
  readonly #containers: Container[] = [{path: '', counts: new Map()}]
  readonly #marks: string[] = []
  #line: Array<{text: string; marks: string}> = []

  content(): Content {
    this.#endLine()
    return {lines: this.#lines, comments: this.#comments}
  }

  read(node: Nodes): void {
    if (node.type === 'text') this.#text(node.value)
    else if (node.type === 'comment') {
      if (node.value.trim() !== '') this.#comments.push(node.value.trim().replace(/\s+/g, ' '))
    } else if (node.type === 'element') this.#element(node)
    else if ('children' in node) for (const child of node.children) this.read(child)
  }

  #element(node: Element): void {
    const {tagName, properties} = node
    const mark = tagName === 'a' ? linkMark(node) : marks[tagName]
    if (mark !== undefined) this.#marked(mark, node)
    else if (tagName === 'br') this.#break()
    else if (tagName === 'img')
      this.#token(
        `![${oneLine(properties.alt)}](${address(properties.src)} "${oneLine(properties.title)}")`
      )
    else if (tagName === 'iframe' || tagName === 'video' || tagName === 'audio')
      this.#block('player', node, () => this.#player(node))
    else if (tagName === 'hr')
      this.#block('hr', node, () => {
        this.#lines.push(`${this.#path}hr`)
      })
    else if (tagName === 'pre') this.#block('pre', node, () => this.#code(node))
    else if (tagName === 'li') this.#block(`li${this.#count('li')}${boxOf(node)}`, node)
    else if (tagName === 'input') return
    else if (tagName === 'ul' || tagName === 'ol') this.#counted(withItemsOnly(node))
    else if (tagName === 'figure') this.#figure(node)
    else if (tagName === 'table') this.#table(node)
    else if (tagName === 'caption') return
    else if (tagName === 'tr') this.#row(node)
    else if (tagName === 'td' || tagName === 'th') this.#block(`cell${this.#count('cell')}`, node)
    else if (counted.has(tagName)) this.#counted(node)
    else if (named.has(tagName)) this.#block(tagName, node)
    else if (plainBlocks.has(tagName)) this.#plain(node)
    else for (const child of node.children) this.read(child)
  }

  #plain(node: Element): void {
    this.#endLine()
    this.#children(node)
    this.#endLine()
  }

  #figure(node: Element): void {
    const [shown, caption, ...others] = node.children.filter((child) => child.type === 'element')
    const quotation = shown && quotationOf(shown)
    if (quotation && caption?.tagName === 'figcaption' && others.length === 0) {
      this.#plain({...node, children: [{...quotation, children: [...quotation.children, caption]}]})
    } else this.#plain(node)
  }

  #counted(node: Element): void {
    const {tagName, properties} = node
    const start = tagName === 'ol' && properties.start ? `@${properties.start}` : ''
    const items = node.children.filter(
      (child) => child.type === 'element' && child.tagName === 'li'
    )
    const size = items.length > 0 ? `(${items.length})` : ''
    this.#block(`${tagName}${this.#count(tagName)}${start === '@1' ? '' : start}${size}`, node)
  }

  #table(node: Element): void {
    this.#endLine()
    for (const child of node.children) {
      if (child.type === 'element' && child.tagName === 'caption') {
        for (const inner of child.children) this.read(inner)
      }
    }
    this.#block(`table${this.#count('table')}`, node)
  }

  #row(node: Element): void {
    const isEmpty = !/\S/.test(textOf(node)) && !holdsPictures(node)
    if (!isEmpty) this.#block(`row${this.#count('row')}`, node)
  }

  #code(node: Element): void {
    const text = textOf(node).replace(/\n$/, '')
    if (text.trim() === '') return
    const around = this.#marks.filter((mark) => mark.startsWith('a('))
    const inside = [...new Set([...around, ...markup(node)])].sort().join(' ')
    this.#lines.push(`${this.#path}${language(node) ?? ''} ${JSON.stringify(text)} ${inside}`)
  }

  #marked(mark: string, node: Element): void {
    this.#marks.push(mark)
    for (const child of node.children) this.read(child)
    this.#marks.pop()
  }

  #player(node: Element): void {
    const link = this.#marks.filter((mark) => mark.startsWith('a('))
    this.#lines.push(`${this.#path}${[...link, ...players(node)].join(' ')}`)
  }

  #block(name: string, node: Element, read = (): void => this.#children(node)): void {
    this.#endLine()
    this.#containers.push({path: `${this.#path}${name} > `, counts: new Map()})
    read()
    this.#endLine()
    this.#containers.pop()
  }

  #children(node: Element): void {
    for (const child of node.children) this.read(child)
  }

  get #container(): Container {
    return this.#containers.at(-1) ?? {path: '', counts: new Map()}
  }

  get #path(): string {
    return this.#container.path
  }

  #count(name: string): number {
    const {counts} = this.#container
    const count = (counts.get(name) ?? 0) + 1
    counts.set(name, count)
    return count
  }

  #text(value: string): void {
    for (const [part] of value.matchAll(/[ \t\n\f\r]+|[^\S \t\n\f\r]+|\S+/g)) {
      if (/^[ \t\n\f\r]/.test(part)) this.#space(' ')
      else if (/^\s/.test(part)) this.#line.push({text: part, marks: ''})
      else this.#token(part)
    }
  }

  #token(text: string): void {
    const marked = [...new Set(this.#marks)].sort().join(' ')
    const last = this.#line.at(-1)
    if (last && last.marks === marked && !/\s/.test(last.text)) last.text += text
    else this.#line.push({text, marks: marked})
  }

  #break(): void {
    this.#space(/(?:h[1-6]|summary) > $/.test(this.#path) ? ' ' : '\n')
  }

  #space(space: string): void {
    const last = this.#line.at(-1)
    if (last && /^[ \n]+$/.test(last.text)) {
      if (space === '\n') last.text = last.text === ' ' ? '\n' : `${last.text}\n`
    } else if (last) this.#line.push({text: space, marks: ''})
  }

  #endLine(): void {
    const parts = this.#line.map(({text, marks: marked}) =>
      marked ? `{${marked}: ${text}}` : text
    )
    const line = parts.join('').trim()
    if (line !== '') this.#lines.push(this.#path + line)
    this.#line = []
  }
}

/** The box of a task, which says how far it is. */
function boxOf({children}: Element): string {
  const first = children.find((child) => child.type === 'element' || textOf(child).trim() !== '')
  if (first?.type !== 'element') return ''
  if (first.tagName === 'p') return boxOf(first)
  if (first.tagName !== 'input') return ''
  return first.properties.checked ? '[x]' : '[ ]'
}

function withItemsOnly(list: Element): Element {
  const items: Element[] = []
  for (const child of list.children.flatMap(withLinkInside)) {
    const last = items.at(-1)
    if (child.type === 'element' && child.tagName === 'li') items.push({...child})
    else if (last) last.children = [...last.children, isolated(child)]
    else if (child.type === 'element' || textOf(child).trim() !== '') {
      items.push({type: 'element', tagName: 'li', properties: {}, children: [child]})
    }
  }
  return {...list, children: items}
}

/** Items that a link stands around. */
function withLinkInside(node: ElementContent): ElementContent[] {
  if (node.type !== 'element' || node.tagName !== 'a') return [node]
  if (!node.children.some((child) => child.type === 'element' && child.tagName === 'li'))
    return [node]
  return node.children.map((child) =>
    child.type === 'element' ? {...child, children: [{...node, children: child.children}]} : child
  )
}

/** A text that other lines must not run into. */
function isolated(child: ElementContent): ElementContent {
  return child.type === 'text'
    ? {type: 'element', tagName: 'p', properties: {}, children: [child]}
    : child
}

function linkMark(node: Element): string | undefined {
  const {href, title} = node.properties
  if (typeof href !== 'string') return undefined
  const text = textOf(node)
  const isPlain = node.children.every(({type}) => type === 'text')
  const own = [text, `http://${text}`, `mailto:${text}`].map(address)
  if (isPlain && own.includes(address(href)) && oneLine(title) === '') return undefined
  return `a(${address(href)}${oneLine(title) ? ` ${oneLine(title)}` : ''})`
}

function address(value: unknown): string {
  const text = String(value ?? '').trim()
  try {
    return encodeURI(decodeURI(text))
  } catch {
    return encodeURI(text)
  }
}

function oneLine(value: unknown): string {
  return String(value ?? '')
    .replace(/\s+/g, ' ')
    .trim()
}

function players(node: Element): string[] {
  return [node, ...node.children].flatMap((one) =>
    one.type === 'element' && one.properties.src ? [address(one.properties.src)] : []
  )
}

function textOf(node: Nodes): string {
  if (node.type === 'text') return node.value
  if (node.type === 'element' && node.tagName === 'br') return '\n'
  return 'children' in node ? node.children.map(textOf).join('') : ''
}

function holdsPictures(node: Nodes): boolean {
  if (node.type === 'element' && ['img', 'iframe', 'video', 'audio'].includes(node.tagName))
    return true
  return 'children' in node && node.children.some(holdsPictures)
}

/** The elements of a code block other than its own. */
function markup(node: Element): string[] {
  return node.children.flatMap((child): string[] => {
    if (child.type !== 'element') return []
    const {tagName, properties} = child
    const own = tagName === 'img' ? `img(${address(properties.src)})` : tagName
    const mark = tagName === 'a' ? (linkMark(child) ?? []) : own
    return ['br', 'code'].includes(tagName) ? markup(child) : [mark, markup(child)].flat()
  })
}

function language(node: Element): string | undefined {
  const own = /language-([\w+#-]+)/.exec(String(node.properties.className ?? ''))?.[1]
  if (own !== undefined) return own
  for (const child of node.children) {
    const found = child.type === 'element' ? language(child) : undefined
    if (found !== undefined) return found
  }
  return undefined
}

import type {Comment, Element, ElementContent, Root} from 'hast'
import {parseEntities} from 'parse-entities'
import type {Token} from 'parse5'
import type {PositionOf} from '../../shortcode/places.ts'
import {maxElementDepth} from '../tree/depth.ts'
import type {Parsed} from './from-parse5.ts'
import {propertiesOf} from './properties-of.ts'

/** What an element may hold, and so where it may stand. */
type Kind = 'container' | 'list' | 'item' | 'lines' | 'phrasing' | 'rule' | 'void'

/**
 * Elements that a parser of HTML puts where they are written, so long as each stands in one that may hold it, and every end
 * tag ends the element that was opened last: then none of the rules that move, close or repeat something comes into it
 * (HTML, section 13.2.6.4.7). Tables, forms, media and what keeps its line ends have rules of their own.
 */
const namesOfKinds: ReadonlyArray<[Kind, string]> = [
  [
    'container',
    'address article aside blockquote center div figcaption figure footer header main nav section'
  ],
  ['list', 'ol ul'],
  ['item', 'li'],
  ['lines', 'h1 h2 h3 h4 h5 h6 p'],
  [
    'phrasing',
    'a abbr b big cite code del em font i ins kbd mark q s small span strike strong sub sup u'
  ],
  ['rule', 'hr'],
  ['void', 'br img wbr']
]

const kinds: ReadonlyMap<string, Kind> = new Map(
  namesOfKinds.flatMap(([kind, names]) => names.split(' ').map((name) => [name, kind] as const))
)

/**
 * Reads HTML in which nothing is left to a parser: most of what editors write. Every text is one stretch of the source, so
 * that it is read as fast as the next tag is found. The tree is the one that parse5 gives; `undefined` for any other HTML.
 */
export function readPlainHtml(value: string, positionOf?: PositionOf): Parsed | undefined {
  if (value.includes('\r') || value.includes('\0')) return undefined
  return new Reader(value, positionOf).read()
}

/** An element that has no end tag yet, or the root. */
interface Open {
  kind: Kind
  node: Element | Root
  start: number
}

/** An offset for what is not plain. */
const nowhere = -1

/** An element has no more of them, so that it takes no time to look whether one stands there twice. */
const mostAttributes = 30

class Reader {
  readonly #source: string
  readonly #positionOf: PositionOf | undefined
  readonly #tree: Root = {type: 'root', children: []}
  readonly #comments: Comment[] = []
  readonly #around: Open[] = []
  #open: Open = {kind: 'container', node: this.#tree, start: 0}
  #isInLink = false

  constructor(source: string, positionOf: PositionOf | undefined) {
    this.#source = source
    this.#positionOf = positionOf
  }

  read(): Parsed | undefined {
    const {length} = this.#source
    for (let place = 0; place < length; ) {
      const bracket = this.#source.indexOf('<', place)
      const end = bracket === -1 ? length : bracket
      if (end > place && !this.#text(place, end)) return undefined
      place = end === length ? end : this.#markup(end)
      if (place === nowhere) return undefined
    }
    if (this.#around.length > 0) return undefined
    return {tree: this.#tree, comments: this.#comments}
  }

  #text(start: number, end: number): boolean {
    const value = decode(this.#source.slice(start, end))
    if (value !== undefined) this.#add({type: 'text', value}, start, end)
    return value !== undefined
  }

  /** Reads a tag or comment; gives the offset behind it. */
  #markup(start: number): number {
    const next = this.#source[start + 1]
    if (next === '/') return this.#endTag(start)
    return next === '!' ? this.#comment(start) : this.#startTag(start)
  }

  #comment(start: number): number {
    if (!this.#source.startsWith('<!--', start)) return nowhere
    const end = this.#source.indexOf('-->', start + 4)
    const value = this.#source.slice(start + 4, end)
    if (end === -1 || /^-?>|--!>/.test(value)) return nowhere
    const comment: Comment = {type: 'comment', value}
    this.#add(comment, start, end + 3)
    this.#comments.push(comment)
    return end + 3
  }

  #endTag(start: number): number {
    const {node, start: startOfElement} = this.#open
    const around = this.#around.pop()
    if (!around || node.type === 'root') return nowhere
    const end = start + 2 + node.tagName.length
    const isEnded = this.#source.startsWith(node.tagName, start + 2) && this.#source[end] === '>'
    if (!isEnded) return nowhere
    if (node.tagName === 'a') this.#isInLink = false
    this.#place(node, startOfElement, end + 1)
    this.#open = around
    return end + 1
  }

  #startTag(start: number): number {
    tagName.lastIndex = start + 1
    const name = tagName.exec(this.#source)?.[0] ?? ''
    const kind = kinds.get(name)
    if (!kind || !mayHold(this.#open.kind, kind)) return nowhere
    if (this.#around.length === maxElementDepth) return nowhere
    const attributes: Token.Attribute[] = []
    const endOfAttributes = this.#attributes(start + 1 + name.length, attributes)
    if (endOfAttributes === nowhere) return nowhere
    const isVoid = kind === 'void' || kind === 'rule'
    const end = this.#endOfTag(endOfAttributes, isVoid)
    if (end === nowhere) return nowhere
    const properties = attributes.length > 0 ? propertiesOf(attributes, false) : {}
    const node: Element = {type: 'element', tagName: name, properties, children: []}
    if (isVoid) this.#add(node, start, end)
    else if (!this.#enter({kind, node, start})) return nowhere
    return end
  }

  /** Reads what stands between the name of an element and the end of its tag; gives the offset behind. */
  #attributes(start: number, found: Token.Attribute[]): number {
    let end = start
    while (this.#source[end] !== '>') {
      attribute.lastIndex = end
      const match = attribute.exec(this.#source)
      if (!match) return end
      const [all, name = '', written = ''] = match
      const value = decode(written)
      if (value === undefined || found.length === mostAttributes) return nowhere
      // Of two with one name a parser takes the first.
      if (found.some((other) => other.name === name)) return nowhere
      found.push({name, value})
      end += all.length
    }
    return end
  }

  #endOfTag(start: number, isVoid: boolean): number {
    const pattern = isVoid ? voidTagEnd : tagEnd
    pattern.lastIndex = start
    return pattern.test(this.#source) ? pattern.lastIndex : nowhere
  }

  #enter(open: Open & {node: Element}): boolean {
    if (open.node.tagName === 'a') {
      // A link within a link ends it.
      if (this.#isInLink) return false
      this.#isInLink = true
    }
    this.#open.node.children.push(open.node)
    this.#around.push(this.#open)
    this.#open = open
    return true
  }

  #add(node: ElementContent, start: number, end: number): void {
    this.#place(node, start, end)
    this.#open.node.children.push(node)
  }

  #place(node: ElementContent, start: number, end: number): void {
    if (this.#positionOf) node.position = this.#positionOf(start, end)
  }
}

const tagName = /[a-z][a-z\d]*/y
const tagEnd = /[ \n\t\f]*>/y
const voidTagEnd = /[ \n\t\f]*\/?>/y
const attribute = /[ \n\t\f]+([a-z][a-z\d-]*)="([^"]*)"/y

function mayHold(around: Kind, kind: Kind): boolean {
  if (around === 'list' || kind === 'item') return around === 'list' && kind === 'item'
  if (around === 'lines' || around === 'phrasing') return kind === 'phrasing' || kind === 'void'
  return true
}

/** Any ampersand but that of a reference which ends as it should and means the same everywhere. */
const otherAmpersand =
  /&(?!(?:amp|apos|gt|hellip|ldquo|lsquo|lt|mdash|nbsp|ndash|quot|rdquo|rsquo|#0?3[2-9]|#(?:[4-9]\d|1[01]\d|1[6-9]\d|[2-9]\d\d|[1-9]\d{3}));)/

/** What a text or value says; `undefined` where it has references that a parser has to judge. */
function decode(text: string): string | undefined {
  if (!text.includes('&')) return text
  return otherAmpersand.test(text) ? undefined : parseEntities(text)
}

import type {Comment, Element, ElementContent, ElementData, Root as HastRoot} from 'hast'
import {h, s} from 'hastscript'
import {defaultTreeAdapter, html, type DefaultTreeAdapterTypes as Parse5, type Token} from 'parse5'
import type {Position} from 'unist'
import type {PositionOf} from '../../shortcode/places.ts'
import {isHtmlElement} from '../tree/categories.ts'
import {maxElementDepth} from '../tree/depth.ts'
import type {Range} from '../tree/ranges.ts'
import {propertiesOf, propertyOf} from './properties-of.ts'

declare module 'hast' {
  interface ElementData {
    /** Where the tags of the element stand, and its attributes by their properties. */
    tags?:
      | {opening: Range; closing: Range | undefined; properties: Record<string, Range>}
      | undefined
  }
}

export interface FromParse5Options {
  /** The position of what stands between two offsets of the text, for a tree that has places. */
  positionOf?: PositionOf | undefined
  /** The position of a node of a tree that has none, by its number: nodes are counted as they begin. */
  positionOfNode?: ((index: number) => Position) | undefined
  /** Elements have the places of their tags in `data.tags`. */
  withTags?: boolean
}

type Child = Exclude<Parse5.ChildNode, Parse5.DocumentType>
type Place = Token.ElementLocation | null | undefined

/** What a parser's tree became. */
export interface Parsed {
  tree: HastRoot
  /** The comments of the tree, but for those in templates. */
  comments: readonly Comment[]
}

/**
 * Makes hast of what parse5 gives, as hast-util-from-parse5 does, in one walk with all that is to be done for every node
 * besides. Root and doctype have no position. `length` is that of the text: the parser counts beyond it at the end of an
 * unfinished comment. Throws a `RangeError` for elements that are nested too deep.
 */
export function fromParse5(
  tree: Parse5.Document | Parse5.DocumentFragment,
  length: number,
  options: FromParse5Options
): Parsed {
  const conversion = new Conversion(length, options)
  const children = tree.childNodes.map((node): HastRoot['children'][number] => {
    if (!defaultTreeAdapter.isDocumentTypeNode(node)) return conversion.node(node, 1)
    return {type: 'doctype'}
  })
  return {tree: {type: 'root', children}, comments: conversion.comments}
}

class Conversion {
  readonly comments: Comment[] = []
  readonly #length: number
  readonly #options: FromParse5Options
  /** Offset where the node ends that was made last; -1 for one that the parser put in. */
  #end = -1
  /** How many templates are around the node that is made. */
  #templates = 0
  /** How many nodes have begun. */
  #nodes = 0

  constructor(length: number, options: FromParse5Options) {
    this.#length = length
    this.#options = options
  }

  node(node: Child, depth: number): ElementContent {
    if (defaultTreeAdapter.isTextNode(node)) {
      const {value} = node
      const position = this.#nextPosition() ?? this.#positionOf(node.sourceCodeLocation)
      return position ? {type: 'text', value, position} : {type: 'text', value}
    }
    if (defaultTreeAdapter.isCommentNode(node)) return this.#comment(node)
    return this.#element(node, depth)
  }

  #comment({data, sourceCodeLocation: place}: Parse5.CommentNode): Comment {
    const position = this.#nextPosition() ?? this.#positionOf(place)
    const comment: Comment = {type: 'comment', value: data, ...(position && {position})}
    if (this.#templates === 0) this.comments.push(comment)
    return comment
  }

  #element(node: Parse5.Element | Parse5.Template, depth: number): Element {
    if (depth > maxElementDepth) throw new RangeError('Elements are nested too deep')
    const position = this.#nextPosition()
    const content = 'content' in node ? this.#content(node) : undefined
    const children = this.#children(node, depth + 1)
    const {sourceCodeLocation: place} = node
    // Where a neighbour or parent ended the element, the parser says where its opening tag ends.
    const end = place && !place.endTag && children.length > 0 ? this.#end : -1
    const element = elementOf(node, children, position ?? this.#positionOf(place, end))
    if (content) element.content = content
    if (place && this.#options.withTags) Object.assign(element, {data: {tags: tagsOf(place)}})
    return element
  }

  #content({content}: Parse5.Template): HastRoot {
    this.#templates++
    const children = this.#children(content, 1)
    this.#templates--
    return {type: 'root', children}
  }

  #children({childNodes}: Parse5.ParentNode, depth: number): ElementContent[] {
    const children: ElementContent[] = []
    for (const child of childNodes) {
      if (!defaultTreeAdapter.isDocumentTypeNode(child)) children.push(this.node(child, depth))
    }
    return children
  }

  /** Of the node that begins, for a tree without places. */
  #nextPosition(): Position | undefined {
    return this.#options.positionOfNode?.(this.#nodes++)
  }

  #positionOf(place: Place, end = -1): Position | undefined {
    const {positionOf} = this.#options
    if (!place || !positionOf) {
      this.#end = -1
      return undefined
    }
    this.#end = end === -1 ? place.endOffset : end
    return positionOf(place.startOffset, Math.min(this.#end, this.#length))
  }
}

function elementOf(
  {tagName, namespaceURI, attrs}: Parse5.Element,
  children: ElementContent[],
  position: Position | undefined
): Element {
  const isSvg = namespaceURI === html.NS.SVG
  const properties = propertiesOf(attrs, isSvg)
  if (namespaceURI === html.NS.HTML && isHtmlElement(tagName)) {
    return position
      ? {type: 'element', tagName, properties, children, position}
      : {type: 'element', tagName, properties, children}
  }
  // Such a name may hold any characters, and hastscript says what hast makes of them.
  const named = (isSvg ? s : h)(tagName, properties)
  return {
    type: 'element',
    tagName: named.tagName,
    properties: named.properties,
    children,
    ...(position && {position})
  }
}

function tagsOf({startTag, endTag, attrs = {}}: Token.ElementLocation): ElementData['tags'] {
  if (!startTag) return undefined
  const properties: Record<string, Range> = {}
  for (const [name, place] of Object.entries(attrs)) {
    const property = propertyOf(name)
    if (property !== undefined) properties[property] = rangeOf(place)
  }
  return {opening: rangeOf(startTag), closing: endTag && rangeOf(endTag), properties}
}

function rangeOf({startOffset, endOffset}: Token.Location): Range {
  return {start: startOffset, end: endOffset}
}

import type {Comment, ElementContent} from 'hast'
import {wellFormed} from '../../control-characters.ts'
import type {Shortcode} from '../../types.ts'

/**
 * Comments that stand for a module: for a reader of the source who builds it again, or for its tags, which are put
 * back when the tree is written. Comments pass through HTML parsers without a change of place.
 */

declare module 'hast' {
  interface CommentData {
    /** The shortcode that stands here; its own content takes the place of the comment. */
    shortcode?: Shortcode
    /** The shortcode, or the element that it keeps the place of, stands within a line. */
    isInline?: boolean
  }
}

const label = 'undivi '
const tagLabel = 'undivi-tag '
const heldLabel = 'undivi-held '

/** Whether a comment of the source looks like the place of a tag or element, which only those made here may. */
export function isPlaceComment(value: string): boolean {
  return value.startsWith(tagLabel) || value.startsWith(heldLabel)
}

/** Whether a comment is one of these. */
export function isStandIn(value: string): boolean {
  return value.startsWith(label) || isPlaceComment(value)
}

/** The shortcode that a node stands for. */
export function shortcodeOf(node: ElementContent): Shortcode | undefined {
  return node.type === 'comment' ? node.data?.shortcode : undefined
}

/** Keeps the place of an element that no clean-up may touch. */
export function heldComment(index: number, isInline: boolean): Comment {
  return {type: 'comment', value: heldLabel + index, data: {isInline}}
}

/** Which element a comment keeps the place of, -1 for any other comment. */
export function heldIndex(value: string): number {
  return value.startsWith(heldLabel) ? Number(value.slice(heldLabel.length)) : -1
}

/** Names the module and its attributes, or those that may be told: `<!--undivi et_pb_blog posts_number="6"-->`. */
export function namedComment(node: Shortcode, names?: readonly string[]): Comment {
  return {type: 'comment', value: label + written(node, names).replace(special, inComment)}
}

/** What would end the comment, or be filled in when the result is read again: dynamic content of Divi. */
const special = /--|@(?=ET-DC@)|\$(?=variable\()/g

function inComment(characters: string): string {
  return characters === '--' ? '-&#45;' : `&#${characters.charCodeAt(0)};`
}

/** Keeps the place of the module's opening tag, and of its closing one. */
export function tagComments(node: Shortcode): {opening: Comment; closing: Comment | undefined} {
  const isSelfClosing = node.closing === 'self'
  const isClosed = node.closing === 'explicit' || node.closing === 'implied'
  return {
    opening: tagComment(`[${written(node)}${isSelfClosing ? ' /' : ''}]`),
    closing: isClosed ? tagComment(`[/${node.name}]`) : undefined
  }
}

function tagComment(tag: string): Comment {
  // Half of a character has no code, and no file could hold it.
  const encoded = encodeURIComponent(wellFormed(tag))
  return {type: 'comment', value: tagLabel + encoded.replaceAll('-', '%2D')}
}

const comments = /<!--undivi-tag ([\w.!~*'()%]+)-->/g

/** Puts the tags into HTML or Markdown that was written from a tree with their comments. */
export function restoreTags(text: string): string {
  if (!text.includes(tagLabel)) return text
  return text.replace(comments, (_, encoded: string) => {
    const tag = decode(encoded)
    return tag !== undefined && /^\[\/?[\w-]+[^[\]<>]*\]$/.test(tag) ? tag : ''
  })
}

function decode(encoded: string): string | undefined {
  try {
    return decodeURIComponent(encoded)
  } catch {
    return undefined
  }
}

/** Divi's encoding of what an attribute may not hold (et_fb_process_to_shortcode). */
const codes: Readonly<Record<string, string>> = {
  '"': '%22',
  '[': '%91',
  ']': '%93',
  '<': '&lt;',
  '>': '&gt;'
}

function written({name, attributes}: Shortcode, names?: readonly string[]): string {
  const told = names
    ? attributes.filter((attribute) => names.includes(attribute.name ?? ''))
    : attributes
  const values = told.map((attribute) => {
    const value = attribute.value.replace(/["[\]<>]/g, (character) => codes[character] ?? character)
    return attribute.name === null ? ` "${value}"` : ` ${attribute.name}="${value}"`
  })
  return name + values.join('')
}

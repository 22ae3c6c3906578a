import type {
  Attribute,
  AttributeToken,
  Closing,
  Content,
  Report,
  Root,
  Shortcode,
  TagToken,
  Token,
  UnplacedFinding
} from '../types.ts'
import {isDivi} from './foreign-tags.ts'
import {endsBefore, isStructure, isVoid} from './nesting.ts'
import {pairTags} from './pairs.ts'
import type {PositionOf} from './places.ts'

export interface FromTokensOptions {
  source: string
  positionOf: PositionOf
  report: Report
  /** Shortcodes nested deeper become neighbours. */
  maxDepth: number
}

/** A module that is no shortcode, and is read when it is known how many are around it. */
export interface ReadModule {
  type: 'module'
  read(depth: number): Shortcode | undefined
}

/**
 * Builds the tree. Missing and stray closing tags are values: every tag of the source is in the tree, and
 * each decision is reported. A module of another kind among the tokens is in the tree where it stands. Never throws.
 */
export function fromTokens(
  tokens: ReadonlyArray<Token | ReadModule>,
  options: FromTokensOptions
): Root {
  return new TreeBuilder(tokens, options).build()
}

/** An open shortcode. `closed` says that its closing tag is still to come. */
interface Open {
  node: Shortcode
  tag: TagToken
  closed: boolean
}

/** How far behind a tag an attribute of it is looked for that was cut within its value. */
const longestName = 200

/** The beginning of an attribute, whatever its quote became. */
const cutAttribute = /^\s*([\w-]{1,99})=(?:["'“”„″«»\\?]|&(?:quot|#\w{2,6});|%22|â€)/

class TreeBuilder {
  readonly #tokens: ReadonlyArray<Token | ReadModule>
  readonly #options: FromTokensOptions
  readonly #root: Root
  readonly #stack: Open[] = []
  /** Opening tags that have a closing tag, and the closing tags that have an opening one. */
  readonly #paired: ReadonlySet<TagToken>
  /** How often each name is open, so that a stray closing tag is seen without a walk. */
  readonly #openNames = new Map<string, number>()
  #limitReported = false

  constructor(tokens: ReadonlyArray<Token | ReadModule>, options: FromTokensOptions) {
    this.#tokens = tokens
    this.#options = options
    this.#paired = pairTags(tokens.filter((token) => token.type !== 'module'))
    const position = options.positionOf(0, options.source.length)
    this.#root = {type: 'root', children: [], position}
  }

  build(): Root {
    for (const token of this.#tokens) {
      if (token.type === 'text') {
        const {start, end} = token
        this.#append({
          type: 'html',
          value: this.#options.source.slice(start, end),
          position: this.#options.positionOf(start, end)
        })
      } else if (token.type === 'module') {
        const node = token.read(this.#stack.length)
        if (node) this.#append(node)
      } else if (token.type === 'opening') this.#open(token)
      else this.#close(token)
    }
    while (this.#stack.length > 0) this.#end('implied', this.#options.source.length)
    return this.#root
  }

  #append(node: Content): void {
    const parent = this.#stack.at(-1)?.node ?? this.#root
    parent.children.push(node)
  }

  #open(tag: TagToken): void {
    const closed = this.#paired.has(tag)
    if (isDivi(tag.name)) this.#endModulesBefore(tag)
    if (tag.truncated) this.#reportTruncated(tag)
    const node: Shortcode = {
      type: 'shortcode',
      name: tag.name,
      closing: tag.selfClosing ? 'self' : 'none',
      attributes: tag.attributes.map((attribute) => this.#attribute(attribute)),
      children: [],
      position: this.#options.positionOf(tag.start, tag.end)
    }
    this.#append(node)
    if (tag.selfClosing || (!closed && standsAlone(tag.name))) return
    if (this.#stack.length >= this.#options.maxDepth) {
      this.#reportLimit(tag)
      return
    }
    this.#stack.push({node, tag, closed})
    this.#openNames.set(tag.name, (this.#openNames.get(tag.name) ?? 0) + 1)
  }

  /** Ends the modules without a closing tag that do not hold one of the name. */
  #endModulesBefore(tag: TagToken): void {
    for (let top = this.#stack.at(-1); top && !top.closed; top = this.#stack.at(-1)) {
      if (!endsBefore(top.node.name, tag.name)) return
      this.#end('implied', tag.start)
    }
  }

  #attribute({name, value, raw, start, end}: AttributeToken): Attribute {
    return {name, value, raw, position: this.#options.positionOf(start, end)}
  }

  #close(tag: TagToken): void {
    const isStray = !isDivi(tag.name) && !this.#paired.has(tag)
    if (isStray || !this.#openNames.get(tag.name)) {
      const position = this.#options.positionOf(tag.start, tag.end)
      this.#append({type: 'strayClosingTag', name: tag.name, position})
      this.#report(tag, {
        ruleId: 'stray-closing-tag',
        reason: `Unexpected closing tag \`[/${tag.name}]\`, expected an opening one before it`,
        fix: {start: tag.start, end: tag.end, insert: ''}
      })
      return
    }
    if (tag.truncated) this.#reportTruncated(tag)
    while (this.#stack.at(-1)?.node.name !== tag.name) this.#end('implied', tag.start)
    this.#end('explicit', tag.end)
  }

  /** Ends the innermost open shortcode. */
  #end(closing: Closing, offset: number): void {
    const open = this.#stack.pop()
    if (!open) return
    const {node, tag} = open
    this.#openNames.set(node.name, (this.#openNames.get(node.name) ?? 1) - 1)
    const empty = !node.children.some((child) => child.type !== 'html' || child.value.trim() !== '')
    node.closing = closing === 'implied' && empty && !isStructure(node.name) ? 'none' : closing
    const end =
      closing === 'explicit' ? offset : (node.children.at(-1)?.position?.end.offset ?? tag.end)
    node.position = this.#options.positionOf(tag.start, end)
    if (node.closing !== 'implied') return
    this.#report(tag, {
      ruleId: 'unclosed-shortcode',
      reason: `Unexpected end of \`${node.name}\` without closing tag, expected \`[/${node.name}]\``,
      expected: `[/${node.name}]`,
      fix: {start: end, end, insert: `[/${node.name}]`}
    })
  }

  #reportTruncated(tag: TagToken): void {
    const behind = this.#options.source.slice(tag.end, tag.end + longestName)
    const cut = cutAttribute.exec(behind)?.[1]
    const kept = cut === undefined ? '' : `; kept what is left of \`${cut}\` as text`
    this.#report(tag, {
      ruleId: 'truncated-shortcode',
      reason: `Unexpected end of the tag \`${tag.name}\`, expected \`]\`${kept}`,
      // Not its attributes: some are for the site alone, and which ones is known to mappings only.
      actual: this.#options.source.slice(tag.start, tag.nameEnd),
      expected: ']',
      fix: {start: tag.attributes.at(-1)?.end ?? tag.nameEnd, end: tag.end, insert: ']'}
    })
  }

  #reportLimit(tag: TagToken): void {
    if (this.#limitReported) return
    this.#limitReported = true
    this.#report(tag, {
      ruleId: 'limit',
      reason: `Unexpected shortcode at depth ${this.#options.maxDepth + 1}, expected at most ${this.#options.maxDepth}`
    })
  }

  #report(tag: TagToken, finding: UnplacedFinding): void {
    this.#options.report({source: 'shortcode', start: tag.start, end: tag.end, ...finding})
  }
}

/** Whether a shortcode without a closing tag encloses nothing: some of Divi's, and in WordPress every other one. */
function standsAlone(name: string): boolean {
  return !isDivi(name) || isVoid(name)
}

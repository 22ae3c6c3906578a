import {fromTokens, type ReadModule} from '../shortcode/from-tokens.ts'
import {endsBefore, isStructure} from '../shortcode/nesting.ts'
import type {PositionOf} from '../shortcode/places.ts'
import type {Closing, Content, Finding, Report, Root, Shortcode, Token} from '../types.ts'
import {shortcodeName} from './attribute-paths.ts'
import type {BlockDelimiter} from './block-delimiters.ts'
import type {ReadEmbedded} from './embedded.ts'
import {isVoidOfOthers} from './module-delimiters.ts'
import {pairDelimiters} from './pair-delimiters.ts'
import {Pieces} from './pieces.ts'
import {type Block, readBlock} from './read-block.ts'

export interface BuildOptions {
  source: string
  /** Of the source without its delimiters. */
  tokens: readonly Token[]
  positionOf: PositionOf
  report: Report
  /** Modules nested deeper become neighbours. */
  maxDepth: number
  readEmbedded: ReadEmbedded
}

/** Builds the tree of a document with blocks. What stands between them is read as shortcodes. Never throws. */
export function buildBlockTree(delimiters: readonly BlockDelimiter[], options: BuildOptions): Root {
  return new BlockTreeBuilder(delimiters, options).build()
}

/** An open block. */
interface Open {
  delimiter: BlockDelimiter
  name: string
  /** None for blocks that only hold others. */
  node: Shortcode | undefined
  /** Where what the block holds goes; its neighbours’ place for one that only holds others, or is too deep. */
  children: Content[]
  /** How many modules are around what it holds. */
  depth: number
}

class BlockTreeBuilder {
  readonly #delimiters: readonly BlockDelimiter[]
  readonly #options: BuildOptions
  readonly #pieces: Pieces
  readonly #paired: ReadonlySet<BlockDelimiter>
  readonly #root: Root
  readonly #stack: Open[] = []
  readonly #openNames = new Map<string, number>()
  /** What stands behind the last delimiter that cut the document. */
  #pending: Array<Token | ReadModule> = []
  #limitReported = false

  constructor(delimiters: readonly BlockDelimiter[], options: BuildOptions) {
    this.#delimiters = delimiters
    this.#options = options
    this.#pieces = new Pieces(options.tokens)
    this.#paired = pairDelimiters(delimiters)
    const position = options.positionOf(0, options.source.length)
    this.#root = {type: 'root', children: [], position}
  }

  build(): Root {
    let done = 0
    for (const [index, delimiter] of this.#delimiters.entries()) {
      this.#add(done, delimiter.start)
      done = delimiter.end
      if (isVoidOfOthers(delimiter, this.#options.source)) {
        // It may stand in what a shortcode encloses: WordPress shows blocks first and shortcodes then.
        this.#pending.push({type: 'module', read: (depth) => this.#readVoid(delimiter, depth)})
      } else {
        this.#readPending()
        if (delimiter.type === 'closing') this.#close(delimiter)
        else this.#open(delimiter, this.#isEmpty(index))
      }
    }
    this.#add(done, this.#options.source.length)
    this.#readPending()
    while (this.#stack.length > 0) this.#end('implied', undefined)
    return this.#root
  }

  get #children(): Content[] {
    return this.#stack.at(-1)?.children ?? this.#root.children
  }

  get #depth(): number {
    return this.#stack.at(-1)?.depth ?? 0
  }

  /** Notes what stands between two delimiters: text, and the shortcodes in it. */
  #add(start: number, end: number): void {
    for (const token of this.#pieces.between(start, end)) this.#pending.push(token)
  }

  #readVoid(delimiter: BlockDelimiter, depth: number): Block['node'] {
    const maxDepth = Math.max(0, this.#options.maxDepth - this.#depth - depth)
    const {node, content} = readBlock(delimiter, {...this.#options, maxDepth})
    for (const child of content) node?.children.push(child)
    return node
  }

  #readPending(): void {
    const tokens = this.#pending
    if (tokens.length === 0) return
    this.#pending = []
    const {source, positionOf, report} = this.#options
    const maxDepth = this.#options.maxDepth - this.#depth
    const {children} = fromTokens(tokens, {source, positionOf, report, maxDepth})
    for (const child of children) this.#children.push(child)
  }

  /** Whether nothing stands between a delimiter and the closing one of its block. */
  #isEmpty(index: number): boolean {
    const [opening, next] = [this.#delimiters[index], this.#delimiters[index + 1]]
    if (opening?.type === 'void') return true
    if (!opening || next?.type !== 'closing' || next.name !== opening.name) return false
    return this.#options.source.slice(opening.end, next.start).trim() === ''
  }

  #open(delimiter: BlockDelimiter, isEmpty: boolean): void {
    const name = shortcodeName(delimiter.name)
    while (this.#endsBefore(name)) this.#end('implied', undefined)
    const children = this.#children
    const depth = this.#depth
    const {maxDepth} = this.#options
    const block = readBlock(delimiter, {...this.#options, maxDepth: maxDepth - depth})
    if (block.node) children.push(block.node)
    const isTooDeep = block.node !== undefined && depth >= maxDepth
    if (isTooDeep) this.#reportLimit(delimiter)
    const inside = block.node && !isTooDeep ? block.node.children : children
    if (!block.isFallback || isEmpty) for (const child of block.content) inside.push(child)
    if (delimiter.type === 'void') return
    this.#stack.push({
      delimiter,
      name: block.node?.name ?? delimiter.name,
      node: block.node,
      children: inside,
      depth: block.node && !isTooDeep ? depth + 1 : depth
    })
    this.#openNames.set(delimiter.name, (this.#openNames.get(delimiter.name) ?? 0) + 1)
  }

  /** Whether the innermost block, which has no closing delimiter, ends where a module opens. */
  #endsBefore(name: string): boolean {
    const top = this.#stack.at(-1)
    if (!top?.node || this.#paired.has(top.delimiter)) return false
    return endsBefore(top.name, name)
  }

  #close(delimiter: BlockDelimiter): void {
    const {name, start, end} = delimiter
    if (delimiter.isDamaged) this.#reportDelimiter(delimiter)
    if (!this.#openNames.get(name)) {
      if (name === wrapper) return
      const position = this.#options.positionOf(start, end)
      this.#children.push({type: 'strayClosingTag', name: shortcodeName(name), position})
      const reason = `Unexpected closing delimiter of the block \`${name}\`, expected an opening one before it`
      this.#report(delimiter, reason)
      return
    }
    while (this.#stack.at(-1)?.delimiter.name !== name) this.#end('implied', undefined)
    this.#end('explicit', end)
  }

  /** Ends the innermost open block. */
  #end(closing: Closing, offset: number | undefined): void {
    const open = this.#stack.pop()
    if (!open) return
    const {delimiter, node} = open
    const {name, start} = delimiter
    this.#openNames.set(name, (this.#openNames.get(name) ?? 1) - 1)
    if (node) {
      const isEmpty = open.children.length === 0 && !isStructure(node.name)
      node.closing = closing === 'implied' && isEmpty ? 'none' : closing
      const last = node.children.at(-1)?.position.end.offset ?? delimiter.end
      const end = offset ?? Math.max(delimiter.end, last)
      node.position = this.#options.positionOf(start, end)
    }
    if (closing === 'explicit' || name === wrapper) return
    const expected = `<!-- /wp:${name} -->`
    this.#report(
      delimiter,
      `Unexpected end of the block \`${name}\` without closing delimiter, expected \`${expected}\``,
      {expected}
    )
  }

  #reportDelimiter(delimiter: BlockDelimiter): void {
    const reason = `Unexpected damage in the closing delimiter of the block \`${delimiter.name}\``
    this.#report(delimiter, reason)
  }

  #reportLimit(delimiter: BlockDelimiter): void {
    if (this.#limitReported) return
    this.#limitReported = true
    const {maxDepth, report} = this.#options
    const {start, end} = delimiter
    const reason = `Unexpected block at depth ${maxDepth + 1}, expected at most ${maxDepth}`
    report({ruleId: 'limit', source: 'shortcode', start, end, reason})
  }

  #report(
    {start, end}: BlockDelimiter,
    reason: string,
    more: Pick<Finding, 'expected'> = {}
  ): void {
    const ruleId = 'invalid-block'
    this.#options.report({ruleId, source: 'shortcode', start, end, reason, ...more})
  }
}

/** Stands around all blocks of a post, sometimes twice (BlockParserStore), and means nothing. */
const wrapper = 'divi/placeholder'

import type {Root as HastRoot, Nodes} from 'hast'
import type {Point, Position} from 'unist'
import {LazyPosition} from '../../shortcode/places.ts'
import {contentOf} from '../tree/content-of.ts'

/** A tree whose nodes have positions, but for those that the parser put in. */
export type ParsePlaced = () => HastRoot | undefined

/**
 * The places of the nodes of a piece of HTML that was parsed without them: with them a parser takes half as long again, and
 * hardly a node is asked for its place. The first that is asked has the piece parsed once more.
 */
export class LatePlaces {
  readonly #parse: ParsePlaced
  readonly #whole: Position
  #positions: readonly Position[] | undefined

  /** `whole` is the place of what has none of its own. */
  constructor(parse: ParsePlaced, whole: Position) {
    this.#parse = parse
    this.#whole = whole
  }

  /** The position of the node with this number; nodes are counted as they begin. */
  readonly of = (index: number): Position =>
    new LazyPosition(this.#pointAt, index * 2, index * 2 + 1)

  /** The points of all nodes by number: the start of each, then its end. */
  readonly #pointAt = (number: number): Point => {
    this.#positions ??= this.#find()
    const position = this.#positions[number >> 1] ?? this.#whole
    return number % 2 === 0 ? position.start : position.end
  }

  #find(): Position[] {
    const positions: Position[] = []
    const tree = this.#parse()
    if (tree) for (const node of contentOf(tree)) addPositions(node, positions, this.#whole)
    return positions
  }
}

/** Adds the positions of the node and of all in it. What the parser put in stands where that stands which it holds. */
function addPositions(node: Nodes, positions: Position[], around: Position): void {
  const own = node.type === 'root' ? around : (node.position ?? placeOfContent(node) ?? around)
  if (node.type !== 'root') positions.push(own)
  if ('content' in node && node.content) addPositions(node.content, positions, own)
  if ('children' in node) for (const child of node.children) addPositions(child, positions, own)
}

function placeOfContent(node: Nodes): Position | undefined {
  if (!('children' in node)) return undefined
  const first = node.children[0]
  const last = node.children.at(-1)
  const start = first && (first.position ?? placeOfContent(first))?.start
  const end = last && (last.position ?? placeOfContent(last))?.end
  return start && end && {start, end}
}

import type {Comment, Element, Root as HastRoot, Parents, Text} from 'hast'
import type {CleanUp, NodeTest, Signs} from './clean-up.ts'

/** What one clean-up, by its place among them, looks for. */
interface Sought<Node> {
  cleanUp: number
  test: NodeTest<Node>
}

/**
 * Which of some clean-ups, from the one at `first` on, have work in a tree, from one walk: so that none need walk a tree that
 * has nothing for it.
 */
export class Inventory {
  readonly #length: number
  readonly #byElement = new Map<string, Array<Sought<Element>>>()
  readonly #ofAnyElement: Array<Sought<Element>> = []
  readonly #byAttribute = new Map<string, Array<Sought<Element>>>()
  readonly #texts: Array<Sought<Text>> = []
  readonly #comments: Array<Sought<Comment>> = []

  constructor(cleanUps: readonly CleanUp[], first: number) {
    this.#length = cleanUps.length
    cleanUps.forEach(({looksFor}, cleanUp) => {
      if (looksFor && cleanUp >= first) this.#seek(looksFor, cleanUp)
    })
    for (const list of this.#byElement.values()) list.push(...this.#ofAnyElement)
  }

  #seek(
    {elements = [], attributes = [], where = () => true, texts, comments}: Signs,
    cleanUp: number
  ): void {
    const sought = {cleanUp, test: where}
    if (elements === 'any') this.#ofAnyElement.push(sought)
    else for (const name of elements) listOf(this.#byElement, name).push(sought)
    for (const name of attributes) listOf(this.#byAttribute, name).push(sought)
    if (texts) this.#texts.push({cleanUp, test: texts})
    if (comments) this.#comments.push({cleanUp, test: comments})
  }

  /** For each clean-up whether it has work; nothing is said of those before the first. */
  take(tree: HastRoot): readonly boolean[] {
    const found = new Array<boolean>(this.#length).fill(false)
    this.#lookIn(tree, found)
    return found
  }

  #lookIn(parent: Parents, found: boolean[]): void {
    const {children} = parent
    for (let index = 0; index < children.length; index++) {
      const node = children[index]
      if (!node) continue
      if (node.type === 'text') look(this.#texts, node, index, parent, found)
      else if (node.type === 'comment') look(this.#comments, node, index, parent, found)
      else if (node.type === 'element') {
        look(this.#byElement.get(node.tagName) ?? this.#ofAnyElement, node, index, parent, found)
        for (const name in node.properties) {
          const sought = this.#byAttribute.get(name)
          if (sought) look(sought, node, index, parent, found)
        }
        this.#lookIn(node, found)
      }
    }
  }
}

function listOf<Value>(lists: Map<string, Value[]>, name: string): Value[] {
  const known = lists.get(name)
  if (known) return known
  const made: Value[] = []
  lists.set(name, made)
  return made
}

function look<Node>(
  sought: ReadonlyArray<Sought<Node>>,
  node: Node,
  index: number,
  parent: Parents,
  found: boolean[]
): void {
  for (const {cleanUp, test} of sought) {
    if (!found[cleanUp] && test(node, index, parent)) found[cleanUp] = true
  }
}

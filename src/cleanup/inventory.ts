import type {Root as HastRoot} from 'hast'
import {visitNodes} from '../hast/walk.ts'

/** Signs that a tree may hold; one of any list is enough. */
export interface Signs {
  /** Names of elements; `#comment`. */
  elements?: Iterable<string>
  /** Names of attributes, as hast has them. */
  attributes?: Iterable<string>
  /** Characters of texts, the alternative texts of pictures among them. */
  characters?: Iterable<SoughtCharacter>
  /** Characters of whatever an attribute says. */
  attributeCharacters?: Iterable<SoughtCharacter>
}

/** Characters that are looked for. */
const soughtCharacters = ['[', '/', '\u00a0'] as const
type SoughtCharacter = (typeof soughtCharacters)[number]

/**
 * What stands in a tree, from one walk: so that a clean-up need not walk a tree that has nothing for it. Rather names
 * too much, as what goes is not taken out of it.
 */
export class Inventory {
  readonly #elements = new Set<string>()
  readonly #attributes = new Set<string>()
  readonly #characters = new Set<SoughtCharacter>()
  readonly #attributeCharacters = new Set<SoughtCharacter>()

  constructor(tree: HastRoot) {
    visitNodes(tree, (node) => {
      if (node.type === 'text') collect(node.value, this.#characters)
      else if (node.type === 'comment') this.#elements.add('#comment')
      else {
        this.#elements.add(node.tagName)
        for (const name in node.properties) {
          const value = node.properties[name]
          this.#attributes.add(name)
          if (typeof value !== 'string') continue
          collect(value, this.#attributeCharacters)
          if (name === 'alt') collect(value, this.#characters)
        }
      }
    })
  }

  /** Takes note of what was put into the tree. */
  add({elements = [], attributes = []}: Signs): void {
    for (const name of elements) this.#elements.add(name)
    for (const name of attributes) this.#attributes.add(name)
  }

  /** Whether one of the signs may be in the tree. */
  holds({elements, attributes, characters, attributeCharacters}: Signs): boolean {
    return (
      holdsOne(this.#elements, elements) ||
      holdsOne(this.#attributes, attributes) ||
      holdsOne(this.#characters, characters) ||
      holdsOne(this.#attributeCharacters, attributeCharacters)
    )
  }
}

function collect(text: string, found: Set<SoughtCharacter>): void {
  for (const character of soughtCharacters) {
    if (!found.has(character) && text.includes(character)) found.add(character)
  }
}

function holdsOne<Name>(found: ReadonlySet<Name>, names: Iterable<Name> | undefined): boolean {
  if (names) for (const name of names) if (found.has(name)) return true
  return false
}

import type {Attribute, Shortcode} from '../../types.ts'

/** With fewer attributes than this, looking at each takes less time than an index of them. */
const few = 32

const indexes = new WeakMap<Shortcode, ReadonlyMap<string | null, Attribute>>()

/** The attribute that counts: as in PHP arrays, the last of a name. */
export function findAttribute(node: Shortcode, name: string): Attribute | undefined {
  const {attributes} = node
  if (attributes.length > few) return indexOf(node).get(name)
  for (let index = attributes.length - 1; index >= 0; index--) {
    const attribute = attributes[index]
    if (attribute?.name === name) return attribute
  }
  return undefined
}

function indexOf(node: Shortcode): ReadonlyMap<string | null, Attribute> {
  const known = indexes.get(node)
  if (known) return known
  const index = new Map(node.attributes.map((attribute) => [attribute.name, attribute]))
  indexes.set(node, index)
  return index
}

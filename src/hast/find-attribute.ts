import type {Attribute, Shortcode} from '../types.ts'

const attributesByName = new WeakMap<Shortcode, ReadonlyMap<string | null, Attribute>>()

/** The attribute that counts: as in PHP arrays, the last of a name. */
export function findAttribute(node: Shortcode, name: string): Attribute | undefined {
  return attributesOf(node).get(name)
}

/** The attributes that count, by name; `null` has the last of those without one. */
export function attributesOf(node: Shortcode): ReadonlyMap<string | null, Attribute> {
  const known = attributesByName.get(node)
  if (known) return known
  const byName = new Map<string | null, Attribute>()
  for (const attribute of node.attributes) byName.set(attribute.name, attribute)
  attributesByName.set(node, byName)
  return byName
}

import type {Element, Properties} from 'hast'
import type {Options as Schema} from 'rehype-sanitize'

/** What the schema says of an attribute: its name, and the values that it may have where not all of them are fine. */
type Definition = NonNullable<NonNullable<Schema['attributes']>[string]>[number]

/**
 * Reads off a schema which elements stay with all that their attributes say. That is most of them, and asking the library
 * about each takes longer than all other clean-ups. Of what is said no to, the library has yet to decide.
 */
export function createHarmless({
  tagNames,
  attributes,
  required
}: Schema): (element: Element) => boolean {
  const known = new Map<string, ReadonlyMap<string, readonly Definition[]>>()
  for (const tagName of tagNames ?? []) {
    if (required && Object.hasOwn(required, tagName)) continue
    known.set(tagName, byName([...(attributes?.[tagName] ?? []), ...(attributes?.['*'] ?? [])]))
  }
  return ({tagName, properties}) => {
    const definitions = known.get(tagName)
    if (!definitions) return false
    for (const name in properties) {
      const value = properties[name]
      if (!definitions.get(name)?.some((definition) => allows(definition, value))) return false
    }
    return true
  }
}

function byName(definitions: readonly Definition[]): Map<string, Definition[]> {
  const lists = new Map<string, Definition[]>()
  for (const definition of definitions) {
    const name = typeof definition === 'string' ? definition : definition[0]
    lists.set(name, [...(lists.get(name) ?? []), definition])
  }
  return lists
}

/** Lists, and switches that are off, are left to the library. */
function allows(definition: Definition, value: Properties[string]): boolean {
  if (typeof value !== 'string' && typeof value !== 'number' && value !== true) return false
  if (typeof definition === 'string' || definition.length === 1) return true
  const [, ...values] = definition
  return values.some((allowed) =>
    allowed instanceof RegExp ? allowed.test(String(value)) : allowed === value
  )
}

import type {ModuleMapping, NamedValue, Shortcode, TagRead} from '../types.ts'

type Mappings = ReadonlyMap<string, ModuleMapping>

/**
 * Whether what an attribute of a tag says may be for the site alone. That is what its mapping says, and of a module without
 * one, which may be one whose name broke, what any mapping says of the name. Damage moves such a value: behind a name that
 * broke, to a value without a name, or into the attribute in front of it, which runs on.
 */
export function isPrivate(tag: TagRead, {name, value}: NamedValue, mappings: Mappings): boolean {
  const all = privateNames(mappings)
  const mapping = mappings.get(tag.name)
  if (!mapping) return isOneOf({name, value}, all) || (name === null && holdsOneOf(tag, all))
  const names = all.ofModules.get(tag.name)
  if (!names) return false
  if (name === null || names.has(name) || runOn.test(value) || holdsName(value, names)) return true
  // Names that every object has are in no table.
  if (Object.hasOwn(mapping.attributes ?? {}, name)) return false
  return [...names].some((one) => one.endsWith(name)) || endOfMarkup.test(value)
}

/** The same module without what may be for the site alone. */
export function withoutPrivate(node: Shortcode, mappings: Mappings): Shortcode {
  return {...node, attributes: node.attributes.filter((one) => !isPrivate(node, one, mappings))}
}

/**
 * Where a value of a module has run on into an attribute of it that is for the site alone, and the name of that: `title="Write
 * email="who@example.org"`. Names of a module’s private attributes are so few that no text says one with an equals sign and a quote.
 */
export function findRunOn(
  {name: module}: TagRead,
  value: string,
  mappings: Mappings
): {start: number; name: string} | undefined {
  const names = value.includes('=') ? privateNames(mappings).ofModules.get(module) : undefined
  if (!names) return undefined
  for (const {index, 1: name = ''} of value.matchAll(nameWithQuote)) {
    if (names.has(name.toLowerCase())) return {start: index, name: name.toLowerCase()}
  }
  return undefined
}

const nameWithQuote =
  /(?<![\w-])(\w{1,99})\s{0,9}=\s{0,9}(?:["'“”„″\\]|%22|&(?:quot|#\w{2,6});|â€)/g

/** What a value holds that ran into the next ones. */
const runOn = /=\s{0,9}(?:["'“”„″%&?\\]|â)/

/** What an attribute of markup is followed by that stands in a value without quotes. */
const endOfMarkup = /["'“”„″]\/?>/

/** Whether any module has a private attribute of this name, or of one that the value ran into. */
function isOneOf({name, value}: NamedValue, {ofAny}: PrivateNames): boolean {
  return (name !== null && ofAny.has(name)) || holdsName(value, ofAny)
}

/** Whether the value ran into an attribute of one of these names, which may have lost its equals sign by that. */
function holdsName(value: string, names: ReadonlySet<string>): boolean {
  for (const [, found = ''] of value.matchAll(nameOfNext)) {
    if (names.has(found.toLowerCase())) return true
  }
  return false
}

const nameOfNext = /(?<!\w)(\w{1,99})\s{0,9}(?:=|\\?["“”„″]|%22|&(?:quot|#8220|#8221|#8243|#34);)/g

/** Whether the tag has such an attribute. All its values without a name ask. */
function holdsOneOf(tag: TagRead, all: PrivateNames): boolean {
  const found = all.tags.get(tag)
  if (found !== undefined) return found
  const made = tag.attributes.some((attribute) => isOneOf(attribute, all))
  all.tags.set(tag, made)
  return made
}

/** Names of attributes that are for the site alone. */
interface PrivateNames {
  /** By the modules that have such attributes. */
  ofModules: ReadonlyMap<string, ReadonlySet<string>>
  ofAny: ReadonlySet<string>
  /** Whether tags have such attributes, as far as somebody asked. */
  tags: WeakMap<TagRead, boolean>
}

const known = new WeakMap<Mappings, PrivateNames>()

/** What is for the site alone, over all mappings. Looked up once for a table of them: every finding asks. */
export function privateNames(mappings: Mappings): PrivateNames {
  const found = known.get(mappings)
  if (found) return found
  const ofModules = new Map<string, ReadonlySet<string>>()
  for (const [module, {attributes = {}}] of mappings) {
    const names = Object.entries(attributes).flatMap(([name, kind]) =>
      kind === 'private' ? [name] : []
    )
    if (names.length > 0) ofModules.set(module, new Set(names))
  }
  const ofAny = new Set([...ofModules.values()].flatMap((names) => [...names]))
  const made = {ofModules, ofAny, tags: new WeakMap<TagRead, boolean>()}
  known.set(mappings, made)
  return made
}

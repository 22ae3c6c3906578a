import type {ModuleMapping, NamedValue, TagRead} from '../types.ts'

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
  if (name === null || names.has(name) || runOn.test(value)) return true
  // Names that every object has are in no table.
  const isDeclared = Object.hasOwn(mapping.attributes ?? {}, name)
  return !isDeclared && [...names].some((one) => one.endsWith(name))
}

/** What a value holds that ran into the next ones, or into markup. */
const runOn = /=\s{0,9}(?:["'“”„″%&?\\]|â)|["'“”„″]\/?>/

/** Whether any module has a private attribute of this name, or of one that the value ran into. */
function isOneOf({name, value}: NamedValue, {ofAny}: PrivateNames): boolean {
  if (name !== null && ofAny.has(name)) return true
  for (const [, found = ''] of value.matchAll(/(?<!\w)(\w{1,99})\s{0,9}=/g)) {
    if (ofAny.has(found.toLowerCase())) return true
  }
  return false
}

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

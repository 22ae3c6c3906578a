import type {AttributeToken, Finding, ModuleMapping, TagToken} from '../types.ts'

type Mappings = ReadonlyMap<string, ModuleMapping>

/**
 * The finding without what an attribute says that is for the site alone, such as a key or who gets the mail of a form: an edit
 * that would write it goes, too. What was met and expected stays where it is quotes alone, as a value may be spelled in many ways.
 */
export function withoutPrivate(finding: Finding, tag: TagToken, mappings: Mappings): Finding {
  const {fix, ...rest} = finding
  const told = fix ?? finding
  const attribute = firstBehind(tag.attributes, told.start)
  if (!attribute || attribute.start >= told.end) return finding
  if (!holdsPrivate(tag.name, attribute, mappings)) return finding
  if (!isOfQuotes(finding, attribute)) {
    delete rest.actual
    delete rest.expected
  }
  const reason = [attribute.raw, attribute.value].reduce(
    (text, one) => (one === '' ? text : text.replaceAll(`\`${one}\``, '`…`')),
    rest.reason
  )
  return {...rest, reason}
}

/** The first attribute that ends behind an offset. By halves: a tag may have thousands, each with findings. */
function firstBehind(
  attributes: readonly AttributeToken[],
  offset: number
): AttributeToken | undefined {
  let low = 0
  let high = attributes.length
  while (low < high) {
    const middle = (low + high) >> 1
    if ((attributes[middle]?.end ?? offset) > offset) high = middle
    else low = middle + 1
  }
  return attributes[low]
}

function isOfQuotes({actual, expected}: Finding, {opening, closing}: AttributeToken): boolean {
  return actual === `${opening?.text}…${closing?.text}` && expected === '"…"'
}

/** Whether an attribute may be for the site alone. What has lost its name may be any that its module has. */
export function mayBePrivate(
  module: string,
  attribute: string | null,
  mappings: Mappings
): boolean {
  if (attribute === null) return hasPrivate(module, mappings)
  return isPrivate(module, attribute, mappings) || isRestOfPrivate(module, attribute, mappings)
}

/** Whether an attribute is for the site alone. A module without mapping may be one whose name broke, be it any. */
function isPrivate(module: string, attribute: string, mappings: Mappings): boolean {
  const mapping = mappings.get(module)
  if (!mapping) return privateIn(mappings).attributes.has(attribute)
  const declared = mapping.attributes ?? {}
  // Names that every object has are in no table.
  return Object.hasOwn(declared, attribute) && declared[attribute] === 'private'
}

/** What is for the site alone, over all mappings. */
interface Private {
  /** Modules that have such attributes. */
  modules: ReadonlySet<string>
  /** The attributes, whatever module they are of. */
  attributes: ReadonlySet<string>
}

const privateOfMappings = new WeakMap<Mappings, Private>()

/** Looked up once for a table of mappings: every finding asks. */
function privateIn(mappings: Mappings): Private {
  const known = privateOfMappings.get(mappings)
  if (known) return known
  const modules = new Set<string>()
  const names = new Set<string>()
  for (const [module, {attributes = {}}] of mappings) {
    for (const [name, kind] of Object.entries(attributes)) {
      if (kind !== 'private') continue
      modules.add(module)
      names.add(name)
    }
  }
  const found = {modules, attributes: names}
  privateOfMappings.set(mappings, found)
  return found
}

/** Whether a name that the mapping does not have may be the rest of a broken one that is for the site alone (`emai<br />l="…"`). */
function isRestOfPrivate(module: string, attribute: string, mappings: Mappings): boolean {
  const declared = mappings.get(module)?.attributes ?? {}
  if (Object.hasOwn(declared, attribute)) return false
  return Object.entries(declared).some(
    ([name, kind]) => kind === 'private' && name.endsWith(attribute)
  )
}

/** Whether an attribute may be for the site alone, or its value runs on into the next ones, of which one may be. */
export function holdsPrivate(
  module: string,
  {name, value}: {name: string | null; value: string},
  mappings: Mappings
): boolean {
  if (mayBePrivate(module, name, mappings)) return true
  if (!mappings.has(module))
    return namesIn(value).some((found) => isPrivate(module, found, mappings))
  return hasPrivate(module, mappings) && /=\s{0,9}(?:["'“”„″%&?\\]|â)/.test(value)
}

/** The names of attributes that a value ran into. */
function namesIn(value: string): string[] {
  return Array.from(value.matchAll(/(?<!\w)(\w{1,99})\s{0,9}=/g), ([, name = '']) =>
    name.toLowerCase()
  )
}

/** Whether a module has attributes that are for the site alone. */
export function hasPrivate(module: string, mappings: Mappings): boolean {
  return modulesWithPrivate(mappings).has(module)
}

/** The modules that have attributes that are for the site alone. */
export function modulesWithPrivate(mappings: Mappings): ReadonlySet<string> {
  return privateIn(mappings).modules
}

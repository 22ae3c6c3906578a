import type {Finding, ModuleMapping, TagToken} from './types.ts'

type Mappings = ReadonlyMap<string, ModuleMapping>

/**
 * The finding without what an attribute says that is for the site alone, such as a key or who gets the mail of a form: an edit
 * that would write it goes, too.
 */
export function withoutPrivate(finding: Finding, tag: TagToken, mappings: Mappings): Finding {
  const {fix, ...rest} = finding
  const told = fix ?? finding
  const attribute = tag.attributes.find(({start, end}) => told.start < end && told.end > start)
  if (!attribute || !isPrivate(tag.name, attribute.name, mappings)) return finding
  const {raw, value} = attribute
  const holds = (text: string | undefined): boolean =>
    text !== undefined && [raw, value].some((one) => one !== '' && text.includes(one))
  if (holds(rest.actual)) delete rest.actual
  if (holds(rest.expected)) delete rest.expected
  const reason = [raw, value].reduce(
    (text, one) => (one === '' ? text : text.replaceAll(`\`${one}\``, '`…`')),
    rest.reason
  )
  return {...rest, reason}
}

/** Whether an attribute is for the site alone. */
export function isPrivate(module: string, attribute: string | null, mappings: Mappings): boolean {
  const declared = mappings.get(module)?.attributes ?? {}
  // Names that every object has are in no table.
  return (
    attribute !== null && Object.hasOwn(declared, attribute) && declared[attribute] === 'private'
  )
}

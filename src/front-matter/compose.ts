import {wellFormed} from '../control-characters.ts'
import type {PostData} from '../types.ts'
import {readablePath} from './addresses.ts'
import {isNoDate, spellDate} from './dates.ts'
import {endedPlainly} from './excerpt-end.ts'
import {take, takeDraft, takeEmpty, takeId, takeType} from './existing.ts'
import {
  type Field,
  type FieldTable,
  fieldNames,
  isDraft,
  knownNames,
  plainFields
} from './fields.ts'
import {type FrontMatter, type FrontMatterValue, isList, isTable, Timestamp} from './values.ts'

/** What goes into front matter. */
export interface Sources {
  /** What is known from elsewhere, as plain text. */
  post: PostData
  /** Custom fields, under a key of their own. */
  meta?: FrontMatter | undefined
  /** The address that it had, from the folder that the site stands in; that of the post where it is absent. */
  oldAddress?: string | undefined
  /** What front matter says that is there already: it counts more, and keeps what has no other name. */
  existing: FrontMatter
  /** Where the page will be, as far as that is known. */
  address?: string | undefined
  /** The address that it keeps, for generators that front matter tells it. */
  permalink?: string | undefined
}

/** Front matter with the names of a generator. What that has no name for stays under its own. */
export function composeFrontMatter(sources: Sources, table: FieldTable): FrontMatter {
  const {post, existing} = sources
  const rest = new Map(Object.entries(existing))
  const isHidden = takeDraft(rest) ?? isDraft(post)
  takeId(rest)
  takeType(rest)
  takeEmpty(rest)
  const fields = fieldsOf(sources, table, rest)
  const {wordpress, ...others} = Object.fromEntries([...rest].filter(([key]) => !isDivis(key)))
  return {
    ...fields,
    ...others,
    ...(isHidden && table.draft),
    ...withMeta(sources),
    ...origin(post, wordpress)
  }
}

/** Names of what Divi stored with a post for itself, such as the fonts that its page loads. */
function isDivis(key: string): boolean {
  return /^_?et_/.test(key)
}

/** Front matter as it is, with what is known from elsewhere and not in it. */
export function completeFrontMatter(sources: Sources): FrontMatter {
  const {post, existing} = sources
  const isThere = (field: Field): boolean =>
    knownNames[field].some((name) => Object.hasOwn(existing, name))
  const names = Object.fromEntries(fieldNames(plainFields).filter(([field]) => !isThere(field)))
  const saysDraft = Object.hasOwn(existing, 'draft') || Object.hasOwn(existing, 'published')
  const {wordpress, ...others} = existing
  return {
    ...fieldsOf(sources, {...plainFields, names}, new Map()),
    ...(isDraft(post) && !saysDraft && plainFields.draft),
    ...others,
    ...withMeta(sources),
    ...origin(post, wordpress)
  }
}

/** What front matter says already counts more. */
function withMeta({meta, existing}: Sources): {meta?: FrontMatterValue} {
  const said = existing.meta
  if (!meta || (said !== undefined && !isTable(said))) return {}
  return {meta: {...meta, ...said}}
}

/** The fields that the generator knows; what of existing front matter went into them is taken out of `rest`. */
function fieldsOf(
  {post, oldAddress = post.link, address, permalink}: Sources,
  table: FieldTable,
  rest: Map<string, FrontMatterValue>
): FrontMatter {
  const fields: Record<string, FrontMatterValue> = {}
  for (const [field, name] of fieldNames(table)) {
    const known = take(rest, field, name)
    const said = fields[table.names.permalink ?? '']
    const value =
      field === 'aliases'
        ? spellAliases(known, oldAddress, said ?? address)
        : spell(
            known ?? (field === 'permalink' ? permalink : fromPost(post, field, table)),
            field,
            table
          )
    if (value !== undefined) fields[name] = value
    // Markdown that is there already may be of a collection that asks for something else.
    else if (post.id !== undefined && table.required?.includes(field)) fields[name] = ''
  }
  return fields
}

/** What is known of a post under the name of a field. */
function fromPost(
  post: PostData,
  field: Exclude<Field, 'aliases' | 'permalink'>,
  {joined}: FieldTable
): FrontMatterValue | undefined {
  if (field === 'author' && post.authors) {
    return joined?.includes(field) ? post.authors.join(', ') : post.authors
  }
  if (field !== 'description') return post[field]
  const text = post.description ?? post.excerpt
  return text === undefined ? undefined : endedPlainly(text)
}

/** A value in the form that the generator wants. */
function spell(
  value: FrontMatterValue | undefined,
  field: Field,
  {dates, lists, nested = []}: FieldTable
): FrontMatterValue | undefined {
  if (value === undefined) return undefined
  if (field === 'published' || field === 'modified') return spellTime(value, dates)
  if (field === 'permalink') return typeof value === 'string' ? readablePath(value) : undefined
  if (typeof value === 'string' && isText(field)) return value.trim()
  if (!lists.includes(field)) return isList(value) && value.length === 1 ? value[0] : value
  if (isList(value)) return nested.includes(field) ? value.map(asList) : value
  return typeof value === 'string' && field !== 'image' ? splitList(value) : [value]
}

function isText(field: Field): boolean {
  return field === 'title' || field === 'description'
}

function asList(value: FrontMatterValue): FrontMatterValue {
  return isList(value) ? value : [value]
}

/** Jekyll takes tags in one text, with spaces between; others have commas. */
function splitList(value: string): string[] {
  return value
    .split(value.includes(',') ? ',' : /\s/)
    .map((item) => item.trim())
    .filter((item) => item !== '')
}

function spellTime(
  value: FrontMatterValue,
  dates: FieldTable['dates']
): FrontMatterValue | undefined {
  const text = value instanceof Timestamp ? value.text : value
  if (typeof text === 'string' && isNoDate(text)) return undefined
  const spelled = typeof text === 'string' ? spellDate(text, dates) : undefined
  return spelled === undefined ? value : new Timestamp(spelled)
}

/** An alias at the page’s own address would lead to itself, one for the front page would hide it. */
function spellAliases(
  known: FrontMatterValue | undefined,
  link: string | undefined,
  address: FrontMatterValue | undefined
): FrontMatterValue | undefined {
  const given = known === undefined ? [] : isList(known) ? known : [known]
  const old = link === undefined ? undefined : readablePath(link)
  const isNew = old !== undefined && old !== address && old !== '/' && !given.includes(old)
  const aliases = isNew ? [...given, old] : given
  return aliases.length > 0 ? aliases : undefined
}

/** Where the post comes from, under a key of its own that no generator reads. */
function origin(
  {id, type, language, link}: PostData,
  existing: FrontMatterValue | undefined
): {wordpress?: FrontMatterValue} {
  if (existing !== undefined && !isTable(existing)) return {}
  const isAbsolute = link !== undefined && /^https?:/i.test(link)
  if (id === undefined && !isAbsolute) return existing ? {wordpress: existing} : {}
  const number = id !== undefined && /^[1-9]\d{0,14}$/.test(id) ? Number(id) : id
  const known: FrontMatter = {
    ...(number !== undefined && {id: number}),
    ...(type !== undefined && {type}),
    ...(language !== undefined && {language}),
    ...(isAbsolute && {link: wellFormed(link)})
  }
  return {wordpress: {...existing, ...known, ...existing}}
}

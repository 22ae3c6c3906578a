import * as v from 'valibot'
import type {Handle, ModuleMapping, Part} from '../types.ts'
import {describeIssue} from './mapping-issue.ts'
import {namesIn} from './part-names.ts'

/** What a user's own mappings must be: the same as ours, without TypeScript to say so. */

const attribute = v.pipe(v.string(), v.nonEmpty())
const attributes = v.pipe(v.array(attribute), v.nonEmpty())

const when = v.exactOptional(
  v.strictObject({
    attribute,
    is: v.exactOptional(v.string()),
    not: v.exactOptional(v.string()),
    fallback: v.exactOptional(v.string())
  })
)

const run = v.strictObject({
  text: attribute,
  url: v.exactOptional(attribute),
  separator: v.exactOptional(v.string()),
  before: v.exactOptional(v.string()),
  after: v.exactOptional(v.string())
})

/** Elements that a mapping may put around others: none that is empty, runs, or is read as raw text. */
const holders = new Set(
  `a abbr address article aside b blockquote cite code dd del details div dl dt em figcaption figure footer h1 h2 h3 h4
  h5 h6 header i ins kbd li main mark nav ol p pre q s samp section small span strong sub summary sup table tbody td
  tfoot th thead time tr u ul var`.split(/\s+/)
)

function isHolder(tagName: string): boolean {
  return holders.has(tagName)
}

const depth = v.picklist([1, 2, 3, 4, 5, 6])
const properties = v.record(v.string(), v.union([v.string(), v.boolean()]))

const part: v.GenericSchema<Part> = v.lazy(() =>
  v.variant('type', [
    v.strictObject({type: v.literal('content'), when}),
    v.strictObject({type: v.literal('break'), when}),
    v.strictObject({
      type: v.literal('heading'),
      text: attribute,
      level: v.exactOptional(attribute),
      parentLevel: v.exactOptional(attribute),
      depth,
      url: v.exactOptional(attribute),
      when
    }),
    v.strictObject({type: v.literal('text'), texts: v.pipe(v.array(run), v.nonEmpty()), when}),
    v.strictObject({
      type: v.literal('image'),
      src: attribute,
      alt: v.exactOptional(attribute),
      title: v.exactOptional(attribute),
      url: v.exactOptional(attribute),
      when
    }),
    v.strictObject({
      type: v.literal('links'),
      links: v.pipe(v.array(v.strictObject({text: attribute, url: attribute})), v.nonEmpty()),
      textAlone: v.exactOptional(v.boolean()),
      when
    }),
    v.strictObject({
      type: v.literal('video'),
      sources: attributes,
      poster: v.exactOptional(attribute),
      when
    }),
    v.strictObject({type: v.literal('audio'), sources: attributes, when}),
    v.strictObject({type: v.literal('html'), html: attribute, when}),
    v.strictObject({
      type: v.literal('details'),
      summary: attribute,
      open: when,
      when
    }),
    v.strictObject({
      type: v.literal('element'),
      tagName: v.pipe(v.string(), v.check(isHolder, 'an element that holds text or blocks')),
      properties: v.exactOptional(properties),
      parts: v.array(part),
      when
    })
  ])
)

const kinds = v.picklist(['text', 'html', 'url', 'image', 'media', 'setting', 'private'])

const mapping = v.strictObject({
  names: v.tupleWithRest([attribute], attribute),
  description: v.exactOptional(v.string()),
  content: v.picklist(['flow', 'modules', 'raw', 'none', 'hidden']),
  attributes: v.exactOptional(v.record(v.string(), kinds)),
  parts: v.exactOptional(v.array(part)),
  handle: v.exactOptional(v.custom<Handle>((value) => typeof value === 'function')),
  inline: v.exactOptional(v.boolean()),
  dynamic: v.exactOptional(v.string()),
  shows: v.exactOptional(v.literal('title')),
  unused: v.exactOptional(v.record(v.string(), v.string())),
  lost: v.exactOptional(v.string())
})

const mappings = v.array(mapping)

/**
 * Reads mappings that TypeScript has not seen: one, or a list. Throws an `Error` that points at what is wrong:
 * `[1].parts[0].depth: needs …`.
 */
export function readMappings(data: unknown): ModuleMapping[] {
  const result = v.safeParse(mappings, Array.isArray(data) ? data : [data])
  if (!result.success) throw new Error(describe(result.issues))
  for (const one of result.output) requireDeclared(one)
  return result.output.map((one) => ({
    description: `A module of the site: ${one.names[0]}.`,
    ...one
  }))
}

function describe([issue]: readonly v.BaseIssue<unknown>[]): string {
  return issue ? describeIssue(issue, mapping.entries) : 'needs a mapping'
}

/** Throws where parts name an attribute that the mapping does not declare: most often it is misspelt. */
function requireDeclared({
  names,
  attributes = {},
  parts = []
}: v.InferOutput<typeof mapping>): void {
  for (const name of parts.flatMap(namesIn)) {
    if (Object.hasOwn(attributes, name)) continue
    const known = Object.keys(attributes).join(', ') || 'none'
    throw new Error(
      `${names[0]}: parts name \`${name}\`, which \`attributes\` does not declare (declared: ${known})`
    )
  }
}

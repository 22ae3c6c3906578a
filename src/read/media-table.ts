import * as v from 'valibot'
import type {Media} from '../types.ts'

/** A text, or an object of the REST interface that has it under `rendered`. */
const text = v.union(
  [
    v.string(),
    v.pipe(
      v.object({rendered: v.string()}),
      v.transform(({rendered}) => rendered)
    )
  ],
  'expected a text'
)

const plainText = v.string('expected a text')

const whatAFileIs = 'expected an object with url, alt, title and caption'

/** A list has the type of an object too. */
const noList = v.pipe(
  v.unknown(),
  v.check((value) => !Array.isArray(value), whatAFileIs)
)

const fields = v.object(
  {
    id: v.optional(v.union([v.number(), v.string()], 'expected a number or a text')),
    url: v.optional(plainText),
    source_url: v.optional(plainText),
    alt: v.optional(plainText),
    alt_text: v.optional(plainText),
    title: v.optional(text),
    caption: v.optional(text)
  },
  whatAFileIs
)

const file = v.pipe(noList, fields)

const list = v.array(file)

const byId = v.record(
  v.string(),
  v.lazy((value) => (typeof value === 'string' ? v.string() : file)),
  'expected an object with files by id, or a list of them'
)

/**
 * Reads a table of media by id: `{"12": {"url", "alt", "title", "caption"}}`, `{"12": "https://…"}`, or the answer
 * of WordPress's REST interface to `/wp/v2/media`. Throws an `Error` that says what is wrong and where.
 */
export function readMediaTable(data: unknown): Record<string, Media> {
  const result = v.safeParse(Array.isArray(data) ? list : byId, data)
  if (!result.success) throw new Error(issueOf(result.issues))
  const entries = Array.isArray(result.output)
    ? result.output.map((entry) => [String(entry.id ?? ''), entry] as const)
    : Object.entries(result.output)
  const media = entries.flatMap(([id, entry]) => {
    const found = typeof entry === 'string' ? {url: entry} : mediaOf(entry)
    return found && id !== '' ? [[id, found] as const] : []
  })
  if (entries.length > 0 && media.length === 0) {
    throw new Error('expected files with id and url, and found none')
  }
  return Object.fromEntries(media)
}

function mediaOf(entry: v.InferOutput<typeof file>): Media | undefined {
  const url = entry.url ?? entry.source_url
  const alt = entry.alt ?? entry.alt_text
  if (url === undefined) return undefined
  return {
    url,
    ...(alt !== undefined && {alt}),
    ...(entry.title !== undefined && {title: entry.title}),
    ...(entry.caption && {caption: entry.caption})
  }
}

function issueOf(issues: readonly v.BaseIssue<unknown>[]): string {
  const [issue] = issues
  const place = issue ? v.getDotPath(issue) : null
  return `${place ? `${place}: ` : ''}${issue?.message ?? 'expected files by id'}`
}

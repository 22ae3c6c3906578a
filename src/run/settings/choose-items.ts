import {decodeSegment} from '../../front-matter/addresses.ts'
import type {ExportFormat} from '../../read/format.ts'
import {beforeDay, bySlug} from '../../report/passed-over.ts'
import {matchesPattern, readPattern} from '../../shortcode/pattern.ts'
import type {PostData} from '../../types.ts'

/** Stands for every type, or every status. */
const anyName = 'any'

/** Which items of exports are read. */
export interface ItemChoice {
  /** Types of posts; the usual ones where it is absent. */
  types: readonly string[] | undefined
  statuses: readonly string[] | undefined
  /** Day before which a post was neither published nor changed: `2024-05-31`. */
  since: string | undefined
  /** Patterns of slugs. */
  include: readonly string[] | undefined
  exclude: readonly string[] | undefined
}

/**
 * What is read where nobody said it. An export of a site holds all of it, menus and templates too; what REST answers and
 * Divi exports was chosen before.
 */
const usual: Readonly<Record<ExportFormat, Pick<ItemChoice, 'types' | 'statuses'>>> = {
  layout: {types: undefined, statuses: undefined},
  rest: {types: undefined, statuses: undefined},
  sql: {types: ['post', 'page'], statuses: ['publish', 'draft']},
  wxr: {types: ['post', 'page'], statuses: ['publish', 'draft']}
}

/** What kind of item it is that is not read, such as `post (trash)`; `undefined` for one that is. */
export function reasonToSkip(
  post: PostData,
  format: ExportFormat,
  choice: ItemChoice
): string | undefined {
  const {type = 'post', status, slug = ''} = post
  const {since, include, exclude} = choice
  if (!isChosen(type, choice.types ?? usual[format].types)) return type
  if (status !== undefined && !isChosen(status, choice.statuses ?? usual[format].statuses)) {
    return `${type} (${status})`
  }
  if (since !== undefined && !isSince(post, since)) return `${type} ${beforeDay(since)}`
  const isWanted = include === undefined || matchesAny(include, slug)
  if (!isWanted || (exclude && matchesAny(exclude, slug))) return `${type} ${bySlug}`
  return undefined
}

function isChosen(name: string, names: readonly string[] | undefined): boolean {
  return names === undefined || names.includes(anyName) || names.includes(name)
}

/** One without a date may be of any day. */
function isSince({published, modified}: PostData, since: string): boolean {
  const days = [published, modified].filter((date) => date !== undefined)
  return days.length === 0 || days.some((date) => date.slice(0, since.length) >= since)
}

function matchesAny(patterns: readonly string[], slug: string): boolean {
  const readable = decodeSegment(slug)
  return patterns.some((pattern) => matchesPattern(readPattern(pattern), readable))
}

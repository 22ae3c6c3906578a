import type {MetaValue, PostData} from '../../types.ts'

/** Whether a custom field was asked for, by its key. */
export type FieldChoice = (key: string) => boolean

/** Custom fields by their keys: one value by itself, several as a list. Empty ones say nothing; `undefined` where no other is left. */
export function metaValues(
  fields: Iterable<readonly [key: string, values: readonly string[]]>
): PostData['meta'] {
  const meta = new Map<string, MetaValue>()
  for (const [key, all] of fields) {
    const [first, ...others] = all.filter((value) => value !== '')
    if (first !== undefined) meta.set(key, others.length > 0 ? [first, ...others] : first)
  }
  return meta.size > 0 ? Object.fromEntries(meta) : undefined
}

/** Whether a custom field is its author's own by its key: none of WordPress's or a plugin's, which have a line in front or a name of theirs. */
export function isOwnKey(key: string): boolean {
  return !key.startsWith('_') && !key.startsWith('rank_math_')
}

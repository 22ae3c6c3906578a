import {isRecord} from '../records.ts'

/** Records in records and lists deeper than this are not looked into. */
const mostDepth = 20

/** What an earlier run said of a document, which shows what it met. */
const ownField = 'undivi'

/**
 * The texts of a record of JSON with the paths of their fields, in their order. WordPress hides custom fields whose names
 * start with an underscore; no reader sees them.
 */
export function* textsOf(
  record: Readonly<Record<string, unknown>>
): Generator<{field: string; text: string}> {
  const {[ownField]: _, ...rest} = record
  yield* textsIn(rest, '', 0)
}

function* textsIn(
  value: unknown,
  field: string,
  depth: number
): Generator<{field: string; text: string}> {
  if (typeof value === 'string') yield {field, text: value}
  else if (depth < mostDepth && (Array.isArray(value) || isRecord(value))) {
    for (const [name, inner] of Object.entries(value)) {
      if (name.startsWith('_')) continue
      yield* textsIn(inner, field === '' ? name : `${field}.${name}`, depth + 1)
    }
  }
}

import {isRecord} from '../records.ts'

/** A JSON object, as a line holds it. */
export type JsonObject = Record<string, unknown>

/** A line as an object with the content found in it, or why it is none. */
export type JsonLine = {object: JsonObject; content: string} | {reason: string; object?: JsonObject}

/** Reads one line. `field` may be a path with dots, as `content.rendered`. */
export function readRecord(line: string, field: string): JsonLine {
  let object: unknown
  try {
    object = JSON.parse(line)
  } catch {
    return {reason: 'is not JSON'}
  }
  if (!isRecord(object)) return {reason: 'is not a JSON object'}
  const content = field.split('.').reduce<unknown>(child, object)
  if (typeof content !== 'string') return {object, reason: `has no text in the field \`${field}\``}
  return {object, content}
}

/** The object with other content in the field; the object itself stays as it is. */
export function withContent(object: JsonObject, field: string, content: string): JsonObject {
  const [name = '', ...rest] = field.split('.')
  const inner = object[name]
  const value =
    rest.length > 0 && isRecord(inner) ? withContent(inner, rest.join('.'), content) : content
  return {...object, [name]: value}
}

/** What is not to be read in the name of a document: a tag, whole or not, which may say what is for the site alone. */
const tag = /\[\/|\[[^[\]]*[=_]|<[a-z/!]|et\\*_pb\\*_|&(?:#0*91|#x0*5b|lbrack|lsqb|lt);/i

/** What a message calls the object: its own path, id or title where it has one that can be read. */
export function nameOf({path, id, title}: JsonObject): string | undefined {
  const readable = typeof title === 'string' && tag.test(title) ? undefined : title
  const name = path ?? id ?? readable
  return typeof name === 'string' || typeof name === 'number' ? String(name) : undefined
}

function child(value: unknown, name: string): unknown {
  return isRecord(value) ? value[name] : undefined
}

/** Whether a line is a JSON object, so that its source holds one in each line. */
export function isJsonLine(line: string): boolean {
  if (!line.startsWith('{')) return false
  try {
    return isRecord(JSON.parse(line))
  } catch {
    return false
  }
}

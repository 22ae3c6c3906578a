/** A value of JSON with its place in the source, quotes and brackets included. */
interface Placed {
  start: number
  end: number
}

export interface JsonString extends Placed {
  type: 'string'
  value: string
  /** Where the text stands, without its quotes. */
  textStart: number
  textEnd: number
}

/** A number, `true`, `false` or `null`, as written. */
interface JsonLiteral extends Placed {
  type: 'literal'
  value: string
}

export interface JsonArray extends Placed {
  type: 'array'
  items: JsonValue[]
}

export interface JsonObject extends Placed {
  type: 'object'
  members: Map<string, JsonValue>
}

export type JsonValue = JsonString | JsonLiteral | JsonArray | JsonObject

/** The member at a path such as `title.innerContent.*.text`, where `*` stands for `desktop.value`. */
export function valueAt(root: JsonValue, path: string): JsonValue | undefined {
  let value: JsonValue | undefined = root
  for (const name of path.replace('*', 'desktop.value').split('.')) {
    value = value?.type === 'object' ? value.members.get(name) : undefined
  }
  return value
}

/** Deeper than anything that a shortcode's attribute holds, and no danger to the stack. */
const deepest = 20

/** The value as JSON without spaces. A link within becomes the two members that shortcodes have for it. */
export function toJson(value: JsonValue, depth = 0): string {
  if (value.type === 'string') return JSON.stringify(value.value)
  if (value.type === 'literal') return value.value
  if (depth >= deepest) return 'null'
  if (value.type === 'array') {
    return `[${value.items.map((item) => toJson(item, depth + 1)).join(',')}]`
  }
  const members = [...value.members].flatMap(([name, member]) =>
    name === 'link' && member.type === 'object'
      ? [...member.members].map(([key, part]) => [`link_${key}`, part] as const)
      : [[name, member] as const]
  )
  const written = members.map(
    ([name, member]) => `${JSON.stringify(name)}:${toJson(member, depth + 1)}`
  )
  return `{${written.join(',')}}`
}

import {parse as parseToml, TomlDate} from 'smol-toml'
import {
  isAlias,
  isMap,
  isPair,
  isScalar,
  isSeq,
  parseDocument,
  type Scalar,
  type YAMLMap
} from 'yaml'
import {spellDate} from './dates.ts'
import {
  type FrontMatter,
  type FrontMatterFormat,
  type FrontMatterValue,
  isTable,
  Timestamp
} from './values.ts'

/** Tables and lists nested deeper than this are no front matter. */
const mostDepth = 50

/**
 * Reads front matter without its fences. `undefined` where it is no table, cannot be read, or says what only its own
 * format can, such as an anchor: then nothing but its author can turn it into something else.
 */
export function readFrontMatter(text: string, format: FrontMatterFormat): FrontMatter | undefined {
  try {
    const data = readers[format](text)
    return isTable(data) ? data : undefined
  } catch {
    return undefined
  }
}

const readers: Readonly<Record<FrontMatterFormat, (text: string) => FrontMatterValue>> = {
  yaml: readYaml,
  toml: (text) => fromData(parseToml(text)),
  json: (text) => fromData(JSON.parse(text))
}

function readYaml(text: string): FrontMatterValue {
  const {contents, errors} = parseDocument(text, {logLevel: 'silent', keepSourceTokens: true})
  if (errors[0]) throw errors[0]
  return contents === null ? {} : fromNode(contents, 0)
}

function fromNode(node: unknown, depth: number): FrontMatterValue {
  if (depth > mostDepth || isAlias(node)) throw new Error('nested too deep, or an alias')
  if (isScalar(node)) return fromScalar(node)
  if (isSeq(node)) return node.items.map((item) => fromNode(item, depth + 1))
  if (isMap(node)) return fromMap(node, depth)
  return null
}

function fromMap({items}: YAMLMap, depth: number): FrontMatter {
  const entries = items.map((pair): [string, FrontMatterValue] => {
    if (!isPair(pair) || !isScalar(pair.key)) throw new Error('a key that is no text')
    const {key, value} = pair
    return [key.source ?? String(key.value), fromNode(value, depth + 1)]
  })
  return Object.fromEntries(entries)
}

/**
 * YAML 1.1 and 1.2 read some plain scalars differently, and numbers lose how they were written: there the text counts
 * as it stands.
 */
function fromScalar({value, source, type}: Scalar): FrontMatterValue {
  const text = source ?? String(value ?? '')
  if (type !== 'PLAIN' || value === null || value === undefined) {
    return typeof value === 'string' || typeof value === 'boolean' ? value : null
  }
  if (typeof value === 'boolean') return value
  if (typeof value === 'number') return String(value) === text ? value : text
  return spellDate(text, 'rfc3339') === undefined ? text : new Timestamp(text)
}

/** What a parser of TOML or JSON gives. */
function fromData(data: unknown, depth = 0): FrontMatterValue {
  if (depth > mostDepth) throw new Error('nested too deep')
  if (data instanceof TomlDate) {
    const text = data.toISOString().replace(/\.000(?=Z|[+-]|$)/, '')
    return data.isTime() ? text : new Timestamp(text)
  }
  if (Array.isArray(data)) return data.map((item: unknown) => fromData(item, depth + 1))
  if (typeof data === 'object' && data !== null) {
    return Object.fromEntries(
      Object.entries(data).map(([key, value]) => [key, fromData(value, depth + 1)])
    )
  }
  if (typeof data === 'string' || typeof data === 'number' || typeof data === 'boolean') return data
  return null
}

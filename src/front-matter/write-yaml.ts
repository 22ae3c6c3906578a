import {Document, Pair, Scalar, YAMLMap, YAMLSeq} from 'yaml'
import {
  type FrontMatter,
  type FrontMatterValue,
  isList,
  isTable,
  Timestamp,
  wellFormed
} from './values.ts'

/** What all front matter is written by: a schema of its own for each would take as long to make as the text. */
const document = new Document<YAMLMap>(new YAMLMap())

/**
 * Writes YAML that readers of 1.1 (Jekyll, gray-matter) and of 1.2 (Astro, Hugo) take for the same: every text is quoted,
 * so that `no`, `2016-11-02`, `1_000` and `12:30` stay texts; dates are not, so that they are dates.
 */
export function stringifyYaml(data: FrontMatter): string {
  document.contents = toMap(data)
  const text = document.toString({
    // There are none; to say so saves looking for tags at each value.
    directives: false,
    lineWidth: 0,
    doubleQuotedMinMultiLineLength: Number.MAX_SAFE_INTEGER,
    indentSeq: true
  })
  return text.replace(unprintable, escapeCharacter)
}

/**
 * Characters that libyaml, which is Jekyll’s reader, refuses or takes for line ends (YAML 1.1, sections 5.1 and 5.4). All
 * of them stand between quotes.
 */
const unprintable = /[\u007f-\u009f\u2028\u2029\ufeff\ufffe\uffff]/g

function escapeCharacter(character: string): string {
  return `\\u${character.charCodeAt(0).toString(16).padStart(4, '0')}`
}

function toNode(value: FrontMatterValue): Scalar | YAMLSeq | YAMLMap {
  if (typeof value === 'string') return quoted(value)
  if (value instanceof Timestamp) return scalar(value.text, Scalar.PLAIN)
  if (isList(value)) {
    const list = new YAMLSeq()
    list.items = value.map(toNode)
    list.flow = value.length === 0
    return list
  }
  return isTable(value) ? toMap(value) : new Scalar(value)
}

function toMap(data: FrontMatter): YAMLMap {
  const map = new YAMLMap()
  map.items = Object.entries(data).map(
    ([key, value]) =>
      new Pair(isPlainKey(key) ? scalar(key, Scalar.PLAIN) : quoted(key), toNode(value))
  )
  map.flow = map.items.length === 0
  return map
}

function quoted(value: string): Scalar {
  return scalar(wellFormed(value), Scalar.QUOTE_DOUBLE)
}

function scalar(value: string, type: Scalar.Type): Scalar {
  const node = new Scalar(value)
  node.type = type
  return node
}

/** A key that is a text to every reader; `on` and `n` are truth values to some. */
function isPlainKey(key: string): boolean {
  return /^[A-Za-z_][\w-]*$/.test(key) && !/^(?:y|n|yes|no|on|off|true|false|null)$/i.test(key)
}

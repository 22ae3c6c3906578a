import {variants} from '../mapping/variants.ts'
import type {PositionOf} from '../shortcode/places.ts'
import type {Attribute} from '../types.ts'
import {attributePaths, commonPaths, disabledOnPaths} from './attribute-paths.ts'
import {type JsonObject, type JsonString, type JsonValue, toJson, valueAt} from './json-value.ts'

/** What the JSON of a block says in the terms of shortcodes. */
export interface BlockAttributes {
  attributes: Attribute[]
  /** What a shortcode would enclose. */
  content: JsonString | undefined
}

export interface BlockSource {
  source: string
  positionOf: PositionOf
}

/**
 * Turns the JSON of a block into the attributes that its shortcode would have. Values are those of the widest screen
 * without a pointer over it (`desktop.value`); others are copies, and named as such. What the table of paths does not know, but a block
 * keeps as its content (`innerContent`), gets a name made of its path, so that nothing that was shown is left behind.
 */
export function readBlockAttributes(
  block: string,
  root: JsonObject,
  place: BlockSource
): BlockAttributes {
  return new AttributeReader(root, place).read(block)
}

class AttributeReader {
  readonly #root: JsonObject
  readonly #place: BlockSource
  readonly #attributes: Attribute[] = []
  readonly #names = new Set<string>()
  /** Values that an attribute holds already. */
  readonly #taken = new Set<JsonValue>()
  #content: JsonString | undefined

  constructor(root: JsonObject, place: BlockSource) {
    this.#root = root
    this.#place = place
  }

  read(block: string): BlockAttributes {
    const known = Object.hasOwn(attributePaths, block) ? attributePaths[block] : undefined
    if (!block.startsWith('divi/') && !this.#hasInnerContent()) return this.#readOther(block)
    for (const [name, path] of Object.entries(known ?? {})) this.#readPath(name, path)
    for (const [name, path] of Object.entries(commonPaths)) this.#readPath(name, path)
    this.#readDisabledOn()
    for (const [element, member] of this.#root.members) {
      const value = valueAt(member, 'innerContent.*')
      if (value) this.#readRest(snakeCase(element), value, 0)
    }
    return {attributes: this.#attributes, content: this.#content}
  }

  #hasInnerContent(): boolean {
    return [...this.#root.members.values()].some((member) => valueAt(member, 'innerContent'))
  }

  /** A block that is not in the manner of Divi’s: all that it says, but for what any block may have and nobody reads. */
  #readOther(block: string): BlockAttributes {
    for (const [name, value] of this.#root.members) {
      const isOfEditor = ofEditor.has(name) || (value.type === 'string' && value.value === block)
      if (isOfEditor) continue
      if (value.type === 'literal') this.#add(snakeCase(name), value, textOf(value))
      else this.#readRest(snakeCase(name), value, 0)
    }
    return {attributes: this.#attributes, content: this.#content}
  }

  #readPath(name: string, written: string): void {
    const [path = '', word] = written.split('=')
    const value = valueAt(this.#root, path)
    if (word === undefined && (!value || value.type === 'string')) this.#readCopies(name, path)
    if (!value) return
    this.#taken.add(value)
    if (word === undefined) this.#add(name, value, textOf(value))
    else if (value.type === 'string' && value.value === word) this.#add(name, value, 'on')
  }

  /** Copies of a text for other screens, which a shortcode has too, with an attribute that says that they are shown. */
  #readCopies(name: string, path: string): void {
    if (!path.includes('innerContent.*')) return
    for (const {path: copy, suffix, switchedBy} of variants) {
      const value = valueAt(this.#root, path.replace('*', copy))
      if (value?.type !== 'string' || value.value.trim() === '') continue
      this.#add(name + suffix, value, value.value)
      if (!this.#names.has(name + switchedBy)) this.#add(name + switchedBy, value, 'on')
    }
  }

  #readDisabledOn(): void {
    const values = disabledOnPaths.map((path) => valueAt(this.#root, path))
    const first = values.find((value) => value !== undefined)
    if (!first) return
    const states = values.map((value) => (value?.type === 'string' ? value.value : 'off'))
    this.#add('disabled_on', first, states.join('|'))
  }

  /** Texts of an element that no path of the table leads to. */
  #readRest(name: string, value: JsonValue, depth: number): void {
    if (this.#taken.has(value)) return
    if (value.type === 'string') this.#add(this.#freeName(name), value, value.value)
    if (depth > deepestContent) return
    for (const [member, inner] of membersOf(value)) {
      // Beside each value of a field, ACF keeps which field that is.
      if (!member.startsWith('_')) this.#readRest(`${name}_${snakeCase(member)}`, inner, depth + 1)
    }
  }

  #freeName(name: string): string {
    const isUsed = this.#names.has(name) || (name === 'content' && this.#content)
    return isUsed ? `${name}_text` : name
  }

  #add(name: string, value: JsonValue, text: string | undefined): void {
    if (text === undefined) return
    if (name === 'content' && value.type === 'string') {
      this.#content = value
      return
    }
    this.#names.add(name)
    const {source, positionOf} = this.#place
    const isString = value.type === 'string'
    const start = isString ? value.textStart : value.start
    const end = isString ? value.textEnd : value.end
    this.#attributes.push({
      name,
      value: text,
      raw: source.slice(start, end),
      position: positionOf(value.start, value.end)
    })
  }
}

/** Attributes that the block editor gives to blocks of any kind (`supports`), and that say how a plugin edits them. */
const ofEditor: ReadonlySet<string> = new Set([
  'align',
  'anchor',
  'backgroundColor',
  'borderColor',
  'className',
  'fontFamily',
  'fontSize',
  'gradient',
  'layout',
  'lock',
  'metadata',
  'mode',
  'style',
  'textColor'
])

/** No module keeps content deeper below `innerContent`. */
const deepestContent = 3

/** The value as the shortcode has it: switches as `on` and `off`, icons and lists in one line, options as JSON. */
function textOf(value: JsonValue): string | undefined {
  switch (value.type) {
    case 'string':
      return value.value
    case 'literal':
      return literals.get(value.value) ?? (value.value === 'null' ? undefined : value.value)
    case 'array': {
      const isPlain = value.items.every(({type}) => type === 'string' || type === 'literal')
      return isPlain ? value.items.map((item) => textOf(item) ?? '').join(',') : toJson(value)
    }
    case 'object':
      return iconOf(value) ?? toJson(value)
  }
}

const literals: ReadonlyMap<string, string> = new Map([
  ['true', 'on'],
  ['false', 'off']
])

/** `code||font||weight` (ValueExpansion::convertIcon the other way round). */
function iconOf({members}: JsonObject): string | undefined {
  if (!members.has('unicode')) return undefined
  return ['unicode', 'type', 'weight']
    .map((name) => {
      const value = members.get(name)
      return (value && textOf(value)) ?? ''
    })
    .join('||')
}

/** The members of an object by their names, and those of a list by their numbers, from 1. */
function membersOf(value: JsonValue): Iterable<readonly [string, JsonValue]> {
  if (value.type === 'object') return value.members
  return value.type === 'array' ? value.items.map((item, index) => [`${index + 1}`, item]) : []
}

function snakeCase(name: string): string {
  return name.replace(/[A-Z]+/g, (letters) => `_${letters}`).toLowerCase()
}

import {glyphAt, readDelimiter} from '../shortcode/delimiters.ts'
import type {Delimiter} from '../types.ts'
import type {JsonArray, JsonObject, JsonString, JsonValue} from './json-value.ts'

/** What was read, and whether something else than JSON stood there. */
export interface ReadJson {
  value: JsonValue | undefined
  isDamaged: boolean
}

/**
 * Reads JSON with the places of its values. What is damaged is read as far as it can be: cut off, with quotes that
 * wptexturize() turned typographic, quotes and line ends within strings, commas missing or too many. Of JSON
 * without damage it reads what `JSON.parse` does. Linear; nesting is no danger to the stack.
 */
export function readJson(source: string, start: number, end: number): ReadJson {
  return new JsonReader(source, start, end).read()
}

/** An object or array that is not closed yet, with the name that waits for its value. */
interface Open {
  node: JsonObject | JsonArray
  name: string | undefined
  hasColon: boolean
}

const literal = /(?:-?(?:0|[1-9]\d*)(?:\.\d+)?(?:[eE][+-]?\d+)?|true|false|null)(?![\w.])/y

class JsonReader {
  readonly #source: string
  readonly #end: number
  #place: number
  readonly #stack: Open[] = []
  #root: JsonValue | undefined
  #isDamaged = false
  /** What stood last, as far as commas go. */
  #last: 'nothing' | 'value' | 'comma' = 'nothing'

  constructor(source: string, start: number, end: number) {
    this.#source = source
    this.#place = start
    this.#end = end
  }

  read(): ReadJson {
    while (this.#place < this.#end) this.#step()
    if (this.#stack.length > 0) this.#isDamaged = true
    while (this.#stack.length > 0) this.#close()
    return {value: this.#root, isDamaged: this.#isDamaged || this.#root === undefined}
  }

  #step(): void {
    const character = this.#source[this.#place] ?? ''
    if (' \t\n\r'.includes(character)) this.#place++
    else if (character === '{' || character === '[') this.#open(character)
    else if (character === '}' || character === ']') this.#closeAt(character)
    else if (character === ',') this.#comma()
    else if (character === ':') this.#colon()
    else this.#scalar()
  }

  #open(bracket: '{' | '['): void {
    const start = this.#place++
    const place = {start, end: this.#end}
    const node: JsonObject | JsonArray =
      bracket === '{'
        ? {type: 'object', members: new Map(), ...place}
        : {type: 'array', items: [], ...place}
    this.#add(node)
    this.#stack.push({node, name: undefined, hasColon: false})
    this.#last = 'nothing'
  }

  #closeAt(bracket: '}' | ']'): void {
    this.#place++
    const type = bracket === '}' ? 'object' : 'array'
    const top = this.#stack.at(-1)
    if (top?.node.type !== type) {
      this.#isDamaged = true
      // A bracket too many, or one missing in front of this one.
      if (this.#stack.at(-2)?.node.type !== type) return
      this.#close()
    }
    if (this.#last === 'comma' || top?.name !== undefined) this.#isDamaged = true
    this.#close()
  }

  #close(): void {
    const open = this.#stack.pop()
    if (open) open.node.end = this.#place
    this.#last = 'value'
  }

  #comma(): void {
    this.#place++
    const top = this.#stack.at(-1)
    if (!top || this.#last !== 'value' || top.name !== undefined) this.#isDamaged = true
    this.#last = 'comma'
  }

  #colon(): void {
    this.#place++
    const top = this.#stack.at(-1)
    if (top?.name === undefined || top.hasColon) this.#isDamaged = true
    else top.hasColon = true
  }

  #scalar(): void {
    literal.lastIndex = this.#place
    if (literal.test(this.#source) && literal.lastIndex <= this.#end) {
      const start = this.#place
      this.#place = literal.lastIndex
      const value = this.#source.slice(start, this.#place)
      this.#add({type: 'literal', value, start, end: this.#place})
      return
    }
    const opening = readDelimiter(this.#source, this.#place)
    if (opening?.quote !== '"') {
      this.#isDamaged = true
      this.#place++
      return
    }
    this.#string(opening)
  }

  #string(opening: Delimiter): void {
    const top = this.#stack.at(-1)
    const isName = top?.node.type === 'object' && top.name === undefined
    const string = this.#readString(opening, isName)
    if (!isName) this.#add(string)
    else {
      if (this.#last === 'value') this.#isDamaged = true
      top.name = string.value
      top.hasColon = false
      this.#last = 'nothing'
    }
  }

  /** Puts a value where it belongs. */
  #add(value: JsonValue): void {
    const top = this.#stack.at(-1)
    if (this.#last === 'value') this.#isDamaged = true
    this.#last = 'value'
    if (!top) {
      this.#root ??= value
    } else if (top.node.type === 'array') top.node.items.push(value)
    else if (top.name === undefined) this.#isDamaged = true
    else {
      if (!top.hasColon) this.#isDamaged = true
      top.node.members.set(top.name, value)
      top.name = undefined
    }
  }

  #readString(opening: Delimiter, isName: boolean): JsonString {
    const start = this.#place
    const textStart = start + opening.text.length
    if (opening.text !== '"') this.#isDamaged = true
    for (let place = textStart; place < this.#end; place++) {
      const character = this.#source[place]
      const closing = this.#closingAt(place, opening)
      if (!closing && character === '\\') {
        place++
        continue
      }
      if (closing && this.#endsAt(place + closing.text.length, isName)) {
        this.#place = place + closing.text.length
        return this.#makeString({start, textStart, textEnd: place}, opening)
      }
      if (closing || (character !== undefined && character < ' ')) this.#isDamaged = true
    }
    this.#isDamaged = true
    this.#place = this.#end
    return this.#makeString({start, textStart, textEnd: this.#end}, opening)
  }

  #closingAt(place: number, opening: Delimiter): Delimiter | undefined {
    const source = this.#source
    if (opening.text === '"') return source[place] === '"' ? opening : undefined
    if (source[place] === '\\') return source.startsWith(opening.text, place) ? opening : undefined
    const found = source[place] === '&' ? readDelimiter(source, place) : glyphAt(source, place)
    return found?.quote === '"' ? found : undefined
  }

  /** Whether a quote ends its string: behind a name stands a colon, behind a value what may follow one. */
  #endsAt(from: number, isName: boolean): boolean {
    const place = this.#skipSpace(from)
    if (place >= this.#end) return true
    const next = this.#source[place]
    if (isName) return next === ':'
    const isInObject = this.#stack.at(-1)?.node.type === 'object'
    if (next === '}' || next === ']') return true
    if (next !== ',') return false
    if (!isInObject) return true
    const behind = this.#skipSpace(place + 1)
    if (behind >= this.#end || this.#source[behind] === '}') return true
    return readDelimiter(this.#source, behind)?.quote === '"'
  }

  #skipSpace(from: number): number {
    let place = from
    while (place < this.#end && ' \t\n\r'.includes(this.#source[place] ?? 'x')) place++
    return place
  }

  #makeString(
    place: {start: number; textStart: number; textEnd: number},
    opening: Delimiter
  ): JsonString {
    const raw = this.#source.slice(place.textStart, place.textEnd)
    const once = this.#decode(raw)
    const value = opening.spelling === 'escaped' ? this.#decode(once) : once
    return {type: 'string', value: this.#withBackslashes(value), end: this.#place, ...place}
  }

  #decode(raw: string): string {
    if (!raw.includes('\\')) return raw
    return raw.replace(/\\(?:u([\da-fA-F]{4})|([\s\S]?))/g, (_, code?: string, escaped = '') => {
      if (code !== undefined) return String.fromCharCode(Number.parseInt(code, 16))
      const character = escapes.get(escaped)
      if (character === undefined) this.#isDamaged = true
      return character ?? escaped
    })
  }

  /** Markup whose escapes lost their backslashes, as wp_update_post() without wp_slash() leaves it. */
  #withBackslashes(value: string): string {
    if (value.includes('<') || !/u003c[\w/!]/.test(value) || !value.includes('u003e')) return value
    this.#isDamaged = true
    return value.replace(/u00(2[26d]|3[ce])/g, (_, code: string) =>
      String.fromCharCode(Number.parseInt(code, 16))
    )
  }
}

const escapes: ReadonlyMap<string, string> = new Map([
  ['"', '"'],
  ['\\', '\\'],
  ['/', '/'],
  ['b', '\b'],
  ['f', '\f'],
  ['n', '\n'],
  ['r', '\r'],
  ['t', '\t']
])

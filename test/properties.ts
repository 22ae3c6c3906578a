import {isDeepStrictEqual} from 'node:util'
import {parseEntities} from 'parse-entities'
import rehypeParse from 'rehype-parse'
import rehypeStringify from 'rehype-stringify'
import {unified} from 'unified'
import {expect} from 'vitest'
import {parse} from '../src/blocks/parse.ts'
import {clean} from '../src/clean.ts'
import {findRule} from '../src/rules.ts'
import type {Content, Message, Options, Result} from '../src/types.ts'
import {contentOf, missing, type SourceContent, wordsOf, wordsOfAttribute} from './content.ts'

/** What holds for every input. Each function throws with what is wrong. */

const roundTrip = unified()
  .use(rehypeParse, {fragment: true})
  .use(rehypeStringify, {characterReferences: {useNamedReferences: true}})
  .freeze()

/** What was cleaned last: of one document after the other everything is asked that holds for it. */
let last: {input: string; options: Options; result: Result} | undefined

function cleaned(input: string, options: Options): Result {
  if (last?.input !== input || !isDeepStrictEqual(last.options, options)) {
    last = {input, options, result: clean(input, options)}
  }
  return last.result
}

/** Cleaning what is clean changes nothing, however it is read. */
export function isIdempotent(input: string, options: Options): void {
  const {value} = cleaned(input, options)
  for (const from of ['auto', 'text', 'html'] as const) {
    expect(clean(value, {...options, from}).value).toBe(value)
  }
}

/** The slices of leaves and tags, in order, are the input. */
export function slicesGiveInput(input: string, options: Options = {}): void {
  const {tree} = parse(input, options)
  expect(slice(tree, input, 0, input.length)).toBe(input)
}

function slice(parent: {children: Content[]}, input: string, start: number, end: number): string {
  const parts: string[] = []
  let done = start
  for (const child of parent.children) {
    const {start: from, end: to} = offsets(child)
    expect(from).toBeGreaterThanOrEqual(done)
    parts.push(input.slice(done, from))
    parts.push(child.type === 'shortcode' ? slice(child, input, from, to) : input.slice(from, to))
    // What stands in the attributes of a block has lost its escapes.
    if (child.type === 'html' && !input.includes('wp:divi/')) {
      expect(input.slice(done, from)).not.toMatch(/^[^[\\]/)
      expect(child.value).toBe(input.slice(from, to))
    }
    done = to
  }
  return parts.join('') + input.slice(done, end)
}

function offsets(node: Content): {start: number; end: number} {
  return {start: node.position.start.offset ?? -1, end: node.position.end.offset ?? -1}
}

/** No tag is left outside code, in whatever spelling. */
export function leavesNoTag(input: string, options: Options): void {
  if (options.unknown === 'keep') return
  const html = cleaned(input, options).value.replace(/<(pre|code)[\s>][\s\S]*?<\/\1>/g, ' ')
  expect(html).not.toMatch(/\\?\[\\?\/?et\\?_pb\\?_[\w-]/)
  expect(parseEntities(html)).not.toMatch(/\\?\[\\?\/?et\\?_pb\\?_[\w-]/)
}

/** Each word, address and picture of the source is in the result or in a message. */
export function ledgerBalances(input: string, options: Options): void {
  const {value, messages, stats} = cleaned(input, options)
  const named = messages.flatMap(({actual}) => (actual === undefined ? [] : [actual]))
  const found = [...wordsOf(value), ...named.flatMap(wordsOfAttribute)]
  const alternatives = Array.from(
    value.matchAll(/ (?:alt|title)="([^"]*)"/g),
    ([, text]) => text ?? ''
  )
  const {words, attributes} = contentOf(parse(input, options).tree, options.library)
  const texts = attributes.filter(
    (attribute) =>
      isText(attribute) && !isPlace(attribute, value) && !isRepeated(attribute, attributes)
  )
  const needed = [
    ...words,
    ...texts.flatMap((attribute) => wordsOfAttribute(withoutRunOn(attribute, messages)))
  ]
  const decoded = parseEntities(value) + named.map((name) => `"${name}"`).join(' ')
  const played = (input.match(/https?:\/\/[^\s<>"[\]]+/g) ?? [])
    .map((address) => parseEntities(address))
    .filter((address) => decoded.includes(`src="${address}"`) || isFilm(address, decoded))
  const elsewhere = [...alternatives, ...played].flatMap(wordsOfAttribute)
  expect(missing(needed, [...found, ...elsewhere])).toEqual([])
  const addresses = attributes.filter(
    ({kind, value: address}) => (kind === 'url' || kind === 'image') && !address.includes('@ET-DC@')
  )
  for (const address of addresses.map((attribute) => parseEntities(attribute.value).trim())) {
    const isKept = decoded.includes(address) || named.includes(address) || isFilm(address, decoded)
    expect(isKept, `address ${address}`).toBe(true)
  }
  expect(stats.ledger.attributesKept + stats.ledger.attributesDropped).toBe(attributes.length)
  expect(stats.ledger.linksKept).toBe(value.match(/<a [^>]*\bhref=/g)?.length ?? 0)
  expect(stats.ledger.imagesKept).toBe(value.match(/<img /g)?.length ?? 0)
}

type Found = SourceContent['attributes'][number]

/** A value up to where it runs on into an attribute for the site alone, which no result and no message may show. */
function withoutRunOn({name, value}: Found, messages: readonly Message[]): string {
  for (const {reason} of messages) {
    const [, hidden, holder] =
      /^Unexpected `(\S+)` in `(\S+)` .* for the site alone/.exec(reason) ?? []
    const end = holder === name ? value.indexOf(`${hidden}="`) : -1
    if (end !== -1) return value.slice(0, end)
  }
  return value
}

function isText({kind}: Found): boolean {
  return kind === 'text' || kind === 'html'
}

/** Coordinates lead to a place; a millionth of a degree is the breadth of a hand. */
function isPlace({value}: Found, html: string): boolean {
  const place = Number.parseFloat(value)
  return (
    /^-?\d+\.\d+\D?$/.test(value) && new RegExp(`geo:[^"]*${Number(place.toFixed(6))}`).test(html)
  )
}

/** Attributes that may say what another one says: a map has the address of its pin, and a picture's tooltip its text. */
const repeats: Readonly<Record<string, string>> = {address: 'pin_address', title_text: 'alt'}

function isRepeated({name, value}: Found, all: readonly Found[]): boolean {
  const repeated = Object.hasOwn(repeats, name) ? repeats[name] : undefined
  return all.some((other) => other.name === repeated && other.value === value)
}

/** A film's page, or that of a sound, is in the result as the address of its player. */
function isFilm(address: string, html: string): boolean {
  const id = /(?:v=|list=|youtu\.be\/|vimeo\.com\/|episode\/)([\w-]+)/.exec(address)?.[1]
  const isPlayed = id !== undefined && new RegExp(`[/=]${id}["?]`).test(html)
  return isPlayed || html.includes(`url=${encodeURIComponent(address)}"`)
}

/** The result parses to the tree that it was made from: a browser sees what we meant. */
export function parsesBack(input: string, options: Options): void {
  const {value} = cleaned(input, options)
  expect(`${roundTrip.processSync(value)}`).toBe(value)
}

/** Messages have a known rule, a place inside the source, and come in its order. */
export function messagesHavePlaces(input: string, options: Options): void {
  const {messages} = cleaned(input, options)
  let last = 0
  for (const message of messages) {
    const isRaised = options.unknown === 'error' && message.ruleId === 'unknown-module'
    const level = isRaised ? 'error' : findRule(message.ruleId)?.level
    expect(options.rules?.[message.ruleId] ?? level).toBe(message.level)
    expect(message.offset).toBeGreaterThanOrEqual(last)
    expect(message.endOffset).toBeGreaterThanOrEqual(message.offset)
    expect(message.endOffset).toBeLessThanOrEqual(input.length)
    const before = input.slice(0, message.offset).split(/\r?\n|\r/)
    expect([message.line, message.column]).toEqual([
      before.length,
      (before.at(-1) ?? '').length + 1
    ])
    last = message.offset
  }
}

/** Everything that holds for HTML. */
export function holdsForHtml(input: string, options: Options): void {
  slicesGiveInput(input, options)
  isIdempotent(input, options)
  leavesNoTag(input, options)
  ledgerBalances(input, options)
  parsesBack(input, options)
  messagesHavePlaces(input, options)
}

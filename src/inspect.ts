import {countModules} from './ledger.ts'
import {isPrivate} from './mapping/private-attributes.ts'
import {indexModules} from './modules/index.ts'
import {type ContentRead, readContent} from './page/read-content.ts'
import {addCount} from './records.ts'
import {repair} from './repair.ts'
import {depthLimit} from './shortcode/depth-limit.ts'
import {createPositionOf} from './shortcode/places.ts'
import {everyName, findUnread, mayHaveUnread} from './shortcode/unread-shortcodes.ts'
import {shortcodesIn} from './shortcode/walk.ts'
import type {AttributeKind, ModuleMapping, Options, Root, SourceFormat} from './types.ts'

/** What one document holds, or all of them together, counted. */
export interface Inspection {
  path: string
  /** Shortcode tags and delimiters of blocks, opening and closing ones alike. */
  shortcodes: number
  modules: Record<string, number>
  /** Modules without a mapping. */
  unknown: Record<string, number>
  /** Shortcodes of plug-ins that are not read, and stay as they stand. */
  unread: Record<string, number>
  /** Damage of tags, by rule. */
  damage: Record<string, number>
}

/** Counts what a document holds, with the mappings and names of shortcodes that the options add to ours. */
export function inspectDocument(
  path: string,
  text: string,
  from: SourceFormat,
  {modules = [], shortcodes = []}: Pick<Options, 'modules' | 'shortcodes'> = {}
): Inspection {
  const damage: Record<string, number> = {}
  for (const {ruleId} of repair(text, {from, shortcodes}).messages) addCount(damage, ruleId)
  const {tree, tags} = readSilently(text, {from, shortcodes})
  const unread = unreadIn(text, from, shortcodes)
  return {path, shortcodes: tags, ...countModules(tree, indexModules(modules)), unread, damage}
}

function unreadIn(
  text: string,
  from: SourceFormat,
  shortcodes: readonly string[]
): Record<string, number> {
  if (!mayHaveUnread(text)) return {}
  const {content, tokens, texts} = readSilently(text, {from, shortcodes: everyName})
  const counts: Record<string, number> = {}
  for (const place of [{source: content, tokens}, ...texts]) {
    for (const {name} of findUnread(place.source, place.tokens, shortcodes)) addCount(counts, name)
  }
  return counts
}

/** Reads what a document holds, whatever it is, and tells nobody of its damage. */
export function readSilently(
  text: string,
  options: Pick<Options, 'from' | 'shortcodes'>
): ContentRead {
  const positionOf = createPositionOf(text)
  return readContent(text, {
    ...options,
    positionOf,
    report: () => undefined,
    maxDepth: depthLimit()
  })
}

/** Counts to add others to. */
export function emptyInspection(path: string): Inspection {
  return {path, shortcodes: 0, modules: {}, unknown: {}, unread: {}, damage: {}}
}

/** Adds the counts of a document to those of all. */
export function addInspection(total: Inspection, one: Inspection): void {
  total.shortcodes += one.shortcodes
  for (const key of ['modules', 'unknown', 'unread', 'damage'] as const) {
    for (const [name, count] of Object.entries(one[key])) {
      addCount(total[key], name, count)
    }
  }
}

/** An attribute as it occurs on one module. */
export interface AttributeUse {
  /** `(no name)` for values without a name. */
  name: string
  count: number
  kind: AttributeKind | 'undeclared'
  /** Up to five different values that are not empty, in the order of their first use, each cut short; none of what is for the site alone. */
  samples: string[]
}

/** A module with the attributes that occur on it, the most frequent ones first. */
export interface ModuleUse {
  name: string
  count: number
  mapped: boolean
  attributes: AttributeUse[]
}

/** Collects the attributes of trees; keeps counts and samples, nothing else of what it was given. */
export interface Inventory {
  add(tree: Root): void
  /** Everything so far, by the name of the module. */
  result(): ModuleUse[]
}

const mostSamples = 5
const longestSample = 60
const withoutName = '(no name)'

interface Tally {
  count: number
  attributes: Map<string, {count: number; samples: string[]}>
}

/** Starts an inventory. `more` are mappings beside ours, as in the options of `clean`. */
export function createInventory(more: readonly ModuleMapping[] = []): Inventory {
  const mappings = indexModules(more)
  const tallies = new Map<string, Tally>()
  return {
    add(tree) {
      for (const node of shortcodesIn(tree.children)) {
        const tally = entry(tallies, node.name, () => ({count: 0, attributes: new Map()}))
        tally.count++
        for (const attribute of node.attributes) {
          const {name, value} = attribute
          const use = entry(tally.attributes, name ?? withoutName, () => ({count: 0, samples: []}))
          use.count++
          if (use.samples.length < mostSamples && !isPrivate(node, attribute, mappings)) {
            addSample(use.samples, value)
          }
        }
      }
    },
    result() {
      return [...tallies]
        .sort(([a], [b]) => byCodeUnit(a, b))
        .map(([name, {count, attributes}]) => {
          const mapping = mappings.get(name)
          const declared = new Map(Object.entries(mapping?.attributes ?? {}))
          const uses = [...attributes].map(
            ([attribute, use]): AttributeUse => ({
              name: attribute,
              count: use.count,
              kind: declared.get(attribute) ?? 'undeclared',
              samples: [...use.samples]
            })
          )
          uses.sort((a, b) => b.count - a.count || byCodeUnit(a.name, b.name))
          return {name, count, mapped: mapping !== undefined, attributes: uses}
        })
    }
  }
}

function entry<Value>(map: Map<string, Value>, key: string, create: () => Value): Value {
  const found = map.get(key)
  if (found !== undefined) return found
  const made = create()
  map.set(copy(key), made)
  return made
}

function addSample(samples: string[], value: string): void {
  if (value.trim() === '') return
  const sample = shorten(value)
  if (!samples.includes(sample)) samples.push(sample)
}

function shorten(value: string): string {
  // No character takes more than two units, so this is enough to see whether there are too many.
  const characters = Array.from(value.slice(0, 2 * longestSample + 2))
  if (characters.length <= longestSample) return characters.join('')
  return `${characters.slice(0, longestSample - 1).join('')}…`
}

/** A part of a string keeps the whole in memory, here a document; one put together anew does not. */
function copy(value: string): string {
  return Array.from(value).join('')
}

function byCodeUnit(a: string, b: string): number {
  if (a === b) return 0
  return a < b ? -1 : 1
}

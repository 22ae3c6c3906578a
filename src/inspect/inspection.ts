import {addCount} from '../counts.ts'
import {indexModules} from '../modules/index.ts'
import {type ContentRead, readContent} from '../page/read-content.ts'
import {repair} from '../repair.ts'
import {depthLimit} from '../shortcode/depth-limit.ts'
import {createPositionOf} from '../shortcode/places.ts'
import {everyName, findUnread, mayHaveUnread} from '../shortcode/unread-shortcodes.ts'
import type {Options, SourceFormat} from '../types.ts'
import {countModules} from './count-modules.ts'

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

import {byCount} from '../counts.ts'
import {isPrivate} from '../mapping/private-attributes.ts'
import {indexModules} from '../modules/index.ts'
import {shortcodesIn} from '../shortcode/walk.ts'
import type {AttributeKind, ModuleMapping, Root} from '../types.ts'

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
          uses.sort((a, b) => byCount([a.name, a.count], [b.name, b.count]))
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

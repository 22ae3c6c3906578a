import type {Element, ElementContent, Parents} from 'hast'
import {innerRange, type Range, rangeOf} from '../hast/tree/ranges.ts'
import {type ModuleRead, readModule} from './read-module.ts'
import type {RenderedModule} from './rendered-module.ts'
import {renderedModuleOf} from './tables/index.ts'

/** A module in a page with its place and the modules in it, in their order. */
export interface FoundModule extends ModuleRead {
  range: Range
  inside: readonly FoundModule[]
}

export interface FindOptions {
  /** The source between the tags of an element. */
  inner: (element: Element) => string
  /** Modules nested deeper stay the HTML that they are. */
  maxDepth: number
}

/** Finds the outermost modules below a node, each with those in it. */
export function findModules(
  node: Parents,
  options: FindOptions,
  around?: {module: RenderedModule; element: Element},
  depth = 0
): FoundModule[] {
  if (depth >= options.maxDepth) return []
  const found: FoundModule[] = []
  for (const child of node.children) {
    if (child.type !== 'element') continue
    const one = foundAt(child, options, around, depth)
    if (one) found.push(one)
    else for (const inner of findModules(child, options, around, depth)) found.push(inner)
  }
  return inOrder(found)
}

function foundAt(
  element: Element,
  options: FindOptions,
  around: {module: RenderedModule; element: Element} | undefined,
  depth: number
): FoundModule | undefined {
  const module = renderedModuleOf(element, around?.module)
  const range = rangeOf(element)
  if (!module || !range || !innerRange(element)) return undefined
  const place = {module: element, parent: around?.element, inner: options.inner}
  const read = readModule(module, place)
  if (!read) return undefined
  const here = {module, element}
  const inside = holdersOf(read).flatMap((holder) => {
    if (holder.type !== 'element') return []
    const isItself = holder === read.content
    return isItself
      ? findModules(holder, options, here, depth + 1)
      : findModules({type: 'root', children: [holder]}, options, here, depth + 1)
  })
  const taken = new Set([...read.taken, ...read.controls.map((control) => control.element)])
  return {...read, range, inside: inOrder(inside.filter((one) => !taken.has(one.element)))}
}

/** What of a module may hold others. */
function holdersOf({content, html, rest}: ModuleRead): readonly ElementContent[] {
  if (html !== undefined) return rest
  return content ? [content, ...rest] : rest
}

/** By their places; one that reaches into the one before it, as misplaced tags have it, is left as HTML. */
function inOrder(found: readonly FoundModule[]): FoundModule[] {
  const result: FoundModule[] = []
  for (const one of [...found].sort((a, b) => a.range.start - b.range.start)) {
    const last = result.at(-1)
    if (!last || one.range.start >= last.range.end) result.push(one)
  }
  return result
}

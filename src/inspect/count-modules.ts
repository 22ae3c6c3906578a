import {shortcodesIn} from '../shortcode/walk.ts'
import type {ModuleMapping, Root, Stats} from '../types.ts'

/** How often each module occurs in a tree, and those without a mapping among them. */
export function countModules(
  tree: Root,
  mappings: ReadonlyMap<string, ModuleMapping>
): Pick<Stats, 'modules' | 'unknown'> {
  const modules = new Map<string, number>()
  for (const {name} of shortcodesIn(tree.children)) modules.set(name, (modules.get(name) ?? 0) + 1)
  const unknown = [...modules].filter(([name]) => !mappings.has(name))
  return {modules: Object.fromEntries(modules), unknown: Object.fromEntries(unknown)}
}

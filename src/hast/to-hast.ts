import type {Root as HastRoot} from 'hast'
import {indexModules} from '../modules/index.ts'
import type {PositionOf} from '../shortcode/places.ts'
import type {ModuleMapping, Report, Root} from '../types.ts'
import {Converter} from './converter.ts'
import type {ParagraphRules} from './flow.ts'

export interface ToHastSettings {
  modules?: readonly ModuleMapping[]
  rules: ParagraphRules
  positionOf: PositionOf
  report: Report
}

/** Turns a shortcode tree into hast. Gives also the number of attributes whose content is in it. */
export function treeToHast(
  tree: Root,
  {modules, ...settings}: ToHastSettings
): {tree: HastRoot; attributesKept: number} {
  const converter = new Converter({...settings, modules: indexModules(modules)})
  const children = converter.convert(tree.children, {raw: false, whole: true})
  return {
    tree: {type: 'root', children, position: tree.position},
    attributesKept: converter.attributesKept
  }
}

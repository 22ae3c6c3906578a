import type {Root as HastRoot} from 'hast'
import type {Processor, Transformer} from 'unified'
import type {VFile} from 'vfile'
import type {Root} from '../types.ts'
import {report} from '../vfile-messages.ts'
import {type ToHastOptions, toHast} from './to-hast.ts'

/** Options of the plugin: the mappings to use, and how bare text is read. */
export type UndiviToHastOptions = ToHastOptions

/** Unified plugin: turns a shortcode tree into hast. Messages go to the file, whose value is the source. */
export function undiviToHast(
  this: Processor,
  options: UndiviToHastOptions = {}
): Transformer<Root, HastRoot> {
  return (tree: Root, file: VFile) => {
    const {tree: hast, messages} = toHast(tree, String(file), options)
    report(file, messages)
    return hast
  }
}

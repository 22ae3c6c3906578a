import type {Parser, Processor} from 'unified'
import type {VFile} from 'vfile'
import type {Options, Root} from '../types.ts'
import {report} from '../vfile-messages.ts'
import {parse} from './parse.ts'

/** Options of the plugin: how deep shortcodes may be nested, which there are, and whether the source is Markdown. */
export type UndiviParseOptions = Pick<Options, 'from' | 'maxDepth' | 'shortcodes'>

/** Unified plugin: reads a document, of shortcodes or of blocks, into a tree of modules. Messages go to the file. */
export function undiviParse(this: Processor, options: UndiviParseOptions = {}): undefined {
  const parser: Parser<Root> = (document: string, file: VFile) => {
    const {tree, messages} = parse(document, options)
    report(file, messages)
    return tree
  }
  this.parser = parser
}

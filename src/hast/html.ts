import type {Root as HastRoot} from 'hast'
import rehypeParse from 'rehype-parse'
import {unified} from 'unified'
import {isTooDeep} from './depth.ts'

const parser = unified().use(rehypeParse, {fragment: true}).freeze()

/** Parses a piece of HTML the way a browser would. Nested too deep for the stack gives `undefined`. */
export function parseHtml(value: string): HastRoot | undefined {
  try {
    const tree = parser.parse(value)
    return isTooDeep(tree) ? undefined : tree
  } catch (error) {
    if (error instanceof RangeError) return undefined
    throw error
  }
}

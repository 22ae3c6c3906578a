import type {Root as HastRoot} from 'hast'
import rehypeParse from 'rehype-parse'
import {unified} from 'unified'
import {isTooDeep} from './depth.ts'
import {restore, shorten} from './shortened-text.ts'

const parser = unified().use(rehypeParse, {fragment: true}).freeze()

/** Parses a piece of HTML the way a browser would. Nested too deep for the stack gives `undefined`. */
export function parseHtml(value: string): HastRoot | undefined {
  try {
    const tree = parse(value)
    return isTooDeep(tree) ? undefined : tree
  } catch (error) {
    if (error instanceof RangeError) return undefined
    throw error
  }
}

function parse(value: string): HastRoot {
  const shortened = shorten(value)
  if (!shortened) return parser.parse(value)
  const tree = parser.parse(shortened.value)
  return restore(tree, shortened) ? tree : parser.parse(value)
}

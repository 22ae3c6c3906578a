import type {Root as HastRoot} from 'hast'
import rehypeStringify from 'rehype-stringify'
import {unified} from 'unified'
import {restoreTags} from '../hast/stand-in.ts'

const compiler = unified()
  .use(rehypeStringify, {characterReferences: {useNamedReferences: true}})
  .freeze()

/** The tree as HTML, with one line end at the end; nothing for an empty tree. */
export function toHtml(tree: HastRoot): string {
  return restoreTags(stringify(tree))
}

/** The same with comments in the place of tags that are kept, for what reads it as HTML again. */
export function stringify(tree: HastRoot): string {
  const value = compiler.stringify(tree).trim()
  return value === '' ? '' : `${value}\n`
}

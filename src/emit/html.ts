import type {Root as HastRoot} from 'hast'
import rehypeStringify from 'rehype-stringify'
import {unified} from 'unified'

const compiler = unified()
  .use(rehypeStringify, {characterReferences: {useNamedReferences: true}})
  .freeze()

/** The tree as HTML, with one line end at the end; nothing for an empty tree. */
export function toHtml(tree: HastRoot): string {
  const value = compiler.stringify(tree).trim()
  return value === '' ? '' : `${value}\n`
}

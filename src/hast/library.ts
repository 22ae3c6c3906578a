import type {Position} from 'unist'
import {parse} from '../blocks/parse.ts'
import type {Content} from '../types.ts'

/**
 * What stands in the Divi library under an id, in the place of the module that refers to it
 * (et_pb_load_global_module). It has no place in the source but that of the reference.
 */
export function libraryContent(
  content: string,
  position: Position,
  shortcodes: readonly string[] = []
): Content[] {
  return parse(content, {shortcodes}).tree.children.map((node) => moved(node, position))
}

function moved(node: Content, position: Position): Content {
  if (node.type !== 'shortcode') return {...node, position}
  return {
    ...node,
    position,
    attributes: node.attributes.map((attribute) => ({...attribute, position})),
    children: node.children.map((child) => moved(child, position))
  }
}

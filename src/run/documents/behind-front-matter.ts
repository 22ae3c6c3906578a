import type {Point, Position} from 'unist'
import {shortcodesIn} from '../../shortcode/walk.ts'
import type {Message, Root} from '../../types.ts'

/** The tree with places that count from the start of the file, not of its body. */
export function treeBehind(frontMatter: string, tree: Root): Root {
  const {lines, length} = sizeOf(frontMatter)
  const moved = (point: Point): Point => ({
    line: point.line + lines,
    column: point.column,
    offset: (point.offset ?? 0) + length
  })
  const move = (node: {position: Position}): void => {
    node.position = {start: moved(node.position.start), end: moved(node.position.end)}
  }
  move(tree)
  for (const child of tree.children) if (child.type !== 'shortcode') move(child)
  for (const node of shortcodesIn(tree.children)) {
    move(node)
    for (const attribute of node.attributes) move(attribute)
    for (const child of node.children) if (child.type !== 'shortcode') move(child)
  }
  return tree
}

/** Messages with places that count from the start of the file, not of its body. */
export function messagesBehind(frontMatter: string, messages: Message[]): Message[] {
  if (frontMatter === '') return messages
  const {lines, length} = sizeOf(frontMatter)
  return messages.map((message) => ({
    ...message,
    line: message.line + lines,
    offset: message.offset + length,
    endLine: message.endLine + lines,
    endOffset: message.endOffset + length,
    ...(message.fix && {
      fix: {...message.fix, start: message.fix.start + length, end: message.fix.end + length}
    })
  }))
}

/** How far the front matter moves what stands behind it. */
function sizeOf(frontMatter: string): {lines: number; length: number} {
  return {lines: frontMatter.split(/\r\n|\r|\n/).length - 1, length: frontMatter.length}
}

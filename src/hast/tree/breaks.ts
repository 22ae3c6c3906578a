import type {ElementContent} from 'hast'

/** A line break. */
export function isBreak(node: ElementContent): boolean {
  return node.type === 'element' && node.tagName === 'br'
}

/** A line break or white space: nothing of it is seen beside a block. */
export function isGap(node: ElementContent): boolean {
  return node.type === 'text' ? node.value.trim() === '' : isBreak(node)
}

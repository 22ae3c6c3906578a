import {blockNames, emphasisNames} from './names.ts'
import {placeMark} from './trusted.ts'
import type {ElementView} from './view.ts'

/** Characters that emphasis is made of. */
const marks = ['*', '_', '~']

/**
 * The marks of emphasis that stand in the texts of a block once, such as the one of `from 9 €*`: nothing can end what
 * they begin. None where the block has emphasis, whose marks are written too, or what holds the place of something.
 */
export function loneMarks(block: ElementView): string {
  const counts = new Map<string, number>()
  if (!count(block, counts)) return ''
  return marks.filter((mark) => counts.get(mark) === 1).join('')
}

/** Counts the marks in a line, without those of the blocks in it; `false` where others may be written. */
function count(parent: ElementView, counts: Map<string, number>): boolean {
  return parent.childNodes.every((child) => {
    if (child.nodeType === 3) {
      if (child.value.includes(placeMark)) return false
      for (const [mark] of child.value.matchAll(/[*_~]/g)) {
        counts.set(mark, (counts.get(mark) ?? 0) + 1)
      }
      return true
    }
    if (blockNames.has(child.nodeName)) return true
    return (
      child.nodeName !== '#comment' && !emphasisNames.has(child.nodeName) && count(child, counts)
    )
  })
}

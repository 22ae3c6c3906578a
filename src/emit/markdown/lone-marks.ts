import {blockNames, emphasisNames} from './names.ts'
import {placeMark} from './trusted.ts'
import type {ElementView} from './view.ts'

/** Characters that emphasis is made of. */
const marks = ['*', '_', '~']

const anyMark = /[*_~[\]\ufdd1]/

/** What the texts of a block hold of marks, without those of the blocks in it. */
interface Marks {
  counts: Map<string, number>
  /** It has emphasis, whose marks are written too. */
  isEmphasized: boolean
  /** Something holds the place of what nobody has looked at, or a bracket stands in the text of a link. */
  isUnsure: boolean
}

/**
 * The marks in the texts of a block that mark nothing: one of emphasis that stands there once, such as the one of
 * `from 9 €*`, and a bracket where the block has none that would close it, or none that it would close.
 */
export function loneMarks(block: ElementView): string {
  const found: Marks = {counts: new Map(), isEmphasized: false, isUnsure: false}
  collect(block, found, false)
  const {counts, isEmphasized, isUnsure} = found
  if (counts.size === 0 || isUnsure) return ''
  let lone = isEmphasized ? '' : marks.filter((mark) => counts.get(mark) === 1).join('')
  if (!counts.has(']')) lone += '['
  if (!counts.has('[')) lone += ']'
  return lone
}

function collect(parent: ElementView, found: Marks, isInLink: boolean): void {
  for (const child of parent.childNodes) {
    if (child.nodeType === 3) collectFrom(child.value, found, isInLink)
    else if (child.nodeName === '#comment' || emphasisNames.has(child.nodeName)) {
      found.isEmphasized = true
      collect(child, found, isInLink)
    } else if (!blockNames.has(child.nodeName)) {
      collect(child, found, isInLink || child.nodeName === 'A')
    }
  }
}

function collectFrom(text: string, found: Marks, isInLink: boolean): void {
  if (!anyMark.test(text)) return
  if (text.includes(placeMark)) found.isUnsure = true
  for (const character of text) {
    if (!anyMark.test(character)) continue
    if (isInLink && (character === '[' || character === ']')) found.isUnsure = true
    found.counts.set(character, (found.counts.get(character) ?? 0) + 1)
  }
}

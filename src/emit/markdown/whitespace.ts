import {blockNames, lineNames} from './names.ts'
import {ElementView, TextView, type View} from './view.ts'

/** What shows without any text. */
const seenNames = new Set('AUDIO HR IMG TABLE TBODY TD TFOOT TH THEAD TR VIDEO'.split(' '))

/** What has been read of the line so far. */
interface Line {
  /** A space here would show nothing. */
  dropsSpace: boolean
}

/**
 * Leaves one space where white space stands, and none at the edges of lines; takes breaks off the edges of
 * blocks; and tells every view its siblings.
 */
export function tidy(root: ElementView): void {
  tidyContent(root, {dropsSpace: true})
}

function tidyContent(parent: ElementView, line: Line): void {
  const isBlock = blockNames.has(parent.nodeName)
  if (isBlock) line.dropsSpace = true
  if (seenNames.has(parent.nodeName) || isTarget(parent)) parent.markSeen()
  const kept = new Kept(isBlock)
  for (const child of parent.childNodes) {
    if (child instanceof TextView) {
      child.value = collapse(child.value, line)
      if (child.value === '') continue
      kept.add(child)
      if (/\S/.test(child.value)) parent.markSeen()
    } else if (child.nodeName === 'BR') {
      line.dropsSpace = true
      child.markSeen()
      kept.addBreak(child)
    } else if (child.nodeName === '#comment') {
      // It stands before a break, since it would make HTML of a line that it begins.
      child.markSeen()
      if (kept.isInLine) line.dropsSpace = false
      kept.views.push(child)
    } else if (child.nodeName === 'IFRAME') {
      // A frame is a line by itself, and makes HTML of a line that begins with it.
      child.markSeen()
      child.isOwnLine = isBlock && !lineNames.has(parent.nodeName)
      line.dropsSpace = true
      kept.addBlock(child)
    } else if (blockNames.has(child.nodeName)) {
      if (child.nodeName === 'PRE') keepWhole(child)
      else tidyContent(child, {dropsSpace: true})
      line.dropsSpace = true
      kept.addBlock(child)
    } else {
      if (child.childNodes.length === 0) line.dropsSpace = false
      tidyContent(child, line)
      kept.add(child)
    }
  }
  const {views} = kept
  if (views.some((child) => child instanceof ElementView && !child.isBlank)) parent.markSeen()
  kept.end()
  parent.childNodes = views
  link(views)
}

/** What an element keeps of its content, as it is read. */
class Kept {
  readonly views: View[] = []
  readonly #isBlock: boolean
  /** Breaks behind what is kept, until something comes that they part it from. */
  #breaks: View[] | undefined
  /** Nothing but the edge of a block, or a block, has come before. */
  #isAtEdge: boolean

  constructor(isBlock: boolean) {
    this.#isBlock = isBlock
    this.#isAtEdge = isBlock
  }

  /** Something stands before the place, in the same line. */
  get isInLine(): boolean {
    return !this.#isAtEdge && this.#breaks === undefined
  }

  add(view: View): void {
    this.#keepBreaks()
    this.#isAtEdge = false
    this.views.push(view)
  }

  addBlock(view: View): void {
    this.#breaks = undefined
    trimBlockEnd(this.views)
    this.#isAtEdge = true
    this.views.push(view)
  }

  addBreak(view: View): void {
    trimEnd(this.views)
    if (this.#isAtEdge) return
    this.#breaks ??= []
    this.#breaks.push(view)
  }

  end(): void {
    if (this.#isBlock) trimBlockEnd(this.views)
    else this.#keepBreaks()
  }

  #keepBreaks(): void {
    if (!this.#breaks) return
    for (const each of this.#breaks) this.views.push(each)
    this.#breaks = undefined
  }
}

/** Links may lead to it. */
export function isTarget(view: ElementView): boolean {
  return view.attribute('id') !== undefined || view.attribute('name') !== undefined
}

const whiteSpace = /[\t\n\f\r ]+/g

function collapse(value: string, line: Line): string {
  let text = /[\t\n\f\r]| {2}/.test(value) ? value.replace(whiteSpace, ' ') : value
  if (line.dropsSpace && text.startsWith(' ')) text = text.slice(1)
  if (text !== '') line.dropsSpace = text.endsWith(' ')
  return text
}

/** Takes the space off the end of a line. */
function trimEnd(kept: View[]): void {
  const last = kept.at(-1)
  if (!(last instanceof TextView) || !last.value.endsWith(' ')) return
  last.value = last.value.slice(0, -1)
  if (last.value === '') kept.pop()
}

/** Takes space of all kinds and breaks off the end of a block. */
function trimBlockEnd(kept: View[]): void {
  for (let last = kept.at(-1); last; last = kept.at(-1)) {
    if (last instanceof TextView) {
      last.value = last.value.trimEnd()
      if (last.value !== '') return
    } else if (last.nodeName !== 'BR') return
    kept.pop()
  }
}

/** The content of code blocks stays as it is. */
function keepWhole(parent: ElementView): void {
  parent.markSeen()
  link(parent.childNodes)
  for (const child of parent.childNodes) if (child instanceof ElementView) keepWhole(child)
}

function link(views: readonly View[]): void {
  let previous: View | null = null
  for (const view of views) {
    view.previousSibling = previous
    if (previous) previous.nextSibling = view
    previous = view
  }
}

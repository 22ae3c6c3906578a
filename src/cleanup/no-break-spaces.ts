import type {Element, Root as HastRoot, Parents, Text} from 'hast'
import {isBreak} from '../hast/tree/breaks.ts'
import {containerOf, isFlow} from '../hast/tree/categories.ts'
import {contentOf} from '../hast/tree/content-of.ts'
import type {CleanUp} from './clean-up.ts'
import {isShown, staysShown} from './empty-elements.ts'

/**
 * Editors write no-break spaces to indent, to fill and where two spaces meet. One by itself between words may be meant,
 * as in `10 km`, and stays; so does what indents a line behind a break, which may be verse.
 */
export const noBreakSpaces: CleanUp = {
  name: 'no-break-spaces',
  description:
    'No-break spaces at the edges of a block go, several spaces with one among them become one; one between words stays.',
  looksFor: {texts: ({value}) => value.includes('\u00a0')},
  run(tree: HastRoot) {
    const line = new Line()
    tidy(tree, line)
    line.end(true)
  }
}

/** Stands in a line for what is not text. */
const something: Text = {type: 'text', value: '\ufffc'}

function tidy(parent: Parents, line: Line): void {
  for (const child of contentOf(parent)) {
    if (child.type === 'text') line.add(child)
    else if (child.type === 'element') tidyElement(child, line)
  }
}

function tidyElement(element: Element, line: Line): void {
  if (element.tagName === 'br') line.end(false)
  else if (isFlow(element)) {
    line.end(true)
    if (!isVerbatim(element)) tidy(element, line)
    line.end(true)
  } else if (!isShown(element) || (isVerbatim(element) && !staysShown(element))) {
    // It goes, and what stands beside it may be at the edge then.
    tidy(element, line)
  } else if (isVerbatim(element)) addVerbatim(element, line)
  else if (element.children.length === 0) line.add(something)
  else tidy(element, line)
}

function isVerbatim({tagName}: Element): boolean {
  return containerOf(tagName) === 'verbatim'
}

/** Breaks at the edges of code stand beside it in the end. */
function addVerbatim({children}: Element, line: Line): void {
  const shown = children.filter((child) => child.type !== 'text' || !isBlank(child.value))
  if (shown.slice(0, 1).some(isBreak)) line.end(false)
  line.add(something)
  if (shown.slice(-1).some(isBreak)) line.end(false)
}

const space = /[\t\n\f\r \u00a0]+/g

function isBlank(text: string): boolean {
  return !/[^\t\n\f\r \u00a0]/.test(text)
}

/** The texts of a line, which spaces may belong to across elements. */
class Line {
  #texts: Text[] = []
  #startsBlock = true

  add(text: Text): void {
    this.#texts.push(text)
  }

  end(isBlock: boolean): void {
    const texts = this.#texts
    const whole = texts.map(({value}) => value).join('')
    if (whole.includes('\u00a0')) this.#replace(texts, whole)
    this.#texts = []
    // Breaks at the start of a block go.
    this.#startsBlock = isBlock || (this.#startsBlock && isBlank(whole))
  }

  #replace(texts: readonly Text[], whole: string): void {
    const edits = Array.from(whole.matchAll(space)).flatMap(({0: written, index: start}) => {
      const end = start + written.length
      const insert = written.includes('\u00a0') ? this.#instead(whole, start, end) : written
      return insert === written ? [] : [{start, end, insert}]
    })
    let offset = 0
    let next = 0
    for (const text of texts) {
      const end = offset + text.value.length
      const pieces: string[] = []
      let done = offset
      for (let edit = edits[next]; edit && edit.start < end; edit = edits[next]) {
        if (edit.start >= offset) pieces.push(whole.slice(done, edit.start), edit.insert)
        done = Math.min(edit.end, end)
        if (edit.end > end) break
        next++
      }
      if (done > offset || pieces.length > 0) text.value = pieces.join('') + whole.slice(done, end)
      offset = end
    }
  }

  #instead(whole: string, start: number, end: number): string {
    const written = whole.slice(start, end)
    if (end === whole.length) return ''
    // White space right behind a break goes, and one space alone indents nothing.
    const isOne = /^[\t\n\f\r ]*\u00a0$/.test(written)
    if (start === 0) return this.#startsBlock || isOne ? '' : written
    if (written.length === 1) return written
    // French puts a space that must not break beside these.
    return '!%:;?»€'.includes(whole.charAt(end)) || whole[start - 1] === '«' ? '\u00a0' : ' '
  }
}

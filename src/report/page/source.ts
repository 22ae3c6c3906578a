import type {PageMessage, Post} from '../html/shapes.ts'
import {withCode} from './code.ts'
import {count, make} from './elements.ts'
import {type Stretch, stretchesOf} from './stretches.ts'

interface Mark {
  start: number
  element: HTMLElement
}

const maskNote =
  'Each • stands for a character of what is for the site alone, such as a key or who gets the mail of a form.'

/** The source with marks where something was found, and a way to go from one finding to the next. */
export class SourceView {
  readonly element: HTMLElement
  /** In the order of the source. */
  readonly #marks: Mark[] = []
  /** Those that have their place in the source. */
  readonly #messages: readonly PageMessage[]
  readonly #place = make('p', {class: 'place', role: 'status'})
  #at = -1

  constructor({source = '', messages, isMasked}: Pick<Post, 'source' | 'messages' | 'isMasked'>) {
    this.#messages = messages.filter(({isPlaced}) => isPlaced)
    const lines = make('pre', {
      class: 'source',
      tabindex: 0,
      'aria-label': 'Source',
      role: 'region'
    })
    lines.append(...this.#lines(source))
    const note = isMasked && make('p', {class: 'muted'}, maskNote)
    this.element = make('div', {class: 'reading'}, this.#toolbar(), note, lines)
  }

  /** Goes some findings on, around the end. */
  step(distance: number): void {
    const {length} = this.#messages
    if (length === 0) return
    const from = this.#at === -1 && distance < 0 ? 0 : this.#at
    this.#go((from + distance + length) % length)
  }

  /** Goes to a finding. */
  show(message: PageMessage): void {
    const at = this.#messages.indexOf(message)
    if (at !== -1) this.#go(at)
  }

  #go(at: number): void {
    for (const {element} of this.#marks) element.classList.remove('at')
    this.#at = at
    const message = this.#messages[at]
    if (!message) return
    const {offset, endOffset, reason} = message
    const own = this.#marks.filter(
      ({start}) => start === offset || (start > offset && start < endOffset)
    )
    for (const {element} of own) element.classList.add('at')
    own[0]?.element.scrollIntoView({block: 'center', inline: 'nearest'})
    this.#place.replaceChildren(`${at + 1} of ${this.#messages.length}: `, ...withCode(reason))
  }

  #toolbar(): HTMLElement {
    const {length} = this.#messages
    this.#place.textContent =
      length === 0 ? 'Nothing was found in this source.' : `${count(length, 'finding')} marked`
    if (length === 0) return make('div', {class: 'toolbar'}, this.#place)
    const button = (label: string, sign: string, distance: number): HTMLElement => {
      const made = make('button', {type: 'button', 'aria-label': label, title: label}, sign)
      made.addEventListener('click', () => this.step(distance))
      return made
    }
    return make(
      'div',
      {class: 'toolbar'},
      button('Previous finding (p)', '↑', -1),
      button('Next finding (n)', '↓', 1),
      this.#place
    )
  }

  /** The text in lines, each an element of its own, with marks around its stretches. */
  #lines(source: string): HTMLElement[] {
    const lines = [make('span', {class: 'line'})]
    const add = (text: string, stretch?: Stretch): void => {
      for (const [index, part] of text.split('\n').entries()) {
        if (index > 0) {
          lines.at(-1)?.append('\n')
          lines.push(make('span', {class: 'line'}))
        }
        lines.at(-1)?.append(stretch ? this.#mark(part, stretch) : part)
      }
    }
    let at = 0
    for (const stretch of stretchesOf(this.#messages, source.length)) {
      add(source.slice(at, stretch.start))
      add(source.slice(stretch.start, stretch.end), stretch)
      at = stretch.end
    }
    add(source.slice(at))
    return lines
  }

  #mark(text: string, {start, level, reasons}: Stretch): HTMLElement {
    const element = make('mark', {class: level, title: reasons.join('\n')}, text)
    this.#marks.push({start, element})
    return element
  }
}

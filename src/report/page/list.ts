import type {Entry} from './data.ts'
import {count, find, inWords, make} from './elements.ts'
import {icon, levelNames, stateNames} from './icons.ts'

/** Rows made beyond what can be seen, on either side. */
const spare = 8
const nameOfState = new Map(stateNames)

/** The table of posts. Only the rows that can be seen are made, so that there may be many thousands. */
export class List {
  readonly #scroll = find('scroll', HTMLDivElement)
  readonly #table = find('posts', HTMLTableElement)
  readonly #body = find('rows', HTMLTableSectionElement)
  readonly #count = find('count', HTMLParagraphElement)
  readonly #noMatch = find('no-match', HTMLDivElement)
  readonly #all: number
  readonly #open: (entry: Entry) => void
  #entries: readonly Entry[] = []
  #current: Entry | undefined
  #height = 0
  #made = ''

  constructor(all: number, open: (entry: Entry) => void) {
    this.#all = all
    this.#open = open
    this.#scroll.addEventListener('scroll', () => this.#make(), {passive: true})
    window.addEventListener('scroll', () => this.#make(), {passive: true})
    window.addEventListener('resize', () => this.#remake())
    window.addEventListener('beforeprint', () => this.#make(true))
    window.addEventListener('afterprint', () => this.#remake())
    this.#body.addEventListener('click', (event) => {
      const row = event.target instanceof Element ? event.target.closest('tr') : null
      const entry = this.#entries[Number(row?.dataset.at ?? -1)]
      if (entry) this.#open(entry)
    })
  }

  show(entries: readonly Entry[]): void {
    this.#entries = entries
    this.#table.setAttribute('aria-rowcount', String(entries.length + 1))
    const all = count(this.#all, 'post')
    this.#count.textContent =
      entries.length === this.#all ? all : `${inWords(entries.length)} of ${all}`
    this.#table.hidden = entries.length === 0
    this.#noMatch.hidden = entries.length > 0
    const [text] = this.#noMatch.children
    if (text) text.textContent = this.#all === 0 ? 'No post was read.' : 'No post is like that.'
    find('clear', HTMLButtonElement).hidden = this.#all === 0
    this.#scroll.scrollTop = 0
    this.#remake()
  }

  /** Marks the post that is looked at. */
  select(entry: Entry | undefined): void {
    this.#current = entry
    this.#remake()
  }

  /** The post some places behind another one; the first where that is not shown. */
  beside(distance: number, entry: Entry | undefined): Entry | undefined {
    const at = entry ? this.#entries.indexOf(entry) : -1
    if (at === -1) return this.#entries[0]
    return this.#entries[at + distance]
  }

  /** Where the current post stands among those shown, from 1. */
  place(): string {
    const at = this.#current ? this.#entries.indexOf(this.#current) : -1
    return at === -1 ? '' : `${inWords(at + 1)} of ${inWords(this.#entries.length)}`
  }

  /** Brings the row of the current post into view, and the focus to it. */
  focus(): void {
    const at = Math.max(0, this.#current ? this.#entries.indexOf(this.#current) : 0)
    const {top, bottom} = this.#window()
    const head = this.#table.tHead?.offsetHeight ?? 0
    const row = this.#table.getBoundingClientRect().top + head + at * this.#height
    const scroller = this.#scroll.scrollHeight > this.#scroll.clientHeight ? this.#scroll : window
    if (row < top + head) scroller.scrollBy(0, row - top - head)
    else if (row + this.#height > bottom) scroller.scrollBy(0, row + this.#height - bottom)
    this.#make()
    this.#body.querySelector<HTMLElement>(`tr[data-at="${at}"] button`)?.focus({
      preventScroll: true
    })
  }

  #remake(): void {
    this.#made = ''
    this.#make()
  }

  #make(isWhole = false): void {
    if (this.#height === 0) this.#height = this.#measure()
    const {length} = this.#entries
    const {top, bottom} = this.#window()
    const offset = top - this.#table.getBoundingClientRect().top
    const seen = bottom - top
    const first = isWhole ? 0 : clamp(Math.floor(offset / this.#height) - spare, length)
    const last = isWhole ? length : clamp(Math.ceil((offset + seen) / this.#height) + spare, length)
    const made = `${first} ${last}`
    if (made === this.#made) return
    this.#made = made
    const focused = document.activeElement?.closest('tr')?.dataset.at
    this.#body.replaceChildren(
      space(first * this.#height),
      ...this.#entries.slice(first, last).map((entry, at) => this.#row(entry, first + at)),
      space((length - last) * this.#height)
    )
    if (focused !== undefined) {
      this.#body.querySelector<HTMLElement>(`tr[data-at="${focused}"] button`)?.focus({
        preventScroll: true
      })
    }
  }

  /** What can be seen of the list: a part of the page in a narrow window, where the page as a whole scrolls. */
  #window(): {top: number; bottom: number} {
    const {top, bottom} = this.#scroll.getBoundingClientRect()
    const isOwn = getComputedStyle(this.#scroll).overflowY !== 'visible'
    return {
      top: Math.max(top, 0),
      bottom: isOwn ? Math.min(bottom, window.innerHeight) : window.innerHeight
    }
  }

  #measure(): number {
    const [entry] = this.#entries
    if (!entry) return 0
    this.#body.replaceChildren(this.#row(entry, 0))
    return this.#body.rows[0]?.getBoundingClientRect().height ?? 0
  }

  #row(entry: Entry, at: number): HTMLTableRowElement {
    const {path, title, state, counts} = entry
    const isCurrent = entry === this.#current
    const isFirst = !this.#current && at === 0
    const name = title ?? path.slice(path.lastIndexOf('/') + 1)
    const folder = title === undefined ? path.slice(0, path.lastIndexOf('/') + 1) : path
    const levels = (['error', 'warning', 'info'] as const).filter((level) => counts[level] > 0)
    return make(
      'tr',
      {'data-at': at, 'aria-rowindex': at + 2, class: isCurrent ? 'current' : undefined},
      make(
        'td',
        {},
        make(
          'button',
          {
            type: 'button',
            class: 'open',
            tabindex: isCurrent || isFirst ? 0 : -1,
            'aria-current': isCurrent ? 'true' : undefined
          },
          icon(state),
          make('span', {class: 'hidden'}, `${nameOfState.get(state)}: `),
          make(
            'span',
            {class: 'names'},
            make('span', {class: 'title', title: name}, name),
            make('span', {class: 'path', title: path}, folder || '\u00A0')
          )
        )
      ),
      make(
        'td',
        {class: 'number'},
        ...levels.map((level) =>
          make(
            'span',
            {class: `level ${level}`, title: count(counts[level], levelNames[level].toLowerCase())},
            inWords(counts[level])
          )
        )
      )
    )
  }
}

function clamp(number: number, length: number): number {
  return Math.min(Math.max(number, 0), length)
}

/** Stands for rows that are not made. */
function space(height: number): HTMLTableRowElement {
  const row = make('tr', {'aria-hidden': 'true', class: 'space'}, make('td', {colspan: 2}))
  row.style.height = `${height}px`
  return row
}

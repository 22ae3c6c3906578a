import type {State, Totals} from '../html/shapes.ts'
import type {Data, Entry} from './data.ts'
import {find, inWords, make} from './elements.ts'
import {icon, stateNames} from './icons.ts'

type Order = (a: Entry, b: Entry) => number

const findings = ({counts: {error, warning, info}}: Entry): number => error + warning + info

const orders: Readonly<Record<string, Order>> = {
  run: (a, b) => a.index - b.index,
  findings: (a, b) =>
    b.counts.error - a.counts.error ||
    b.counts.warning - a.counts.warning ||
    findings(b) - findings(a) ||
    a.index - b.index,
  dropped: (a, b) => b.dropped - a.dropped || a.index - b.index
}

/** The controls above the table, and the posts that they leave. */
export class Filters {
  readonly #entries: readonly Entry[]
  readonly #states = new Set<State>()
  readonly #search = find('search', HTMLInputElement)
  readonly #rule = find('rule', HTMLSelectElement)
  readonly #order = find('order', HTMLSelectElement)
  readonly #buttons = new Map<State, HTMLButtonElement>()
  readonly #changed: () => void

  constructor({entries, totals}: Data, changed: () => void) {
    this.#entries = entries
    this.#changed = changed
    this.#addStates(entries)
    for (const {id, count} of totals?.rules ?? []) {
      this.#rule.append(make('option', {value: id}, `${id} (${inWords(count)})`))
    }
    find('filters', HTMLFormElement).addEventListener('submit', (event) => event.preventDefault())
    for (const control of [this.#search, this.#rule, this.#order]) {
      control.addEventListener('input', changed)
    }
    find('clear', HTMLButtonElement).addEventListener('click', () => this.clear())
  }

  /** The posts to show, in the order that was asked for. */
  shown(): Entry[] {
    const words = this.#search.value.toLowerCase().split(/\s+/).filter(Boolean)
    const rule = this.#rule.value
    return this.#entries
      .filter(
        ({state, rules, text}) =>
          (this.#states.size === 0 || this.#states.has(state)) &&
          (rule === '' || Object.hasOwn(rules, rule)) &&
          words.every((word) => text.includes(word))
      )
      .sort(orders[this.#order.value] ?? orders.run)
  }

  /** Shows posts in one state only. */
  only(state: State): void {
    this.#reset()
    this.#toggle(state)
    this.#changed()
  }

  /** Shows posts with one kind of finding only. */
  onlyRule(id: Totals['rules'][number]['id']): void {
    this.#reset()
    this.#rule.value = id
    this.#changed()
  }

  clear(): void {
    this.#reset()
    this.#changed()
    this.#search.focus()
  }

  #reset(): void {
    this.#search.value = ''
    this.#rule.value = ''
    for (const state of [...this.#states]) this.#toggle(state)
  }

  #addStates(entries: readonly Entry[]): void {
    for (const [state, name] of stateNames) {
      const number = entries.filter((entry) => entry.state === state).length
      if (number === 0) continue
      const button = make(
        'button',
        {type: 'button', class: 'state', 'aria-pressed': 'false'},
        icon(state),
        make('span', {class: 'name'}, name),
        ' ',
        make('span', {class: 'number'}, inWords(number))
      )
      button.addEventListener('click', () => {
        this.#toggle(state)
        this.#changed()
      })
      this.#buttons.set(state, button)
      find('states', HTMLFieldSetElement).append(button)
    }
  }

  #toggle(state: State): void {
    const isOn = !this.#states.delete(state)
    if (isOn) this.#states.add(state)
    this.#buttons.get(state)?.setAttribute('aria-pressed', String(isOn))
  }
}

import {make} from './elements.ts'

/** One of several views of the same post; its content is made when it is looked at. */
export interface Tab {
  id: string
  name: string
  content(): HTMLElement
}

/** Tabs as ARIA describes them: arrows go from one to the next, and each shows its panel at once. */
export class Tabs {
  readonly element: HTMLElement
  readonly #tabs: readonly Tab[]
  readonly #buttons: readonly HTMLButtonElement[]
  readonly #panel: HTMLElement
  readonly #changed: (id: string) => void

  constructor(tabs: readonly Tab[], changed: (id: string) => void) {
    this.#tabs = tabs
    this.#changed = changed
    this.#buttons = tabs.map(({id, name}, index) => {
      const button = make(
        'button',
        {type: 'button', role: 'tab', id: `tab-${id}`, 'aria-controls': 'panel', 'data-tab': id},
        name
      )
      button.addEventListener('click', () => this.show(id))
      button.addEventListener('keydown', (event) => this.#move(event, index))
      return button
    })
    this.#panel = make('div', {role: 'tabpanel', id: 'panel', class: 'panel', tabindex: 0})
    const list = make('div', {role: 'tablist', 'aria-label': 'Views of the post'}, ...this.#buttons)
    this.element = make('div', {class: 'tabs'}, list, this.#panel)
  }

  /** The names of all, in order. */
  get ids(): string[] {
    return this.#tabs.map(({id}) => id)
  }

  show(id: string): void {
    const tab = this.#tabs.find((one) => one.id === id)
    if (!tab) return
    for (const button of this.#buttons) {
      const isSelected = button.dataset.tab === id
      button.setAttribute('aria-selected', String(isSelected))
      button.tabIndex = isSelected ? 0 : -1
      if (isSelected) button.scrollIntoView({block: 'nearest', inline: 'nearest'})
    }
    this.#panel.setAttribute('aria-labelledby', `tab-${id}`)
    this.#panel.dataset.shows = id
    this.#panel.replaceChildren(tab.content())
    this.#changed(id)
  }

  #move(event: KeyboardEvent, index: number): void {
    const {length} = this.#buttons
    const targets: Readonly<Record<string, number>> = {
      ArrowRight: (index + 1) % length,
      ArrowLeft: (index - 1 + length) % length,
      Home: 0,
      End: length - 1
    }
    const target = targets[event.key]
    if (target === undefined) return
    event.preventDefault()
    event.stopPropagation()
    this.show(this.#tabs[target]?.id ?? '')
    this.#buttons[target]?.focus()
  }
}

import {Data, type Entry} from './data.ts'
import {find} from './elements.ts'
import {Filters} from './filters.ts'
import {List} from './list.ts'
import {showOverview} from './overview.ts'
import {PostView} from './post.ts'

/** The whole page: the overview, the list of posts, and the post that is looked at. */
export class Review {
  readonly #data = new Data()
  readonly #rules = new Map((this.#data.totals?.rules ?? []).map((rule) => [rule.id, rule]))
  readonly #overview = find('overview', HTMLElement)
  readonly #article = find('post', HTMLElement)
  readonly #overviewButton = find('show-overview', HTMLButtonElement)
  readonly #postsButton = find('show-posts', HTMLButtonElement)
  readonly #keys = find('keys', HTMLDialogElement)
  readonly #list = new List(this.#data.entries.length, (entry) => void this.#open(entry))
  readonly #filters = new Filters(this.#data, () => this.#list.show(this.#filters.shown()))
  /** The view that the next post is opened in. */
  #tab = this.#data.run.command === 'check' ? 'source' : 'rendered'
  /** The post that was asked for last; its data may be on their way. */
  #opened: Entry | undefined
  /** That of the post that is shown. */
  #view: PostView | undefined

  readonly #commands: Readonly<Record<string, () => void>> = {
    j: () => void this.#step(1, true),
    k: () => void this.#step(-1, true),
    n: () => this.#view?.step(1),
    p: () => this.#view?.step(-1),
    '/': () => {
      if (document.body.dataset.view === 'overview') this.#showView('list')
      find('search', HTMLInputElement).focus()
    },
    '?': () => this.#keys.showModal(),
    Escape: () => this.#leavePost('overview')
  }

  /** Fills the page in, and opens the post that its address names. */
  start(): void {
    const {entries, run} = this.#data
    this.#showTotals()
    find('run', HTMLElement).textContent = `undivi ${run.command}`
    this.#overviewButton.addEventListener('click', () => this.#leavePost('overview'))
    this.#postsButton.addEventListener('click', () => this.#leavePost('list'))
    find('show-keys', HTMLButtonElement).addEventListener('click', () => this.#keys.showModal())
    document.addEventListener('keydown', (event) => this.#onKey(event))
    document.body.dataset.view = 'overview'
    this.#list.show(this.#filters.shown())

    const named = /^#post=(\d+)(?:&view=(\w+))?$/.exec(location.hash)
    const entry = entries[Number(named?.[1] ?? 0) - 1]
    if (named?.[2] !== undefined) this.#tab = named[2]
    if (entry) void this.#open(entry)
    document.documentElement.dataset.ready = ''
  }

  /** A run that ended before all posts were written left no totals. */
  #showTotals(): void {
    const {totals, run} = this.#data
    find('broken', HTMLElement).hidden = totals !== undefined
    if (!totals) return
    showOverview(totals, run.command, {
      onlyState: (state) => {
        this.#filters.only(state)
        this.#leavePost('list')
      },
      onlyRule: (id) => {
        this.#filters.onlyRule(id)
        this.#leavePost('list')
      }
    })
  }

  async #open(entry: Entry): Promise<void> {
    this.#opened = entry
    const post = await this.#data.post(entry.index)
    // Another one was opened meanwhile.
    if (this.#opened !== entry) return
    this.#list.select(entry)
    this.#view = new PostView(entry, post, {
      rules: this.#rules,
      place: this.#list.place(),
      step: (distance) => void this.#step(distance),
      close: () => this.#leavePost('list'),
      tabChanged: (id) => {
        this.#tab = id
        history.replaceState(null, '', `#post=${entry.index + 1}&view=${id}`)
      }
    })
    this.#view.show(this.#tab)
    this.#showView('post')
  }

  async #step(distance: number, takesFocus = false): Promise<void> {
    // The next key counts from a post that is still on its way.
    const entry = this.#list.beside(distance, this.#opened)
    if (!entry) return
    await this.#open(entry)
    if (takesFocus) this.#list.focus()
  }

  #leavePost(name: 'overview' | 'list'): void {
    const last = this.#opened
    this.#opened = undefined
    this.#view = undefined
    history.replaceState(null, '', '#')
    this.#showView(name)
    this.#list.select(name === 'list' ? last : undefined)
    if (name === 'list' && last) this.#list.focus()
  }

  /** A narrow window shows the list in a view of its own; a wide one has it beside the others. */
  #showView(name: 'overview' | 'list' | 'post'): void {
    document.body.dataset.view = name
    this.#overview.hidden = name === 'post'
    this.#article.hidden = name !== 'post'
    this.#overviewButton.setAttribute('aria-pressed', String(name === 'overview'))
    this.#postsButton.setAttribute('aria-pressed', String(name === 'list'))
    window.scrollTo(0, 0)
  }

  #onKey(event: KeyboardEvent): void {
    const {key, target} = event
    if (event.ctrlKey || event.metaKey || event.altKey || this.#keys.open) return
    const inList = target instanceof Element && target.closest('#scroll') !== null
    if (target instanceof HTMLInputElement || target instanceof HTMLSelectElement) {
      if (target.type !== 'search') return
      if (key === 'Escape') target.blur()
      else if (key === 'Enter' || key === 'ArrowDown') void this.#step(0, true)
      else return
    } else if (inList && key === 'ArrowDown') void this.#step(1, true)
    else if (inList && key === 'ArrowUp') void this.#step(-1, true)
    else if (/^[1-9]$/.test(key)) this.#view?.showAt(Number(key) - 1)
    else if (this.#commands[key]) this.#commands[key]()
    else return
    event.preventDefault()
  }
}

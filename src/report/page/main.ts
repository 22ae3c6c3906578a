import {Data, type Entry} from './data.ts'
import {find} from './elements.ts'
import {Filters} from './filters.ts'
import {List} from './list.ts'
import {showOverview} from './overview.ts'
import {PostView} from './post.ts'

/** Puts the parts of the page together, when all of its data is there. */
function start(): void {
  const data = new Data()
  const {entries, totals, run} = data
  const rules = new Map((totals?.rules ?? []).map((rule) => [rule.id, rule]))
  const overview = find('overview', HTMLElement)
  const article = find('post', HTMLElement)
  const overviewButton = find('show-overview', HTMLButtonElement)
  const postsButton = find('show-posts', HTMLButtonElement)
  const keys = find('keys', HTMLDialogElement)
  let tab = run.command === 'check' ? 'source' : 'rendered'
  let view: PostView | undefined
  let opened: Entry | undefined

  const list = new List(entries.length, (entry) => void open(entry))
  const filters = new Filters(data, () => list.show(filters.shown()))

  async function open(entry: Entry): Promise<void> {
    opened = entry
    const post = await data.post(entry.index)
    // Another one was opened meanwhile.
    if (opened !== entry) return
    list.select(entry)
    view = new PostView(entry, post, {
      rules,
      place: list.place(),
      step: (distance) => void step(distance),
      close: () => leavePost('list'),
      tabChanged(id) {
        tab = id
        history.replaceState(null, '', `#post=${entry.index + 1}&view=${id}`)
      }
    })
    view.show(tab)
    showView('post')
  }

  async function step(distance: number, takesFocus = false): Promise<void> {
    // The next key counts from a post that is still on its way.
    const entry = list.beside(distance, opened)
    if (!entry) return
    await open(entry)
    if (takesFocus) list.focus()
  }

  /** A narrow window shows the list in a view of its own; a wide one has it beside the others. */
  function showView(name: 'overview' | 'list' | 'post'): void {
    document.body.dataset.view = name
    overview.hidden = name === 'post'
    article.hidden = name !== 'post'
    overviewButton.setAttribute('aria-pressed', String(name === 'overview'))
    postsButton.setAttribute('aria-pressed', String(name === 'list'))
    window.scrollTo(0, 0)
  }

  function leavePost(name: 'overview' | 'list'): void {
    const last = opened
    opened = undefined
    view = undefined
    history.replaceState(null, '', '#')
    showView(name)
    list.select(name === 'list' ? last : undefined)
    if (name === 'list' && last) list.focus()
  }

  const commands: Readonly<Record<string, () => void>> = {
    j: () => void step(1, true),
    k: () => void step(-1, true),
    n: () => view?.step(1),
    p: () => view?.step(-1),
    '/': () => {
      if (document.body.dataset.view === 'overview') showView('list')
      find('search', HTMLInputElement).focus()
    },
    '?': () => keys.showModal(),
    Escape: () => leavePost('overview')
  }

  function onKey(event: KeyboardEvent): void {
    const {key, target} = event
    if (event.ctrlKey || event.metaKey || event.altKey || keys.open) return
    const inList = target instanceof Element && target.closest('#scroll') !== null
    if (target instanceof HTMLInputElement || target instanceof HTMLSelectElement) {
      if (target.type !== 'search') return
      if (key === 'Escape') target.blur()
      else if (key === 'Enter' || key === 'ArrowDown') void step(0, true)
      else return
    } else if (inList && key === 'ArrowDown') void step(1, true)
    else if (inList && key === 'ArrowUp') void step(-1, true)
    else if (/^[1-9]$/.test(key)) view?.showAt(Number(key) - 1)
    else if (commands[key]) commands[key]()
    else return
    event.preventDefault()
  }

  if (totals)
    showOverview(totals, run.command, {
      onlyState: (state) => {
        filters.only(state)
        leavePost('list')
      },
      onlyRule: (id) => {
        filters.onlyRule(id)
        leavePost('list')
      }
    })
  find('broken', HTMLElement).hidden = totals !== undefined
  find('run', HTMLElement).textContent = `undivi ${run.command}`
  overviewButton.addEventListener('click', () => leavePost('overview'))
  postsButton.addEventListener('click', () => leavePost('list'))
  find('show-keys', HTMLButtonElement).addEventListener('click', () => keys.showModal())
  document.addEventListener('keydown', onKey)
  document.body.dataset.view = 'overview'
  list.show(filters.shown())

  const named = /^#post=(\d+)(?:&view=(\w+))?$/.exec(location.hash)
  const entry = entries[Number(named?.[1] ?? 0) - 1]
  if (named?.[2] !== undefined) tab = named[2]
  if (entry) void open(entry)
  document.documentElement.dataset.ready = ''
}

document.addEventListener('DOMContentLoaded', start)

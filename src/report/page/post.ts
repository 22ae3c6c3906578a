import type {MetRule, PageMessage, Post} from '../html/shapes.ts'
import {chart} from './charts.ts'
import type {Entry} from './data.ts'
import {count, find, inWords, make} from './elements.ts'
import {resultFrame} from './frame.ts'
import {icon, stateNames} from './icons.ts'
import {accountOf, ledgerChart, verdict} from './ledger.ts'
import {messageList} from './messages.ts'
import {SourceView} from './source.ts'
import {type Tab, Tabs} from './tabs.ts'

const nameOfState = new Map(stateNames)
const nameOfFormat = {html: 'HTML', markdown: 'Markdown', ast: 'Tree', source: 'Mended source'}

const earlier =
  'An earlier run wrote this post, and it has not changed since. The page of that run shows it.'

/** What a post can ask of the page around it. */
interface Around {
  rules: ReadonlyMap<string, MetRule>
  /** Where it stands in the list: `3 of 20`. */
  place: string
  step(distance: number): void
  close(): void
  tabChanged(id: string): void
}

/** A post with its views. */
export class PostView {
  readonly #tabs: Tabs
  readonly #source: SourceView

  constructor(entry: Entry, post: Post, around: Around) {
    this.#source = new SourceView(post)
    this.#tabs = new Tabs(this.#views(entry, post, around.rules), around.tabChanged)
    const article = find('post', HTMLElement)
    article.replaceChildren(headOf(entry, post, around), this.#tabs.element)
    article.scrollTop = 0
  }

  /** Shows a view, or the first one where there is none of that name. */
  show(id: string): void {
    const {ids} = this.#tabs
    this.#tabs.show(ids.includes(id) ? id : (ids[0] ?? ''))
  }

  /** Shows the view at a place, from 0. */
  showAt(index: number): void {
    const id = this.#tabs.ids[index]
    if (id !== undefined) this.#tabs.show(id)
  }

  /** Goes some findings on in the source. */
  step(distance: number): void {
    if (!this.#source.element.isConnected) this.#tabs.show('source')
    this.#source.step(distance)
  }

  #views({state}: Entry, post: Post, rules: ReadonlyMap<string, MetRule>): Tab[] {
    if (state === 'earlier') {
      return [
        {id: 'earlier', name: 'Earlier run', content: () => make('p', {class: 'empty'}, earlier)}
      ]
    }
    const {source, result, rendered, format, stats, messages} = post
    const show = (message: PageMessage): void => {
      this.#tabs.show('source')
      this.#source.show(message)
    }
    const views: Array<Tab | undefined> = [
      rendered === undefined
        ? undefined
        : {id: 'rendered', name: 'Rendered', content: () => renderedView(rendered)},
      result === undefined
        ? undefined
        : {
            id: 'result',
            name: nameOfFormat[format],
            content: () => textView(result, nameOfFormat[format])
          },
      source === undefined
        ? undefined
        : {id: 'source', name: 'Source', content: () => this.#source.element},
      stats && {id: 'ledger', name: 'Ledger', content: () => ledgerView(stats)},
      {
        id: 'messages',
        name: `Messages (${inWords(messages.length)})`,
        content: () => messageList(messages, rules, show)
      }
    ]
    return views.filter((view) => view !== undefined)
  }
}

function headOf({path, title, state}: Entry, {output}: Post, around: Around): HTMLElement {
  const button = (name: string, label: string, work: () => void, kind = ''): HTMLElement => {
    const made = make(
      'button',
      {type: 'button', 'aria-label': kind === '' && label, title: label, class: kind},
      name
    )
    made.addEventListener('click', work)
    return made
  }
  return make(
    'header',
    {class: 'post-head'},
    make(
      'div',
      {class: 'steps'},
      button('← Posts', 'Back to the list', around.close, 'back'),
      make('span', {class: 'muted'}, around.place),
      button('↑', 'Previous post (k)', () => around.step(-1)),
      button('↓', 'Next post (j)', () => around.step(1))
    ),
    make('h2', {tabindex: -1}, title ?? path.slice(path.lastIndexOf('/') + 1)),
    make(
      'p',
      {class: 'meta'},
      make('span', {class: `badge ${state}`}, icon(state), nameOfState.get(state) ?? ''),
      make('span', {class: 'path'}, output === undefined ? path : `${path} → ${output}`)
    )
  )
}

function renderedView(html: string): HTMLElement {
  if (html.trim() === '') return make('p', {class: 'empty'}, 'The result is empty.')
  return resultFrame(html)
}

function textView(text: string, label: string): HTMLElement {
  if (text.trim() === '') return make('p', {class: 'empty'}, 'The result is empty.')
  return make(
    'pre',
    {class: 'source plain', tabindex: 0, role: 'region', 'aria-label': label},
    text
  )
}

function ledgerView({
  ledger,
  modules,
  unknown,
  shortcodes,
  repaired,
  leftover
}: NonNullable<Post['stats']>): HTMLElement {
  const rows = Object.entries(modules).sort(([, a], [, b]) => b - a)
  const facts: ReadonlyArray<readonly [string, number]> = [
    ['Tags read', shortcodes],
    ['Attributes that needed mending', repaired],
    ['Tags that are text', leftover]
  ]
  return make(
    'div',
    {class: 'ledger'},
    make('p', {class: 'lead'}, verdict(ledger)),
    ledgerChart(ledger),
    accountOf(ledger),
    make('h3', {}, 'Tags'),
    make(
      'dl',
      {class: 'facts'},
      ...facts.map(([name, number]) =>
        make('div', {}, make('dt', {}, name), make('dd', {}, inWords(number)))
      )
    ),
    make('h3', {}, rows.length === 0 ? 'No modules' : `${count(rows.length, 'kind')} of modules`),
    chart(
      'Modules of the post',
      ['Module', 'Share', 'Count'],
      rows.map(([name, value]) => {
        const isUnknown = Object.hasOwn(unknown, name)
        return {
          name: make('code', {}, name),
          numbers: inWords(value) + (isUnknown ? ', no mapping' : ''),
          parts: [{kind: isUnknown ? 'warnings' : 'plain', value}],
          whole: rows[0]?.[1] ?? 0
        }
      })
    )
  )
}

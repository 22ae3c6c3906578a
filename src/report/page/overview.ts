import type {ModuleCount, State, Totals} from '../html/shapes.ts'
import {bar, chart} from './charts.ts'
import {withCode} from './code.ts'
import {count, find, inWords, make} from './elements.ts'
import {icon, stateNames} from './icons.ts'
import {accountOf, ledgerChart, verdict} from './ledger.ts'

/** Modules in the chart; the others stand below it. */
const most = 12

/** What can be done from the overview. */
interface Choices {
  onlyState(state: State): void
  onlyRule(id: string): void
}

/** Fills the overview: what became of all posts together. */
export function showOverview(totals: Totals, command: string, choices: Choices): void {
  const isCheck = command === 'check'
  find('overview', HTMLElement).replaceChildren(
    make('h2', {}, headline(totals, isCheck)),
    make('p', {class: 'lead'}, leadOf(totals)),
    make('div', {class: 'cards'}, ...cards(totals, choices))
  )
}

function headline({posts, earlier, counts}: Totals, isCheck: boolean): string {
  if (posts === 0) return 'No post was read'
  if (posts === earlier) return 'No post had changed'
  const number = count(posts - earlier, 'post')
  const open = counts.error + counts.warning
  if (open === 0) return `${number}, nothing to worry about`
  return isCheck
    ? `${number}, ${count(open, 'thing')} to mend`
    : `${number}, ${count(open, 'thing')} to look at`
}

function leadOf({posts, earlier, ledger, skipped}: Totals): string {
  if (posts === 0) return 'There is nothing to review. Were the right files named?'
  const others = skipped.flatMap(({kinds}) => Object.values(kinds)).reduce((a, b) => a + b, 0)
  const passed =
    others === 0
      ? ''
      : ` ${count(others, 'other item')} of the exports ${others === 1 ? 'was' : 'were'} passed over.`
  return (earlier === posts ? '' : verdict(ledger)) + earlierOnes(earlier) + passed
}

/** What `--resume` left as it was, which this page cannot show. */
function earlierOnes(earlier: number): string {
  if (earlier === 0) return ''
  const [posts, are, them] = earlier === 1 ? ['post', 'is', 'it'] : ['posts', 'are', 'them']
  return ` ${inWords(earlier)} ${posts} ${are} as an earlier run wrote ${them} and ${are} not shown again; the page of that run has ${them}.`
}

function card(title: string, ...content: readonly (Node | undefined)[]): Node {
  return make('section', {class: 'card'}, make('h3', {}, title), ...content)
}

function cards(totals: Totals, choices: Choices): Node[] {
  const {posts, earlier, modules, rules, skipped} = totals
  if (posts === 0) return []
  return [
    card('Posts by state', statesOf(totals, choices)),
    ...(posts > earlier
      ? [card('Kept and dropped', ledgerChart(totals.ledger), accountOf(totals.ledger))]
      : []),
    ...(modules.length > 0 ? [card('Modules', modulesOf(modules))] : []),
    ...(rules.length > 0 ? [card('Findings', rulesOf(totals, choices))] : []),
    ...(skipped.length > 0 ? [card('Passed over', skippedOf(skipped))] : [])
  ]
}

function statesOf({posts, states}: Totals, {onlyState}: Choices): Node {
  const there = stateNames.filter(([state]) => states[state] > 0)
  return make(
    'div',
    {},
    bar(
      there.map(([kind]) => ({kind, value: states[kind]})),
      posts
    ),
    make(
      'ul',
      {class: 'legend'},
      ...there.map(([state, name]) => {
        const button = make(
          'button',
          {type: 'button', class: 'plain'},
          icon(state),
          make('span', {class: 'name'}, name),
          ' ',
          make('span', {class: 'number'}, inWords(states[state]))
        )
        button.addEventListener('click', () => onlyState(state))
        return make('li', {}, button)
      })
    )
  )
}

function modulesOf(modules: readonly ModuleCount[]): Node {
  const whole = modules[0]?.count ?? 0
  const rows = (some: readonly ModuleCount[]): Node =>
    chart(
      'Modules by count',
      ['Module', 'Share', 'Count'],
      some.map(({name, count: value, isUnknown}) => ({
        name: make('code', {}, name),
        numbers: inWords(value) + (isUnknown ? ', no mapping' : ''),
        parts: [{kind: isUnknown ? 'warnings' : 'plain', value}],
        whole
      }))
    )
  const others = modules.slice(most)
  return make(
    'div',
    {},
    rows(modules.slice(0, most)),
    others.length === 0
      ? undefined
      : make('details', {}, make('summary', {}, count(others.length, 'other module')), rows(others))
  )
}

function rulesOf({rules}: Totals, {onlyRule}: Choices): Node {
  return make(
    'ul',
    {class: 'rules'},
    ...rules.map(({id, description, count: value}) => {
      const button = make('button', {type: 'button', class: 'plain'}, make('code', {}, id))
      button.addEventListener('click', () => onlyRule(id))
      return make(
        'li',
        {},
        button,
        make('span', {class: 'number'}, inWords(value)),
        make('p', {}, ...withCode(description))
      )
    })
  )
}

function skippedOf(skipped: Totals['skipped']): Node {
  return make(
    'dl',
    {class: 'skipped'},
    ...skipped.map(({path, kinds}) =>
      make(
        'div',
        {},
        make('dt', {}, path),
        make(
          'dd',
          {},
          Object.entries(kinds)
            .map(([kind, number]) => `${inWords(number)} ${kind}`)
            .join(', ')
        )
      )
    )
  )
}

import type {Level} from '../../types.ts'
import type {MetRule, PageMessage} from '../html/shapes.ts'
import {withCode} from './code.ts'
import {count, inWords, make} from './elements.ts'
import {icon, levelNames, stateOfLevel} from './icons.ts'

/** Findings of one rule that are shown at once. */
const most = 6

const weights: Readonly<Record<Level, number>> = {error: 0, warning: 1, info: 2}

/** All that was said of a post by rule, the worst first, with a way to the place of each in the source. */
export function messageList(
  messages: readonly PageMessage[],
  rules: ReadonlyMap<string, MetRule>,
  show: (message: PageMessage) => void
): HTMLElement {
  if (messages.length === 0) {
    return make(
      'p',
      {class: 'empty'},
      'There is nothing to tell: no damage was met and nothing was left out.'
    )
  }
  const groups = new Map<string, PageMessage[]>()
  for (const message of messages) {
    const key = `${message.level} ${message.ruleId}`
    const group = groups.get(key)
    if (group) group.push(message)
    else groups.set(key, [message])
  }
  const sorted = [...groups.values()].sort(([a], [b]) => weightOf(a) - weightOf(b))
  return make('div', {class: 'messages'}, ...sorted.map((group) => section(group, rules, show)))
}

function weightOf(message: PageMessage | undefined): number {
  return message ? weights[message.level] : weights.info
}

function section(
  group: readonly PageMessage[],
  rules: ReadonlyMap<string, MetRule>,
  show: (message: PageMessage) => void
): HTMLElement {
  const {level = 'info', ruleId = ''} = group[0] ?? {}
  const rule = rules.get(ruleId)
  const items = (some: readonly PageMessage[]): HTMLElement =>
    make('ul', {}, ...some.map((message) => item(message, show)))
  const others = group.slice(most)
  return make(
    'section',
    {class: level},
    make(
      'h3',
      {},
      icon(stateOfLevel[level]),
      make('span', {class: 'hidden'}, `${levelNames[level]}: `),
      make('span', {}, ...withCode(rule?.description ?? ruleId)),
      make('span', {class: 'number muted'}, inWords(group.length))
    ),
    make('p', {class: 'note'}, make('code', {}, ruleId), ' ', ...withCode(rule?.note ?? '')),
    items(group.slice(0, most)),
    others.length === 0
      ? undefined
      : make('details', {}, make('summary', {}, count(others.length, 'other')), items(others))
  )
}

function item(message: PageMessage, show: (message: PageMessage) => void): HTMLElement {
  const {reason, line, column, isPlaced} = message
  const place = isPlaced ? placeButton(`${line}:${column}`, () => show(message)) : `${line}`
  return make(
    'li',
    {},
    make('span', {class: 'at'}, make('span', {class: 'hidden'}, 'Line '), place),
    make('p', {class: 'reason'}, ...withCode(reason))
  )
}

function placeButton(text: string, show: () => void): HTMLElement {
  const button = make(
    'button',
    {type: 'button', class: 'plain link', title: 'Show in the source'},
    text
  )
  button.addEventListener('click', show)
  return button
}

import type {MetRule, PageMessage} from '../html/shapes.ts'
import {make} from './elements.ts'
import {icon, levelNames, stateOfLevel} from './icons.ts'

/** All that was said of a post, with a way to the place of each in the source. */
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
  return make('ol', {class: 'messages'}, ...messages.map((message) => item(message, rules, show)))
}

function item(
  message: PageMessage,
  rules: ReadonlyMap<string, MetRule>,
  show: (message: PageMessage) => void
): HTMLElement {
  const {level, reason, line, column, ruleId, isPlaced} = message
  const rule = rules.get(ruleId)
  return make(
    'li',
    {class: level},
    icon(stateOfLevel[level]),
    make(
      'div',
      {},
      make(
        'p',
        {class: 'reason'},
        make('span', {class: 'hidden'}, `${levelNames[level]}: `),
        ...withCode(reason)
      ),
      make(
        'div',
        {class: 'about'},
        isPlaced
          ? placeButton(`Line ${line}, column ${column}`, () => show(message))
          : make('span', {}, `Line ${line}`),
        rule
          ? make(
              'details',
              {},
              make('summary', {}, make('code', {}, ruleId)),
              make('p', {}, rule.note)
            )
          : make('code', {}, ruleId)
      )
    )
  )
}

function placeButton(text: string, show: () => void): HTMLElement {
  const button = make('button', {type: 'button', class: 'plain link'}, text)
  button.addEventListener('click', show)
  return button
}

/** Messages put what stands in the source between backticks. */
function withCode(reason: string): Array<Node | string> {
  return reason.split(/(`[^`]+`)/).map((part) => {
    const isCode = part.length > 2 && part.startsWith('`') && part.endsWith('`')
    return isCode ? make('code', {}, part.slice(1, -1)) : part
  })
}

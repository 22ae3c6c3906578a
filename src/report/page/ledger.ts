import type {Ledger} from '../../types.ts'
import {chart, percent} from './charts.ts'
import {inWords, make} from './elements.ts'

const kinds = [
  ['Words', 'text'],
  ['Attributes with content', 'attributes'],
  ['Links', 'links'],
  ['Pictures', 'images']
] as const

/** What is in the result and what is not, as bars and numbers. */
export function ledgerChart(ledger: Ledger): Node {
  return chart(
    'What was kept and what was dropped',
    ['What', 'Share', 'Kept and dropped'],
    kinds.map(([name, key]) => {
      const kept = ledger[`${key}Kept`]
      const dropped = ledger[`${key}Dropped`]
      const whole = kept + dropped
      return {
        name,
        numbers:
          whole === 0
            ? 'none'
            : make(
                'span',
                {},
                make('b', {}, percent(kept, whole)),
                make('small', {}, `${inWords(kept)} kept, ${inWords(dropped)} dropped`)
              ),
        parts: [
          {kind: 'kept', value: kept},
          {kind: 'dropped', value: dropped}
        ],
        whole
      }
    })
  )
}

/** Where to find what was dropped, and why that may be much of it. */
export function accountOf(ledger: Ledger): Node | undefined {
  if (kinds.every(([, key]) => ledger[`${key}Dropped`] === 0)) return undefined
  return make(
    'p',
    {class: 'account'},
    'All that was dropped is named in the messages of its post. Links that led nowhere and pictures behind the text are counted too.'
  )
}

/** In one sentence, what became of the words. */
export function verdict({textKept, textDropped}: Ledger): string {
  const whole = textKept + textDropped
  if (whole === 0) return 'There were no words in these posts.'
  if (textDropped === 0) return `All ${inWords(textKept)} words are in the result.`
  return `${percent(textKept, whole)} of the words are in the result. Each of the other ${inWords(textDropped)} is named in a message.`
}

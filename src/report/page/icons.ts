import type {Level} from '../../types.ts'
import type {State} from '../html/shapes.ts'
import {draw} from './elements.ts'

/** States in the order in which they matter, with what they are called. */
export const stateNames: ReadonlyArray<readonly [State, string]> = [
  ['errors', 'Errors'],
  ['warnings', 'Warnings'],
  ['notes', 'Notes'],
  ['clean', 'Clean'],
  ['unchanged', 'Unchanged'],
  ['earlier', 'Earlier run']
]

export const levelNames: Readonly<Record<Level, string>> = {
  error: 'Error',
  warning: 'Warning',
  info: 'Note'
}

export const stateOfLevel: Readonly<Record<Level, State>> = {
  error: 'errors',
  warning: 'warnings',
  info: 'notes'
}

/** Each state has a shape, so that nobody has to tell them by colour. */
const shapes: Readonly<Record<State, readonly string[]>> = {
  errors: ['M5.1 1h5.8L15 5.1v5.8L10.9 15H5.1L1 10.9V5.1z', 'M5.5 5.5l5 5m0-5l-5 5'],
  warnings: ['M8 1.3L15.2 14H.8z', 'M8 6v3.6m0 1.6v.9'],
  notes: ['M8 1a7 7 0 1 1 0 14A7 7 0 0 1 8 1z', 'M8 7.2v4.2M8 4.4v.9'],
  clean: ['M8 1a7 7 0 1 1 0 14A7 7 0 0 1 8 1z', 'M4.8 8.3l2.3 2.3 4.2-4.7'],
  unchanged: ['M8 1a7 7 0 1 1 0 14A7 7 0 0 1 8 1z', 'M5 8h6'],
  earlier: ['M8 1a7 7 0 1 1 0 14A7 7 0 0 1 8 1z', 'M8 4.5V8l2.5 2']
}

/** The picture of a state, for eyes only. */
export function icon(state: State): SVGElement {
  const [outline, mark] = shapes[state]
  return draw(
    'svg',
    {class: `icon ${state}`, viewBox: '0 0 16 16', 'aria-hidden': 'true', focusable: 'false'},
    draw('path', {class: 'outline', d: outline ?? ''}),
    draw('path', {class: 'mark', d: mark ?? ''})
  )
}

import {h} from 'hastscript'
import {defineModule} from '../mapping/define-module.ts'

export const countdownTimer = defineModule({
  names: ['et_pb_countdown_timer'],
  description: 'A title and the time that is counted down to.',
  content: 'none',
  attributes: {title: 'text', date_time: 'text', header_level: 'setting'},
  handle(state, node) {
    const date = state.attribute(node, 'date_time')?.trim()
    const dateTime = date === undefined ? undefined : machineTime(date)
    return [
      ...state.parts(node, [{type: 'heading', text: 'title', level: 'header_level', depth: 4}]),
      ...(date === undefined ? [] : [h('p', dateTime ? [h('time', {dateTime}, date)] : date)])
    ]
  },
  lost: "The counting; the time is that of the site's time zone, which the content does not name."
})

/** The builder's calendar writes `2031-12-31 10:20`, that of Divi 2 wrote `12/31/2031 10:20`. */
const written =
  /^(?:(?<year>\d{4})-(?<month>\d\d)-(?<day>\d\d)|(?<month2>\d\d)\/(?<day2>\d\d)\/(?<year2>\d{4}))(?: (?<time>\d\d:\d\d(?::\d\d)?))?$/

/** The same as HTML writes it; `undefined` for words such as `next Friday`, which PHP reads too. */
function machineTime(text: string): string | undefined {
  const groups = written.exec(text)?.groups
  if (!groups) return undefined
  const {year = groups.year2, month = groups.month2, day = groups.day2, time} = groups
  const date = `${year}-${month}-${day}`
  return time === undefined ? date : `${date}T${time}`
}

/**
 * How a date is spelled: as RFC 3339 has it, which every reader takes, or with spaces, as Jekyll’s documentation has it.
 */
export type DateForm = 'rfc3339' | 'spaces'

/** A point in time in its parts. Without a zone it is that of the site. */
interface Parts {
  /** `2019-05-04` */
  day: string
  /** `10:30:00`, perhaps with a fraction. */
  time: string | undefined
  /** `Z` or `+02:00`; empty where none is known. */
  zone: string
}

const pattern =
  /^(\d{4})-(\d{2})-(\d{2})(?:(?:[Tt]|[ \t]+)(\d{2}):(\d{2})(?::(\d{2})(\.\d{1,9})?)?[ \t]*(Z|z|UTC|GMT|[+-]\d{2}:?\d{2}|[+-]\d{2})?)?$/

/** Reads a date as ISO 8601, YAML, SQL or WordPress write it; `undefined` for anything else, or no day there ever was. */
function readDate(text: string): Parts | undefined {
  const [, year, month, date, hour, minute, second = '00', fraction = '', zone = ''] =
    pattern.exec(text.trim()) ?? []
  if (year === undefined || month === undefined || date === undefined) return undefined
  if (!isDay(Number(year), Number(month), Number(date))) return undefined
  const day = `${year}-${month}-${date}`
  if (hour === undefined || minute === undefined) return {day, time: undefined, zone: ''}
  if (Number(hour) > 23 || Number(minute) > 59 || Number(second) > 59) return undefined
  return {day, time: `${hour}:${minute}:${second}${fraction}`, zone: readZone(zone)}
}

/** Spells a date in a form; `undefined` where the text is none. */
export function spellDate(text: string, form: DateForm): string | undefined {
  const parts = readDate(text)
  if (!parts) return undefined
  const {day, time, zone} = parts
  if (time === undefined) return day
  if (form === 'rfc3339') return `${day}T${time}${zone}`
  // Not +0200: YAML 1.1 has a colon in it, and takes the whole for a text without one.
  return `${day} ${time}${zone === '' ? '' : ` ${zone === 'Z' ? '+00:00' : zone}`}`
}

/** What WordPress has for no date, `0000-00-00`, or what PHP makes of that. */
export function isNoDate(text: string): boolean {
  return /^(?:0000-00-00|-0{0,3}1-11-30)/.test(text.trim())
}

/** The day of a date, `2019-05-04`. */
export function dayOf(text: string): string | undefined {
  return readDate(text)?.day
}

function readZone(zone: string): string {
  if (zone === '') return ''
  if (!/^[+-]/.test(zone)) return 'Z'
  const digits = zone.replace(':', '').padEnd(5, '0')
  return digits.slice(1) === '0000' ? 'Z' : `${digits.slice(0, 3)}:${digits.slice(3)}`
}

/** WordPress has `0000-00-00` for drafts. */
function isDay(year: number, month: number, day: number): boolean {
  const date = new Date(Date.UTC(year, month - 1, day))
  return year > 0 && date.getUTCMonth() === month - 1 && date.getUTCDate() === day
}

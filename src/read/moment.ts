/**
 * A moment with its zone. WordPress keeps dates twice, in the zone of the site and in that of Greenwich, each without
 * saying which; the zone is the difference.
 */
export function momentOf(
  local: string | undefined,
  greenwich: string | undefined
): string | undefined {
  const here = readMoment(local)
  const there = readMoment(greenwich)
  if (!here) return there && `${there.text}Z`
  if (!there || !here.text.includes('T')) return here.text + here.zone
  const minutes = (here.time - there.time) / 60_000
  if (Math.abs(minutes) > 14 * 60 || minutes % 15 !== 0) return `${there.text}Z`
  const [hour, minute] = [Math.floor(Math.abs(minutes) / 60), Math.abs(minutes) % 60]
  const two = (number: number): string => String(number).padStart(2, '0')
  return here.text + (minutes === 0 ? 'Z' : `${minutes < 0 ? '-' : '+'}${two(hour)}:${two(minute)}`)
}

/** A date as WordPress writes it; one of a draft may be all zeros. */
function readMoment(text = ''): {text: string; zone: string; time: number} | undefined {
  const [, date, clock = '', zone = ''] = moment.exec(text) ?? []
  if (date === undefined) return undefined
  const time = Date.parse(`${date}T${clock || '00:00:00'}Z`)
  if (Number.isNaN(time)) return undefined
  return {text: clock === '' ? date : `${date}T${clock}`, zone, time}
}

const moment = /^(\d{4}-\d{2}-\d{2})(?:[T ](\d{2}:\d{2}:\d{2})(?:\.\d+)?(Z|[+-]\d{2}:\d{2})?)?$/

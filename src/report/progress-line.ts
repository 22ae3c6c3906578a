/** How far a run has come. */
export interface Advance {
  /** Bytes of input. */
  done: number
  /** `undefined` where that cannot be known, as of a pipe. */
  total: number | undefined
  /** Seconds since the start. */
  seconds: number
  documents: number
  /** What is done before the documents are. */
  phase: string | undefined
}

/** Sizes of the bar, in characters. */
const shortestBar = 10
const longestBar = 40

/** How far a run has come, in one line that is narrower than the terminal; the least interesting goes where that is narrow. */
export function progressLine(advance: Advance, width: number): string {
  const {done, total, seconds, documents, phase} = advance
  const bytes = `${megabytes(done)}${total === undefined ? '' : ` of ${megabytes(total)}`} MB`
  const rate = `${megabytes(seconds > 0 ? done / seconds : 0)} MB/s`
  const count =
    phase ?? `${documents.toLocaleString('en')} ${documents === 1 ? 'document' : 'documents'}`
  const room = width - 1
  if (total === undefined) return withRoom(clock(seconds), [count, bytes, rate], room).join('  ')
  const part = total > 0 ? Math.min(done / total, 1) : 1
  const percent = `${String(Math.floor(part * 100)).padStart(3)} %`
  const left = part > 0 ? `${clock((seconds / part) * (1 - part))} left` : '--:-- left'
  const texts = withRoom(left, [count, bytes, rate], room - percent.length - shortestBar - 4)
  const used = percent.length + texts.join('  ').length + 4
  const length = Math.min(Math.max(room - used, 0), longestBar)
  return `${percent} ${bar(part, length)} ${texts.join('  ')}`.slice(0, Math.max(room, 0))
}

/** Texts that there is room for, the first ones first, with the last one behind them. */
function withRoom(last: string, texts: readonly string[], room: number): string[] {
  const fitting: string[] = []
  let length = last.length
  for (const text of texts) {
    if (length + text.length + 2 > room) break
    fitting.push(text)
    length += text.length + 2
  }
  return [...fitting, last]
}

function bar(part: number, length: number): string {
  const full = Math.floor(part * length)
  return `[${'='.repeat(full)}${' '.repeat(length - full)}]`
}

function megabytes(bytes: number): string {
  return (bytes / 1e6).toFixed(1)
}

/** Minutes and seconds, and hours where there are any. */
function clock(seconds: number): string {
  const whole = Math.ceil(seconds)
  const digits = (value: number): string => String(value).padStart(2, '0')
  const minutes = Math.floor(whole / 60)
  if (minutes < 60) return `${minutes}:${digits(whole % 60)}`
  return `${Math.floor(minutes / 60)}:${digits(minutes % 60)}:${digits(whole % 60)}`
}

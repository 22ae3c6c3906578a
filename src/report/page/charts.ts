import {draw, inWords, make} from './elements.ts'

/** A part of a bar, by its share of the whole. */
interface BarPart {
  kind: string
  value: number
}

/** A bar of parts; what it says stands beside it in words. */
export function bar(parts: readonly BarPart[], whole: number): SVGElement {
  const svg = draw('svg', {
    class: 'bar',
    viewBox: '0 0 100 8',
    preserveAspectRatio: 'none',
    'aria-hidden': 'true',
    focusable: 'false'
  })
  svg.append(draw('rect', {class: 'ground', width: 100, height: 8}))
  let x = 0
  for (const {kind, value} of parts) {
    if (value === 0 || whole === 0) continue
    // What is there can be seen, however little it is.
    const width = Math.max(0.6, (value / whole) * 100)
    svg.append(draw('rect', {class: kind, x, width, height: 8}))
    x += width
  }
  return svg
}

/** A row of a chart: what is counted, how many, and the bar. */
export interface ChartRow {
  name: Node | string
  numbers: Node | string
  parts: readonly BarPart[]
  whole: number
}

/** Rows of bars, as a table: those who see no bars read the numbers. */
export function chart(caption: string, heads: readonly string[], rows: readonly ChartRow[]): Node {
  return make(
    'table',
    {class: 'chart'},
    make('caption', {class: 'hidden'}, caption),
    make(
      'thead',
      {class: 'hidden'},
      make('tr', {}, ...heads.map((head) => make('th', {scope: 'col'}, head)))
    ),
    make(
      'tbody',
      {},
      ...rows.map(({name, numbers, parts, whole}) =>
        make(
          'tr',
          {},
          make('th', {scope: 'row'}, name),
          make('td', {class: 'bars'}, bar(parts, whole)),
          make('td', {class: 'numbers'}, numbers)
        )
      )
    )
  )
}

/** A part of a whole in percent; little is never told as none, nor nearly all as all. */
export function percent(part: number, whole: number): string {
  if (whole === 0 || part === whole) return '100 %'
  const share = (part / whole) * 100
  if (share > 99.9) return '> 99.9 %'
  if (share > 0 && share < 0.1) return '< 0.1 %'
  return `${inWords(Math.round(share * 10) / 10)} %`
}

import stringWidth from 'string-width'
import {byCount} from '../../counts.ts'
import type {Inspection} from '../../inspect/inspection.ts'
import type {AttributeUse, ModuleUse} from '../../inspect/module-uses.ts'
import {plural} from '../../report/plural.ts'
import {printable} from '../../report/printable.ts'

/** The width that tables keep to. */
const width = 100
/** Longer names push their row to the right instead of all others. */
const widestName = 32
const narrowestSample = 12

/** The counts of a document for people: what there is most of comes first. */
export function countTable({
  path,
  shortcodes,
  modules,
  unknown,
  unread,
  damage
}: Inspection): string {
  const row = (name: string, count: number, note = ''): string =>
    `${String(count).padStart(8)}  ${name}${note}\n`
  const sorted = (counts: Record<string, number>): Array<[string, number]> =>
    Object.entries(counts).sort(byCount)
  return [
    `${printable(path)}\n`,
    row('shortcode tags', shortcodes),
    ...sorted(modules).map(([name, count]) =>
      row(name, count, Object.hasOwn(unknown, name) ? ' (no mapping)' : '')
    ),
    ...sorted(unread).map(([name, count]) => row(`[${name}]`, count, ' (unread)')),
    ...sorted(damage).map(([name, count]) => row(name, count))
  ].join('')
}

/** The attributes of each module for people. */
export function attributeTable(modules: readonly ModuleUse[]): string {
  const names = modules.flatMap(({attributes}) => attributes.map(({name}) => name.length))
  const longest = names.reduce((most, length) => Math.max(most, length), 'attribute'.length)
  const nameWidth = Math.min(widestName, longest)
  const head = `${'count'.padStart(8)}  ${'kind'.padEnd(10)}  ${'attribute'.padEnd(nameWidth)}  samples\n`
  const tables = modules.map((module) => moduleTable(module, nameWidth))
  return tables.length === 0 ? '' : [head, ...tables].join('\n')
}

function moduleTable({name, count, mapped, attributes}: ModuleUse, nameWidth: number): string {
  const head = `${name}, ${plural(count, 'time')}${mapped ? '' : ' (no mapping)'}\n`
  return head + attributes.map((use) => attributeRow(use, nameWidth)).join('')
}

function attributeRow({name, count, kind, samples}: AttributeUse, nameWidth: number): string {
  const start = `${String(count).padStart(8)}  ${kind.padEnd(10)}  ${name.padEnd(nameWidth)}  `
  return `${start}${sampleList(samples, width - start.length)}`.trimEnd().concat('\n')
}

/** As many samples as there is room for, the first one cut to fit; `…` stands for those left out. */
function sampleList(samples: readonly string[], room: number): string {
  const [first, ...others] = samples.map(onOneLine)
  if (first === undefined) return ''
  const more = others.length > 0 ? ' …' : ''
  let list = quote(cut(first, Math.max(narrowestSample, room) - more.length - 2))
  for (const [index, sample] of others.entries()) {
    const longer = `${list} ${quote(sample)}`
    const isLast = index === others.length - 1
    if (stringWidth(longer) + (isLast ? 0 : more.length) > room) return list + more
    list = longer
  }
  return list
}

function quote(sample: string): string {
  return `"${sample}"`
}

/** The sample on one line, without what a terminal would take as an order. */
function onOneLine(sample: string): string {
  return sample.replace(/\s+/g, ' ').replace(/\p{C}/gu, '').trim()
}

function cut(text: string, room: number): string {
  if (stringWidth(text) <= room) return text
  const characters = Array.from(text)
  while (stringWidth(characters.join('')) > room - 1) characters.pop()
  return `${characters.join('').replace(/…$/, '')}…`
}

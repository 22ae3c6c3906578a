import {expect} from 'vitest'
import {parse} from '../src/blocks/parse.ts'
import {type RepairOptions, repair} from '../src/repair.ts'
import {tokenize} from '../src/shortcode/tokenize.ts'
import type {Content} from '../src/types.ts'

/**
 * Repairing changes tags alone. A message tells of every change, by its edit unless that would say what is for the site
 * alone. What comes out is read as what went in, with nothing left to mend.
 */
export function repairHolds(input: string, options: RepairOptions = {}): void {
  const tags = [...tokenize(input, options)].filter(({type}) => type !== 'text')
  const {value, messages} = repair(input, options)
  const edits = messages.flatMap(({fix, source}) =>
    fix && (options.close || source === 'repair') ? [fix] : []
  )
  let index = 0
  for (const edit of edits.toSorted((a, b) => a.start - b.start)) {
    if (edit.start === edit.end) continue
    while ((tags[index]?.end ?? Infinity) < edit.end) index++
    expect(tags[index]?.start ?? Infinity).toBeLessThanOrEqual(edit.start)
  }
  const isTold = edits.length > 0 || messages.some(({source}) => source === 'repair')
  if (!isTold) expect(value).toBe(input)
  const again = repair(value, options)
  expect(
    again.messages.filter(({fix, source}) => fix && (options.close || source === 'repair'))
  ).toEqual([])
  expect(again.value).toBe(value)
  expect(outline(value, options)).toEqual(outline(input, options))
}

/** The tree without places, and with values as Divi writes them. */
function outline(input: string, options: RepairOptions): unknown[] {
  return outlineOf(parse(input, options).tree.children, options)
}

function outlineOf(nodes: readonly Content[], options: RepairOptions): unknown[] {
  const texts: unknown[] = []
  for (const node of nodes) {
    if (node.type === 'html') {
      const last = texts.at(-1)
      if (typeof last === 'string') texts[texts.length - 1] = last + node.value
      else texts.push(node.value)
    } else if (node.type === 'shortcode') {
      const values = node.attributes.map(({name, value}) => [name, encoded(value)])
      texts.push([node.name, values, outlineOf(node.children, options)])
    } else if (!options.close) texts.push(node.name)
  }
  return texts
}

function encoded(value: string): string {
  return value
    .replaceAll('"', '%22')
    .replace(/\[|%5B/g, '%91')
    .replace(/\]|%5D/g, '%93')
}

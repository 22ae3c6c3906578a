import type {Element} from 'hast'
import {reportNode} from '../hast/tree/report-node.ts'
import {visitElements} from '../hast/tree/walk.ts'
import type {CleanUp} from './clean-up.ts'

/** The title of the page is the heading above those of its content. */
const highest = 2
const lowest = 6

/** Brings the headings into the order of a page whose title is its only h1, where the options say so. */
export const headingLevels: CleanUp = {
  name: 'heading-levels',
  description:
    'With `headings: shift` the highest level becomes h2 and the others follow, with `headings: normalize` no level is left out either.',
  isWanted: ({headings = 'keep'}) => headings !== 'keep',
  looksFor: {elements: ['h1', 'h2', 'h3', 'h4', 'h5', 'h6']},
  run(tree, report, {headings: way} = {}) {
    const headings: Element[] = []
    visitElements(tree, (node) => {
      if (/^h[1-6]$/.test(node.tagName)) headings.push(node)
    })
    const levels = headings.map(({tagName}) => Number(tagName[1]))
    const wanted = way === 'shift' ? shifted(levels) : normalized(levels)
    const changed = headings.filter((_, index) => levels[index] !== wanted[index])
    const [first] = changed
    if (!first) return
    headings.forEach((heading, index) => {
      heading.tagName = `h${wanted[index] ?? lowest}`
    })
    reportNode(report, first, {
      ruleId: 'heading-level',
      reason: `Unexpected levels of headings, changed ${changed.length} of ${levels.length}`,
      counted: {what: 'level of a heading', count: changed.length}
    })
  }
}

/** The same distances below h2, as far down as there are levels. */
function shifted(levels: readonly number[]): number[] {
  const top = levels.reduce((least, level) => Math.min(least, level), lowest)
  return levels.map((level) => Math.min(lowest, level - top + highest))
}

/** Each heading one level below the one that holds its part. */
function normalized(levels: readonly number[]): number[] {
  const open: number[] = []
  return levels.map((level) => {
    for (let last = open.at(-1); last !== undefined && last >= level; last = open.at(-1)) open.pop()
    open.push(level)
    return Math.min(lowest, highest + open.length - 1)
  })
}

import type {Element} from 'hast'
import {isGap} from '../hast/tree/breaks.ts'
import {elementsIn} from '../hast/tree/elements-in.ts'
import {visitElements} from '../hast/tree/walk.ts'
import type {CleanUp} from './clean-up.ts'

/** Headings, and the heads of tables, are bold: to say so of all that they hold adds nothing. */
const bold = new Set('h1 h2 h3 h4 h5 h6 th'.split(' '))

/** Takes bold off that is around all of a heading. */
export const boldHeadings: CleanUp = {
  name: 'bold-headings',
  description:
    'Bold that is around all of a heading, or of the head of a table, leaves its content.',
  looksFor: {
    elements: bold,
    where: (heading) => holdersIn(heading).some((holder) => onlyStrong(holder) !== undefined)
  },
  run(tree) {
    visitElements(tree, (node) => {
      if (!bold.has(node.tagName)) return
      for (const holder of holdersIn(node)) {
        for (let only = onlyStrong(holder); only; only = onlyStrong(holder))
          holder.children = only.children
      }
    })
  }
}

/** What may hold all of a heading, or of a paragraph in the head of a table. */
function holdersIn(heading: Element): Element[] {
  return [heading, ...elementsIn(heading, 'p')]
}

function onlyStrong({children}: Element): Element | undefined {
  const [only, ...others] = children.filter((child) => !isGap(child))
  const isStrong = only?.type === 'element' && ['strong', 'b'].includes(only.tagName)
  return isStrong && others.length === 0 && Object.keys(only.properties).length === 0
    ? only
    : undefined
}

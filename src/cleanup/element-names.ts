import type {Element} from 'hast'
import {visitElements} from '../hast/tree/walk.ts'
import type {CleanUp} from './clean-up.ts'

/** What elements that are obsolete, or say only how text looks, are called where they mean something. */
const names: Readonly<Record<string, string>> = {
  acronym: 'abbr',
  b: 'strong',
  dir: 'ul',
  i: 'em',
  strike: 's',
  tt: 'code'
}

/** Gives elements the name of what they mean. */
export const elementNames: CleanUp = {
  name: 'element-names',
  description:
    'b, i, strike, tt, acronym and other old names become strong, em, s, code, abbr; i with a language stays.',
  looksFor: {elements: Object.keys(names), where: (element) => !isForeign(element)},
  run(tree) {
    visitElements(tree, (node) => {
      if (isForeign(node)) return
      const name = Object.hasOwn(names, node.tagName) ? names[node.tagName] : undefined
      if (name !== undefined) node.tagName = name
    })
  }
}

/** Words of another language, which <i> is for. */
function isForeign({tagName, properties}: Element): boolean {
  return tagName === 'i' && properties.lang !== undefined
}

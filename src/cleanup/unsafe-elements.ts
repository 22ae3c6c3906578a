import {visitElements} from '../hast/walk.ts'
import {type CleanUp, dropped, reportNode} from './clean-up.ts'

/** Elements that run or load something, or that belong to a page and not to its content. */
const unsafe = new Set(
  'script style object embed applet param base link meta title template noscript frame frameset svg math'.split(
    ' '
  )
)

/** Takes out what runs, and says so. */
export const unsafeElements: CleanUp = {
  name: 'unsafe-elements',
  description: 'Scripts, styles, objects and parts of a page’s head go, with a message each.',
  run(tree, report) {
    visitElements(tree, (node, index, parent) => {
      if (!unsafe.has(node.tagName)) return undefined
      reportNode(
        report,
        node,
        dropped(node, `Unexpected element \`<${node.tagName}>\`, left it out`)
      )
      parent.children.splice(index, 1)
      return index
    })
  }
}

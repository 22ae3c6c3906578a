import type {Element, ElementContent} from 'hast'
import {reportNode} from '../hast/tree/report-node.ts'
import {visitElements} from '../hast/tree/walk.ts'
import type {CleanUp} from './clean-up.ts'
import {withoutTarget} from './dead-links.ts'

/** Takes the link off pictures that it leads to: the reader sees what is there already. */
export const selfLinks: CleanUp = {
  name: 'self-links',
  description: 'Pictures that are links to themselves stay without the link, with a message each.',
  looksFor: {elements: ['a'], where: (node) => picturesLinked(node) !== undefined},
  run(tree, report) {
    visitElements(tree, (node) => {
      const pictures = picturesLinked(node)
      if (!pictures) return
      const {href, title} = node.properties
      reportNode(report, node, {
        ruleId: 'self-link',
        reason: 'Unexpected link of a picture to itself, kept the picture',
        actual: String(href),
        loss: {links: 1}
      })
      node.properties = withoutTarget(node.properties)
      for (const {properties} of pictures) if (title) properties.title ??= title
    })
  }
}

/** The pictures of a link that leads to each of them; nothing for any other element. */
function picturesLinked({tagName, properties: {href}, children}: Element): Element[] | undefined {
  if (tagName !== 'a' || typeof href !== 'string') return undefined
  const pictures = picturesIn(children)
  return pictures?.every(({properties}) => isSame(properties.src, href)) ? pictures : undefined
}

/** The pictures, where there is nothing else. */
function picturesIn(nodes: readonly ElementContent[]): Element[] | undefined {
  const pictures: Element[] = []
  for (const node of nodes) {
    if (node.type === 'text' && node.value.trim() === '') continue
    if (node.type !== 'element' || node.tagName !== 'img') return undefined
    pictures.push(node)
  }
  return pictures.length > 0 ? pictures : undefined
}

function isSame(src: unknown, href: string): boolean {
  return typeof src === 'string' && src.trim() === href.trim()
}

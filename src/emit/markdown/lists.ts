import {anchor, blocks, childElements, type MarkdownNode, type MarkdownRule} from './rule.ts'

/** Lists, one below the other kept apart by an empty comment. */
export const list: MarkdownRule = {
  names: ['UL', 'OL'],
  write(content, node) {
    const items = content.replace(/^\n+/, '').trimEnd()
    if (items === '') return ''
    if (node.parentNode?.nodeName === 'LI' && !isLoose(node.parentNode)) return `\n${items}\n`
    const apart = previousElement(node)?.nodeName === node.nodeName ? '<!-- -->' : ''
    return blocks(apart, anchor(node), items)
  }
}

/** Items: as far in as their mark is long. A list in which one item holds blocks has blank lines between all. */
export const listItem: MarkdownRule = {
  names: ['LI'],
  write(content, node) {
    const mark = markOf(node)
    const indentation = ' '.repeat(mark.length)
    const text = (anchor(node) + content.replace(/^\n+/, '').trimEnd()).replace(/\n{3,}/g, '\n\n')
    const indented = text.replace(/\n(?=[^\n])/g, `\n${indentation}`)
    const loose = node.parentNode && childElements(node.parentNode).some(isLoose)
    return `${(mark + indented).trimEnd()}\n${loose ? '\n' : ''}`
  }
}

function markOf(item: MarkdownNode): string {
  const parent = item.parentNode
  if (parent?.nodeName !== 'OL') return '- '
  const first = Number.parseInt(parent.getAttribute('start') ?? '1', 10)
  const index = childElements(parent).indexOf(item)
  return `${Math.max(0, Number.isNaN(first) ? 1 : first) + index}. `
}

const blockNames = new Set(
  'P BLOCKQUOTE PRE TABLE DL DETAILS FIGURE HR H1 H2 H3 H4 H5 H6 DIV SECTION ARTICLE IFRAME'.split(
    ' '
  )
)

/** Whether an item holds more than text and lists. */
function isLoose(item: MarkdownNode): boolean {
  return childElements(item).some(({nodeName}) => blockNames.has(nodeName))
}

function previousElement(node: MarkdownNode): MarkdownNode | null {
  let sibling = node.previousSibling
  while (sibling && sibling.nodeType !== 1) {
    if (sibling.nodeType === 3 && sibling.nodeValue?.trim()) return null
    sibling = sibling.previousSibling
  }
  return sibling
}

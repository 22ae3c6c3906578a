import type {Element, ElementContent} from 'hast'
import {h} from 'hastscript'
import {defineModule} from '../mapping/define-module.ts'

/** img_caption_shortcode() in wp-includes/media.php; the text is an attribute in content from before WordPress 3.4. */
export const caption = defineModule({
  names: ['caption', 'wp_caption'],
  description:
    'WordPress’s own: a picture with the text below it, which stands behind it or in an attribute.',
  content: 'flow',
  attributes: {
    caption: 'html',
    id: 'setting',
    caption_id: 'setting',
    align: 'setting',
    width: 'setting',
    class: 'setting'
  },
  handle(state, node) {
    const blocks = state.content(node)
    const text = state.phrasing(node, 'caption')
    if (text.length > 0) return [h('figure', [...blocks.flatMap(pictures), h('figcaption', text)])]
    const index = blocks.findIndex((block) => splitAtPicture(block) !== undefined)
    const [first, ...behind] = blocks.slice(Math.max(0, index))
    const split = first && splitAtPicture(first)
    if (!split) return blocks
    const more = behind.length > 0 ? [...paragraph(split.after), ...behind] : split.after
    return [
      ...blocks.slice(0, index),
      ...paragraph(split.before),
      more.length > 0
        ? h('figure', [split.picture, h('figcaption', more)])
        : h('p', [split.picture])
    ]
  },
  lost: 'Width and alignment of the picture.'
})

interface Split {
  before: ElementContent[]
  picture: Element
  after: ElementContent[]
}

/** As img_caption_shortcode() does: the first picture, with the link around it, and what stands behind it. */
function splitAtPicture(block: ElementContent): Split | undefined {
  if (block.type !== 'element') return undefined
  if (isPicture(block)) return {before: [], picture: block, after: []}
  if (block.tagName !== 'p') return undefined
  const index = block.children.findIndex(isPicture)
  const picture = block.children[index]
  if (picture?.type !== 'element') return undefined
  return {
    before: trimmed(block.children.slice(0, index)),
    picture,
    after: trimmed(block.children.slice(index + 1))
  }
}

function isPicture(node: ElementContent): boolean {
  if (node.type !== 'element') return false
  return node.tagName === 'img' || (node.tagName === 'a' && node.children.some(isPicture))
}

/** Pictures stand in a figure without a paragraph around them. */
function pictures(block: ElementContent): ElementContent[] {
  const isParagraph = block.type === 'element' && block.tagName === 'p'
  return isParagraph && block.children.every(isPicture) ? block.children : [block]
}

function paragraph(children: ElementContent[]): ElementContent[] {
  return children.length > 0 ? [h('p', children)] : []
}

/** Without spaces and breaks at both ends. */
function trimmed(nodes: readonly ElementContent[]): ElementContent[] {
  const isNothing = (node: ElementContent): boolean =>
    node.type === 'text'
      ? node.value.trim() === ''
      : node.type === 'element' && node.tagName === 'br'
  const start = nodes.findIndex((node) => !isNothing(node))
  const end = nodes.findLastIndex((node) => !isNothing(node))
  if (start === -1) return []
  return nodes.slice(start, end + 1).map((node, index): ElementContent => {
    if (node.type !== 'text') return node
    const value = index === 0 ? node.value.trimStart() : node.value
    return {...node, value: index === end - start ? value.trimEnd() : value}
  })
}

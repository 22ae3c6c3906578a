import type {MarkdownNode, MarkdownRule} from './rule.ts'

interface Marker {
  markdown: readonly string[]
  element: string
}

const markers: Readonly<Record<string, Marker>> = {
  STRONG: {markdown: ['**'], element: 'strong'},
  B: {markdown: ['**'], element: 'strong'},
  EM: {markdown: ['_', '*'], element: 'em'},
  I: {markdown: ['_', '*'], element: 'em'},
  DEL: {markdown: ['~~'], element: 'del'},
  S: {markdown: ['~~'], element: 's'},
  STRIKE: {markdown: ['~~'], element: 's'}
}

/**
 * Emphasis. Its marks count only between certain characters (CommonMark’s flanking rules); where they would
 * not, as in `a**b.**c` or between Chinese characters and quotes, the element itself is written.
 */
export const emphasis: MarkdownRule = {
  names: Object.keys(markers),
  write(content, node) {
    const marker = markers[node.nodeName]
    const text = content.trim()
    if (!marker || text === '') return content
    // Spaces at its edges stand outside of it in Markdown.
    const shown = node.textContent ?? ''
    const before = /^\s/.test(shown) ? ' ' : neighbour(node, 'previousSibling')
    const after = /\s$/.test(shown) ? ' ' : neighbour(node, 'nextSibling')
    const mark = marker.markdown.find((candidate) => flanks(candidate, before, text, after))
    return mark === undefined
      ? `<${marker.element}>${text}</${marker.element}>`
      : mark + text + mark
  }
}

/** What stands beside an element: a character, or `''` at the edge of its block. */
function neighbour(node: MarkdownNode, side: 'previousSibling' | 'nextSibling'): string {
  const sibling = node[side]
  if (sibling?.nodeType === 3) {
    const text = sibling.nodeValue ?? ''
    return (side === 'nextSibling' ? [...text][0] : [...text].at(-1)) ?? ''
  }
  // Marks beside marks run together, so the element's own name keeps them apart.
  if (sibling && markers[sibling.nodeName]) return marks
  if (sibling && sibling.nodeName !== 'BR') return ')'
  const parent = sibling ? null : node.parentNode
  return parent && (markers[parent.nodeName] || parent.nodeName === 'A') ? ')' : ''
}

/** Stands for a neighbour that is emphasis itself. */
const marks = 'marks'

function flanks(mark: string, before: string, text: string, after: string): boolean {
  if (before === marks || after === marks) return false
  const first = [...text][0] ?? ''
  const last = [...text].at(-1) ?? ''
  // An underscore may be part of an e-mail address.
  if (mark === '_' && text.includes('@')) return false
  if (mark === '_' && (isWord(before) || isWord(after))) return false
  return (!isPunctuation(first) || !isWord(before)) && (!isPunctuation(last) || !isWord(after))
}

function isPunctuation(character: string): boolean {
  return /[\p{P}\p{S}]/u.test(character)
}

/** Neither space nor punctuation, nor the edge of a block. Readers disagree on emoji: here they are both. */
function isWord(character: string): boolean {
  if (character.length === 2) return true
  return character !== '' && !/\s/.test(character) && !isPunctuation(character)
}

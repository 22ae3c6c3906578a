import {emphasisNames} from './names.ts'
import {anchor, type MarkdownRule} from './rule.ts'
import {characterAfter, characterBefore, isBehindEmphasis} from './surroundings.ts'
import {wholeCharacterAt, wholeCharacterBefore} from './whole-characters.ts'

const marks: Readonly<Record<'strong' | 'em' | 'del', readonly string[]>> = {
  strong: ['**'],
  em: ['_', '*'],
  del: ['~~']
}

/**
 * Emphasis. Its marks count only between certain characters (CommonMark’s flanking rules); where they would
 * not, as in `a**b.**c` or between Chinese characters and quotes, the element itself is written.
 */
export const emphasis: MarkdownRule = {
  names: [...emphasisNames.keys()],
  write(content, node, {rawHtml}) {
    const kind = emphasisNames.get(node.nodeName)
    if (!kind || content === '') return content
    const target = anchor(node, rawHtml)
    const before = target ? '>' : characterBefore(node)
    const after = characterAfter(node)
    // Marks beside marks run together, so the element's own name keeps them apart.
    const isApart = target !== '' || !isBehindEmphasis(node)
    const mark = isApart
      ? marks[kind].find((candidate) => flanks(candidate, before, content, after))
      : undefined
    if (mark !== undefined) return target + mark + content + mark
    if (rawHtml === 'none') return target + content
    const name = node.nodeName === 'B' ? 'strong' : node.nodeName === 'I' ? 'em' : kind
    return `${target}<${name}>${content}</${name}>`
  }
}

function flanks(mark: string, before: string, text: string, after: string): boolean {
  const first = wholeCharacterAt(text, 0)
  const last = wholeCharacterBefore(text, text.length)
  // An underscore may be part of an e-mail address.
  if (mark === '_' && text.includes('@')) return false
  if (mark === '_' && (isWord(before) || isWord(after))) return false
  // A tilde beside others makes a longer mark of them.
  if (mark === '~~' && [before, after, first, last].some((one) => /[~\\]/.test(one))) return false
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

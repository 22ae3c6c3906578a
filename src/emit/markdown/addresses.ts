import type {ElementContent, Root as HastRoot, Text} from 'hast'
import {contentOf} from '../../hast/content-of.ts'

/** Elements in which an address is no link, or is one already. */
const verbatim = new Set('a code kbd pre samp script style tt textarea'.split(' '))

const address = /https?:\/\/[^\s<>"'`\\“”„«»‘’|[\]]+/g
const trailingPunctuation = '.,:;!?)]}*_~…'

/**
 * Makes links of the addresses in a text. Readers of Markdown do that by themselves, but by rules of their
 * own, which take in what stands close to an address; as links they are written `<address>`.
 */
export function linkAddresses(tree: HastRoot): HastRoot {
  return {...tree, children: contentOf(tree).flatMap(link)}
}

function link(node: ElementContent): ElementContent[] {
  if (node.type === 'text') return linkIn(node)
  if (node.type !== 'element' || verbatim.has(node.tagName)) return [node]
  return [{...node, children: node.children.flatMap(link)}]
}

function linkIn(node: Text): ElementContent[] {
  if (!node.value.includes('://')) return [node]
  const nodes: ElementContent[] = []
  let done = 0
  for (const match of node.value.matchAll(address)) {
    const href = withoutTrailingPunctuation(match[0])
    if (!/^https?:\/\/\w/.test(href)) continue
    if (match.index > done) nodes.push({type: 'text', value: node.value.slice(done, match.index)})
    const children: Text[] = [{type: 'text', value: href}]
    nodes.push({type: 'element', tagName: 'a', properties: {href}, children})
    done = match.index + href.length
  }
  if (done < node.value.length) nodes.push({type: 'text', value: node.value.slice(done)})
  return nodes
}

/** Leaves off what ends the sentence, but no bracket that the address itself opened. */
function withoutTrailingPunctuation(text: string): string {
  let end = text.length
  let unopened = count(text, ')') - count(text, '(')
  while (trailingPunctuation.includes(text[end - 1] ?? ' ')) {
    if (text[end - 1] === ')' && unopened-- <= 0) break
    end--
  }
  return text.slice(0, end)
}

function count(text: string, character: string): number {
  return text.split(character).length - 1
}

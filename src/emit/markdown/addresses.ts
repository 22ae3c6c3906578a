import type {Element, Text} from 'hast'

const address = /(?:https?:\/\/|(?<![\p{L}\p{N}._/@-])www\.)[^\s<>"'`\\“”„«»‘’|[\]]+/giu
/** An address as CommonMark reads it between `<` and `>`, without the rarer characters. */
export const mailAddress =
  /^[\w.+-]+@[a-z\d](?:[a-z\d-]{0,61}[a-z\d])?(?:\.[a-z\d](?:[a-z\d-]{0,61}[a-z\d])?)+$/i
const trailingPunctuation = '.,:;!?)]}*_~…'

/**
 * Makes links of the addresses in a text. Readers of Markdown do that by themselves, but by rules of their
 * own, which take in what stands close to an address; as links they are written `<address>`.
 */
export function linksIn(node: Text): Array<Text | Element> {
  const {value} = node
  if (!mayHoldAddress(value)) return [node]
  const found = [...webAddresses(value), ...mailAddresses(value)].sort((a, b) => a.start - b.start)
  const nodes: Array<Text | Element> = []
  let done = 0
  for (const {start, text, href} of found) {
    if (start < done) continue
    if (start > done) nodes.push({type: 'text', value: value.slice(done, start)})
    const children: Text[] = [{type: 'text', value: text}]
    nodes.push({type: 'element', tagName: 'a', properties: {href}, children})
    done = start + text.length
  }
  if (done < value.length) nodes.push({type: 'text', value: value.slice(done)})
  return nodes
}

const smallW = 0x77
const capitalW = 0x57

/** Whether a text has what every address has. Asked of each text, so it looks for what few of them hold. */
export function mayHoldAddress(text: string): boolean {
  if (text.includes('@') || text.includes('://')) return true
  for (let dot = text.indexOf('.'); dot !== -1; dot = text.indexOf('.', dot + 1)) {
    const before = text.charCodeAt(dot - 1)
    if (before === smallW || before === capitalW) return true
  }
  return false
}

interface Found {
  start: number
  text: string
  href: string
}

function webAddresses(value: string): Found[] {
  return Array.from(value.matchAll(address), (match) => {
    const text = withoutTrailingPunctuation(match[0])
    const href = /^www\./i.test(text) ? `http://${text}` : text
    return {start: match.index, text, href}
  }).filter(({href}) => /^https?:\/\/\w/i.test(href))
}

const beforeAt = /[A-Za-z\d.+_-]/
const behindAt = /[A-Za-z\d.-]/

/** Looks to both sides of each `@`, so that the time is linear. */
function mailAddresses(value: string): Found[] {
  const found: Found[] = []
  let done = 0
  for (let at = value.indexOf('@'); at !== -1; at = value.indexOf('@', at + 1)) {
    let start = at
    while (start > done && beforeAt.test(value[start - 1] ?? ' ')) start--
    while (start < at && /[._+-]/.test(value[start] ?? '')) start++
    let end = at + 1
    while (behindAt.test(value[end] ?? ' ')) end++
    while (/[.-]/.test(value[end - 1] ?? ' ')) end--
    done = Math.max(end, at + 1)
    const text = value.slice(start, end)
    if (mailAddress.test(text)) {
      found.push({start, text, href: `mailto:${text}`})
    }
  }
  return found
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

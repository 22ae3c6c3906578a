import {parseEntities} from 'parse-entities'
import {withoutTags} from '../../shortcode/without-tags.ts'
import {parseUnplaced} from '../parse/html.ts'
import {visitElements} from '../tree/walk.ts'
import {plainText} from '../tree/words.ts'

/** What a value says: words, or where it leads. */
export interface Said {
  what: 'words' | 'pictures' | 'addresses'
  text: string
}

/** What Divi’s demos have for a link that leads nowhere. */
export const emptyAddress = '#'

/** What HTML says. */
export function saidByHtml(html: string): Said[] {
  const said: Said[] = []
  const text = textOf(html)
  if (wordsOf(text) !== '') said.push({what: 'words', text})
  const tree = html.includes('<') ? parseUnplaced(html) : undefined
  if (tree) {
    visitElements(tree, ({properties: {src, href}, tagName}) => {
      if (tagName === 'img' && typeof src === 'string') said.push({what: 'pictures', text: src})
      const isLink = tagName === 'a' && typeof href === 'string' && href !== emptyAddress
      if (isLink) said.push({what: 'addresses', text: href})
    })
  }
  return said
}

/** HTML, or Markdown, that is shown. It is read once, however much a copy says. */
export class Shown {
  readonly #value: string
  #text: string | undefined
  #addresses: ReadonlySet<string> | undefined

  constructor(value: string) {
    this.#value = value
  }

  has({what, text}: Said): boolean {
    if (what === 'words') {
      this.#text ??= textOf(this.#value.replace(markdownAddress, ']'))
      return isIn(text, this.#text)
    }
    this.#addresses ??= new Set(addressesIn(this.#value))
    return addressesIn(text).every((part) => this.#addresses?.has(part))
  }
}

/** The address of a link in Markdown, which is no word. */
const markdownAddress = /\]\([^()\s]*/g

/** What could be addresses. The names of WordPress’s smaller copies of one picture say how large they are. */
function addressesIn(value: string): string[] {
  return parseEntities(value)
    .replace(/-\d{1,5}x\d{1,5}(?=\.[a-z]{3,4}(?![\w.]))/gi, '')
    .split(/[\s"'()<>[\]]+/)
    .filter((part) => part !== '')
}

/** The words of HTML without the tags of shortcodes, which have not been read in a value. */
function textOf(value: string): string {
  const html = withoutTags(value)
  if (!/[<&]/.test(html)) return html.trim()
  const tree = parseUnplaced(html)
  return tree ? plainText([tree]) : html.trim()
}

/** A word, or a sign that says something by itself: a currency, an emoji. */
const words = /[\p{L}\p{M}\p{N}]+|[\p{Sc}\p{So}]/gu

/** Whether all that a copy says stands in a text, whatever its case, its quotes and its dashes are. */
function isIn(copy: string, text: string): boolean {
  return ` ${wordsOf(text)} `.includes(` ${wordsOf(copy)} `)
}

function wordsOf(text: string): string {
  return (text.toLowerCase().match(words) ?? []).join(' ')
}

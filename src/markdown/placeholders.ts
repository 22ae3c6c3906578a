import type {ElementContent} from 'hast'

/**
 * Stands for Markdown of the source while what is around it is written: no rule of the writer touches it, and in the end
 * the Markdown takes its place, in every line behind the marks of the blocks that hold it.
 */
export class Placeholders {
  readonly #open: string
  readonly #close: string
  readonly #pattern: RegExp
  readonly #values: string[] = []

  /** `source` must not say the characters that the placeholders are made of, as they are or as entities. */
  constructor(source: string) {
    const [open = firstPrivate, close = open] = freeCharacters(source)
    this.#open = open
    this.#close = close
    this.#pattern = new RegExp(`${open}(\\d+)${close}`)
  }

  /** The placeholder of a text. */
  hold(value: string): string {
    this.#values.push(value)
    return `${this.#open}${this.#values.length - 1}${this.#close}`
  }

  /** The text that the nodes stand for when they are nothing but its placeholder; empty for no nodes. */
  only(nodes: readonly ElementContent[]): string | undefined {
    const [node] = nodes
    if (!node) return ''
    if (nodes.length > 1 || node.type !== 'element' || node.tagName !== 'p') return undefined
    const [text] = node.children
    const isOne = node.children.length === 1 && Object.keys(node.properties).length === 0
    const index = isOne && text?.type === 'text' ? this.#indexOf(text.value) : -1
    return this.#values[index]
  }

  /** Which text a placeholder stands for, -1 for anything else. */
  #indexOf(value: string): number {
    const isPlaceholder = value.startsWith(this.#open) && value.endsWith(this.#close)
    return isPlaceholder ? Number(value.slice(1, -1)) : -1
  }

  /** The text with every placeholder replaced. */
  fill(text: string): string {
    if (!text.includes(this.#open)) return text
    return text
      .split('\n')
      .map((line) => this.#fillLine(line))
      .join('\n')
  }

  #fillLine(line: string): string {
    let done = ''
    let rest = line
    for (let match = this.#pattern.exec(rest); match; match = this.#pattern.exec(rest)) {
      const mark = rest.slice(0, match.index)
      done += this.#behind(mark, this.#values[Number(match[1])] ?? '')
      rest = rest.slice(match.index + match[0].length)
    }
    return done + rest
  }

  /** A quotation is marked in every line, an item of a list in its first one. */
  #behind(mark: string, value: string): string {
    const indent = mark.replace(/[^>\s]/g, ' ')
    return value
      .split('\n')
      .map((text, index) => {
        const start = index === 0 ? mark : indent
        return text === '' ? start.trimEnd() : start + text
      })
      .join('\n')
  }
}

/** The first character of the private use area: no text has it, but an icon font may. */
const firstPrivate = '\ue000'

/** Two characters of the private use area that the source does not say, or fewer where it says them all. */
function freeCharacters(source: string): string[] {
  const said = new Set(source.match(/[\ue000-\uf8ff]/g))
  for (const [, code = ''] of source.matchAll(/&#(x?[\da-f]{1,8})/gi)) {
    const isHexadecimal = /^x/i.test(code)
    const number = Number.parseInt(isHexadecimal ? code.slice(1) : code, isHexadecimal ? 16 : 10)
    if (number <= 0xffff) said.add(String.fromCharCode(number))
  }
  const free: string[] = []
  for (let code = 0xe000; code <= 0xf8ff && free.length < 2; code++) {
    const character = String.fromCharCode(code)
    if (!said.has(character)) free.push(character)
  }
  return free
}

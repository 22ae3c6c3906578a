import type {ElementContent} from 'hast'

/**
 * Stands for Markdown of the source while what is around it is written: no rule of the writer touches it, and in the end
 * the Markdown takes its place, in every line behind the marks of the blocks that hold it.
 */
export class Placeholders {
  readonly #open: string
  readonly #close: string
  readonly #values: string[] = []

  /** `source` must not hold the characters that the placeholders are made of. */
  constructor(source: string) {
    const free = Array.from({length: 0x100}, (_, index) =>
      String.fromCharCode(0xe000 + index)
    ).filter((character) => !source.includes(character))
    this.#open = free[0] ?? '\ue000'
    this.#close = free[1] ?? '\ue001'
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
    const start = line.indexOf(this.#open)
    if (start === -1) return line
    const end = line.indexOf(this.#close, start)
    const value = this.#values[Number(line.slice(start + 1, end))] ?? ''
    // A quotation is marked in every line, an item of a list in its first one.
    const indent = line.slice(0, start).replace(/[^>\s]/g, ' ')
    const filled = value.split('\n').map((text, index) => {
      const mark = index === 0 ? line.slice(0, start) : indent
      return text === '' ? mark.trimEnd() : mark + text
    })
    return filled.join('\n') + this.#fillLine(line.slice(end + 1))
  }
}

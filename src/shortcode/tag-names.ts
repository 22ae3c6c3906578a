/** Placeholders of the builder that look like tags; the content of code modules is full of them. */
const placeholders = new Set(['et_pb_line_break_holder', 'et_pb_br_holder'])

const slots = 256

/**
 * The names of the tags of a document, one string for all tags of a name. A document has few of them: where each
 * was last is looked up by its length and two of its characters, without a copy of the source.
 */
export class TagNames {
  readonly #names = new Map<string, string>()
  readonly #recent: string[] = new Array(slots).fill('')

  /** The name between the offsets; `undefined` for a placeholder. */
  read(source: string, start: number, end: number): string | undefined {
    const slot =
      (source.charCodeAt(end - 1) + 7 * source.charCodeAt(end - 3) + 31 * (end - start)) % slots
    const recent = this.#recent[slot] ?? ''
    if (recent.length === end - start && source.startsWith(recent, start)) return recent
    const name = this.intern(source.slice(start, end))
    if (name !== undefined) this.#recent[slot] = name
    return name
  }

  /** One string for all tags of the name; `undefined` for a placeholder. */
  intern(name: string): string | undefined {
    if (placeholders.has(name)) return undefined
    const known = this.#names.get(name)
    if (known !== undefined) return known
    this.#names.set(name, name)
    return name
  }
}

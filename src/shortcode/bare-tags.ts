/** `[name]` and `[/name]`, and whether it is the label of a Markdown definition. */
const bareTag = /\[(\/?)([A-Za-z_][\w-]*)\](:?)/g

/**
 * What a document says elsewhere about the words that stand in brackets: closed later, or defined as the label of a
 * link. The document is walked once, when it is first asked.
 */
export class BareTags {
  readonly #source: string
  /** Where the last closing tag of a name is. */
  #lastClosing: Map<string, number> | undefined
  readonly #labels = new Set<string>()

  constructor(source: string) {
    this.#source = source
  }

  /** Whether a closing tag of the name stands behind the place. */
  isClosedAfter(name: string, place: number): boolean {
    return (this.#closings().get(name) ?? -1) >= place
  }

  /** Whether the name is the label of a Markdown definition: `[video]: https://…`. */
  isLabel(name: string): boolean {
    this.#closings()
    return this.#labels.has(name)
  }

  #closings(): Map<string, number> {
    this.#lastClosing ??= this.#walk()
    return this.#lastClosing
  }

  #walk(): Map<string, number> {
    const closings = new Map<string, number>()
    for (const {1: slash, 2: name = '', 3: colon, index} of this.#source.matchAll(bareTag)) {
      if (slash) closings.set(name, index)
      else if (colon) this.#labels.add(name)
    }
    return closings
  }
}

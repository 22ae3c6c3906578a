/** Where the pieces of a composed text come from. Pieces are added in order. */
export class SourceMap {
  readonly #starts: number[] = []
  readonly #sources: Array<{offset: number; verbatim: boolean}> = []

  /** From `start` of the composed text on, characters come from `offset` of the source, one by one if `verbatim`. */
  add(start: number, offset: number, verbatim: boolean): void {
    this.#starts.push(start)
    this.#sources.push({offset, verbatim})
  }

  /** Offset in the source of a place in the composed text. */
  toSource(place: number): number {
    let low = 0
    let high = this.#starts.length - 1
    while (low < high) {
      const middle = (low + high + 1) >> 1
      if ((this.#starts[middle] ?? 0) <= place) low = middle
      else high = middle - 1
    }
    const source = this.#sources[low]
    if (!source) return place
    return source.verbatim ? source.offset + place - (this.#starts[low] ?? 0) : source.offset
  }
}

import type {Token} from '../types.ts'

/** Hands out the tokens of a document piece by piece, as the delimiters of blocks cut it. Call with growing places. */
export class Pieces {
  readonly #tokens: readonly Token[]
  #index = 0

  constructor(tokens: readonly Token[]) {
    this.#tokens = tokens
  }

  /** The tokens between two places. Text is cut at both; a tag belongs to where it starts. */
  between(start: number, end: number): Token[] {
    const piece: Token[] = []
    for (let token = this.#tokens[this.#index]; token; token = this.#tokens[++this.#index]) {
      if (token.start >= end) break
      if (token.type !== 'text') piece.push(token)
      else {
        const text = {start: Math.max(token.start, start), end: Math.min(token.end, end)}
        if (text.start < text.end) piece.push({type: 'text', ...text})
        if (token.end > end) break
      }
    }
    return piece
  }
}

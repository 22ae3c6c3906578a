/** Follows where a document starts and ends, and says what is wrong there, in words. */
export class DocumentEdges {
  #state: 'before' | 'within' | 'behind' = 'before'
  #root = 'rss'
  /** Something stands around the document. */
  #isStray = false
  #hasEntities = false

  get isWithin(): boolean {
    return this.#state === 'within'
  }

  /** Whether an element may be that of a document: a page of HTML has a <title> as well. */
  isRoot(name: string): boolean {
    return name === 'rss' || name === 'channel' || name === 'item'
  }

  open(name: string): void {
    if (this.#state === 'within') return
    this.#state = 'within'
    this.#root = name
    this.#isStray = false
  }

  close(name: string): void {
    if (this.#state === 'within' && name === this.#root) this.#state = 'behind'
  }

  /** What is said of something around the document, once. */
  stray(): string | undefined {
    if (this.#state === 'within' || this.#isStray) return undefined
    this.#isStray = true
    const where = this.#state === 'before' ? 'in front of' : 'behind'
    return `Unexpected text ${where} the document, expected none; passed over it`
  }

  /** What a document type declares is never expanded: it may be nested to fill any memory, or name any file. */
  declaration(name: string): string | undefined {
    if (this.#state === 'within') return undefined
    this.#isStray = true
    if (this.#hasEntities || name !== '<!ENTITY') return undefined
    this.#hasEntities = true
    return 'Unexpected declaration of an entity, expected none; it is not expanded'
  }

  /** What is said at the end of the file. */
  end(): string | undefined {
    if (this.#state === 'behind') return undefined
    if (this.#state === 'within') return `Unexpected end of the file, expected </${this.#root}>`
    return 'Unexpected content, expected an export of WordPress: <rss> with an <item> for each post'
  }
}

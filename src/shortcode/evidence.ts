import type {Delimiter, Spelling} from '../types.ts'

/** wpautop() puts paragraphs around tags that it takes for text. */
const paragraphBeforeTag = /<p>\[\/?et_pb_/

/** What the tags of a document, as far as they were measured, show of what happened to all of it. */
export class Evidence {
  /** How delimiters are written, but for straight ones. */
  readonly shown = new Set<Spelling>()
  readonly #source: string
  #isTexturized = false
  #hasParagraphs: boolean | undefined
  /** The delimiter that was noted last: most of a document are one and the same. */
  #noted: Delimiter | undefined

  constructor(source: string) {
    this.#source = source
  }

  /** Quotes became typographic: wptexturize() went over it. */
  get isTexturized(): boolean {
    return this.#isTexturized
  }

  /** wpautop() went over it with tags in it. */
  get hasParagraphs(): boolean {
    this.#hasParagraphs ??= hasParagraphsAtTags(this.#source)
    return this.#hasParagraphs
  }

  note(delimiter: Delimiter | undefined): void {
    if (!delimiter || delimiter === this.#noted || delimiter.spelling === 'straight') return
    this.#noted = delimiter
    this.#isTexturized ||= delimiter.isTypographic
    this.shown.add(delimiter.spelling)
  }
}

/** Short texts are found sooner than a pattern, and most documents have neither. */
function hasParagraphsAtTags(source: string): boolean {
  return source.includes(']</p>') || (source.includes('<p>[') && paragraphBeforeTag.test(source))
}

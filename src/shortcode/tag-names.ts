import {diviPrefix, isDivi} from './foreign-tags.ts'
import {slotOf, slots} from './name-slots.ts'
import {isStructure} from './nesting.ts'

/** Placeholders of the builder that look like tags; the content of code modules is full of them. */
const placeholders = new Set(['et_pb_line_break_holder', 'et_pb_br_holder'])

/** A name of tags: one object for all tags of the name. */
export interface TagName {
  readonly text: string
  /** Counted from 0 in the order in which the names of a document are met. */
  readonly number: number
  readonly isDivi: boolean
  /** It is that of a section, row or column. */
  readonly isStructure: boolean
}

/**
 * The names of the tags of a document. Where each was last is looked up by its slot.
 */
export class TagNames {
  readonly #byText = new Map<string, TagName>()
  readonly #byNumber: TagName[] = []
  readonly #recent: Array<TagName | undefined> = new Array(slots).fill(undefined)

  /** The name of a number that was given. */
  textOf(number: number): string {
    return this.#byNumber[number]?.text ?? ''
  }

  /** The name between the offsets, if it is one of Divi's; `undefined` for a placeholder too. */
  readDivi(source: string, start: number, end: number): TagName | undefined {
    if (end - start <= diviPrefix.length) return undefined
    const slot = slotOf(source, start, end)
    const recent = this.#recent[slot]
    if (recent?.text.length === end - start && source.startsWith(recent.text, start)) return recent
    if (!source.startsWith(diviPrefix, start)) return undefined
    const name = this.intern(source.slice(start, end))
    if (name) this.#recent[slot] = name
    return name
  }

  /** The same for a name that is no stretch of the source. */
  intern(text: string): TagName | undefined {
    if (placeholders.has(text)) return undefined
    const known = this.#byText.get(text)
    if (known) return known
    const name: TagName = {
      text,
      number: this.#byNumber.length,
      isDivi: isDivi(text),
      isStructure: isStructure(text)
    }
    this.#byText.set(text, name)
    this.#byNumber.push(name)
    return name
  }
}

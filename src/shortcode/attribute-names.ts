import {slotOf, slots} from './name-slots.ts'

/**
 * The names of the attributes of a document, in lower case as shortcode_parse_atts() has them. Where each was last is looked up
 * by its slot.
 */
export class AttributeNames {
  readonly #recent: Array<string | undefined> = new Array(slots).fill(undefined)

  /** The name between the offsets. */
  read(source: string, start: number, end: number): string {
    const slot = slotOf(source, start, end)
    const recent = this.#recent[slot]
    if (recent?.length === end - start && source.startsWith(recent, start)) return recent
    const name = asKey(source.slice(start, end).toLowerCase())
    this.#recent[slot] = name
    return name
  }
}

/** The same text as V8 keeps those of names in a program: one for all, so that mappings are found by it at first sight. */
function asKey(text: string): string {
  const [key = text] = Object.keys({[text]: undefined})
  return key
}

/** So many names have room at first. */
const leastRoom = 1024

/**
 * Counts who wants a name, which file systems may take for the same in other letters. There is one for each post of a run, so what
 * is kept of it is not the name but 53 bits that stand for it, in some eleven to twenty-two bytes. Among a million names two have the same
 * bits in one of twenty thousand runs, and then the later one counts as the second of its name, which costs it a number.
 */
export class NameCounts {
  /** What stands for each name, at the first free place from the one that it asks for; zeros are free. A quarter of them at least are. */
  #slots = new Float64Array(leastRoom)
  #size = 0
  /** How many wanted a name, where more than one did. */
  readonly #more = new Map<number, number>()

  /** Counts one more who wants the name, and gives how many that are. */
  add(name: string): number {
    const bits = bitsOf(name.toLowerCase())
    if (this.#isNew(bits)) return 1
    const count = (this.#more.get(bits) ?? 1) + 1
    this.#more.set(bits, count)
    return count
  }

  #isNew(bits: number): boolean {
    if (this.#size * 4 >= this.#slots.length * 3) this.#grow()
    const place = placeOf(bits, this.#slots)
    if (this.#slots[place] === bits) return false
    this.#slots[place] = bits
    this.#size++
    return true
  }

  #grow(): void {
    const slots = new Float64Array(this.#slots.length * 2)
    for (const bits of this.#slots) if (bits !== 0) slots[placeOf(bits, slots)] = bits
    this.#slots = slots
  }
}

/** Where the bits are, or have room. */
function placeOf(bits: number, slots: Float64Array): number {
  let place = bits % slots.length
  while (slots[place] !== 0 && slots[place] !== bits) place = (place + 1) % slots.length
  return place
}

/** A number from 1 to 2⁵³ that stands for a text (cyrb53, which its author bryc gave to the public domain). */
function bitsOf(text: string): number {
  let low = 0xdeadbeef
  let high = 0x41c6ce57
  for (let index = 0; index < text.length; index++) {
    const code = text.charCodeAt(index)
    low = Math.imul(low ^ code, 2654435761)
    high = Math.imul(high ^ code, 1597334677)
  }
  const first =
    Math.imul(low ^ (low >>> 16), 2246822507) ^ Math.imul(high ^ (high >>> 13), 3266489909)
  const second =
    Math.imul(high ^ (high >>> 16), 2246822507) ^ Math.imul(first ^ (first >>> 13), 3266489909)
  return 4294967296 * (second & 0x1fffff) + (first >>> 0) + 1
}

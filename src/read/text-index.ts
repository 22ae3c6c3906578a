/** What an index consists of, which one thread sends to another. */
export interface SharedIndex {
  /** Each number plus one, at the first free place from the one that the hash of its text asks for; zeros are free. Half of them at least are. */
  slots: Uint32Array<SharedArrayBuffer>
  /** Where hashes start from: by chance, so that nobody can write texts that all ask for one place. */
  seed: number
}

/** Says whether a number is that of the text that is looked for. */
type Test = (number: number) => boolean

/** Numbers by texts, in memory that threads share. The texts stand elsewhere, where the numbers say; here they take no room. */
export class TextIndex {
  readonly shared: SharedIndex

  constructor(shared: SharedIndex) {
    this.shared = shared
  }

  /** An empty one with room for so many texts. */
  static for(count: number): TextIndex {
    let size = 16
    while (size < count * 2) size *= 2
    const slots = new Uint32Array(new SharedArrayBuffer(size * Uint32Array.BYTES_PER_ELEMENT))
    return new TextIndex({slots, seed: Math.floor(Math.random() * 2 ** 32)})
  }

  find(text: string, isIts: Test): number | undefined {
    const found = this.shared.slots[this.#placeOf(text, isIts)] ?? 0
    return found === 0 ? undefined : found - 1
  }

  /** Notes the number of a text, in the place of the one that it had. */
  set(text: string, number: number, isIts: Test): void {
    this.shared.slots[this.#placeOf(text, isIts)] = number + 1
  }

  /** Where the number of the text is, or has room. */
  #placeOf(text: string, isIts: Test): number {
    const {slots, seed} = this.shared
    const last = slots.length - 1
    let place = hashOf(text, seed) & last
    for (;;) {
      const found = slots[place] ?? 0
      if (found === 0 || isIts(found - 1)) return place
      place = (place + 1) & last
    }
  }
}

/** FNV-1a over UTF-16 units, whose low bits are then mixed with the others. */
function hashOf(text: string, seed: number): number {
  let hash = seed ^ 0x811c9dc5
  for (let index = 0; index < text.length; index++) {
    hash = Math.imul(hash ^ text.charCodeAt(index), 0x01000193)
  }
  hash = Math.imul(hash ^ (hash >>> 15), 0x2c1b3c6d)
  return hash ^ (hash >>> 13)
}

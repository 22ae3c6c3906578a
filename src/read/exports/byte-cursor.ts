/** No item of WordPress is longer: MySQL itself takes no packet above 64 MB unless it is told to. */
const defaultLimit = 64 * 1024 * 1024

/** Room for bytes is made no smaller than this, so that it lasts for some chunks. */
const leastRoom = 256 * 1024

/**
 * The bytes of a stream that have come and are not given away yet. Bytes that were given away stay as they are: what
 * comes later is written behind them, never over them.
 */
export class ByteCursor {
  bytes: Uint8Array = new Uint8Array(0)
  /** Where the bytes start that are not given away, and where those end that have come; indexes of `bytes`. */
  start = 0
  end = 0
  /** Where reading stands, between both. */
  place = 0
  /** No more bytes will come. */
  isEnded = false
  /** What the bytes from `from` on are kept together for, in words; none of them is given away while they are. */
  held: string | undefined
  from = 0
  /** How many bytes may be held. */
  readonly limit: number
  /** 1-based line at `start`. */
  line = 1
  /** How many bytes were given away. */
  #given = 0
  /** The bytes behind `end` are ours to write to. */
  #isOwn = false

  constructor(limit = defaultLimit) {
    this.limit = limit
  }

  /** Adds bytes, in time that is linear over all calls. */
  push(chunk: Uint8Array): void {
    const kept = this.end - this.start
    if (kept === 0) {
      this.#moveTo(chunk, chunk.length)
      this.#isOwn = false
      return
    }
    if (!this.#isOwn || this.bytes.length - this.end < chunk.length) {
      const room = Buffer.allocUnsafeSlow(Math.max((kept + chunk.length) * 2, leastRoom))
      room.set(this.bytes.subarray(this.start, this.end))
      this.#moveTo(room, kept)
      this.#isOwn = true
    }
    this.bytes.set(chunk, this.end)
    this.end += chunk.length
  }

  #moveTo(bytes: Uint8Array, end: number): void {
    this.bytes = bytes
    this.place -= this.start
    this.from -= this.start
    this.start = 0
    this.end = end
  }

  /** Keeps what comes from the place on together. */
  hold(what: string): void {
    this.held = what
    this.from = this.place
  }

  /** The bytes that are held, up to the place. */
  heldBytes(): Uint8Array {
    return this.bytes.subarray(this.from, this.place)
  }

  /** How many bytes stand in front of `place`, in all. */
  offset(): number {
    return this.#given + this.place - this.start
  }

  /** The bytes up to an index, which are given away with that. */
  take(end: number): Uint8Array {
    const taken = this.bytes.subarray(this.start, end)
    this.line += countLines(taken)
    this.#given += taken.length
    this.start = end
    return taken
  }

  /** The line where what is held starts. */
  heldLine(): number {
    return this.line + countLines(this.bytes.subarray(this.start, this.from))
  }
}

/** How many lines end in the bytes. */
export function countLines(bytes: Uint8Array): number {
  let count = 0
  for (let place = bytes.indexOf(10); place !== -1; place = bytes.indexOf(10, place + 1)) count++
  return count
}

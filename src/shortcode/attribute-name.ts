import {equalsSign, is, space} from './characters.ts'
import type {TagScanner} from './tag-scanner.ts'

/** A line end within a name, as a hard wrap leaves it: `mailc` and `himp_list="none"` on the next line. */
const lineEndInName = /(?:<br ?\/?>)?\r?\n/y

/** `name=` at a place of a tag. One object reads many, one after the other. */
export class AttributeName {
  start = -1
  /** Offset behind `=`; -1 where no name stands. */
  valueStart = -1
  readonly #source: string
  readonly #scanner: TagScanner
  #end = -1
  /** Where the second part of a name starts that a line end broke in two; -1 for a whole one. */
  #second = -1

  constructor(source: string, scanner: TagScanner) {
    this.#source = source
    this.#scanner = scanner
  }

  read(start: number): void {
    this.start = start
    this.#end = this.#scanner.skipName(start)
    this.#second = -1
    this.valueStart = this.#end === start ? -1 : this.#valueStartBehind(this.#end)
    if (this.valueStart === -1 && this.#end > start) this.#readBroken()
  }

  get isNamed(): boolean {
    return this.valueStart !== -1
  }

  /** The name, in lower case and without a Markdown writer's backslashes. */
  text(): string {
    const first = this.#source.slice(this.start, this.#end)
    const second =
      this.#second === -1
        ? ''
        : this.#source.slice(this.#second, this.#scanner.skipName(this.#second))
    const name = (first + second).toLowerCase()
    return name.includes('\\') ? name.replaceAll('\\', '') : name
  }

  /** A name that a line end broke in two: Divi writes no positional values that could stand there. */
  #readBroken(): void {
    lineEndInName.lastIndex = this.#end
    if (!lineEndInName.test(this.#source)) return
    const second = lineEndInName.lastIndex
    const end = this.#scanner.skipName(second)
    if (end === second) return
    this.valueStart = this.#valueStartBehind(end)
    if (this.valueStart !== -1) this.#second = second
  }

  /** Offset behind `=` and the spaces around it; right behind it where another name follows: `alt= src="…"`. */
  #valueStartBehind(end: number): number {
    const start = this.#scanner.equals(end)
    if (start === -1 || !is(this.#source.charCodeAt(start - 1), space)) return start
    const next = this.#scanner.skipName(start)
    const isName = next > start && this.#source.charCodeAt(next) === equalsSign
    return isName ? this.#source.lastIndexOf('=', start) + 1 : start
  }
}

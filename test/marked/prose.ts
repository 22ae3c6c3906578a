import type {Fate, Marker} from './marks.ts'
import type {Random} from './random.ts'

/** Writes what an author writes: HTML in which every word, link and picture is a marker. */
export class Prose {
  readonly #marker: Marker
  readonly #random: Random
  /** What becomes of all that is written, where a module around it says so. */
  fate: Fate = 'kept'

  constructor(marker: Marker, random: Random) {
    this.#marker = marker
    this.#random = random
  }

  /** Words of the page that stand between tags or, with `from`, in one. */
  words(
    least: number,
    most: number,
    from: 'body' | 'attribute' = 'body',
    fate = this.fate
  ): string {
    const count = this.#random.between(least, most)
    return Array.from({length: count}, () => this.#marker.word(from, fate)).join(' ')
  }

  label(from: 'body' | 'attribute'): string {
    return this.#marker.word(from, this.fate, 'label')
  }

  hidden(): string {
    return this.#marker.word('attribute', this.fate === 'secret' ? 'secret' : 'hidden')
  }

  /** A few words with marks, as they stand in a line. */
  phrasing(): string {
    const parts = Array.from({length: this.#random.between(1, 3)}, () => this.#phrase())
    return parts.join(' ')
  }

  /** Some blocks, parted by blank lines or put into paragraphs. */
  flow(blocks = this.#random.between(1, 3)): string {
    const hasParagraphs = !this.#random.oneIn(3)
    const written = Array.from({length: blocks}, () => this.#block(hasParagraphs))
    return written.join(hasParagraphs ? '\n' : '\n\n')
  }

  list(): string {
    const name = this.#random.pick(['ul', 'ol'])
    const items = Array.from(
      {length: this.#random.between(2, 4)},
      () => `<li>${this.phrasing()}</li>`
    )
    return `<${name}>\n${items.join('\n')}\n</${name}>`
  }

  picture(): string {
    const src = this.#marker.image('body', this.fate)
    const written = `<img class="alignnone size-full ${this.hidden()}" src="${src}" alt="${this.label('body')}" width="300" height="200" />`
    if (!this.#random.oneIn(3)) return written
    return `<a href="${this.#marker.link('body', this.fate)}">${written}</a>`
  }

  #block(hasParagraphs: boolean): string {
    const paragraph = (): string => {
      const text = this.#sentence()
      if (!hasParagraphs) return text
      return this.#random.oneIn(4)
        ? `<p style="font-family: ${this.hidden()}; text-align: center;">${text}</p>`
        : `<p>${text}</p>`
    }
    return this.#random.pick([
      paragraph,
      paragraph,
      paragraph,
      () => this.list(),
      () => `<h3 class="${this.hidden()}">${this.phrasing()}</h3>`,
      () => `<blockquote><p>${this.#sentence()}</p></blockquote>`,
      () => this.#table(),
      () => (hasParagraphs ? `<p>${this.picture()}</p>` : this.picture())
    ])()
  }

  #table(): string {
    const row = (cell: string): string =>
      `<tr>${Array.from({length: 2}, () => `<${cell}>${this.phrasing()}</${cell}>`).join('')}</tr>`
    return `<table class="${this.hidden()}"><tbody>${row('th')}${row('td')}</tbody></table>`
  }

  #sentence(): string {
    const end = this.#random.pick(['.', '.', '?', '!', ' …'])
    return `${this.phrasing()}, ${this.words(2, 12)} ${this.phrasing()}${end}`
  }

  #phrase(): string {
    const words = this.words(1, 4)
    return this.#random.pick([
      () => words,
      () => words,
      () => `“${words}”`,
      () => `<strong>${words}</strong>`,
      () => `<em>${words}</em>`,
      () => `(${words})`,
      () => `[${words}]`,
      () => `<span style="color: #${this.hidden()};">${words}</span>`,
      () =>
        `<a href="${this.#marker.link('body', this.fate)}" target="_blank" rel="noopener">${words}</a>`,
      () => `${words}<br />${this.words(1, 3)}`
    ])()
  }
}

/** What becomes of a marker. */
export type Fate =
  /** A reader finds it. */
  | 'kept'
  /** A documented loss: it is in no result, and a message names it. */
  | 'named'
  /** Never seen on the site: it is in no result. */
  | 'hidden'
  /** Not for readers at all: it is in no result and in no message. */
  | 'secret'

/** What a marker marks: where in a page it has to be found. */
export type MarkKind =
  /** In the text. */
  | 'word'
  /** In the text of a picture or of a link: `alt`, `title`. */
  | 'label'
  /** The whole address, in `href`. */
  | 'link'
  /** The whole address, in `src` or `poster`. */
  | 'image'
  /** Part of an address in `src` or `href`, since a page of a film becomes that of its player. */
  | 'media'

export interface Mark {
  kind: MarkKind
  fate: Fate
  /** Whether it stood between tags or in one. */
  from: 'body' | 'attribute'
  /** The word, or the address as a browser asks for it. */
  value: string
}

/** Any marker, alone: one that is run into another word is none. */
const pattern = /(?<![a-z0-9])[hilmsw][a-z]{4}\d+e?(?![a-z0-9])/g

export function markersIn(text: string): string[] {
  return text.match(pattern) ?? []
}

/** Makes the markers of a post, none of them twice and none part of another. */
export class Marker {
  readonly marks: Mark[] = []
  readonly #post: string
  #count = 0

  constructor(post: number) {
    this.#post = Array.from({length: 4}, (_, digit) =>
      String.fromCharCode(97 + (Math.floor(post / 26 ** (3 - digit)) % 26))
    ).join('')
  }

  word(from: Mark['from'], fate: Fate = 'kept', kind: MarkKind = 'word'): string {
    const value = this.#next(fate === 'hidden' ? 'h' : fate === 'secret' ? 's' : 'w')
    this.marks.push({kind, fate, from, value})
    return value
  }

  link(from: Mark['from'], fate: Fate = 'kept'): string {
    const query = this.#count % 5 === 0 ? '?a=1&b=2' : ''
    return this.#address(`https://example.org/${this.#next('l')}/${query}`, 'link', from, fate)
  }

  image(from: Mark['from'], fate: Fate = 'kept'): string {
    const size = this.#count % 3 === 0 ? '-300x200' : ''
    return this.#address(`${uploads}${this.#next('i')}${size}.jpg`, 'image', from, fate)
  }

  media(from: Mark['from'], extension: string, fate: Fate = 'kept'): string {
    const value = this.#next('m')
    this.marks.push({kind: 'media', fate, from, value})
    return `${uploads}${value}.${extension}`
  }

  /** A film by the address of its page, whose names have eleven characters. */
  film(from: Mark['from'], fate: Fate = 'kept'): string {
    const value = this.#next('m', 6)
    this.marks.push({kind: 'media', fate, from, value})
    return `https://www.youtube.com/watch?v=${value}`
  }

  #address(value: string, kind: MarkKind, from: Mark['from'], fate: Fate): string {
    this.marks.push({kind, fate, from, value})
    return value.replaceAll('&', '&amp;')
  }

  /** Every second one ends in a digit, behind which typographers set a prime. */
  #next(letter: string, digits = 0): string {
    const count = this.#count++
    const number = String(count).padStart(digits, '0')
    return `${letter}${this.#post}${number}${digits === 0 && count % 2 === 1 ? 'e' : ''}`
  }
}

const uploads = 'https://example.org/wp-content/uploads/2021/03/'

import {epanelNames} from './epanel-names.ts'
import {matchesPattern, type Pattern, readPattern} from './pattern.ts'

/** Whether a name is one that is always read, or one that was asked for. */
export type NameKind = 'known' | 'listed'

/**
 * Shortcodes that are read without being asked for, beside Divi's. WordPress's own (wp-includes/shortcodes.php, media.php,
 * class-wp-embed.php) are common words: what is no tag for sure is text.
 */
const knownNames: ReadonlySet<string> = new Set([
  'caption',
  'wp_caption',
  'gallery',
  'embed',
  'audio',
  'video',
  'playlist'
])

/** Stands for the names that Elegant Themes had before there was a builder. */
const epanel = 'epanel'

/** What may stand in a list of names. */
const listable = /^[\w*-]+$/

/** Whether every name of a list is one, or a pattern of some. */
export function isNameList(names: readonly string[]): boolean {
  return names.every((name) => listable.test(name))
}

/** The names of shortcodes that are read beside those of Divi. They are case-sensitive, as in WordPress. */
export class ShortcodeNames {
  readonly #listed: ReadonlySet<string>
  readonly #patterns: readonly Pattern[]
  /** First characters that a name may have, by code unit: a look at one spares most names. */
  readonly #initials = new Uint8Array(128)

  /** `listed` are names, with `*` for any characters, and the word for the old ones of Elegant Themes. */
  constructor(listed: readonly string[] = []) {
    const names = listed.filter((name) => listable.test(name))
    const whole = names.filter((name) => !name.includes('*') && name !== epanel)
    this.#listed = new Set([...whole, ...(names.includes(epanel) ? epanelNames : [])])
    this.#patterns = names.filter((name) => name.includes('*')).map(readPattern)
    for (const name of [...knownNames, ...this.#listed]) this.#initials[name.charCodeAt(0)] = 1
    for (const name of names.filter((name) => name.includes('*'))) {
      if (name.startsWith('*')) this.#initials.fill(1)
      else this.#initials[name.charCodeAt(0)] = 1
    }
  }

  /** Whether a name may start with the code unit. */
  mayStartWith(code: number): boolean {
    return this.#initials[code] === 1
  }

  /** `undefined` for a name that is not read. */
  kindOf(name: string): NameKind | undefined {
    if (this.#listed.has(name)) return 'listed'
    if (knownNames.has(name)) return 'known'
    return this.#patterns.some((pattern) => matches(pattern, name)) ? 'listed' : undefined
  }
}

/** Whether a name is one of a pattern; no list of names makes a tag of `[1]`. */
function matches(pattern: Pattern, name: string): boolean {
  return (pattern[0] !== '' || /^[A-Za-z_]/.test(name)) && matchesPattern(pattern, name)
}

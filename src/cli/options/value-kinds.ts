import type {Option} from './option.ts'

/** What the value of an option is. */
export type ValueKind =
  | 'switch'
  | 'choice'
  | 'text'
  | 'list'
  | 'number'
  | 'count'
  | 'file'
  | 'folder'
  | 'pattern'
  | 'rules'

/** What stands in the brackets of flags, where it says more than that a text is wanted. */
const kinds: Readonly<Record<string, ValueKind>> = {
  dir: 'folder',
  file: 'file',
  glob: 'pattern',
  'id=level': 'rules',
  list: 'list',
  number: 'number',
  count: 'count',
  path: 'file'
}

/** The flags of an option, taken apart. */
export interface Flags {
  /** `-t` */
  short: string | undefined
  /** `--to` */
  long: string
  /** `<format>`, with its brackets. */
  placeholder: string | undefined
  /** It takes something away: `--no-sanitize`. */
  isNegation: boolean
  /** It may be given without a value as well. */
  isValueOptional: boolean
}

export function flagsOf({flags}: Pick<Option, 'flags'>): Flags {
  const words = flags.split(/,? /)
  const long = words.find((word) => word.startsWith('--')) ?? flags
  const placeholder = words.find((word) => /^[<[]/.test(word))
  return {
    short: words.find((word) => /^-[^-]/.test(word)),
    long,
    placeholder,
    isNegation: long.startsWith('--no-'),
    isValueOptional: placeholder?.startsWith('[') ?? false
  }
}

export function kindOf(option: Pick<Option, 'flags' | 'choices'>): ValueKind {
  const {placeholder} = flagsOf(option)
  if (placeholder === undefined) return 'switch'
  if (option.choices) return 'choice'
  return kinds[placeholder.slice(1, -1)] ?? 'text'
}

/** The name of an option in config files and in what the parser gives: `outDir` for `--out-dir`, `sanitize` for `--no-sanitize` too. */
export function keyOf(option: Pick<Option, 'flags' | 'key'>): string {
  return (
    option.key ??
    flagsOf(option)
      .long.replace(/^--(?:no-)?/, '')
      .replace(/-(\w)/g, (_, letter: string) => letter.toUpperCase())
  )
}

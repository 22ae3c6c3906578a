import type {Options} from './types.ts'

/** Options that are one of several words, with those words. */
const choices = {
  from: ['auto', 'text', 'html', 'markdown'],
  to: ['html', 'markdown', 'ast'],
  rawHtml: ['minimal', 'keep', 'none'],
  unknown: ['unwrap', 'comment', 'keep', 'drop', 'error'],
  embeds: ['html', 'link', 'drop'],
  tabs: ['headings', 'details'],
  headings: ['keep', 'shift', 'normalize']
} as const satisfies {[name in keyof Options]?: ReadonlyArray<Options[name]>}

const listedChoices = Object.entries(choices)

/** Throws a `TypeError` where a document is no text, which is most often a file that was read without an encoding. */
export function requireText(value: unknown): void {
  if (typeof value === 'string') return
  const kind = value === null ? 'null' : typeof value
  throw new TypeError(
    `a document needs to be a string, got ${kind}; files are read with an encoding`
  )
}

/** Throws a `TypeError` that says which option has no such value: programs without types pass any. */
export function requireChoices(options: Pick<Options, keyof typeof choices>): void {
  for (const [name, words] of listedChoices) {
    const value: unknown = Reflect.get(options, name)
    if (value === undefined || words.some((word) => word === value)) continue
    throw new TypeError(`the option ${name} needs ${listed(words)}, got ${String(value)}`)
  }
}

function listed(words: readonly string[]): string {
  return `${words.slice(0, -1).join(', ')} or ${words.at(-1)}`
}

/** Why an item was passed over, as a report names it behind its type. */

/** Its slug is none that was asked for. */
export const bySlug = '(by its slug)'

const before = '(before '

/** It is older than a day. */
export function beforeDay(day: string): string {
  return `${before}${day})`
}

/** The options that chose none of these kinds of items. */
export function optionsFor(kinds: readonly string[]): string {
  const reasons = [
    [bySlug, '--include and --exclude'],
    [before, '--since']
  ] as const
  const named = reasons.filter(([mark]) => kinds.some((kind) => kind.includes(mark)))
  return named.map(([, option]) => option).join(', ') || '--post-type and --status'
}

/** A document in two parts: the front matter with its fences, and what it stands in front of. */
export interface Split {
  /** With its fences and the line end behind them; empty where there is none. */
  frontMatter: string
  /** What stands between the fences. */
  data: string
  /** How that is written. */
  format: 'yaml' | 'toml' | 'json'
  body: string
}

/** How front matter begins and ends. */
interface Fence {
  opening: RegExp
  closing: RegExp
  format?: Split['format']
  /** The fences are part of the data. */
  isData?: boolean
}

/**
 * A blank line behind it makes a thematic break of the fence. In front of it may stand the comment that tells an interpreter or an
 * editor the encoding of a file: `# coding: utf-8`.
 */
const fences: readonly Fence[] = [
  {
    opening:
      /^(?:#[ \t]*(?:-\*-[ \t]*)?(?:en)?coding[:=][ \t]*[\w.-]+[ \t]*(?:-\*-[ \t]*)?\r?\n)?---[ \t]*(yaml|toml|json)?[ \t]*\r?\n(?![ \t]*\r?\n)/i,
    closing: /\r?\n---[ \t]*(?:\r?\n|$)/g
  },
  {opening: /^\+\+\+[ \t]*\r?\n/, closing: /\r?\n\+\+\+[ \t]*(?:\r?\n|$)/g, format: 'toml'},
  {opening: /^\{[ \t]*\r?\n/, closing: /\r?\n\}[ \t]*(?:\r?\n|$)/g, format: 'json', isData: true}
]

/**
 * Splits front matter off: YAML between `---`, which may name another format behind it, TOML between `+++`, and JSON in
 * braces that have a line each to themselves.
 */
export function splitFrontMatter(value: string): Split {
  for (const {opening, closing, format, isData = false} of fences) {
    const start = opening.exec(value)
    if (!start) continue
    closing.lastIndex = start[0].length - (start[0].endsWith('\r\n') ? 2 : 1)
    const end = closing.exec(value)
    if (!end) break
    const bodyStart = end.index + end[0].length
    const frontMatter = value.slice(0, bodyStart)
    const data = isData ? frontMatter : value.slice(start[0].length, end.index)
    if (isData && !isJson(data)) break
    const named = start[1] === 'toml' || start[1] === 'json' ? start[1] : 'yaml'
    return {frontMatter, data, format: format ?? named, body: value.slice(bodyStart)}
  }
  return {frontMatter: '', data: '', format: 'yaml', body: value}
}

/** Braces alone in their lines may stand in code too. */
function isJson(text: string): boolean {
  try {
    JSON.parse(text)
    return true
  } catch {
    return false
  }
}

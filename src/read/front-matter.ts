import {parse} from 'yaml'

/** A document in two parts: the front matter with its fences, and what it stands in front of. */
export interface Split {
  frontMatter: string
  body: string
}

/** A blank line behind it makes a thematic break of the fence. */
const fence = /^---[ \t]*\r?\n(?![ \t]*\r?\n)/
const closingFence = /\r?\n---[ \t]*(?:\r?\n|$)/g

/** Splits YAML front matter off: `---` on the first line up to the next line of its own kind. */
export function splitFrontMatter(value: string): Split {
  const opening = fence.exec(value)
  if (!opening) return {frontMatter: '', body: value}
  closingFence.lastIndex = opening[0].length - 1
  const closing = closingFence.exec(value)
  if (!closing) return {frontMatter: '', body: value}
  const end = closing.index + closing[0].length
  return {frontMatter: value.slice(0, end), body: value.slice(end)}
}

/** What front matter says, by name; nothing where it is no YAML, or no table. */
export function readFrontMatter(frontMatter: string): Readonly<Record<string, unknown>> {
  const yaml = frontMatter.replace(fenceLines, '')
  if (yaml.trim() === '') return {}
  try {
    const data: unknown = parse(yaml, {logLevel: 'silent'})
    return isRecord(data) ? data : {}
  } catch {
    return {}
  }
}

const fenceLines = /^---[ \t]*\r?$/gm

function isRecord(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}

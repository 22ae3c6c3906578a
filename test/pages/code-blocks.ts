import {readdirSync, readFileSync} from 'node:fs'
import path from 'node:path'

const root = path.join(import.meta.dirname, '..', '..')

/** A page of Markdown that comes with the project. */
export interface Page {
  /** From the root of the project. */
  name: string
  text: string
}

/** A fenced block of a page. */
export interface CodeBlock {
  /** The word behind the fence. */
  language: string
  code: string
  /** Where its code stands in the text of the page. */
  start: number
  end: number
  /** The line of text in front of it; empty at the start of a page. */
  introduction: string
}

/** README, CONTRIBUTING and docs. */
export function readPages(): Page[] {
  const docs = readdirSync(path.join(root, 'docs')).map((name) => `docs/${name}`)
  return ['README.md', 'CONTRIBUTING.md', 'SECURITY.md', ...docs]
    .filter((name) => name.endsWith('.md'))
    .map((name) => ({name, text: readFileSync(path.join(root, name), 'utf8')}))
}

/** The fenced blocks of a page, in order. The indentation of a block in a list stays in its code. */
export function codeBlocks({text}: Page): CodeBlock[] {
  const pattern = /^ *(`{3,})(\w*)\n([\s\S]*?)^ *\1$/gm
  return Array.from(text.matchAll(pattern), (match) => {
    const [whole, , language = '', code = ''] = match
    const start = match.index + whole.indexOf('\n') + 1
    const introduction = text.slice(0, match.index).trimEnd().split('\n').at(-1) ?? ''
    return {language, code, start, end: start + code.length, introduction}
  })
}

/** The file that a block is, where the text in front of it says so: a line that ends in its name, as in `site/hugo.toml`: */
export function fileOf({introduction}: CodeBlock): string | undefined {
  return /`([\w./[\]-]+\.\w+)`:$/.exec(introduction)?.[1]
}

import {existsSync, readdirSync, readFileSync} from 'node:fs'
import path from 'node:path'
import type {Options} from '../src/types.ts'

const root = path.join(import.meta.dirname, '..', 'fixtures')

/** One case: a folder with an input, maybe options, and what is expected of it. */
export interface Fixture {
  name: string
  folder: string
  input: string
  options: Options
}

/** What WordPress showed, where nobody has said how it is read. */
const shown = ['pages', 'rendered']

function read(folder: string, kind: string): Fixture | undefined {
  const file = ['input.html', 'input.txt', 'input.md'].find((name) =>
    existsSync(path.join(folder, name))
  )
  if (!file) return undefined
  const options = path.join(folder, 'options.json')
  return {
    name: path.relative(root, folder).replaceAll(path.sep, '/'),
    folder,
    input: readFileSync(path.join(folder, file), 'utf8'),
    options: {
      from: shown.includes(kind) ? 'auto' : 'text',
      ...(existsSync(options) && JSON.parse(readFileSync(options, 'utf8')))
    }
  }
}

/** All cases of a kind, in the order of their names. */
export function fixtures(
  kind:
    | 'blocks'
    | 'modules'
    | 'pages'
    | 'posts'
    | 'rendered'
    | 'shortcode'
    | 'clean-ups'
    | 'markdown'
    | 'wrappings'
): Fixture[] {
  return readdirSync(path.join(root, kind), {recursive: true, encoding: 'utf8'})
    .sort()
    .flatMap((name) => read(path.join(root, kind, name), kind) ?? [])
}

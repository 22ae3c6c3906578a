import {readFileSync} from 'node:fs'
import path from 'node:path'
import {splitFrontMatter} from '../../src/read/front-matter.ts'
import {corpus} from './rendered.ts'

const containers = new Map<string, string>()

/**
 * The content of a post of the corpus by its id: a file as it is (`divi-…/01-x.txt`), without its front matter
 * (`subsurface-website/_pages/x.en`), what a JSON pointer names (`x.json#/data/9`) or the item of a WordPress
 * export with that post id (`x.xml#68`). Throws an `Error` when there is none.
 */
export function contentOf(id: string): string {
  const [, file = '', item] = /^(.*?)(?:#(.*))?$/.exec(id) ?? []
  const text = containers.get(file) ?? readText(file)
  containers.set(file, text)
  // WordPress was given what stands behind a comment as it is, with its front matter.
  if (item === undefined) return text.startsWith('#') ? text : splitFrontMatter(text).body
  const content = file.endsWith('.xml') ? itemOf(text, item) : valueAt(JSON.parse(text), item)
  if (content === undefined) throw new Error(`${id} is not in ${corpus}`)
  return content
}

function readText(file: string): string {
  return readFileSync(path.join(corpus, file), 'utf8').replace(/^\ufeff/, '')
}

/** The content is in CDATA sections; a `]]>` of its own is split over two of them. */
function itemOf(xml: string, id: string): string | undefined {
  const item = xml.split('<item>').find((part) => part.includes(`<wp:post_id>${id}</wp:post_id>`))
  const content = /<content:encoded>(.*?)<\/content:encoded>/s.exec(item ?? '')?.[1]
  return content?.replace(/<!\[CDATA\[(.*?)\]\]>/gs, '$1')
}

function valueAt(value: unknown, pointer: string): string | undefined {
  const found = pointer
    .split('/')
    .slice(1)
    .reduce<unknown>((held, key) => (held as Record<string, unknown> | undefined)?.[key], value)
  return typeof found === 'string' ? found : undefined
}

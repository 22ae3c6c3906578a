import type {ExportReader} from './item.ts'
import {wrapper} from './rest/wrapper.ts'

/** What a file is taken for, and by what, so that a wrong guess can say it. */
export interface Detected {
  format: ExportReader['name'] | undefined
  /** Such as `its name ends in .sql`. */
  because: string
}

/** The formats that a name tells; JSON may be two. */
const extensions: Readonly<Record<string, ExportReader['name']>> = {
  '.sql': 'sql',
  '.wxr': 'wxr',
  '.xml': 'wxr'
}

/** A comment, or a word that dumps start with. */
const sqlStart = /^(?:--|#|\/\*|(?:CREATE|DROP|INSERT|REPLACE|LOCK|SET|START|USE|BEGIN)\s)/i

/** What the first bytes are looked for, in this order; the text is what they have in words. */
const marks: readonly {format: ExportReader['name']; start: RegExp; text: string}[] = [
  {format: 'wxr', start: /^<(?:\?xml|rss)\b/, text: 'XML'},
  {
    format: 'layout',
    start: /^\{\s*"context"\s*:\s*"(?:et_|epanel)/,
    text: 'the context of a portability file'
  },
  {
    format: 'layout',
    start: /^\{[^{}[\]]*"(?:data|layouts)"\s*:\s*\{\s*"\d+"/,
    text: 'layouts by id'
  },
  {format: 'rest', start: /^\[\s*(?:\{|\]\s*$)/, text: 'a list of JSON objects'},
  {format: 'rest', start: /^\{\s*"code"\s*:\s*"\w+"\s*,\s*"message"/, text: 'an error of REST'},
  {format: 'rest', start: wrapper, text: 'an envelope around posts'},
  {format: 'rest', start: /^\{.*?"(?:content|post_content)"\s*:/s, text: 'a post in JSON'},
  {format: 'sql', start: sqlStart, text: 'SQL'}
]

/**
 * Tells what an export is, by its name and else by its first bytes, which are those of what is in it where it is gzip.
 * The name is taken without `.gz`.
 */
export function detectExport(name: string, head: Uint8Array): Detected {
  const [, extension = ''] = /(\.[a-z]+)(?:\.gz)?$/i.exec(name) ?? []
  const format = extensions[extension.toLowerCase()]
  if (format) return {format, because: `its name ends in ${extension}`}
  if ((head[0] === 0xff && head[1] === 0xfe) || (head[0] === 0xfe && head[1] === 0xff)) {
    return {format: undefined, because: 'it starts as UTF-16 does, expected UTF-8'}
  }
  const text = Buffer.from(head)
    .toString('utf8')
    .replace(/^\ufeff/, '')
    .trimStart()
  const found = marks.find(({start}) => start.test(text))
  if (found) return {format: found.format, because: `it starts with ${found.text}`}
  return {format: undefined, because: 'it starts like no export'}
}

import type {Properties} from 'hast'
import {visitElements} from '../hast/walk.ts'
import type {CleanUp} from './clean-up.ts'

const anywhere = ['id', 'lang', 'dir', 'title']

/** What an attribute may say about the content, by element. Everything else styles, tracks or runs. */
const meaningful: Readonly<Record<string, readonly string[]>> = {
  a: ['href', 'name', 'download', 'hrefLang', 'rel'],
  abbr: [],
  audio: ['src', 'controls', 'loop', 'muted'],
  blockquote: ['cite'],
  col: ['span'],
  del: ['cite', 'dateTime'],
  details: ['open'],
  iframe: ['src', 'width', 'height', 'allow', 'allowFullScreen'],
  img: ['src', 'alt', 'width', 'height', 'srcSet', 'sizes'],
  ins: ['cite', 'dateTime'],
  li: ['value'],
  ol: ['start', 'type', 'reversed'],
  q: ['cite'],
  source: ['src', 'type', 'srcSet', 'sizes', 'media'],
  td: ['colSpan', 'rowSpan', 'align'],
  th: ['colSpan', 'rowSpan', 'align', 'scope'],
  time: ['dateTime'],
  track: ['src', 'kind', 'srcLang', 'label'],
  video: ['src', 'controls', 'poster', 'loop', 'muted', 'width', 'height']
}

/** What a link says about its target, as against how the browser opens it. */
const linkTypes = new Set(['author', 'license', 'me', 'nofollow', 'sponsored', 'ugc'])

/** Keeps the attributes that say something about the content. */
export const attributes: CleanUp = {
  name: 'attributes',
  description: 'Attributes that say nothing about the content go: classes, styles, handlers, data.',
  run(tree) {
    visitElements(tree, (node) => {
      const names = Object.hasOwn(meaningful, node.tagName) ? (meaningful[node.tagName] ?? []) : []
      node.properties = Object.fromEntries(
        Object.entries(node.properties).flatMap(([name, value]) => {
          const kept =
            name === 'className'
              ? languages(node.tagName, value)
              : name === 'rel'
                ? names.includes('rel') && tokens(value, (token) => linkTypes.has(token))
                : anywhere.includes(name) || names.includes(name)
                  ? value
                  : undefined
          return kept === undefined || kept === false || kept === null ? [] : [[name, kept]]
        })
      )
    })
  }
}

/** The class that names a programming language, by which highlighters go. */
function languages(tagName: string, value: Properties[string]): string[] | undefined {
  if (tagName !== 'code' && tagName !== 'pre') return undefined
  return tokens(value, (token) => /^lang(?:uage)?-./.test(token))
}

function tokens(value: Properties[string], test: (token: string) => boolean): string[] | undefined {
  const kept = Array.isArray(value) ? value.map(String).filter(test) : []
  return kept.length > 0 ? kept : undefined
}

import {parseEntities} from 'parse-entities'
import type {Content, Shortcode} from '../../types.ts'

/** Markup that is written in character references alone. */
export function isEncodedMarkup(value: string): boolean {
  return !value.includes('<') && /&lt;[/!a-z]/i.test(value)
}

/**
 * The content of a code module that an old version encoded (module/settings/migration/DiscontinueHtmlEncoding.php ended
 * that with 3.17.3); `undefined` for any other. What a later version holds in character references is shown so.
 */
export function decodeCode(node: Shortcode): Content[] | undefined {
  const version = node.attributes.find(({name}) => name === '_builder_version')?.value
  if (version === undefined || !isBefore(version, [3, 17, 3])) return undefined
  const text = node.children.map((child) => (child.type === 'html' ? child.value : '')).join('')
  if (!isEncodedMarkup(text)) return undefined
  return node.children.map((child) =>
    child.type === 'html' ? {...child, value: parseEntities(child.value)} : child
  )
}

function isBefore(version: string, bound: readonly number[]): boolean {
  const numbers = version.split('.').map((part) => Number.parseInt(part, 10))
  for (const [index, limit] of bound.entries()) {
    const number = numbers[index] ?? 0
    if (number !== limit) return number < limit
  }
  return false
}

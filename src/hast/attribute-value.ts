import {parseEntities} from 'parse-entities'
import type {AttributeKind, PostData} from '../types.ts'
import {resolveDynamicContent} from './dynamic-content.ts'
import {isEncodedMarkup} from './legacy-encoding.ts'

/** What an attribute says once Divi's encodings are undone. */
export interface AttributeValue {
  value: string
  /** Names of what only the site knew. */
  dynamic: string[]
}

/** Divi's encodings are character codes, not URL encoding: nothing else after a percent sign is touched. */
const percentCodes: Readonly<Record<string, string>> = {
  '%22': '"',
  '%92': '\\',
  '%91': '[',
  '%93': ']',
  '%5c': '\\'
}

/**
 * Decodes as ET_Builder_Element::_decode_double_quotes does: all codes in texts, brackets alone in the
 * query of an address. The backend editor escaped addresses for HTML, so they are decoded once, as is markup that old
 * versions encoded (DiscontinueHtmlEncoding.php).
 */
export function decodeAttributeValue(
  value: string,
  kind: AttributeKind,
  post?: PostData
): AttributeValue {
  const {value: resolved, unknown: dynamic} = resolveDynamicContent(value, post)
  return {value: decode(resolved, kind), dynamic}
}

function decode(value: string, kind: AttributeKind): string {
  if (kind === 'url' || kind === 'image') return decodeUrl(value)
  const text = decodeText(value)
  return kind === 'html' && isEncodedMarkup(text) ? parseEntities(text) : text
}

function decodeText(value: string): string {
  const decoded = value.includes('%')
    ? value.replace(/%22|%92|%91|%93|%5c/g, (code) => percentCodes[code] ?? code)
    : value
  return decoded.replaceAll('||et_pb_line_break_holder||', '\n')
}

function decodeUrl(value: string): string {
  const decoded = value.includes('&') ? parseEntities(value) : value
  const query = decoded.indexOf('?')
  if (query === -1) return decoded.trim()
  const brackets = decoded.slice(query).replace(/%91|%93/g, (code) => percentCodes[code] ?? code)
  return (decoded.slice(0, query) + brackets).trim()
}

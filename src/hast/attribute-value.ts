import {parseEntities} from 'parse-entities'
import type {AttributeKind} from '../types.ts'

/** What an attribute says once Divi's encodings are undone. */
export interface AttributeValue {
  value: string
  /** Names of what the site would have put in. */
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
 * query of an address. The backend editor escaped addresses for HTML, so they are decoded once.
 */
export function decodeAttributeValue(value: string, kind: AttributeKind): AttributeValue {
  const {value: resolved, dynamic} = resolveDynamicContent(value)
  return {
    value: kind === 'url' || kind === 'image' ? decodeUrl(resolved) : decodeText(resolved),
    dynamic
  }
}

function decodeText(value: string): string {
  return value
    .replace(/%22|%92|%91|%93|%5c/g, (code) => percentCodes[code] ?? code)
    .replaceAll('||et_pb_line_break_holder||', '\n')
}

function decodeUrl(value: string): string {
  const decoded = value.includes('&') ? parseEntities(value) : value
  const query = decoded.indexOf('?')
  if (query === -1) return decoded.trim()
  const brackets = decoded.slice(query).replace(/%91|%93/g, (code) => percentCodes[code] ?? code)
  return (decoded.slice(0, query) + brackets).trim()
}

/** `@ET-DC@` + base64 of JSON + `@` (et_builder_serialize_dynamic_content). */
const dynamicToken = /@ET-DC@([A-Za-z0-9+/=]+)@/g

/** Keeps the literal texts before and after what only the site knows. */
function resolveDynamicContent(value: string): AttributeValue {
  const dynamic: string[] = []
  if (!value.includes('@ET-DC@')) return {value, dynamic}
  const resolved = value.replace(dynamicToken, (_, encoded: string) => {
    const token = readToken(encoded)
    dynamic.push(token.name)
    return token.before + token.after
  })
  return {value: resolved, dynamic}
}

function readToken(encoded: string): {name: string; before: string; after: string} {
  const unreadable = {name: 'unreadable dynamic content', before: '', after: ''}
  try {
    const bytes = Uint8Array.from(atob(encoded), (character) => character.charCodeAt(0))
    const data: unknown = JSON.parse(new TextDecoder().decode(bytes))
    if (!isRecord(data)) return unreadable
    const settings = isRecord(data.settings) ? data.settings : {}
    return {
      name: textOf(data.content),
      before: textOf(settings.before),
      after: textOf(settings.after)
    }
  } catch {
    return unreadable
  }
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}

function textOf(value: unknown): string {
  return typeof value === 'string' ? value : ''
}

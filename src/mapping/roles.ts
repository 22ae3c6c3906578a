import type {AttributeKind, Condition, ModuleMapping, Part} from '../types.ts'
import {commonReasons} from './common-attributes.ts'
import {recordedNames} from './recorded-names.ts'

/** What a mapping does with an attribute, in words. */
export interface AttributeRole {
  name: string
  kind: AttributeKind
  role: string
}

/** The attributes of a mapping in the order of its table, each with what becomes of it. */
export function attributeRoles(mapping: ModuleMapping): AttributeRole[] {
  const {attributes = {}, content, parts = [], unused = {}, dynamic} = mapping
  const roles = new Map<string, string[]>()
  const add = (name: string, role: string): void => {
    const known = roles.get(name) ?? []
    if (!known.includes(role)) roles.set(name, [...known, role])
  }
  for (const part of parts) addRoles(part, add)
  const recorded = recordedNames(mapping)
  const rest = (name: string, kind: AttributeKind): string => {
    if (kind === 'private') return 'for the site alone, in no result and no message'
    if (dynamic !== undefined && kind === 'setting') return 'named in the message'
    if (content === 'modules' && kind === 'setting') return 'for what stands in it'
    if (!recorded.has(name))
      return kind === 'setting' ? 'shows nothing' : 'left out, with a message'
    return kind === 'setting' ? 'decides what is shown' : 'shown'
  }
  return Object.entries(attributes).map(([name, kind]) => ({
    name,
    kind,
    role: withReason(
      roles.get(name)?.join('; '),
      rest(name, kind),
      unused[name] ?? commonReasons[name]
    )
  }))
}

function withReason(role: string | undefined, rest: string, reason: string | undefined): string {
  if (reason === undefined) return role ?? rest
  return role === undefined && rest !== 'shown'
    ? `left out: ${reason}`
    : `${role ?? rest}; where it is left out: ${reason}`
}

type Add = (name: string, role: string) => void

function addRoles(part: Part, add: Add): void {
  if (part.when) add(part.when.attribute, condition(part.when, nameOf(part)))
  switch (part.type) {
    case 'heading':
      add(part.text, 'heading')
      if (part.level !== undefined) add(part.level, `level of the heading (else ${part.depth})`)
      if (part.url !== undefined) add(part.url, 'link of the heading')
      break
    case 'text':
      for (const {text, url} of part.texts) {
        add(text, 'text')
        if (url !== undefined) add(url, `link of ${text}`)
      }
      break
    case 'image':
      add(part.src, 'picture')
      if (part.alt !== undefined) add(part.alt, 'alternative text of the picture')
      if (part.title !== undefined) add(part.title, 'title of the picture')
      if (part.url !== undefined) add(part.url, 'link of the picture')
      break
    case 'links':
      for (const {text, url} of part.links) {
        add(text, 'text of a link')
        add(url, `link of ${text}`)
      }
      break
    case 'video':
    case 'audio':
      for (const source of part.sources) add(source, part.type === 'video' ? 'film' : 'sound')
      if (part.type === 'video' && part.poster !== undefined) add(part.poster, 'poster of the film')
      break
    case 'html':
      add(part.html, 'blocks')
      break
    case 'details':
      add(part.summary, 'what opens and closes the rest')
      if (part.open) add(part.open.attribute, condition(part.open, 'the rest open'))
      break
    case 'element':
      for (const inner of part.parts) addRoles(inner, add)
      break
    default:
  }
}

function nameOf(part: Part): string {
  switch (part.type) {
    case 'element':
      return `\`${part.tagName}\``
    case 'break':
      return 'the line'
    case 'text':
      return part.texts.map(({text}) => text).join(', ')
    case 'links':
      return part.links.map(({text}) => text).join(', ')
    default:
      return `the ${part.type}`
  }
}

function condition({is, not, fallback}: Condition, what: string): string {
  const otherwise = fallback === undefined ? '' : `, ${quote(fallback)} where absent`
  if (is === undefined && not === '') return `${what} only where it has a value`
  return is === undefined
    ? `${what} unless it is ${quote(not ?? '')}${otherwise}`
    : `${what} only where it is ${quote(is)}${otherwise}`
}

function quote(value: string): string {
  return value === '' ? 'empty' : value
}

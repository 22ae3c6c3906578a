import {clean} from '../../clean.ts'
import type {CleanUp} from '../../cleanup/clean-up.ts'
import {cleanUps, needed} from '../../cleanup/index.ts'
import {attributeRoles} from '../../mapping/roles.ts'
import {modules} from '../../modules/index.ts'
import {rules} from '../../rules.ts'
import {UsageError} from '../../run/settings/settings.ts'
import type {AttributeKind, ModuleMapping} from '../../types.ts'

/** The mapped modules, or one in full. */
export function listModules(slug: string | undefined): string {
  if (slug === undefined) {
    const width = Math.max(...modules.flatMap(({names}) => names.map((name) => name.length)))
    return modules
      .flatMap(({names, description}) =>
        names.map((name) => `${name.padEnd(width)}  ${description}\n`)
      )
      .join('')
  }
  const mapping = modules.find(({names}) => names.includes(slug))
  if (!mapping) throw new UsageError(`no mapping for ${slug}; undivi modules lists those there are`)
  const {names, description, content, dynamic, lost} = mapping
  const roles = attributeRoles(mapping)
  const width = Math.max(0, ...roles.map(({name}) => name.length))
  return [
    `${names.join(', ')}\n${description}\n\n`,
    `${'content'.padEnd(width)}  ${content}\n`,
    ...roles.map(({name, kind, role}) => `${name.padEnd(width)}  ${kind.padEnd(7)}  ${role}\n`),
    ...(dynamic ? [`\nOnly the site knew: ${dynamic}.\n`] : []),
    ...(lost ? [`\nLost: ${lost}\n`] : []),
    ...(slug.includes('/') ? [] : [exampleOf(mapping, slug)])
  ].join('')
}

/** What stands for the contents of attributes in examples. */
const samples: Readonly<Record<Exclude<AttributeKind, 'setting' | 'text' | 'private'>, string>> = {
  html: '<p>Some words.</p>',
  url: 'https://example.org/page/',
  image: 'https://example.org/picture.jpg',
  media: '1,2'
}

const media = {
  1: {url: 'https://example.org/one.jpg', alt: 'One'},
  2: {url: 'https://example.org/two.jpg', alt: 'Two'}
}

/** A module with all its contents, and what becomes of it. */
function exampleOf(mapping: ModuleMapping, name: string): string {
  const example = shortcodeOf(mapping, name)
  const {value} = clean(example, {from: 'text', media, shortcodes: [name]})
  return `\nFor example\n\n${example}\n\nbecomes\n\n${value || '(nothing)\n'}`
}

function shortcodeOf({content, attributes = {}}: ModuleMapping, name: string): string {
  const written = Object.entries(attributes).flatMap(([attribute, kind]) => {
    if (kind === 'setting' || kind === 'private') return []
    const value = kind === 'text' ? inWords(attribute) : samples[kind]
    return ` ${attribute}="${value}"`
  })
  const inside = {
    flow: 'Some words.',
    modules: '',
    raw: '<b>Some words.</b>',
    none: '',
    hidden: ''
  }[content]
  return `[${name}${written.join('')}]${inside}[/${name}]`
}

/** `button_text`: `Button text`. */
function inWords(attribute: string): string {
  const words = attribute.replaceAll('_', ' ')
  return words.charAt(0).toUpperCase() + words.slice(1)
}

/** The kinds of findings and the clean-ups, or one in full. */
export function listRules(id: string | undefined): string {
  if (id === undefined) return allRules()
  const rule = rules.find((candidate) => candidate.id === id)
  const cleanUp = cleanUps.find(({name}) => name === id)
  if (!rule && !cleanUp) throw new UsageError(`no rule ${id}; undivi rules lists those there are`)
  const parts: string[] = []
  if (rule) {
    const {level, description, note, example} = rule
    parts.push(`${id} (${level})\n${description}\n\n${note}\n\nExample: ${example}\n`)
  }
  if (cleanUp) parts.push(`${id} (clean-up, ${stateOf(cleanUp)})\n${cleanUp.description}\n`)
  return parts.join('\n')
}

function allRules(): string {
  const width = Math.max(
    ...[...rules.map(({id}) => id), ...cleanUps.map(({name}) => name)].map(({length}) => length)
  )
  return [
    ...rules.map(
      ({id, level, description}) => `${id.padEnd(width)}  ${level.padEnd(7)}  ${description}\n`
    ),
    '\nClean-ups, in their order:\n\n',
    ...cleanUps.map(
      (cleanUp) =>
        `${cleanUp.name.padEnd(width)}  ${shortStateOf(cleanUp).padEnd(7)}  ${cleanUp.description}\n`
    )
  ].join('')
}

function shortStateOf({name, isOnRequest}: CleanUp): string {
  if (Object.hasOwn(needed, name)) return 'always'
  return isOnRequest ? 'off' : 'on'
}

function stateOf(cleanUp: CleanUp): string {
  const {name} = cleanUp
  const state = shortStateOf(cleanUp)
  if (state === 'always') return `always on: ${needed[name]}`
  return state === 'off'
    ? `off unless asked for: --rule ${name}=info`
    : `on unless left out: --rule ${name}=off`
}

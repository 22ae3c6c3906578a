import type {ElementContent} from 'hast'
import {mayBeContent, recogniseContent} from '../../mapping/content-attributes.ts'
import {withoutPrivate} from '../../mapping/private-attributes.ts'
import type {AttributeKind, ModuleMapping, Part, Quote, Shortcode, State} from '../../types.ts'
import {makeParts} from './parts.ts'

/** An attribute of a module without mapping that reads like content. */
interface Found {
  name: string
  kind: AttributeKind
}

/** The parts of a module without mapping, and the attributes that they show. */
interface Guess {
  parts: Part[]
  found: Found[]
}

const headingName = /(?:^|_)(?:title|heading|header|name)$/
/** The text of a button, which stands below what it belongs to. */
const labelName = /(?:button|link|more|cta)(?:_\w+)?_(?:text|label)$/
const levelName = /(?:^|_)(?:header|title|heading)_level$/

/**
 * Keeps of a module without mapping what it encloses and every attribute that reads like content: pictures
 * with their alternative texts, the first title as a heading, other texts as paragraphs, addresses as links. What any
 * mapping says is for the site alone is not kept: the name of the module may have broken.
 */
export function unknownModule(
  state: State,
  node: Shortcode,
  mappings: ReadonlyMap<string, ModuleMapping>
): {children: ElementContent[]; names: string[]} {
  const {parts, found} = guessParts(withoutPrivate(node, mappings))
  return {children: makeParts(state, node, parts), names: found.map(({name}) => name)}
}

/** Longest value that a message gives. */
const longestValue = 60

/** Attributes that may have been seen, but do not read like content, as the end of a sentence: `, left out look="round"`. */
export function leftOutAttributes(
  {attributes}: Shortcode,
  shown: readonly string[]
): Array<string | Quote> {
  let before = ', left out'
  return attributes.flatMap((attribute) => {
    const {name, value} = attribute
    if (name === null || shown.includes(name) || !mayBeContent(name, value)) return []
    const text = Array.from(value.trim())
    const cut = text.length > longestValue ? [...text.slice(0, longestValue), '…'] : text
    const named = `${before} ${name}="`
    before = ','
    return [named, {quote: cut.join(''), of: attribute}, '"']
  })
}

/** What to make of a module by the names and values of its attributes alone. */
export function guessParts(node: Shortcode): Guess {
  const found = findContent(node)
  const taken = new Set<string>()
  const take = (test: (candidate: Found) => boolean): string | undefined => {
    const name = found.find((candidate) => !taken.has(candidate.name) && test(candidate))?.name
    if (name !== undefined) taken.add(name)
    return name
  }
  const pictures = found.filter(({kind}) => kind === 'image')
  const heading = take(
    ({name, kind}) => kind === 'text' && headingName.test(name) && !isAlternative(name)
  )
  const before: Part[] = []
  const after: Part[] = []
  for (const {name: src} of pictures) {
    const alt =
      take(({name}) => isAlternative(name) && name.startsWith(stem(src))) ??
      take(({name}) => isAlternative(name))
    before.push({type: 'image', src, ...(alt !== undefined && {alt})})
  }
  const pairs: Array<{text: string; url: string}> = []
  for (const {name: url} of found.filter(({kind}) => kind === 'url')) {
    const text = take(({name, kind}) => kind === 'text' && name !== url && isLabelOf(name, url))
    if (text !== undefined) pairs.push({text, url})
    else if (heading !== undefined && !before.some((part) => part.type === 'heading')) {
      before.push(headingPart(node, heading, url))
    } else after.push({type: 'links', links: [{text: url, url}]})
  }
  if (heading !== undefined && !before.some((part) => part.type === 'heading')) {
    before.push(headingPart(node, heading))
  }
  for (const {name} of found.filter(({name, kind}) => kind === 'text' && !taken.has(name))) {
    const part: Part = {type: 'text', texts: [{text: name}]}
    if (labelName.test(name)) after.push(part)
    else before.push(part)
  }
  if (pairs.length > 0) after.unshift({type: 'links', links: pairs})
  return {
    parts: [...before, {type: 'content'}, ...after],
    found
  }
}

function findContent(node: Shortcode): Found[] {
  const values = new Map<string, string>()
  for (const {name, value} of node.attributes) if (name !== null) values.set(name, value)
  const found = [...values].flatMap(([name, value]): Found[] => {
    const kind = recogniseContent(name, value)
    return kind ? [{name, kind}] : []
  })
  return found.slice(0, mostFound)
}

/** Each is held against all others; what is beyond that many gets a message of its own. */
const mostFound = 200

function headingPart(node: Shortcode, text: string, url?: string): Part {
  const level = node.attributes.find(({name}) => name !== null && levelName.test(name))?.name
  return {
    type: 'heading',
    text,
    depth: 3,
    ...(typeof level === 'string' && {level}),
    ...(url !== undefined && {url})
  }
}

function isAlternative(name: string): boolean {
  return /(?:^|_)alt(?:_|$)/.test(name)
}

/** What two attributes of one thing have in common: `button_one` of `button_one_url`. */
function stem(name: string): string {
  return name.replace(/_?(?:url|link|href|src|text|label|title)$/, '')
}

function isLabelOf(text: string, url: string): boolean {
  return /(?:^|_)(?:text|label)$/.test(text) && stem(text) === stem(url)
}

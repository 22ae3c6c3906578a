import type {Part} from '../types.ts'

/** The attributes of a module that a part reads, for its condition and in the parts that it holds too. */
export function namesIn(part: Part): string[] {
  const condition = part.when ? [part.when.attribute] : []
  return [...condition, ...own(part)]
}

function own(part: Part): string[] {
  switch (part.type) {
    case 'heading':
      return [part.text, part.level, part.url].flatMap((name) => name ?? [])
    case 'text':
      return part.texts.flatMap(({text, url}) => (url === undefined ? [text] : [text, url]))
    case 'image':
      return [part.src, part.alt, part.title, part.url].flatMap((name) => name ?? [])
    case 'links':
      return part.links.flatMap(({text, url}) => [text, url])
    case 'video':
      return part.poster === undefined ? [...part.sources] : [...part.sources, part.poster]
    case 'audio':
      return [...part.sources]
    case 'html':
      return [part.html]
    case 'details':
      return part.open ? [part.summary, part.open.attribute] : [part.summary]
    case 'element':
      return part.parts.flatMap(namesIn)
    default:
      return []
  }
}

import type {ElementContent, Properties} from 'hast'
import {h} from 'hastscript'
import type {
  AudioPart,
  Condition,
  DetailsPart,
  HeadingPart,
  ImagePart,
  LinksPart,
  Part,
  Shortcode,
  State,
  TextPart,
  VideoPart
} from '../../types.ts'
import {audioPlayer, isAudioFile, isVideoFile, siteFrame, videoPlayer} from '../media/players.ts'
import {makeElement} from '../tree/make-element.ts'
import {lossOf, visibleText} from '../tree/words.ts'

/** Makes the elements that the parts of a mapping describe. Parts without content give nothing. */
export function makeParts(state: State, node: Shortcode, parts: readonly Part[]): ElementContent[] {
  // Loops instead of callbacks: with them every level of nesting takes more of the stack.
  const result: ElementContent[] = []
  for (const part of parts) {
    if (part.when && !holds(state, node, part.when)) continue
    for (const child of makePart(state, node, part)) result.push(child)
  }
  return result
}

function makePart(state: State, node: Shortcode, part: Part): ElementContent[] {
  switch (part.type) {
    case 'content':
      return state.content(node)
    case 'heading':
      return heading(state, node, part)
    case 'text':
      return text(state, node, part)
    case 'image':
      return image(state, node, part)
    case 'links':
      return links(state, node, part)
    case 'video':
      return video(state, node, part)
    case 'audio':
      return audio(state, node, part)
    case 'html':
      return state.flow(node, part.html)
    case 'details':
      return details(state, node, part)
    case 'break':
      return [makeElement('hr', {}, [])]
    case 'element': {
      const children = makeParts(state, node, part.parts)
      return children.length > 0 ? [h(part.tagName, {...part.properties}, children)] : []
    }
  }
}

function holds(state: State, node: Shortcode, condition: Condition): boolean {
  const value = state.peek(node, condition.attribute) ?? condition.fallback ?? ''
  return condition.is === undefined ? value !== condition.not : value === condition.is
}

/** Whether there is a word or a picture. */
function showsSomething(children: readonly ElementContent[]): boolean {
  return visibleText(children).trim() !== '' || (lossOf(children).images ?? 0) > 0
}

function linked(url: string | undefined, children: ElementContent[]): ElementContent[] {
  return url && children.length > 0 ? [makeElement('a', {href: url}, children)] : children
}

function bareLink(url: string): ElementContent {
  return makeElement('a', {href: url}, [{type: 'text', value: url}])
}

function heading(state: State, node: Shortcode, part: HeadingPart): ElementContent[] {
  const children = state.phrasing(node, part.text)
  // What shows nothing is no heading, and takes no link with it.
  if (!showsSomething(children)) return []
  const tagName = levelOf(state, node, part) ?? `h${part.depth}`
  const url = part.url === undefined ? undefined : state.attribute(node, part.url)
  return [makeElement(tagName, {}, linked(url, children))]
}

/** et_pb_process_header_level: anything but h1 to h6 falls back, here to the enclosing module's, then to the default. */
function levelOf(state: State, node: Shortcode, part: HeadingPart): string | undefined {
  const parent = part.parentLevel === undefined ? undefined : state.parent(node)
  const levels = [
    part.level === undefined ? undefined : state.attribute(node, part.level),
    parent && part.parentLevel !== undefined ? state.attribute(parent, part.parentLevel) : undefined
  ]
  return levels.find((level) => level !== undefined && /^h[1-6]$/.test(level))
}

function text(state: State, node: Shortcode, part: TextPart): ElementContent[] {
  const children: ElementContent[] = []
  for (const run of part.texts) {
    const phrasing = state.phrasing(node, run.text)
    if (phrasing.length === 0) continue
    const url = run.url === undefined ? undefined : state.attribute(node, run.url)
    if (children.length > 0) {
      children.push(
        run.separator === undefined
          ? makeElement('br', {}, [])
          : {type: 'text', value: run.separator}
      )
    }
    if (run.before !== undefined) children.push({type: 'text', value: run.before})
    for (const child of linked(url, phrasing)) children.push(child)
    if (run.after !== undefined) children.push({type: 'text', value: run.after})
  }
  return children.length > 0 ? [makeElement('p', {}, children)] : []
}

function image(state: State, node: Shortcode, part: ImagePart): ElementContent[] {
  const src = state.attribute(node, part.src)
  if (!src) return []
  const plain = (name: string | undefined): string | undefined =>
    name === undefined ? undefined : visibleText(state.phrasing(node, name)).trim() || undefined
  const alt = plain(part.alt) ?? visibleText(state.markup(state.mediaAt(src)?.alt ?? '')).trim()
  const title = plain(part.title)
  const properties: Properties = title === undefined ? {src, alt} : {src, alt, title}
  const element = makeElement('img', properties, [])
  const url = part.url === undefined ? undefined : state.attribute(node, part.url)
  return [makeElement('p', {}, linked(url, [element]))]
}

function links(state: State, node: Shortcode, part: LinksPart): ElementContent[] {
  const children: ElementContent[] = []
  for (const link of part.links) {
    const url = state.peek(node, link.url)
    if (!state.peek(node, link.text) || !(url || part.textAlone)) continue
    const label = state.phrasing(node, link.text)
    if (!showsSomething(label)) continue
    if (children.length > 0) children.push({type: 'text', value: ' '})
    for (const child of linked(state.attribute(node, link.url), label)) children.push(child)
  }
  return children.length > 0 ? [makeElement('p', {}, children)] : []
}

function video(state: State, node: Shortcode, part: VideoPart): ElementContent[] {
  const [first, ...others] = part.sources.filter((name) => state.peek(node, name))
  const address = first === undefined ? undefined : state.attribute(node, first)
  if (!address) return []
  const frame = siteFrame(address)
  if (frame) return [makeElement('p', {}, [frame])]
  if (!isVideoFile(address)) return [makeElement('p', {}, [bareLink(address)])]
  const files = [address, ...others.flatMap((name) => state.attribute(node, name) ?? [])]
  const poster = part.poster === undefined ? undefined : state.attribute(node, part.poster)
  return [makeElement('p', {}, [videoPlayer(files, poster)])]
}

function audio(state: State, node: Shortcode, part: AudioPart): ElementContent[] {
  const files = part.sources.flatMap((name) => state.attribute(node, name) ?? [])
  const [first] = files
  if (first === undefined) return []
  return [makeElement('p', {}, [isAudioFile(first) ? audioPlayer(files) : bareLink(first)])]
}

function details(state: State, node: Shortcode, part: DetailsPart): ElementContent[] {
  const summary = state.phrasing(node, part.summary)
  const content = state.content(node)
  if (summary.length === 0) return content
  const open = part.open !== undefined && holds(state, node, part.open)
  return [makeElement('details', {open}, [makeElement('summary', {}, summary), ...content])]
}

import type {Element, ElementContent, Properties} from 'hast'
import {parseUnplaced} from '../hast/parse/html.ts'
import {contentOf} from '../hast/tree/content-of.ts'
import {lossOf, visibleText} from '../hast/tree/words.ts'
import type {Loss, UnplacedFinding} from '../types.ts'

/** The words of what goes, or where it loaded what it ran. */
export function goneElement(element: Element): UnplacedFinding {
  const {src, href, data, content} = element.properties
  const address = [src, href, data, content].find((value) => typeof value === 'string')
  const held = element.content ? unpacked(contentOf(element.content)) : [element]
  const named = [address, visibleText(held).trim()].filter((value) => value)
  return {
    ruleId: 'content-dropped',
    reason: `Unexpected element \`<${element.tagName}>\`, left it out`,
    ...(named.length > 0 && {actual: named.join(' ')}),
    loss: lossOf(held)
  }
}

/** Nodes of a template, which holds a document of its own, as does each in it. */
function unpacked(nodes: readonly ElementContent[]): ElementContent[] {
  return nodes.flatMap((node): ElementContent[] => {
    if (node.type !== 'element') return [node]
    if (node.content) return unpacked(contentOf(node.content))
    return [{...node, children: unpacked(node.children)}]
  })
}

/** What a reader saw or followed by the attributes, by their names. */
const addresses: Readonly<Record<string, (element: Element) => Loss>> = {
  href: () => ({links: 1}),
  cite: () => ({links: 1}),
  src: ({tagName}) => (tagName === 'img' || tagName === 'input' ? {images: 1} : {links: 1}),
  poster: () => ({images: 1}),
  background: () => ({images: 1})
}

/** What of the properties of an element goes and ran, led somewhere or was read; `kept` are those that stay. */
export function* goneProperties(element: Element, kept: Properties): Generator<UnplacedFinding> {
  const {tagName, properties} = element
  for (const name in properties) {
    const value = properties[name]
    if (Object.hasOwn(kept, name) || typeof value !== 'string' || value === '') continue
    const tag = `\`<${tagName}>\``
    const gone = {ruleId: 'content-dropped', actual: value}
    if (/^on/i.test(name)) {
      const reason = `Unexpected handler \`${name.toLowerCase()}\` of ${tag}, left it out`
      yield {...gone, reason}
    } else if (name === 'srcDoc') {
      const reason = `Unexpected page in \`srcdoc\` of ${tag}, left it out`
      const page = parseUnplaced(value)
      yield {...gone, reason, ...(page && {loss: lossOf(contentOf(page))})}
    } else if (Object.hasOwn(addresses, name)) {
      const reason = `Unexpected address in \`${name}\` of ${tag}, left it out`
      yield {...gone, reason, loss: addresses[name]?.(element) ?? {}}
    }
  }
}

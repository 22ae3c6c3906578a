import type {Element, ElementContent, Properties} from 'hast'

/** An element of properties as hast has them: what hastscript would have to find out of names and values is known. */
export function makeElement(
  tagName: string,
  properties: Properties,
  children: ElementContent[]
): Element {
  return {type: 'element', tagName, properties, children}
}

import type {ElementContent} from 'hast'
import {h} from 'hastscript'
import type {Shortcode} from '../../types.ts'
import {findAttribute} from '../values/find-attribute.ts'

/** Gives the result of a module the id that links may lead to (`module_id`). */
export function withModuleId(node: Shortcode, children: ElementContent[]): ElementContent[] {
  const id = findAttribute(node, 'module_id')?.value
  // et_pb_contact_form_0 and the like are the builder's own names, not targets of links.
  if (!id || id.startsWith('et_pb_') || children.length === 0) return children
  const [only] = children
  if (children.length === 1 && only?.type === 'element' && only.properties.id === undefined) {
    return [{...only, properties: {id, ...only.properties}}]
  }
  if (only?.type === 'element' && only.tagName === 'li') {
    return [{...only, properties: {id, ...only.properties}}, ...children.slice(1)]
  }
  return [h('section', {id}, children)]
}

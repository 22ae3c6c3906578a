import type {ElementContent} from 'hast'
import type {Shortcode, State} from '../types.ts'

/** Texts of the media library hold markup and character references as attributes do, and are read as one. */
export function libraryText(state: State, node: Shortcode, value: string): ElementContent[] {
  const attribute = {name: 'title', value, raw: value, position: node.position}
  return state.phrasing({...node, attributes: [attribute]}, 'title')
}

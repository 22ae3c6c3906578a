import type {ElementContent} from 'hast'
import type {Content} from '../types.ts'

/** Text and places of shortcodes, without markup: what stays of HTML that is nested too deep to be parsed. */
export function textAlone(nodes: readonly Content[]): ElementContent[] {
  return nodes.map((node): ElementContent => {
    if (node.type === 'shortcode') return {type: 'comment', value: '', data: {shortcode: node}}
    const value = node.type === 'html' ? node.value.replace(/<[^<>]*>/g, ' ') : ''
    return {type: 'text', value}
  })
}

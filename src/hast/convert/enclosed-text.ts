import type {Wrapping} from '../../shortcode/wrapping.ts'
import type {Shortcode} from '../../types.ts'

/** The text that a module encloses, without any tags of shortcodes. `wrapping`: what was done to the whole document. */
export function enclosedText(node: Shortcode, wrapping: Wrapping | undefined): string {
  const texts = textsIn(node)
  return (wrapping ? texts.map((one) => wrapping.undo(one)) : texts).join(' ')
}

/** The texts in a node, in their order. */
function textsIn({children}: Shortcode): string[] {
  return children.flatMap((child) => {
    if (child.type === 'html') return child.value
    return child.type === 'shortcode' ? textsIn(child) : []
  })
}

import type {Wrapping} from '../../shortcode/wrapping.ts'
import type {Shortcode} from '../../types.ts'

/** How what a module encloses is read. */
interface Enclosing {
  /** What was done to the whole document. */
  wrapping?: Wrapping | undefined
  /** Absent where it is HTML. */
  convertContent?: object | undefined
}

/** The text that a module encloses, without any tags of shortcodes; of Markdown, without the addresses of links too. */
export function enclosedText(node: Shortcode, {wrapping, convertContent}: Enclosing): string {
  const texts = textsIn(node)
  const text = (wrapping ? texts.map((one) => wrapping.undo(one)) : texts).join(' ')
  return convertContent ? text.replace(/\]\([^()\s]*/g, ']') : text
}

/** The texts in a node, in their order. */
function textsIn({children}: Shortcode): string[] {
  return children.flatMap((child) => {
    if (child.type === 'html') return child.value
    return child.type === 'shortcode' ? textsIn(child) : []
  })
}

import type {Content, Shortcode} from '../types.ts'

/** Every shortcode below the nodes, in the order of the source. Neither depth nor number is a danger to the stack. */
export function* shortcodesIn(nodes: readonly Content[]): Generator<Shortcode> {
  const stack = nodes.toReversed()
  for (let node = stack.pop(); node; node = stack.pop()) {
    if (node.type !== 'shortcode') continue
    yield node
    for (let index = node.children.length - 1; index >= 0; index--) {
      const child = node.children[index]
      if (child) stack.push(child)
    }
  }
}

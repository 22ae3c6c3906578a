import type {ElementContent, Parents} from 'hast'
import {contentOf} from '../hast/tree/content-of.ts'
import type {CleanUp} from './clean-up.ts'

/** Makes one text of neighbouring ones, as a parser would, so that later clean-ups see whole words. */
export const joinText: CleanUp = {
  name: 'join-text',
  description: 'Neighbouring texts become one.',
  looksFor: {texts: (_, index, parent) => parent.children[index - 1]?.type === 'text'},
  run: join
}

function join(parent: Parents): void {
  const children: ElementContent[] = []
  for (const child of contentOf(parent)) {
    const last = children.at(-1)
    if (child.type === 'text' && last?.type === 'text') last.value += child.value
    else children.push(child)
    if (child.type === 'element') join(child)
  }
  parent.children = children
}

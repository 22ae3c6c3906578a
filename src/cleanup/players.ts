import type {Element, ElementContent} from 'hast'
import {h} from 'hastscript'
import {
  audioPlayer,
  isAudioFile,
  isVideoFile,
  siteFrame,
  videoPlayer
} from '../hast/media/players.ts'
import {isGap} from '../hast/tree/breaks.ts'
import {replaceChild} from '../hast/tree/replace-child.ts'
import {visitElements} from '../hast/tree/walk.ts'
import {withoutId} from '../hast/tree/without-id.ts'
import type {CleanUp} from './clean-up.ts'

/** WP_Embed::autoembed() in wp-includes/class-wp-embed.php. */
const address = /^\s*(https?:\/\/[^\s<>"]+)\s*$/i

/**
 * Puts the player in the place of an address that stands alone in its line, as WordPress does: for files that a browser
 * plays, and for sites whose players are known. Any other address stays what it is.
 */
export const players: CleanUp = {
  name: 'players',
  description:
    'An address alone in its line becomes a player: of the file, or of a site whose player is known by it.',
  isWanted: ({embeds = 'html'}) => embeds === 'html',
  looksFor: {elements: ['p'], where: holdsPlayer},
  run(tree) {
    visitElements(tree, (node, index, parent) => {
      if (node.tagName !== 'p') return undefined
      const blocks = embedLines(node)
      if (blocks[0] !== node || blocks.length > 1) replaceChild(parent, index, blocks)
      return index + blocks.length
    })
  }
}

function holdsPlayer({children}: Element): boolean {
  return children.some((child) => playerFor([child]) !== undefined)
}

/** The paragraph, or in its place the players with the paragraphs between them. */
function embedLines(paragraph: Element): Element[] {
  if (!holdsPlayer(paragraph)) return [paragraph]
  const blocks: Element[] = []
  let text: ElementContent[][] = []
  const push = (children: ElementContent[]): void => {
    const {properties} = paragraph
    blocks.push({
      ...paragraph,
      properties: blocks.length === 0 ? properties : withoutId(properties),
      children
    })
  }
  const flush = (): void => {
    const [first = [], ...others] = text
    text = []
    const children = [...first, ...others.flatMap((line) => [h('br'), ...line])]
    if (!children.every(isGap)) push(children)
  }
  for (const line of linesOf(paragraph.children)) {
    const player = playerFor(line)
    if (!player) text.push(line)
    else {
      flush()
      push([player])
    }
  }
  flush()
  return blocks
}

function linesOf(nodes: readonly ElementContent[]): ElementContent[][] {
  const lines: ElementContent[][] = [[]]
  for (const node of nodes) {
    if (node.type === 'element' && node.tagName === 'br') lines.push([])
    else lines.at(-1)?.push(node)
  }
  return lines
}

function playerFor(line: readonly ElementContent[]): ElementContent | undefined {
  const [only] = line
  const found =
    line.length === 1 && only?.type === 'text' ? address.exec(only.value)?.[1] : undefined
  if (found === undefined) return undefined
  if (isVideoFile(found)) return videoPlayer([found], undefined)
  return isAudioFile(found) ? audioPlayer([found]) : siteFrame(found)
}

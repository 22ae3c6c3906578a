import type {ElementContent, Text} from 'hast'
import {CONTINUE, SKIP, visit} from 'unist-util-visit'
import {type CleanUp, reportNode} from './clean-up.ts'

const code = new Set(['pre', 'code', 'kbd', 'samp', 'tt', 'xmp'])

/** A tag in text, in the double brackets of an author who shows it, or where it was cut. */
export const literalTag = /\[{0,2}\\?\[\\?\/?et\\?_pb\\?_[\w\\-][^[\]]*\]{0,2}/g

/**
 * Shows as code what reads like a tag but is text: `[[et_pb_text]]`, or `&#91;et_pb_text&#93;`. So no reader
 * and no later run takes it for one.
 */
export const literalShortcodes: CleanUp = {
  name: 'literal-shortcodes',
  description: 'Tags that are text stand as code.',
  run(tree, report) {
    visit(tree, (node, index, parent) => {
      if (node.type === 'element') return code.has(node.tagName) ? SKIP : CONTINUE
      if (node.type !== 'text' || !parent || index === undefined) return CONTINUE
      const pieces = split(node, (actual) => {
        const reason = 'Unexpected shortcode in the text, shown as code'
        reportNode(report, node, {ruleId: 'leftover-shortcode', reason, actual})
      })
      if (!pieces) return CONTINUE
      parent.children.splice(index, 1, ...pieces)
      return [SKIP, index + pieces.length]
    })
  }
}

function split(node: Text, found: (value: string) => void): ElementContent[] | undefined {
  if (!node.value.includes('pb')) return undefined
  const pieces: ElementContent[] = []
  let done = 0
  for (const match of node.value.matchAll(literalTag)) {
    const written = match[0].trimEnd()
    found(written)
    const before = node.value.slice(done, match.index)
    if (before) pieces.push({type: 'text', value: before})
    const value =
      written.startsWith('[[') && written.endsWith(']]') ? written.slice(1, -1) : written
    const children: Text[] = [{type: 'text', value}]
    pieces.push({type: 'element', tagName: 'code', properties: {}, children})
    done = match.index + written.length
  }
  if (done === 0) return undefined
  const after = node.value.slice(done)
  if (after) pieces.push({type: 'text', value: after})
  return pieces
}

import type {Element} from 'hast'
import {type Candidate, largestOf, pictureName, readSrcset} from '../hast/media/srcset.ts'
import {replaceChild} from '../hast/tree/replace-child.ts'
import {visitElements} from '../hast/tree/walk.ts'
import type {CleanUp} from './clean-up.ts'

/**
 * Shows the full picture where the page left the choice of a size to the browser: the smaller files are the work of
 * WordPress and are not there on another site.
 */
export const responsiveImages: CleanUp = {
  name: 'responsive-images',
  description:
    'Of a picture in several sizes (`srcset`, `<picture>`) the largest stays, and nothing else.',
  looksFor: {elements: ['picture'], attributes: ['srcSet', 'sizes']},
  run(tree) {
    visitElements(tree, (node, index, parent) => {
      if (node.tagName === 'img') showLargest(node, readSrcset(node.properties.srcSet))
      if (node.tagName !== 'picture') return undefined
      const {others, candidates} = withoutSources(node)
      const [image] = others.filter((child) => child.type === 'element' && child.tagName === 'img')
      if (image?.type === 'element' && !image.properties.src) showLargest(image, candidates)
      replaceChild(parent, index, others)
      return index
    })
  }
}

function withoutSources(picture: Element): {
  others: Element['children']
  candidates: Candidate[]
} {
  const candidates: Candidate[] = []
  const others = picture.children.filter((child) => {
    if (child.type !== 'element' || child.tagName !== 'source') return true
    for (const candidate of readSrcset(child.properties.srcSet)) candidates.push(candidate)
    return false
  })
  return {others, candidates}
}

function showLargest({properties}: Element, candidates: readonly Candidate[]): void {
  delete properties.srcSet
  delete properties.sizes
  const largest = largestOf(candidates)
  if (!largest) return
  const {src} = properties
  const shown = candidates.find(({address}) => address === src)
  const isSame =
    typeof src !== 'string' ||
    src === '' ||
    (shown ? shown.size < largest.size : pictureName(src) === pictureName(largest.address))
  if (isSame) properties.src = largest.address
}

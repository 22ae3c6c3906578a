import type {Shortcode} from '../types.ts'

/**
 * The address that a module encloses where it is all that it encloses; a link around it is the work of
 * make_clickable().
 */
export function addressOfContent({children}: Shortcode): string | undefined {
  const [only] = children
  if (children.length !== 1 || only?.type !== 'html') return undefined
  const text = only.value
    .replace(/<[^<>]*>/g, '')
    .trim()
    .replace(/&(?:amp|#0?38);/g, '&')
  return /^\S+$/.test(text) ? text : undefined
}

import path from 'node:path'
import type {PostData, RewriteUrl} from '../../types.ts'
import {baseOf, numbersFolderOf, readOldAddress} from './old-addresses.ts'

/** Where links between posts lead. Plain data, the same for all documents of a run. */
export interface LinkTargets {
  /**
   * By what an address of the old site stands for (`keysOf`): the file that is there now, below the output folder, or its
   * address on the new site; or why there is none.
   */
  targets: ReadonlyMap<string, string | {reason: string}>
  /** Links are addresses of the new site, and no paths from file to file. */
  isAddress: boolean
}

/** Makes the function that rewrites the links of a document, which becomes `file` below the output folder. */
export function linkRewriter(
  {targets, isAddress}: LinkTargets,
  post: PostData | undefined,
  file: string
): RewriteUrl {
  const base = baseOf(post)
  const folder = numbersFolderOf(post)
  return (address, kind) => {
    if (kind !== 'link' || address.startsWith('#')) return undefined
    const old = readOldAddress(address, base, folder)
    const target = old && targets.get(old.key)
    if (old === undefined || target === undefined) return undefined
    if (typeof target !== 'string') return target
    if (target === file && !isAddress && old.rest.startsWith('#')) return old.rest
    const to = isAddress ? target : relativePath(file, target)
    return encode(to) + old.rest
  }
}

function relativePath(from: string, to: string): string {
  const relative = path.posix.relative(path.posix.dirname(from), to)
  // What has a colon in its first part would be read as a scheme.
  return /^[^/]*:/.test(relative) ? `./${relative}` : relative
}

/** Letters and digits of any script stay readable; what means something in an address or in Markdown does not. */
function encode(target: string): string {
  return target.replace(/[^\p{Letter}\p{Mark}\p{Number}\-_./~]/gu, (character) => {
    const code = encodeURIComponent(character)
    return code === character ? `%${character.charCodeAt(0).toString(16).toUpperCase()}` : code
  })
}

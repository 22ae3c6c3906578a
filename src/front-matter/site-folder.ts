import type {PostData} from '../types.ts'
import {pathOf} from './addresses.ts'

/** The folder of a site at the root of its host. */
export const root = '/'

/**
 * The folder of its host that the site of a post stood in, with slashes around: `/blog/` of `https://old.example/blog/`; `/` where
 * nothing says that there is one, or the post stood elsewhere. Sites of a network that are read together stay in their folders below it.
 */
export function siteFolderOf({
  link,
  siteLink,
  networkLink
}: Pick<PostData, 'link' | 'siteLink' | 'networkLink'>): string {
  const home = networkLink ?? siteLink
  if (link === undefined || home === undefined) return root
  if (isAbsolute(link) && isAbsolute(home) && hostOf(link) !== hostOf(home)) return root
  const folder = folderAt(home)
  return folder !== undefined && isBelow(pathOf(link), folder) ? folder : root
}

/** An address as the path of a folder, with slashes around; `undefined` for what is no address of one. */
export function folderAt(address: string): string | undefined {
  const path = pathOf(address)
  return path === undefined || path.includes('?') ? undefined : path.replace(/\/*$/, '/')
}

/**
 * An address of the old site as a path from a folder of the host, with its query: that of the new site, or else that of the old one
 * where the new site is elsewhere. As it is where neither holds it.
 */
export function addressIn(link: string, folder: string, oldFolder = folder): string {
  const path = pathOf(link)
  const found = [folder, oldFolder].find((one) => isBelow(path, one))
  if (path === undefined || found === undefined || found === root) return link
  return root + path.slice(found.length)
}

function isBelow(path: string | undefined, folder: string): boolean {
  return path !== undefined && (path.startsWith(folder) || `${path}/` === folder)
}

function isAbsolute(address: string): boolean {
  return /^https?:/i.test(address)
}

function hostOf(address: string): string | undefined {
  return /^https?:\/\/(?:www\.)?([^/?#]*)/i.exec(address)?.[1]?.toLowerCase()
}

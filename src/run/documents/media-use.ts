import {noHost} from '../../front-matter/addresses.ts'
import {galleryOf} from '../../read/exports/product-gallery.ts'
import type {PostData, RewriteUrl} from '../../types.ts'
import {baseOf} from './old-addresses.ts'

/** Files that are shown, or played, where a link leads to one. */
const shownFile =
  /\.(?:jpe?g|png|gif|webp|avif|svg|bmp|mp3|m4a|ogg|oga|wav|flac|mp4|m4v|webm|ogv|mov)$/i

/** Where WordPress keeps what was uploaded. */
const uploads = '/wp-content/uploads/'

/** Notes the media that a document uses: absolute addresses, each once, the featured picture first, then those of a product. */
export class MediaUse {
  readonly #base: string
  readonly #found = new Set<string>()

  constructor(post: PostData | undefined) {
    this.#base = baseOf(post)
    if (post?.image !== undefined) this.#add(post.image, 'media')
    if (post) for (const picture of galleryOf(post)) this.#add(picture, 'media')
  }

  get found(): string[] {
    return [...this.#found]
  }

  /** Looks at each address before another function says what becomes of it. */
  noting(rewrite: RewriteUrl | undefined): RewriteUrl {
    return (address, kind) => {
      this.#add(address, kind)
      return rewrite?.(address, kind)
    }
  }

  #add(address: string, kind: 'link' | 'media'): void {
    let url: URL
    try {
      url = new URL(address.trim(), this.#base)
    } catch {
      return
    }
    if (url.protocol !== 'https:' && url.protocol !== 'http:') return
    const {pathname} = url
    const isMedia = kind === 'media' || shownFile.test(pathname) || pathname.includes(uploads)
    if (!isMedia) return
    url.hash = ''
    this.#found.add(isAbsolute(url) ? url.href : address)
  }
}

/** What has no host in a post that has none either is left as it was written. */
function isAbsolute({hostname}: URL): boolean {
  return hostname !== noHost
}

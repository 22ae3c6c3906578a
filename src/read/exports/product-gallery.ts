import type {MediaLookup, PostData} from '../../types.ts'

/** The custom field in which WooCommerce has the pictures of a product beside the featured one: their ids, with commas between them. */
const galleryField = '_product_image_gallery'

/**
 * The post with the addresses of the pictures of its product in the place of their ids, which say nothing outside of
 * the site. Ids that the library does not have stay.
 */
export function withGallery(post: PostData, media: MediaLookup): PostData {
  const ids = post.meta?.[galleryField]
  if (typeof ids !== 'string' || !/^[\d,\s]+$/.test(ids)) return post
  const pictures = (ids.match(/\d+/g) ?? []).map((id) => media.get(id)?.url ?? id)
  return {...post, meta: {...post.meta, [galleryField]: pictures}}
}

/** The addresses of the pictures of a product. */
export function galleryOf({meta}: PostData): string[] {
  const pictures = meta?.[galleryField]
  if (!Array.isArray(pictures)) return []
  return pictures.filter((picture) => typeof picture === 'string' && !/^[\d,\s]*$/.test(picture))
}

/** A file of the media library. */
export interface Media {
  /** Where the file is. */
  url: string
  /** The text that stands for the picture, and its title; plain, without markup. */
  alt?: string
  title?: string
  /** May hold markup. */
  caption?: string
}

/** Finds files of a media library, for whoever has too many of them for an object each. */
export interface MediaLookup {
  /** The file with an id; `undefined` where there is none. */
  get(id: string): Media | undefined
  /** The file at an address; `undefined` where there is none. */
  at(url: string): Media | undefined
}

/** A category, a tag or another word that posts are sorted by. */
export interface Term {
  /** `category`, `post_tag` or one of the site's own. */
  taxonomy: string
  /** What stands for it in addresses. */
  slug: string
  /** What readers see. */
  name: string
  /** Names of the terms above it, from the top, and its own. */
  path: readonly string[]
}

/** What is known of the post beside its content: fills in what Divi took from the site when it showed the page. */
export interface PostData {
  /** May hold markup, as WordPress stores it. */
  title?: string
  /** The summary that its author wrote. */
  excerpt?: string
  /** As it is to be shown. */
  date?: string
  /** When it was published, as ISO 8601 has it: `2019-05-04T10:30:00+02:00`. */
  published?: string
  /** When it was last changed, in the same form. */
  modified?: string
  /** What search engines show of it. */
  description?: string
  /** The last part of its address. */
  slug?: string
  /** As WordPress names it: `publish`, `draft`, `private` and so on. */
  status?: string
  /** As WordPress names it: `post`, `page` or a type of the site's own. */
  type?: string
  /** In WordPress. */
  id?: string
  /** The name that readers see. */
  author?: string
  /** All of its authors where there are several; `author` is the first. */
  authors?: readonly string[]
  /** Names of its categories and tags. */
  categories?: readonly string[]
  tags?: readonly string[]
  /** Address of the post. */
  link?: string
  /** Address of the featured picture. */
  image?: string
  /** Categories, tags and terms of the site's own taxonomies, with what stands above them. */
  terms?: readonly Term[]
  /** As a plugin for languages names it: `de`, `pt-br`. */
  language?: string
  /** Id of the page above it. */
  parent?: string
  /** Its place among pages of the same parent. */
  order?: number
  /** A password was asked for, so not everyone could read it. */
  isProtected?: boolean
  /** What search engines show in the place of the title. */
  seoTitle?: string
  /** What the site calls itself, what it says below that, and its address. */
  siteTitle?: string
  siteTagline?: string
  siteLink?: string
  /** The address of the network that the site belongs to, where several of its sites are read together. */
  networkLink?: string
  /** Custom fields by their keys, as far as modules may show them. */
  fields?: Readonly<Record<string, string>>
  /** Custom fields that were asked for, as they are stored: a list where there are several of one key. Pictures of products have addresses. */
  meta?: Readonly<Record<string, MetaValue>>
}

/** What a custom field holds. */
export type MetaValue =
  | string
  | number
  | boolean
  | readonly MetaValue[]
  | {readonly [name: string]: MetaValue}

import type {FieldTable} from '../front-matter/fields.ts'
import type {FrontMatterFormat} from '../front-matter/values.ts'
import type {JsonFence} from '../front-matter/write.ts'
import type {DialectMark} from './dialects.ts'

/** A folder whose files the generator publishes by their paths in it, and the address that it gives the folder. */
interface AddressRoot {
  /** With a slash at its end; empty for the folder of the site. */
  folder: string
  address: string
}

/** What a generator runs over Markdown before it reads it, and how prose is kept from it. */
export interface Templates {
  /** What begins an expression. */
  openings: readonly string[]
  /**
   * `raw`: Liquid’s and Nunjucks’s tag of that name around the expressions of a line. `print`: each opening as a text that an
   * expression prints; code needs none. `comment`: the comments of Hugo’s shortcodes.
   */
  escape: 'raw' | 'print' | 'comment'
}

/** All that is known of a site generator: a table, nothing else. */
export interface Preset {
  /** What it is asked for by: `hugo`. */
  name: string
  /** For the documentation. */
  description: string
  /** What its front matter calls things. */
  fields: FieldTable
  /** Formats of front matter that it reads; the first is the default. */
  formats: readonly [FrontMatterFormat, ...FrontMatterFormat[]]
  /** What it wants around front matter that is JSON. */
  jsonFence: JsonFence
  /** Where posts go: a pattern below the folder of the site, without extension. */
  post: string
  /** One without a date would be no post there, or end the build; it goes where pages go. */
  postNeedsDate?: true
  /** Where pages go, and what nobody says is a post. */
  page: string
  /** Where pages go that stood below others, with the address that they had; absent where they go where pages go. */
  pageBelow?: string
  /** The first that a file is below says its address; none where that depends on the generator’s configuration. */
  addresses: readonly AddressRoot[]
  /** Puts the folder that the site stands in on its host in front of links in Markdown, as its configuration says it. */
  prefixesLinks?: true
  /** The last part of an address is the slug of the front matter, whatever the file is called. */
  addressEndsInSlug?: boolean
  /** Absent where Markdown is no template. */
  templates?: Templates
  /** What its Markdown has beyond CommonMark and GitHub’s, as patterns whose first group is the mark. */
  dialect: readonly DialectMark[]
  /** Elements show what stands in them as text unless they have `markdown="1"`. */
  needsMarkdownAttribute?: boolean
  /** Folder whose files are published as they are: that of the redirect file. */
  publicFolder: string
  /** What has to be set for raw HTML to be shown; absent where it always is. */
  rawHtml?: string
}

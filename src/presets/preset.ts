import type {FieldTable} from '../front-matter/fields.ts'
import type {FrontMatterFormat} from '../front-matter/values.ts'
import type {JsonFence} from '../front-matter/write.ts'

/** A kind of file, by where it goes and where readers find it. */
export interface Place {
  /**
   * Below the folder of the site, without extension. `{slug}`: the slug. `{date}`: the day, `2019-05-04`. `{path}`: the path
   * that the page had, with its parents, or its slug.
   */
  file: string
  /** The address that the generator gives it by itself; absent where that depends on its configuration. */
  address?: string
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
  name: string
  /** For the documentation. */
  description: string
  fields: FieldTable
  /** Formats of front matter that it reads; the first is the default. */
  formats: readonly [FrontMatterFormat, ...FrontMatterFormat[]]
  jsonFence: JsonFence
  /** Posts, which have a date. */
  post: Place
  /** Pages, and posts without a date. */
  page: Place
  /** Absent where Markdown is no template. */
  templates?: Templates
  /** What its Markdown has beyond CommonMark and GitHub’s, as patterns whose first group is the mark. */
  dialect: readonly RegExp[]
  /** Elements show what stands in them as text unless they have `markdown="1"`. */
  needsMarkdownAttribute?: boolean
  /** Folder whose files are published as they are: that of the redirect file. */
  publicFolder: string
  /** What has to be set for raw HTML to be shown; absent where it always is. */
  rawHtml?: string
}

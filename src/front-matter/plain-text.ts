import {withoutControls} from '../cleanup/control-characters.ts'
import {parseUnplaced} from '../hast/html.ts'
import {plainText} from '../hast/words.ts'
import type {PostData} from '../types.ts'

/** WordPress keeps titles, excerpts and names as HTML; front matter has them as plain text. */
export function toPlainText(post: PostData): PostData {
  const {title, excerpt, description, author, categories, tags} = post
  return {
    ...post,
    ...(title !== undefined && {title: textOf(title)}),
    ...(excerpt !== undefined && {excerpt: textOf(excerpt)}),
    ...(description !== undefined && {description: textOf(description)}),
    ...(author !== undefined && {author: textOf(author)}),
    ...(categories && {categories: categories.map(textOf)}),
    ...(tags && {tags: tags.map(textOf)})
  }
}

/** What a reader sees of HTML, in one line. */
export function textOf(html: string): string {
  if (!/[<&]/.test(html)) return withoutControls(html).trim()
  const tree = parseUnplaced(html)
  return withoutControls(tree ? plainText([tree]) : html)
}

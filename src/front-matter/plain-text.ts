import {withoutControls} from '../control-characters.ts'
import {parseUnplaced} from '../hast/parse/html.ts'
import {plainText} from '../hast/tree/words.ts'
import {withoutTags} from '../shortcode/without-tags.ts'
import type {PostData} from '../types.ts'

/** WordPress keeps titles, excerpts and names as HTML; front matter has them as plain text. */
export function toPlainText(post: PostData): PostData {
  const {title, excerpt, description, author, authors, categories, tags} = post
  return {
    ...post,
    ...(title !== undefined && {title: textOf(title)}),
    ...(excerpt !== undefined && {excerpt: textOf(excerpt)}),
    ...(description !== undefined && {description: textOf(description)}),
    ...(author !== undefined && {author: textOf(author)}),
    ...(authors && {authors: authors.map(textOf)}),
    ...(categories && {categories: categories.map(textOf)}),
    ...(tags && {tags: tags.map(textOf)})
  }
}

/** What a reader sees of HTML, in one line, and not the tags of modules, of which nothing but text is made here. */
export function textOf(value: string): string {
  const html = withoutModules(value)
  if (!/[<&]/.test(html)) return withoutControls(html).trim()
  const tree = parseUnplaced(html)
  return withoutControls(tree ? plainText([tree]) : html)
}

/** Excerpts that a plug-in or a person cut from the content have tags of modules, and WordPress does not run them there. */
export function withoutModules(html: string): string {
  const text = withoutTags(html)
  return text === html ? html : text.replace(/\s+/g, ' ').trim()
}

import {mkdirSync, readFileSync, writeFileSync} from 'node:fs'
import path from 'node:path'
import matter from 'gray-matter'
import raw from 'hast-util-raw'
import toHtml from 'hast-util-to-html'
import toHast from 'mdast-util-to-hast'
import remark from 'remark'
import footnotes from 'remark-footnotes'
import gfm from 'remark-gfm'
import {filesBelow} from '../files.js'

/** The steps of gatsby-transformer-remark 6, with its versions and settings, without the rest of Gatsby. */
const parser = remark()
  .use({settings: {commonmark: true}})
  .use(footnotes, {inlineNotes: true})
  .use(gfm)

const escaped = (text) => text.replaceAll('&', '&amp;').replaceAll('<', '&lt;')

export const gatsby = {
  name: 'gatsby (its remark chain)',
  preset: 'gatsby',
  files: {},
  output: 'public',
  run(folder) {
    for (const file of filesBelow(path.join(folder, 'content'), '.md')) {
      const {data, content} = matter(readFileSync(file, 'utf8'))
      if (data.draft) continue
      const tree = toHast(parser.parse(content), {allowDangerousHtml: true})
      const html = toHtml(raw(tree), {allowDangerousHtml: true})
      // As createFilePath of the starter makes addresses.
      const address = path
        .relative(path.join(folder, 'content'), path.dirname(file))
        .replace(/^(?:blog|pages)/, '')
      const target = path.join(folder, 'public', address, 'index.html')
      mkdirSync(path.dirname(target), {recursive: true})
      const date = data.date instanceof Date ? data.date.toISOString() : 'no date'
      const title = typeof data.title === 'string' ? escaped(data.title) : 'no text'
      writeFileSync(
        target,
        `<h1 class="title">${title}</h1><time datetime="${date}"></time><article data-id="${data.wordpress.id}">${html}</article>`
      )
    }
  }
}

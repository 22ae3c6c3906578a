import {micromark} from 'micromark'
import {gfm, gfmHtml} from 'micromark-extension-gfm'

/** HTML of Markdown as CommonMark and GitHub have it, by a reader that is not ours. */
export function renderMarkdown(markdown: string): string {
  return micromark(markdown, {
    allowDangerousHtml: true,
    extensions: [gfm()],
    htmlExtensions: [gfmHtml()]
  })
}

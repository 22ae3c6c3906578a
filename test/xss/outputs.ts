import {type Options as MicromarkOptions, micromark} from 'micromark'
import {gfm, gfmHtml} from 'micromark-extension-gfm'
import {clean} from '../../src/clean.ts'
import type {Options} from '../../src/types.ts'

const image = '<img src=x onerror=alert(1)>'
const script = '<script>alert(1)</script>'

/** A site whose own data is as hostile as its content. */
const site: Options = {
  post: {
    title: image,
    link: 'javascript:alert(1)',
    image: 'x" onerror="alert(1)',
    siteTitle: 'onerror=alert(1)',
    fields: {x: script}
  },
  media: {
    11: {url: 'javascript:alert(1)', alt: '"><img src=x onerror=alert(1)>', caption: image},
    12: {url: 'x" onerror="alert(1)', alt: image, title: script, caption: script}
  },
  library: {42: `[et_pb_code]${script}[/et_pb_code]`}
}

const {exit, ...restOfGfm} = gfmHtml()
const {htmlFlowData: _flow, htmlTextData: _text, ...exitWithoutFilter} = exit ?? {}

/** Site generators let HTML in Markdown pass; what GitHub filters out of it, they do not. */
const dangerous: MicromarkOptions = {allowDangerousHtml: true, allowDangerousProtocol: true}
const withGfm: MicromarkOptions = {
  ...dangerous,
  extensions: [gfm()],
  htmlExtensions: [{...restOfGfm, exit: exitWithoutFilter}]
}

/** Markdown as a page with raw HTML allowed, by CommonMark with GFM. */
export function render(markdown: string): string {
  return micromark(markdown, withGfm)
}

/** Every page that a source may become, by how it is made. */
export function pagesOf(source: string): Record<string, string> {
  const html = (options: Options): string => clean(source, {...site, ...options}).value
  const markdown = html({from: 'html', to: 'markdown'})
  return {
    html: html({from: 'html'}),
    text: html({from: 'text'}),
    links: html({from: 'html', embeds: 'link', tabs: 'details', unknown: 'comment'}),
    tags: html({from: 'html', unknown: 'keep', shortcodes: ['epanel']}),
    markdown: render(markdown),
    commonMark: micromark(markdown, dangerous),
    'markdown of text': render(html({from: 'text', to: 'markdown', unknown: 'comment'})),
    'markdown with tags': render(html({from: 'html', to: 'markdown', unknown: 'keep'}))
  }
}

/** A source as Markdown, of which only shortcodes change. Layouts of the library are Markdown there, and stay as well. */
export function pageOfMarkdown(source: string): string {
  return render(clean(source, {...site, library: {}, from: 'markdown'}).value)
}

import {micromark} from 'micromark'
import {gfm, gfmHtml} from 'micromark-extension-gfm'
import {expect} from 'vitest'
import {clean} from '../../src/clean.ts'
import type {Options} from '../../src/types.ts'
import {contentOfHtml} from './content.ts'

/** GitHub shows the tags of frames and a few others as text; sites do not. */
function withoutTagFilter(): ReturnType<typeof gfmHtml> {
  const {exit = {}, ...extension} = gfmHtml()
  const {htmlFlowData: _flow, htmlTextData: _text, ...kept} = exit
  return {...extension, exit: kept}
}

/** The HTML that a reader of GFM makes of Markdown, with the HTML in it and every kind of address. */
export function render(markdown: string): string {
  return micromark(markdown, {
    extensions: [gfm()],
    htmlExtensions: [withoutTagFilter()],
    allowDangerousHtml: true,
    allowDangerousProtocol: true
  })
}

/** The Markdown of a source says what its HTML does. */
export function rendersTheSame(source: string, options: Options = {}): void {
  const html = clean(source, options).value
  const markdown = clean(source, {...options, to: 'markdown'}).value
  const rendered = contentOfHtml(render(markdown))
  expect(rendered, markdown).toEqual(contentOfHtml(html))
}

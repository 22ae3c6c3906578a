import {micromark, type Options} from 'micromark'
import {gfm, gfmHtml} from 'micromark-extension-gfm'
import type {Message} from '../../types.ts'
import type {Content, Outcome} from '../reporter.ts'
import type {PageMessage, Post} from './shapes.ts'

const {exit, ...restOfGfm} = gfmHtml()
const {htmlFlowData: _flow, htmlTextData: _text, ...exitWithoutFilter} = exit ?? {}

/** Generators of sites let HTML in Markdown pass; what GitHub makes text of, they do not. */
const markdown: Options = {
  allowDangerousHtml: true,
  extensions: [gfm()],
  htmlExtensions: [{...restOfGfm, exit: exitWithoutFilter}]
}

/** All that the page shows of a post. */
export function postOf({content, messages, stats, output}: Outcome): Post {
  const {before: source, after: result, format = 'source', isMasked} = content ?? {}
  const rendered = content && renderedResult(content)
  return {
    ...(source !== undefined && {source}),
    ...(isMasked && {isMasked}),
    ...(result !== undefined && {result}),
    format,
    ...(rendered !== undefined && {rendered}),
    ...(output !== undefined && {output}),
    messages: messages.map((message) => pageMessage(message, source ?? '')),
    ...(stats && {stats})
  }
}

/** What a reader will see. The page shows it where nothing of it can run. */
function renderedResult({after, format, bodyStart}: Content): string | undefined {
  if (after === undefined) return undefined
  const body = after.slice(bodyStart)
  if (format === 'html') return body
  if (format !== 'markdown') return undefined
  return micromark(body, markdown)
}

/** What was said before the content was known need not have its place in it. */
function pageMessage(message: Message, text: string): PageMessage {
  const {ruleId, level, reason, line, column, offset, endOffset, source, actual} = message
  const isPlaced = source !== 'read' || text.slice(offset, endOffset) === actual
  return {ruleId, level, reason, line, column, offset, endOffset, isPlaced}
}

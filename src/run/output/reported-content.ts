import {splitFrontMatter} from '../../read/front-matter.ts'
import type {Content} from '../../report/reporter.ts'
import type {SourceFormat} from '../../types.ts'
import type {Task} from '../documents/transform-document.ts'
import type {Change} from './destination.ts'
import {maskPrivate, maskTree} from './mask-private.ts'

/** What reporters show of a document: none of what is for the site alone. Places are those of the document. */
export function reportedContent(
  change: Change,
  from: SourceFormat,
  {command, to, shortcodes, modules = {}}: Pick<Task, 'command' | 'to' | 'shortcodes' | 'modules'>
): Content {
  const masked = (text: string, format: SourceFormat): string =>
    maskPrivate(text, {...modules, ...(shortcodes && {shortcodes}), from: format})
  const before = masked(change.before, from)
  const isMasked = before !== change.before && {isMasked: true as const}
  if (command === 'check') return {before, format: 'source', bodyStart: 0, ...isMasked}
  if (command === 'repair') {
    return {before, after: masked(change.after, from), format: 'source', bodyStart: 0, ...isMasked}
  }
  if (to === 'ast') {
    const after = isMasked ? maskTree(change.after, modules) : change.after
    return {before, after, format: to, bodyStart: 0, ...isMasked}
  }
  const after = masked(change.after, to)
  return {
    before,
    after,
    format: to,
    bodyStart: splitFrontMatter(change.after).frontMatter.length,
    ...isMasked
  }
}

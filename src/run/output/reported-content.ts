import {splitFrontMatter} from '../../read/front-matter.ts'
import type {Content} from '../../report/reporter.ts'
import type {Task} from '../documents/transform-document.ts'
import type {Change} from './destination.ts'

/** What reporters show of a document. */
export function contentOf(
  {before, after}: Change,
  {command, to}: Pick<Task, 'command' | 'to'>
): Content {
  if (command === 'check') return {before, format: 'source', bodyStart: 0}
  if (command === 'repair') return {before, after, format: 'source', bodyStart: 0}
  const bodyStart = to === 'ast' ? 0 : splitFrontMatter(after).frontMatter.length
  return {before, after, format: to, bodyStart}
}

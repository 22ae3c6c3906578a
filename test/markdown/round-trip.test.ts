import fc from 'fast-check'
import {describe, test} from 'vitest'
import {posts} from '../corpus-posts.ts'
import {fixtures} from '../fixture-folders.ts'
import {documents} from './generate.ts'
import {rendersTheSame} from './rendered.ts'

/** Tags that are kept are no HTML. */
const cases = [
  ...fixtures('modules'),
  ...fixtures('posts'),
  ...fixtures('clean-ups'),
  ...fixtures('wrappings'),
  ...fixtures('blocks')
].filter(({options}) => options.unknown !== 'keep')

/** Generated documents; 50,000 in the run for a release. */
const numRuns = Number(process.env.UNDIVI_DOCUMENTS ?? 500)

describe('Markdown says what the HTML does', () => {
  test.each(cases)('$name', ({input, options}) => {
    rendersTheSame(input, options)
  })

  test('generated documents', {timeout: 1_000_000}, () => {
    fc.assert(
      fc.property(documents, (html) => rendersTheSame(html, {from: 'html'})),
      {numRuns}
    )
  })

  describe.runIf(posts.length > 0)('corpus', () => {
    test.each(posts)('$name', ({text}) => {
      rendersTheSame(text, {from: 'text'})
    })
  })
})

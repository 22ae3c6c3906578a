import {describe, expect, test} from 'vitest'
import {cases} from './cases.ts'
import {findDanger} from './find-danger.ts'
import {pageOfMarkdown, pagesOf} from './outputs.ts'

test('there are many cases, each once', () => {
  expect(cases.length).toBeGreaterThan(300)
  expect(new Set(cases.map(({source}) => source)).size).toBe(cases.length)
})

test('the danger of most of them is seen where nothing is cleaned', () => {
  const seen = cases.filter(({source}) => findDanger(source).length > 0)
  expect(seen.length).toBeGreaterThan(cases.length / 2)
})

describe('nothing that runs is left', () => {
  test.each(cases)('$group: $source', ({source}) => {
    for (const [way, page] of Object.entries(pagesOf(source))) {
      expect(findDanger(page), `${way}: ${page}`).toEqual([])
    }
  })
})

/** What a source says beside its tags, which stays as it is. */
function withoutTags(source: string): string {
  return source
    .replace(/<!--[^>]*_holder\][^>]*>|\|\|et_pb_line_break_holder\|\|/g, '\n')
    .replace(/\[\/?et_pb_\w+(?:\s[^[\]]*)?\]/g, '')
}

describe('shortcodes in Markdown bring in nothing that runs', () => {
  const own = cases.filter(
    ({source}) => source.includes('[et_pb') && findDanger(withoutTags(source)).length === 0
  )
  test.each(own)('$source', ({source}) => {
    const page = pageOfMarkdown(source)
    expect(findDanger(page), page).toEqual([])
  })
})

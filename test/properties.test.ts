import fc from 'fast-check'
import {describe, expect, test} from 'vitest'
import {clean} from '../src/clean.ts'
import {fixtures} from './fixture-folders.ts'
import {anything, document} from './generate.ts'
import {
  holdsForHtml,
  isIdempotent,
  leavesNoTag,
  messagesHavePlaces,
  parsesBack,
  slicesGiveInput
} from './properties.ts'

const all = (['modules', 'posts', 'clean-ups', 'shortcode'] as const).flatMap(fixtures)

describe('every fixture', () => {
  test.each(all)('$name', ({input, options}) => {
    holdsForHtml(input, options)
  })
})

describe('generated input', () => {
  test('documents as Divi writes them', () => {
    fc.assert(
      fc.property(document, ({source}) => {
        holdsForHtml(source, {from: 'text'})
      })
    )
  })

  test('typographic quotes do not matter', () => {
    fc.assert(
      fc.property(document, ({source, damaged}) => {
        expect(clean(damaged, {from: 'text'}).value).toBe(clean(source, {from: 'text'}).value)
      })
    )
  })

  test('anything at all', () => {
    fc.assert(
      fc.property(anything, (source) => {
        slicesGiveInput(source)
        for (const from of ['text', 'html', 'auto'] as const) {
          leavesNoTag(source, {from})
          isIdempotent(source, {from})
          parsesBack(source, {from})
          messagesHavePlaces(source, {from})
        }
      })
    )
  })
})

import fc from 'fast-check'
import {describe, expect, test} from 'vitest'
import {repair} from '../src/repair.ts'
import {compare} from './damage/compare.ts'
import {original} from './damage/originals.ts'
import {damages} from './damage/steps.ts'
import {fixtures} from './fixture-folders.ts'
import {anything} from './generate.ts'
import {repairHolds} from './repair-property.ts'

const runs = Number(process.env.UNDIVI_RUNS ?? 1000)

const kinds = ['shortcode', 'modules', 'posts', 'clean-ups', 'wrappings'] as const

describe('every fixture', () => {
  test.each(kinds.flatMap(fixtures))('$name', ({input}) => {
    repairHolds(input)
    repairHolds(input, {close: true})
  })

  test.each(fixtures('markdown'))('$name', ({input}) => {
    repairHolds(input, {from: 'markdown', close: true})
  })
})

describe('generated input', () => {
  test.each(damages)('damaged by: $name', ({apply, lossy}) => {
    fc.assert(
      fc.property(original, ({source, tags}) => {
        const damaged = apply(source)
        repairHolds(damaged)
        repairHolds(damaged, {close: true})
        if (!lossy) expect(compare(repair(damaged).value, tags).wrongTags).toEqual([])
      }),
      {numRuns: Math.ceil(runs / 20)}
    )
  })

  test('anything at all', () => {
    fc.assert(
      fc.property(anything, (source) => {
        repairHolds(source)
        // Behind a backslash a new tag would be an escaped one, and half a name may get its end from a text that
        // a stray tag stood in front of.
        const isOdd = /\\|\[et_pb_(?![\w-])/.test(source)
        if (!isOdd) repairHolds(source, {close: true})
      })
    )
  })
})

describe('closing tags', () => {
  test.each([
    [
      '[et_pb_section][et_pb_row]Words',
      '[et_pb_section][et_pb_row]Words[/et_pb_row][/et_pb_section]'
    ],
    ['[et_pb_text]One[et_pb_text]Two', '[et_pb_text]One[/et_pb_text][et_pb_text]Two[/et_pb_text]'],
    ['Words[/et_pb_text] more', 'Words more'],
    ['[et_pb_text a="1', '[et_pb_text]'],
    ['Words [et_pb_text a="1" b="2', 'Words [et_pb_text a="1"]']
  ])('%s', (source, expected) => {
    expect(repair(source).value).toBe(source)
    expect(repair(source, {close: true}).value).toBe(expected)
  })
})

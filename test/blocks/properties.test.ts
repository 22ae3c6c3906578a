import fc from 'fast-check'
import {describe, expect, test} from 'vitest'
import {parse} from '../../src/blocks/parse.ts'
import {clean} from '../../src/clean.ts'
import {repair} from '../../src/repair.ts'
import {fixtures} from '../fixture-folders.ts'
import {
  holdsForHtml,
  isIdempotent,
  leavesNoTag,
  ledgerBalances,
  messagesHavePlaces,
  parsesBack
} from '../properties.ts'
import {blockDocument, blockPieces} from './generate-blocks.ts'

/** Shortcodes in the attributes of a block all stand where the attribute stands. */
const hasEmbedded = /wp:divi\/layout|"value":"[^"]*\[et_pb/

describe('every fixture', () => {
  test.each(fixtures('blocks'))('$name', ({input, options}) => {
    if (!hasEmbedded.test(input)) return holdsForHtml(input, options)
    isIdempotent(input, options)
    leavesNoTag(input, options)
    ledgerBalances(input, options)
    parsesBack(input, options)
    messagesHavePlaces(input, options)
  })
})

test('documents as Divi writes them', () => {
  fc.assert(
    fc.property(blockDocument, (source) => {
      holdsForHtml(source, {from: 'text'})
      expect(parse(source).messages).toEqual([])
      expect(repair(source).value).toBe(source)
    })
  )
})

test('anything at all', () => {
  fc.assert(
    fc.property(blockPieces, (source) => {
      for (const from of ['text', 'auto'] as const) {
        leavesNoTag(source, {from})
        isIdempotent(source, {from})
        parsesBack(source, {from})
        messagesHavePlaces(source, {from})
      }
    })
  )
})

test('every module of a document cut anywhere is the one it was', () => {
  fc.assert(
    fc.property(blockDocument, fc.nat(), (source, place) => {
      const {modules} = clean(source).stats
      const cut = clean(source.slice(0, place % (source.length + 1)), {to: 'html'}).stats.modules
      for (const [name, count] of Object.entries(cut)) {
        if (name in modules) expect(count).toBeLessThanOrEqual(modules[name] ?? 0)
      }
    })
  )
})

import {describe, expect, test} from 'vitest'
import {clean} from '../../src/clean.ts'
import type {Message} from '../../src/types.ts'
import {fixtures} from '../fixture-folders.ts'
import {parseShortcodes} from './parse-shortcodes.ts'
import {writeBoth} from './write-blocks.ts'

/** What the messages say, without their places. Placeholders of the old builder are not in blocks. */
function said(messages: readonly Message[]): string[] {
  return messages
    .filter(({ruleId}) => ruleId !== 'legacy-encoding')
    .map(({ruleId, reason, actual = ''}) => `${ruleId} ${reason} ${actual}`)
    .sort()
}

describe.each(fixtures('modules'))('$name', ({input, options}) => {
  const {divi4, divi5} = writeBoth(parseShortcodes(input).tree, input)

  test.each(['html', 'markdown'] as const)('gives the same %s from blocks', (to) => {
    const expected = clean(divi4, {...options, to})
    const {value, messages, stats} = clean(divi5, {...options, to})
    expect(value).toBe(expected.value)
    expect(said(messages)).toEqual(said(expected.messages))
    expect(stats.ledger).toEqual(expected.stats.ledger)
    expect(stats.modules).toEqual(expected.stats.modules)
  })
})

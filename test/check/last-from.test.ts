import fc from 'fast-check'
import {expect, test} from 'vitest'
import {lastFrom} from '../../src/check/last-from.ts'

test('finds what a look at each would', () => {
  const places = fc.array(fc.integer({min: 0, max: 30})).map((all) => all.toSorted((a, b) => a - b))
  fc.assert(
    fc.property(places, fc.integer({min: -1, max: 31}), (ordered, place) => {
      const found = lastFrom(ordered, place, (one) => one)
      expect(found).toBe(ordered.findLast((one) => one <= place))
    })
  )
})

import fc from 'fast-check'
import {expect, test} from 'vitest'
import {countWords} from '../../src/hast/tree/words.ts'

const stretches = (text: string): number => text.match(/\S+/g)?.length ?? 0

test('words are what stands between white space of any kind', () => {
  const units = Array.from({length: 0x1_00_00}, (_, code) => String.fromCharCode(code))
  expect(units.filter((unit) => countWords(`a${unit}b`) !== stretches(`a${unit}b`))).toEqual([])
})

test('a text may go on with a word, which counts once', () => {
  const text = fc.string({unit: fc.constantFrom(...'ab \n\u00a0\u3000é日')})
  fc.assert(
    fc.property(text, text, (one, other) => {
      const isInWord = /\S$/.test(one)
      expect(countWords(one) + countWords(other, isInWord)).toBe(stretches(one + other))
    })
  )
})

import fc from 'fast-check'
import {expect, test} from 'vitest'
import {decodeText} from '../../../src/read/exports/decode-text.ts'

test('UTF-8 is read as such', () => {
  fc.assert(
    fc.property(fc.string({unit: 'binary'}), (text) => {
      const bytes = Buffer.from(text)
      expect(decodeText(bytes)).toEqual({text: bytes.toString(), isRepaired: false})
    })
  )
})

test('windows-1252 is read where it is not', () => {
  const bytes = Buffer.from([0x93, 0x80, 0x81, 0x9f, 0xa0, 0xe9, 0xff, 0x94])
  expect(decodeText(bytes)).toEqual({text: '“€\u0081Ÿ\u00a0éÿ”', isRepaired: true})
})

test('what is valid stays beside what is not', () => {
  fc.assert(
    fc.property(fc.string({unit: 'binary'}), fc.string({unit: 'binary'}), (one, two) => {
      const [before, behind] = [Buffer.from(one), Buffer.from(two)]
      // A byte that no character starts with and none goes on with.
      const {text, isRepaired} = decodeText(Buffer.concat([before, Buffer.from([0xff]), behind]))
      expect(text).toBe(`${before.toString()}ÿ${behind.toString()}`)
      expect(isRepaired).toBe(true)
    })
  )
})

test('any bytes give as many characters as the standard says are wrong', () => {
  fc.assert(
    fc.property(fc.uint8Array({maxLength: 20}), (bytes) => {
      const {text, isRepaired} = decodeText(bytes)
      const standard = new TextDecoder('utf-8', {ignoreBOM: true}).decode(bytes)
      expect(isRepaired).toBe(
        standard.includes('\ufffd') && !Buffer.from(bytes).equals(Buffer.from(standard))
      )
      expect(text).not.toMatch(/\ufffd/)
    })
  )
})

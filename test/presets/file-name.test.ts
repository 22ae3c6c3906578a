import {expect, test} from 'vitest'
import {toSlug} from '../../src/presets/file-name.ts'
import {readOldAddress} from '../../src/run/documents/old-addresses.ts'

const many = 500_000

test('the name of a file ends in no dash and no dot, however many there are', () => {
  expect(toSlug('--a.b...')).toBe('a.b')
  expect(toSlug(`${'.'.repeat(many)}a${'._'.repeat(3)}-`)).toBe('a._._._')
  expect(toSlug(`a${'.'.repeat(many)}b`)).toMatch(/^a\.+$|^a$/)
})

test('an address has no slash at its end, however many there are', () => {
  const {key} = readOldAddress(`https://e.org/a${'/'.repeat(many)}b//`, 'https://e.org/') ?? {}
  expect(key).toHaveLength('e.org/ab'.length + many)
})

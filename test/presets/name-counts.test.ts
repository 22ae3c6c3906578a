import {expect, test} from 'vitest'
import {NameCounts} from '../../src/presets/name-counts.ts'

test('names are counted, whatever letters they are in', () => {
  const names = new NameCounts()
  const counts = ['pier', 'Pier', 'quay', 'PIER', '', 'quay', ''].map((name) => names.add(name))
  expect(counts).toEqual([1, 2, 1, 3, 1, 2, 2])
})

test('many names are told apart, and those that come again are known', () => {
  const names = new NameCounts()
  const all = Array.from({length: 100_000}, (_, index) => `content/posts/post-${index}/index`)
  expect(all.filter((name) => names.add(name) !== 1)).toEqual([])
  expect(all.filter((name) => names.add(name) !== 2)).toEqual([])
})

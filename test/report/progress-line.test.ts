import {readFileSync} from 'node:fs'
import path from 'node:path'
import {describe, expect, test} from 'vitest'
import {type Advance, progressLine} from '../../src/report/progress-line.ts'

const advance: Advance = {
  done: 57_800_000,
  total: 170_000_000,
  seconds: 5.9,
  documents: 3412,
  phase: undefined
}

describe('the line says what there is room for', () => {
  test.each([
    [
      120,
      ' 34 % [=============                           ] 3,412 documents  57.8 of 170.0 MB  9.8 MB/s  0:12 left'
    ],
    [80, ' 34 % [=====           ] 3,412 documents  57.8 of 170.0 MB  9.8 MB/s  0:12 left'],
    [60, ' 34 % [========                ] 3,412 documents  0:12 left'],
    [40, ' 34 % [=======              ] 0:12 left'],
    [10, ' 34 % [] ']
  ])('%i', (width, line) => {
    expect(progressLine(advance, width)).toBe(line)
  })

  test('as docs/long-runs.md shows it', () => {
    const page = path.join(import.meta.dirname, '../../docs/long-runs.md')
    expect(readFileSync(page, 'utf8')).toContain(`\n${progressLine(advance, 120)}\n`)
  })

  test.each([...Array(200).keys()])('and is narrower than the terminal: %i', (width) => {
    expect(progressLine(advance, width).length).toBeLessThan(Math.max(width, 1))
  })
})

test('what is done before the documents', () => {
  const line = progressLine({...advance, documents: 0, phase: 'reading the library'}, 80)
  expect(line).toContain('] reading the library  57.8 of')
})

test('one document', () => {
  expect(progressLine({...advance, documents: 1}, 80)).toContain(' 1 document  ')
})

test('the size of a pipe is not known', () => {
  expect(progressLine({...advance, total: undefined}, 80)).toBe(
    '3,412 documents  57.8 MB  9.8 MB/s  0:06'
  )
})

test('the start and the end', () => {
  expect(progressLine({...advance, done: 0, seconds: 0}, 50)).toContain('  0 % [')
  expect(progressLine({...advance, done: 0, seconds: 0}, 50)).toContain('--:-- left')
  expect(progressLine({...advance, done: 170_000_000}, 50)).toContain('100 % [=')
  expect(progressLine({...advance, total: 0, done: 0}, 50)).toContain('100 % [=')
})

test('hours', () => {
  const line = progressLine({...advance, total: 170_000_000_000}, 50)
  expect(line).toContain(' 4:49:08 left')
})

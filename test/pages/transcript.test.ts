import {describe, expect, test} from 'vitest'
import {readTranscript, shownOf, writeTranscript} from './transcript.ts'

test('a transcript is commands, and what each prints', () => {
  const code = '$ seq 2\n1\n2\n$ echo a \\\n    b\na b\n$ true\n'
  const steps = readTranscript(code)
  expect(steps).toEqual([
    {command: 'seq 2', output: '1\n2\n'},
    {command: 'echo a \\\n    b', output: 'a b\n'},
    {command: 'true', output: ''}
  ])
  expect(writeTranscript(steps)).toBe(code)
})

test('what stands in front of the first command is no transcript', () => {
  expect(() => readTranscript('1\n$ seq 1\n')).toThrow('no command is in front of "1"')
})

describe('what is shown', () => {
  const printed = 'a\nb\nc\nd\n'

  test.each([
    'a\n…\nd\n',
    '…\nd\n',
    'a\n…\n',
    'a\n…\nc\n…\n',
    '…\nb\n…\nd\n',
    'a\nb\n…\nc\nd\n',
    '…\n'
  ])('fits with gaps: %j', (shown) => expect(shownOf(printed, shown)).toBe(shown))

  test.each([
    'a\n',
    'a\nb\nc\n',
    'b\n…\n',
    '…\nc\n',
    'a\n…\ne\n…\n',
    'a\n…\nc\n…\nb\n…\n',
    '',
    'a\nb\nc\n…\nc\nd\n'
  ])('is another: %j', (shown) => expect(shownOf(printed, shown)).toBe(printed))

  test('is the same', () => expect(shownOf(printed, printed)).toBe(printed))
})

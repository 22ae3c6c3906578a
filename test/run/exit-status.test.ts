import {expect, test} from 'vitest'
import {ExitStatus} from '../../src/run/exit-status.ts'
import type {Settings} from '../../src/run/settings/settings.ts'
import type {Level, Message} from '../../src/types.ts'

function found(level: Level, ruleId = 'dead-link'): Message {
  return {
    ruleId,
    level,
    reason: 'Unexpected link',
    source: 'html',
    line: 1,
    column: 1,
    offset: 0,
    endLine: 1,
    endColumn: 1,
    endOffset: 0
  }
}

test.each<[failOn: Settings['failOn'], messages: Message[], changed: boolean, value: number]>([
  ['never', [found('error')], true, 0],
  ['change', [found('error')], false, 0],
  ['change', [], true, 1],
  ['info', [found('info')], false, 1],
  ['warning', [found('info')], true, 0],
  ['warning', [found('info'), found('error')], false, 1],
  ['never', [found('error', 'limit')], false, 2]
])('--fail-on %s, documents that are done now', (failOn, messages, changed, value) => {
  const status = new ExitStatus({failOn, maxWarnings: undefined})
  status.add({messages, changed})
  expect(status.value).toBe(value)
})

test.each<[failOn: Settings['failOn'], value: number]>([
  ['never', 0],
  ['change', 0],
  ['warning', 1],
  ['error', 0]
])('--fail-on %s, findings of an earlier run', (failOn, value) => {
  const status = new ExitStatus({failOn, maxWarnings: undefined})
  status.addEarlier({info: 3, warning: 1, error: 0})
  expect(status.value).toBe(value)
})

test('warnings of both are counted together', () => {
  const status = new ExitStatus({failOn: 'never', maxWarnings: 2})
  status.addEarlier({warning: 1})
  status.add({messages: [found('warning'), found('info')], changed: false})
  expect(status.value).toBe(0)
  status.add({messages: [found('warning')], changed: false})
  expect(status.value).toBe(1)
})

test('a failure is the worst, whatever comes behind it', () => {
  const status = new ExitStatus({failOn: 'info', maxWarnings: undefined})
  status.add({messages: [found('info')], changed: false})
  status.fail()
  status.add({messages: [found('info')], changed: false})
  expect(status.value).toBe(2)
})

import {expect, test} from 'vitest'
import {clean} from '../../src/clean.ts'

test.each([
  ['<template><p>Two words</p></template>', 'Two words', 2],
  ['<template><template>Two words</template></template>', 'Two words', 2],
  [
    '<template>One <div><template><p>two</p><template>three</template></template></div></template>',
    'One   two  three',
    3
  ]
])('words in templates are named and counted, however deep they are: %s', (text, actual, words) => {
  const {messages, stats} = clean(`<p>Kept</p>${text}`, {from: 'html'})
  expect(messages.map(({ruleId}) => ruleId)).toEqual(['content-dropped'])
  expect(messages[0]?.actual?.split(/\s+/)).toEqual(actual.split(/\s+/))
  expect(stats.ledger).toMatchObject({textKept: 1, textDropped: words})
})

import fc from 'fast-check'
import {expect, test} from 'vitest'
import {findDirectives} from '../../src/check/directives.ts'
import {TraceSearch} from '../../src/check/traces.ts'

const search = new TraceSearch()
const isFound = (text: string): boolean[] => [
  search.inText(text),
  search.inBytes(Buffer.from(text))
]

test.each([
  '[et_pb_text]',
  '\\[et\\_pb\\_text\\]',
  'et&#95;pb',
  '%5Fpb',
  '<!-- wp:divi/text -->',
  '@ET-DC@abc@',
  '?et_fb=1',
  '#et-boc',
  '%22',
  '[gallery ids="1"]',
  '[/gallery]',
  '<!--undivi-disable-->',
  `<!--${'\u2003'.repeat(40)}undivi-enable -->`,
  '<!---- - undivi-x',
  '# undivi-disable-next-line',
  '#undivi-'
])('%s', (trace) => {
  expect(isFound(`${'Words [1] ![x](y) <!-- more --> ## v-i '.repeat(9)}${trace}`)).toEqual([
    true,
    true
  ])
})

test.each(['Words vi- undivi', 'the undivi-ded # attention', '<!-- undi -->', '[sic] ![a](b)'])(
  'nothing in %s',
  (text) => {
    expect(isFound(text)).toEqual([false, false])
  }
)

test('wherever a comment is one that silences, there is a trace', () => {
  const part = fc.constantFrom(
    ...[
      '<!--',
      '#',
      '!',
      '-',
      ' ',
      '\u00a0',
      '\u3000',
      '\ufeff',
      '\n',
      'undivi-',
      'v',
      'undi',
      '-->'
    ]
  )
  fc.assert(
    fc.property(fc.array(part, {maxLength: 60}), fc.boolean(), (parts, isFront) => {
      const text = parts.join('')
      const front = isFront ? text.length : 0
      if (findDirectives(text, front, true).length === 0) return
      expect(isFound(text)).toEqual([true, true])
    })
  )
})

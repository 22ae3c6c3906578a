import {expect, test} from 'vitest'
import {clean, type Options} from '../src/index.ts'

/** Options as a program without types may give them. */
function untyped(json: string): Options {
  return JSON.parse(json)
}

test.each([
  ['{"to": "md"}', 'the option to needs html, markdown or ast, got md'],
  ['{"from": "wxr"}', 'the option from needs auto, text, html or markdown, got wxr'],
  ['{"tabs": true}', 'the option tabs needs headings or details, got true'],
  ['{"unknown": "constructor"}', /^the option unknown needs unwrap, .* got constructor$/]
])('%s', (json, message) => {
  expect(() => clean('Words', untyped(json))).toThrow(TypeError)
  expect(() => clean('Words', untyped(json))).toThrow(message)
})

test('options of another name are not looked at', () => {
  expect(clean('Words', untyped('{"too": "md"}')).value).toBe('<p>Words</p>\n')
})

import {describe, expect, test} from 'vitest'
import {
  check,
  clean,
  escapeTemplates,
  frontMatter,
  parse,
  repair,
  toHast,
  tokenize
} from '../src/index.ts'

/** What a program without types may give. */
function untyped<Given>(json: string): Given {
  return JSON.parse(json)
}

const document = '[et_pb_text]Words[/et_pb_text]'

/** All functions that take a document and options. */
const functions = {
  check,
  clean,
  parse,
  repair,
  tokenize,
  toHast: (value: string, options: object) => toHast(parse(value).tree, value, options)
}

test.each([
  ['{"to": "md"}', 'the option to needs html, markdown or ast, got md'],
  ['{"from": "wxr"}', 'the option from needs auto, text, html or markdown, got wxr'],
  ['{"tabs": true}', 'the option tabs needs headings or details, got true'],
  ['{"unknown": "constructor"}', /^the option unknown needs unwrap, .* got constructor$/],
  ['{"maxDepth": "deep"}', 'the option maxDepth needs a positive whole number, got deep'],
  ['{"maxDepth": 0}', 'the option maxDepth needs a positive whole number, got 0'],
  ['{"rules": {"nope": "off"}}', 'there is no rule or clean-up nope']
])('%s', (json, message) => {
  expect(() => clean('Words', untyped(json))).toThrow(TypeError)
  expect(() => clean('Words', untyped(json))).toThrow(message)
})

describe.each(Object.entries(functions))('%s', (_, read) => {
  test('says which option has no such value, whatever the document holds', () => {
    for (const value of [document, 'Words']) {
      expect(() => read(value, untyped('{"from": "wxr"}'))).toThrow('the option from needs')
    }
  })

  test('says that a document is no text', () => {
    for (const value of ['null', '5', '{"type": "Buffer", "data": []}']) {
      expect(() => read(untyped(value), {})).toThrow(TypeError)
      expect(() => read(untyped(value), {})).toThrow('a document needs to be a string, got ')
    }
  })
})

test('front matter and templates are asked for in words that there are', () => {
  const post = {title: 'Tides'}
  for (const options of ['{"format": "xml"}', '{"format": "constructor"}']) {
    expect(() => frontMatter(post, untyped(options))).toThrow(TypeError)
    expect(() => frontMatter(post, untyped(options))).toThrow('format needs yaml, toml or json')
  }
  expect(() => frontMatter(post, {preset: 'wix'})).toThrow(TypeError)
  expect(() => escapeTemplates('{{ x }}', 'wix')).toThrow(TypeError)
  expect(() => escapeTemplates(untyped('5'), 'hugo')).toThrow('a document needs to be a string')
})

test('options of another name are not looked at', () => {
  expect(clean('Words', untyped('{"too": "md"}')).value).toBe('<p>Words</p>\n')
})

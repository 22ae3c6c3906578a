import {expect, test} from 'vitest'
import {readMappings} from '../../src/mapping/schema.ts'

const names = ['et_pb_acme_price']
const content = 'none'

test.each([
  [[1], '[0]: needs an object, got 1'],
  [{content}, '[0]: needs `names`'],
  [{names}, '[0]: needs `content`: flow, modules, raw, none or hidden'],
  [{names, content: 'flwo'}, '[0].content: needs flow, modules, raw, none or hidden, got "flwo"'],
  [{names: [], content}, '[0].names[0]: needs a text, got none'],
  [{names: [''], content}, '[0].names[0]: needs something that is not empty, got ""'],
  [{names: 'x', content}, '[0].names: needs a list, got "x"'],
  [{names, content, atributes: {}}, '[0].atributes: is not known here'],
  [{names, content, handle: 'f'}, '[0].handle: needs a function, got "f"'],
  [{names, content, inline: 'yes'}, '[0].inline: needs true or false, got "yes"'],
  [
    {names, content, attributes: {label: 'txt'}},
    '[0].attributes.label: needs text, html, url, image, media, setting or private, got "txt"'
  ],
  [
    {names, content, parts: [{type: 'headline'}]},
    '[0].parts[0].type: needs content, break, heading, text, image, links, video, audio, html, details or element, got "headline"'
  ],
  [{names, content, parts: [{type: 'heading', text: 'label'}]}, '[0].parts[0]: needs `depth`'],
  [
    {names, content, parts: [{type: 'heading', text: 'label', depth: 9}]},
    '[0].parts[0].depth: needs 1, 2, 3, 4, 5 or 6, got 9'
  ],
  [
    {names, content, parts: [{type: 'element', tagName: 'script', parts: []}]},
    '[0].parts[0].tagName: needs an element that holds text or blocks, got "script"'
  ]
])('%j', (data, words) => {
  expect(() => readMappings(data)).toThrow(new Error(words))
})

test('what JSON has not is shown as text', () => {
  const round: Record<string, unknown> = {}
  round.self = round
  const needed = '[0].content: needs flow, modules, raw, none or hidden, got'
  expect(() => readMappings({names, content: round})).toThrow(`${needed} [object Object]`)
  expect(() => readMappings({names, content: 10n})).toThrow(`${needed} 10`)
})

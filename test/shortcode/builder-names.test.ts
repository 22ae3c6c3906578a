import {describe, expect, test} from 'vitest'
import {tokenize} from '../../src/shortcode/tokenize.ts'

function read(source: string): unknown[] {
  return [...tokenize(source)].flatMap((token) =>
    token.type === 'opening' ? token.attributes.map(({name, value}) => [name, value]) : []
  )
}

const url = ['url', '/x']

describe('a value that has lost its second quote', () => {
  test.each([
    ['title="A b admin_label="Ours" url="/x"', [['title', 'A b'], ['admin_label', 'Ours'], url]],
    ['title="A b\n  module_id="i" url="/x"', [['title', 'A b'], ['module_id', 'i'], url]],
    ['title="A b<br />\n<br>module_id="i" url="/x"', [['title', 'A b'], ['module_id', 'i'], url]],
    ['title="A b admin_label="" url="/x"', [['title', 'A b'], ['admin_label', ''], url]],
    ["title='A b _module_preset='i' url='/x'", [['title', 'A b'], ['_module_preset', 'i'], url]],
    ['url="/x" title="A b admin_label="Ours"', [url, ['title', 'A b'], ['admin_label', 'Ours']]],
    ['title="A b admin\\_label="Ours" url="/x"', [['title', 'A b'], ['admin_label', 'Ours'], url]],
    [
      'title=”A b background_color=”#fff” url=”/x”',
      [['title', 'A b'], ['background_color', '#fff'], url]
    ],
    [
      'title=&#8221;A b admin_label=&#8221;O&#8221;',
      [
        ['title', 'A b'],
        ['admin_label', 'O']
      ]
    ]
  ])('ends in front of what only the builder has: %s', (attributes, expected) => {
    expect(read(`[et_pb_blurb ${attributes}]Words[/et_pb_blurb]`)).toEqual(expected)
  })

  test.each([
    ['a word with a value', 'title="Say a="b" to" url="/x"', 'Say a="b" to'],
    [
      'a name in quotes of its own',
      'title="Set admin_label="A" here" url="/x"',
      'Set admin_label="A" here'
    ],
    ['at the end', 'title="Set admin_label="A"" url="/x"', 'Set admin_label="A"'],
    ['a part of a name', 'title="Set my-admin_label="A" url="/x"', 'Set my-admin_label="A'],
    ['no white space in front', 'title="(admin_label="A" url="/x"', '(admin_label="A'],
    ['an element', 'title="A <i admin_label="B">b</i>" url="/x"', 'A <i admin_label="B">b</i>']
  ])('is left as it is where it may be prose: %s', (_, attributes, value) => {
    expect(read(`[et_pb_blurb ${attributes}]Words[/et_pb_blurb]`)).toEqual([['title', value], url])
  })
})

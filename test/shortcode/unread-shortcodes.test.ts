import {expect, test} from 'vitest'
import {unreadFindings} from '../../src/shortcode/unread-shortcodes.ts'
import type {SourceFormat} from '../../src/types.ts'

const namesIn = (text: string, from: SourceFormat = 'text'): unknown[] =>
  unreadFindings(text, from).map(({actual}) => actual)

test.each([
  ['an attribute', '[acme id="1"]', ['acme']],
  ['a closing tag', '[acme]words[/acme]', ['acme']],
  ['an underscore', 'Fill in [acme_form] here', ['acme_form']],
  ['a hyphen, alone in its line', 'One\n[acme-form]\nTwo', ['acme-form']],
  ['a hyphen, alone in a module', '[et_pb_text]<p>[acme-form]</p>[/et_pb_text]', ['acme-form']]
])('takes a word in brackets for a tag by %s', (_, text, names) => {
  expect(namesIn(text)).toEqual(names)
})

test.each([
  'He [sic] said [1] [citation needed] [...] [Update] [x]',
  '[well-known] [self-made] [a-b]',
  '<p>The [well-known] and\n[self-made] man</p>',
  'array[0] foo[bar]'
])('takes words in brackets for prose: %j', (text) => {
  expect(namesIn(text)).toEqual([])
})

test.each([
  '[read_me](https://example.org/)',
  '[read_me][1]\n\n[1]: https://example.org/',
  '[read_me][]\n\n[read_me]: https://example.org/',
  'See [^foot_note].\n\n[^foot_note]: Words.',
  '`list[the_index]`'
])('takes links of Markdown for none: %j', (text) => {
  expect(namesIn(text, 'markdown')).toEqual([])
})

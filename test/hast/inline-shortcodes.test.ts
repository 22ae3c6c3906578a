import {describe, expect, test} from 'vitest'
import {clean} from '../../src/clean.ts'
import {defineModule} from '../../src/mapping/define-module.ts'
import type {Options} from '../../src/types.ts'

/** Shortcodes that stand in a line, as `inline` of their mapping says. */
const shortcodes = ['epanel']

function html(source: string, options: Options = {}): string {
  return clean(source, {from: 'text', shortcodes, ...options}).value
}

function markdown(source: string): string {
  return clean(source, {from: 'markdown', shortcodes}).value
}

describe('shortcodes in a line', () => {
  test.each([
    ['[dropcap]T[/dropcap]he sea', '<p>The sea</p>\n'],
    [
      'The [button link="/a"]A[/button], [button link="/b"]B[/button].',
      '<p>The <a href="/a">A</a>, <a href="/b">B</a>.</p>\n'
    ],
    ['[button link="/a"]A[/button]', '<p><a href="/a">A</a></p>\n'],
    ['a\n\n[button link="/a"]A[/button]\n\nb', '<p>a</p>\n<p><a href="/a">A</a></p>\n<p>b</p>\n'],
    ['a\n[button link="/a"]A[/button]\nb', '<p>a<br><a href="/a">A</a><br>b</p>\n'],
    ['<h2>The [tooltip text="late"]sea[/tooltip]</h2>', '<h2>The sea (late)</h2>\n'],
    [
      '<ul><li>[button link="/a"]A[/button]</li></ul>',
      '<ul>\n<li><a href="/a">A</a></li>\n</ul>\n'
    ],
    ['<strong>a [dropcap]b[/dropcap]</strong>', '<p><strong>a b</strong></p>\n'],
    ['[button link="/a"]A\n\nB[/button]', '<p><a href="/a">A</a></p>\n<p><a href="/a">B</a></p>\n'],
    ['a [facebook] b', '<p>a b</p>\n'],
    ['a\n\n[facebook]\n\nb', '<p>a</p>\n<p>b</p>\n'],
    ['[et_pb_text][dropcap]T[/dropcap]he sea[/et_pb_text]', '<p>The sea</p>\n']
  ])('%s', (source, expected) => {
    expect(html(source)).toBe(expected)
  })

  test.each([
    [
      'The [button link="/a"]A[/button], [button link="/b"]B[/button].\n',
      'The [A](/a), [B](/b).\n'
    ],
    ['[dropcap]T[/dropcap]he *sea*\n', 'The *sea*\n'],
    ['- [dropcap]T[/dropcap]he sea\n- and\n', '- The sea\n- and\n'],
    ['a\n[button link="/a"]A[/button]\nb\n', 'a\n[A](/a)\nb\n'],
    ['a\n\n[button link="/a"]A[/button]\n\nb\n', 'a\n\n[A](/a)\n\nb\n'],
    ['# The [tooltip text="late"]sea[/tooltip]\n', '# The sea (late)\n']
  ])('Markdown: %s', (source, expected) => {
    expect(markdown(source)).toBe(expected)
  })

  test('by a mapping of one’s own', () => {
    const badge = defineModule({
      names: ['badge'],
      description: 'A mark.',
      content: 'none',
      inline: true,
      attributes: {text: 'text'},
      handle: (state, node) => state.phrasing(node, 'text')
    })
    const options = {modules: [badge], shortcodes: ['badge']}
    expect(html('It is [badge text="new"]!', options)).toBe('<p>It is new!</p>\n')
  })
})

import {describe, expect, test} from 'vitest'
import {parse} from '../../src/blocks/parse.ts'
import {endsBefore} from '../../src/shortcode/nesting.ts'
import {tokenize} from '../../src/shortcode/tokenize.ts'
import {shortcodesIn} from '../../src/shortcode/walk.ts'
import type {Content} from '../../src/types.ts'

/** The tree in short: names, how they were closed, texts. */
function outline(nodes: readonly Content[]): string {
  return nodes
    .map((node) => {
      if (node.type === 'html') return JSON.stringify(node.value)
      if (node.type === 'strayClosingTag') return `!${node.name.slice(6)}`
      return `${node.name.slice(6)}:${node.closing}(${outline(node.children)})`
    })
    .join(' ')
}

function read(source: string, maxDepth?: number): string {
  return outline(parse(source, maxDepth === undefined ? {} : {maxDepth}).tree.children)
}

function said(source: string, maxDepth?: number): string[] {
  const {messages} = parse(source, maxDepth === undefined ? {} : {maxDepth})
  return messages.map(
    ({ruleId, offset, endOffset, reason}) => `${offset}-${endOffset} ${ruleId}: ${reason}`
  )
}

describe('the tree', () => {
  test.each([
    ['[et_pb_a]x[/et_pb_a]', 'a:explicit("x")'],
    ['[et_pb_a /]x', 'a:self() "x"'],
    ['[et_pb_section][et_pb_row]x', 'section:implied(row:implied("x"))'],
    ['[et_pb_section][et_pb_row]x[/et_pb_section]y', 'section:explicit(row:implied("x")) "y"'],
    ['[et_pb_row]a[et_pb_row]b', 'row:implied("a") row:implied("b")'],
    [
      '[et_pb_section]a[et_pb_section]b[/et_pb_section]',
      'section:implied("a") section:explicit("b")'
    ],
    [
      '[et_pb_text]a[et_pb_text]b[/et_pb_text][/et_pb_text]',
      'text:explicit("a" text:explicit("b"))'
    ],
    [
      '[et_pb_tabs][et_pb_tab]a[et_pb_tab]b[/et_pb_tabs]',
      'tabs:explicit(tab:implied("a") tab:implied("b"))'
    ],
    ['[et_pb_image]x', 'image:none() "x"'],
    ['[et_pb_image]x[/et_pb_image]y', 'image:explicit("x") "y"'],
    ['[et_pb_wc_title]x', 'wc_title:none() "x"'],
    ['[et_pb_acme]', 'acme:none()'],
    ['[et_pb_acme] ', 'acme:none(" ")'],
    ['[et_pb_section]', 'section:implied()'],
    ['x[/et_pb_text]y', '"x" !text "y"'],
    ['[et_pb_a][/et_pb_b][/et_pb_a]', 'a:explicit(!b)'],
    ['[et_pb_a][et_pb_b]x[/et_pb_a]y[/et_pb_b]', 'a:explicit(b:implied("x")) "y" !b'],
    ['[et_pb_text]a[et_pb_column]b', 'text:implied("a") column:implied("b")']
  ])('%s', (source, expected) => {
    expect(read(source)).toBe(expected)
  })

  test('deeper ones are neighbours, said once', () => {
    const source =
      '[et_pb_a][et_pb_a][et_pb_a]x[/et_pb_a][/et_pb_a][/et_pb_a][et_pb_b][et_pb_b][et_pb_b]'
    expect(read(source, 2)).toBe(
      'a:explicit(a:explicit(a:none() "x")) !a b:none() b:none() b:none()'
    )
    expect(said(source, 2).filter((line) => line.includes('limit'))).toEqual([
      '18-27 limit: Unexpected shortcode at depth 3, expected at most 2'
    ])
    expect(said(source, 3).filter((line) => line.includes('limit'))).toEqual([])
    const deep = `${'[et_pb_a]'.repeat(600)}${'[/et_pb_a]'.repeat(600)}`
    expect(said(deep, 600)[0]).toContain('at depth 301, expected at most 300')
    expect(said(deep)[0]).toContain('at depth 201, expected at most 200')
  })

  test('what is said, in the order of the source', () => {
    expect(said('[et_pb_section][/et_pb_row][et_pb_text a="1')).toEqual([
      '0-15 unclosed-shortcode: Unexpected end of `et_pb_section` without closing tag, expected `[/et_pb_section]`',
      '15-27 stray-closing-tag: Unexpected closing tag `[/et_pb_row]`, expected an opening one before it',
      '27-43 truncated-shortcode: Unexpected end of the tag `et_pb_text`, expected `]`'
    ])
  })

  test('places', () => {
    const {tree} = parse('a\n[et_pb_a]\n\nb[/et_pb_a]')
    expect(tree.position).toEqual({
      start: {line: 1, column: 1, offset: 0},
      end: {line: 4, column: 12, offset: 24}
    })
    const [text, shortcode] = tree.children
    expect(text?.position.end).toEqual({line: 2, column: 1, offset: 2})
    expect(shortcode?.position.start).toEqual({line: 2, column: 1, offset: 2})
  })

  test('all shortcodes, in the order of the source', () => {
    const {tree} = parse(
      '[et_pb_a][et_pb_b /]x[et_pb_c][et_pb_d /][/et_pb_c][/et_pb_a][/et_pb_x][et_pb_e /]'
    )
    expect([...shortcodesIn(tree.children)].map(({name}) => name.slice(6)).join('')).toBe('abcde')
  })

  test('tags as JSON', () => {
    const [tag] = tokenize('[et_pb_a b="1"]')
    expect(JSON.parse(JSON.stringify(tag))).toMatchObject({
      type: 'opening',
      name: 'et_pb_a',
      start: 0,
      nameEnd: 8,
      end: 15,
      attributes: [{name: 'b', value: '1', raw: '1', start: 9, end: 14}],
      selfClosing: false,
      truncated: false
    })
  })

  test('a name that no table knows', () => {
    expect(endsBefore('et_pb_constructor', 'et_pb_toString')).toBe(true)
  })
})

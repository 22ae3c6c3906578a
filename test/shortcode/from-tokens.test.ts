import {describe, expect, test} from 'vitest'
import {fromTokens} from '../../src/shortcode/from-tokens.ts'
import {createPositionOf} from '../../src/shortcode/places.ts'
import {tokenize} from '../../src/shortcode/tokenize.ts'
import type {Content, Finding} from '../../src/types.ts'

function build(source: string): {children: Content[]; findings: Finding[]} {
  const findings: Finding[] = []
  const {children} = fromTokens([...tokenize(source)], {
    source,
    positionOf: createPositionOf(source),
    report: (finding) => findings.push(finding),
    maxDepth: 200
  })
  return {children, findings}
}

/** What the source has at the place of every shortcode and stray closing tag, in order. */
function places(source: string): string[] {
  const written = (nodes: readonly Content[]): string[] =>
    nodes.flatMap((node) =>
      node.type === 'html'
        ? []
        : [
            source.slice(node.position.start.offset, node.position.end.offset),
            ...(node.type === 'shortcode' ? written(node.children) : [])
          ]
    )
  return written(build(source).children)
}

describe('what the tree says about its tags', () => {
  test('a shortcode without closing tag gets one behind what it holds', () => {
    expect(build('[et_pb_text]a[et_pb_text]b').findings).toEqual([
      {
        source: 'shortcode',
        ruleId: 'unclosed-shortcode',
        start: 0,
        end: 12,
        reason: 'Unexpected end of `et_pb_text` without closing tag, expected `[/et_pb_text]`',
        expected: '[/et_pb_text]',
        fix: {start: 13, end: 13, insert: '[/et_pb_text]'}
      },
      {
        source: 'shortcode',
        ruleId: 'unclosed-shortcode',
        start: 13,
        end: 25,
        reason: 'Unexpected end of `et_pb_text` without closing tag, expected `[/et_pb_text]`',
        expected: '[/et_pb_text]',
        fix: {start: 26, end: 26, insert: '[/et_pb_text]'}
      }
    ])
  })

  test('a section that holds nothing gets one behind its tag', () => {
    expect(build('[et_pb_section]').findings.map(({fix}) => fix)).toEqual([
      {start: 15, end: 15, insert: '[/et_pb_section]'}
    ])
  })

  test('a closing tag that closes nothing is taken out', () => {
    expect(build('a[/et_pb_text]').findings).toEqual([
      {
        source: 'shortcode',
        ruleId: 'stray-closing-tag',
        start: 1,
        end: 14,
        reason: 'Unexpected closing tag `[/et_pb_text]`, expected an opening one before it',
        fix: {start: 1, end: 14, insert: ''}
      }
    ])
  })

  test.each([
    ['[et_pb_image a="1" b="2', 18, 23],
    ['[et_pb_image a="1" wor', 18, 22],
    ['[et_pb_image', 12, 12],
    ['[et_pb_image a="1', 12, 17]
  ])('a tag that is cut gets its bracket: %s', (source, start, end) => {
    expect(build(source).findings).toEqual([
      {
        source: 'shortcode',
        ruleId: 'truncated-shortcode',
        start: 0,
        end,
        reason: 'Unexpected end of the tag `et_pb_image`, expected `]`',
        actual: '[et_pb_image',
        expected: ']',
        fix: {start, end, insert: ']'}
      }
    ])
  })

  test('a closing tag that is cut too', () => {
    expect(build('[et_pb_text]a[/et_pb_text').findings).toMatchObject([
      {ruleId: 'truncated-shortcode', start: 13, end: 25, fix: {start: 25, end: 25, insert: ']'}}
    ])
    // A stray one has no use for it.
    expect(build('a[/et_pb_text').findings).toMatchObject([{ruleId: 'stray-closing-tag'}])
  })

  test.each([
    '[et_pb_text]a[/et_pb_text]',
    '[et_pb_text][/et_pb_text]',
    '[et_pb_image]a',
    '[et_pb_text /]a',
    '[et_pb_acme]',
    '[et_pb_acme] \n[et_pb_acme]\n',
    'a'
  ])('nothing about %j', (source) => {
    expect(build(source).findings).toEqual([])
  })
})

describe('places in the source', () => {
  test.each([
    ['a[et_pb_a]b[/et_pb_a]c', ['[et_pb_a]b[/et_pb_a]']],
    ['[et_pb_a /]b', ['[et_pb_a /]']],
    ['[et_pb_image]b', ['[et_pb_image]']],
    ['a[/et_pb_a]b', ['[/et_pb_a]']],
    // Without closing tag it ends where what it holds does.
    ['[et_pb_text]b[et_pb_text]c', ['[et_pb_text]b', '[et_pb_text]c']],
    ['[et_pb_a][et_pb_b]c[/et_pb_a]d', ['[et_pb_a][et_pb_b]c[/et_pb_a]', '[et_pb_b]c']],
    ['[et_pb_section][et_pb_row]', ['[et_pb_section][et_pb_row]', '[et_pb_row]']]
  ])('%s', (source, expected) => {
    expect(places(source)).toEqual(expected)
  })

  test('of attributes', () => {
    const [node] = build('[et_pb_a b=”1” c]').children
    expect(node).toMatchObject({
      type: 'shortcode',
      attributes: [
        {name: 'b', value: '1', raw: '1', position: {start: {offset: 9}, end: {offset: 14}}},
        {name: null, value: 'c', raw: 'c', position: {start: {offset: 15}, end: {offset: 16}}}
      ]
    })
  })
})

test('a second closing tag is a stray one', () => {
  const kinds = build('[et_pb_a]b[/et_pb_a][/et_pb_a][et_pb_a][/et_pb_a]').children.map(
    ({type}) => type
  )
  expect(kinds).toEqual(['shortcode', 'strayClosingTag', 'shortcode'])
})

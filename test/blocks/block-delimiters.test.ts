import fc from 'fast-check'
import {describe, expect, test} from 'vitest'
import {findBlockDelimiters} from '../../src/blocks/block-delimiters.ts'

/** Type, name, attributes and whether it is damaged, of each delimiter. */
function found(source: string): string[] {
  return findBlockDelimiters(source).map(({type, name, json, isDamaged}) => {
    const attributes = json ? ` ${source.slice(json.start, json.end)}` : ''
    return `${type} ${name}${attributes}${isDamaged ? ' damaged' : ''}`
  })
}

describe('as WordPress reads them', () => {
  test.each([
    ['<!-- wp:divi/text -->', ['opening divi/text']],
    ['<!-- /wp:divi/text -->', ['closing divi/text']],
    ['<!-- wp:divi/text /-->', ['void divi/text']],
    ['<!-- wp:paragraph -->', ['opening core/paragraph']],
    ['<!--\n\twp:divi/text\n-->', ['opening divi/text']],
    ['<!-- wp:divi/woocommerce-cart-totals  -->', ['opening divi/woocommerce-cart-totals']],
    ['<!-- wp:divi/text {"a":1} -->', ['opening divi/text {"a":1}']],
    ['<!-- wp:divi/text {"a":{"b":{}}} /-->', ['void divi/text {"a":{"b":{}}}']],
    ['<!-- wp:a/b {"a":"}-->"} -->', ['opening a/b {"a":"}-->"}']],
    ['<!-- wp:a/b {"a":"-->"} -->', ['opening a/b {"a":"-->"}']],
    ['<!-- wp:a/b -->x<!-- /wp:a/b -->', ['opening a/b', 'closing a/b']]
  ])('%s', (source, expected) => {
    expect(found(source)).toEqual(expected)
  })

  test.each([
    'Words wp:divi/text words',
    '<!-- a comment about wp:divi/text -->',
    '<!--more-->',
    '<!-- wp: -->',
    '<!-- wp:Divi/text -->',
    '&lt;!-- wp:divi/text --&gt;',
    '<!-- [et_pb_line_break_holder] -->'
  ])('not in %s', (source) => {
    expect(found(source)).toEqual([])
  })
})

describe('damaged', () => {
  test.each([
    ['<!– wp:divi/text –>', ['opening divi/text damaged']],
    ['<!&#8211; /wp:divi/text &#8211;>', ['closing divi/text damaged']],
    ['<!– wp:divi/text {“a”:1} /–>', ['void divi/text {“a”:1} damaged']],
    ['<!-- wp:divi/text-->', ['opening divi/text damaged']],
    ['<!-- wp:divi/text {"a":1}-->', ['opening divi/text {"a":1} damaged']],
    ['<!-- wp:divi/text {"a":1 -->', ['opening divi/text {"a":1  damaged']],
    ['<!-- wp:divi/text words -->', ['opening divi/text damaged']],
    ['<!-- wp:divi/te', ['opening divi/te damaged']],
    ['<!-- wp:divi/text {"a":"x', ['opening divi/text {"a":"x damaged']],
    [
      '<!-- wp:divi/text {"a":"x<!-- /wp:divi/text -->',
      ['opening divi/text {"a":"x damaged', 'closing divi/text']
    ]
  ])('%s', (source, expected) => {
    expect(found(source)).toEqual(expected)
  })
})

/** What WP_Block_Parser::next_token() says, without the possessive quantifier that JavaScript does not have. */
const token =
  /<!--\s+(\/)?wp:([a-z][a-z0-9_-]*\/)?([a-z][a-z0-9_-]*)\s+(\{(?:[^}]|\}(?!\s+\/?-->))*\}\s+)?(\/)?-->/g

test('undamaged delimiters are those that WordPress finds', () => {
  const piece = fc.constantFrom(
    '<!-- wp:divi/text ',
    '<!-- /wp:divi/text ',
    '<!-- wp:more ',
    '{"a":1}',
    '{"a":{"b":"}"}}',
    '{',
    '}',
    ' ',
    '-->',
    ' -->',
    '/-->',
    ' /-->',
    'words',
    '<!--'
  )
  fc.assert(
    fc.property(fc.array(piece, {maxLength: 10}), (pieces) => {
      const source = pieces.join('')
      const expected = Array.from(source.matchAll(token))
      // Attributes that hold the beginning of a delimiter are cut here and no JSON there.
      fc.pre(expected.every(([text]) => text.lastIndexOf('<!--') === 0))
      const sound = findBlockDelimiters(source).filter(({isDamaged}) => !isDamaged)
      expect(sound.map(({start, end}) => source.slice(start, end))).toEqual(
        expected.filter(([, slash, , , json]) => !slash || !json).map(([text]) => text)
      )
    })
  )
})

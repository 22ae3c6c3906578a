import {describe, expect, test} from 'vitest'
import {paddingBefore, paddingBehind} from '../../src/shortcode/padding.ts'
import type {Delimiter} from '../../src/types.ts'

const noBreak = '\u00a0'

function delimiter(text: string): Delimiter {
  return {text, quote: '"', spelling: 'glyph', isTypographic: text !== '"'}
}

interface Written {
  opening: string
  value: string
  closing: string
}

/** The space in front of the closing delimiter that is none of the value's. */
function spaceBefore({opening, value, closing}: Written, inFront = '='): string {
  const start = inFront.length
  const rawStart = start + opening.length
  return paddingBefore(
    `${inFront}${opening}${value}${closing}]`,
    {opening: delimiter(opening), closing: delimiter(closing)},
    {start, rawStart, place: rawStart + value.length}
  )
}

/** The space behind the opening delimiter that is none of the value's. */
function spaceBehind({opening, value, closing}: Written, following = ']'): string {
  const end = opening.length + value.length + closing.length
  return paddingBehind(
    `${opening}${value}${closing}${following}`,
    {opening: delimiter(opening), closing: delimiter(closing)},
    {rawStart: opening.length, end}
  )
}

describe('in front of a closing quote', () => {
  test.each([
    ['«', `Mot${noBreak}`, '»', noBreak],
    ['”', `Mot${noBreak}`, '»', noBreak],
    ['”', 'Mot&nbsp;', '&raquo;', '&nbsp;'],
    ['”', 'Mot&#160;', '&#187;', '&#160;'],
    [`${noBreak}»`, `Mot${noBreak}`, '″', noBreak],
    // No guillemet: the author typed the space.
    ['”', `Mot${noBreak}`, '”', ''],
    ['«', `Mot${noBreak}`, '″', ''],
    ['«', 'Mot', '»', ''],
    ['«', '', '»', '']
  ])('%s%s%s', (opening, value, closing, space) => {
    expect(spaceBefore({opening, value, closing})).toBe(space)
  })

  test.each([
    ['= ', '»', 'Mot ', '»', ' '],
    ['=', '»', 'Mot ', '»', ''],
    ['= ', '«', 'Mot ', '»', ''],
    ['= ', '»', 'Mot ', '″', ''],
    ['= ', '»', 'Mot', '»', '']
  ])('%s%s%s%s, with plain spaces', (inFront, opening, value, closing, space) => {
    expect(spaceBefore({opening, value, closing}, inFront)).toBe(space)
  })
})

describe('behind an opening quote', () => {
  test.each([
    ['«', `${noBreak}Mot`, '»', noBreak],
    ['&laquo;', '&nbsp;Mot', '&raquo;', '&nbsp;'],
    ['&#171;', '&#160;Mot', '&#187;', '&#160;'],
    ['«', 'Mot', '»', ''],
    ['«', ' 42', '″', ''],
    ['»', `${noBreak}Mot`, '»', ''],
    ['”', ' 42', '″', ' '],
    ['’', ' 42', '′', ' '],
    ['&#8221;', ' 42', '&#8243;', ' '],
    ['&#8217;', ' 42', '&#8242;', ' '],
    ['”', '42', '″', ''],
    ['”', ' Word', '”', ''],
    ['"', ' 42', '″', '']
  ])('%s%s%s', (opening, value, closing, space) => {
    expect(spaceBehind({opening, value, closing})).toBe(space)
  })

  test.each([
    ['  b', ' '],
    [' ]', ' '],
    [' /', ' '],
    [' b', ''],
    [']', ''],
    ['b ]', ''],
    ['', '']
  ])('where the closing one has a space too: %j', (following, space) => {
    expect(spaceBehind({opening: '”', value: ' Word', closing: '”'}, following)).toBe(space)
    expect(spaceBehind({opening: '"', value: ' Word', closing: '"'}, following)).toBe('')
  })
})

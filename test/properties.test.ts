import fc from 'fast-check'
import {describe, expect, test} from 'vitest'
import {clean} from '../src/clean.ts'
import type {Options} from '../src/types.ts'
import {fixtures} from './fixture-folders.ts'
import {anything, document} from './generate.ts'
import {
  holdsForHtml,
  isIdempotent,
  leavesNoTag,
  messagesHavePlaces,
  parsesBack,
  slicesGiveInput
} from './properties.ts'

const all = (['modules', 'posts', 'clean-ups', 'shortcode'] as const).flatMap(fixtures)

describe('every fixture', () => {
  test.each(all)('$name', ({input, options}) => {
    holdsForHtml(input, options)
  })
})

/** Each of these came out differently the second time. */
const settled: ReadonlyArray<[source: string, options: Options]> = [
  ['<pre>a&#13;b&#13;</pre>', {}],
  ['<br>&nbsp;&nbsp;and', {}],
  ['<p>https://youtu.be/abcdefghijk<br></p>', {from: 'text'}],
  ['<p>\n\nhttps://youtu.be/abcdefghijk', {from: 'text'}],
  ['<ul><h3 id="mac">a</h3><br></ul>', {}],
  ['<ul><li><h6>a</h6>&ensp;</li></ul>', {}],
  ['<p>a</p>&#11;<p>b</p>', {}],
  ['a<br>\t&nbsp;b', {}],
  ['<figure><br><hr></figure>', {}],
  ['<figure>\u200b<h4>a</h4></figure>', {}],
  ['<p>[[et_pb_row]][gallery] a</p>', {}],
  [
    '<table><tr><td></td><td><b>a</b></td></tr><tr><th><b>b</b></th><td><b>c</b></td></tr></table>',
    {}
  ],
  ['<ul><li>a [et_pb_signup] b</li></ul>', {unknown: 'comment'}],
  [
    '[et_pb_acme title="@ET-DC@eyJkeW5hbWljIjp0cnVlLCJjb250ZW50IjoicG9zdF90aXRsZSIsInNldHRpbmdzIjp7fX0=@"]',
    {unknown: 'comment'}
  ],
  ['[et_pb_acme title="$variable({})$"]', {unknown: 'comment'}]
]

describe('what once did not settle', () => {
  test.each(settled)('%j', (source, options) => {
    isIdempotent(source, options)
    parsesBack(source, options)
    messagesHavePlaces(source, options)
  })

  test('no paragraph is left of the breaks beside a player', () => {
    expect(clean('<p>https://youtu.be/abcdefghijk<br></p>', {from: 'text'}).value).not.toContain(
      '<p></p>'
    )
  })
})

describe('generated input', () => {
  test('documents as Divi writes them', () => {
    fc.assert(
      fc.property(document, ({source}) => {
        holdsForHtml(source, {from: 'text'})
      })
    )
  })

  test('typographic quotes do not matter', () => {
    fc.assert(
      fc.property(document, ({source, damaged}) => {
        expect(clean(damaged, {from: 'text'}).value).toBe(clean(source, {from: 'text'}).value)
      })
    )
  })

  test('anything at all', () => {
    fc.assert(
      fc.property(anything, (source) => {
        slicesGiveInput(source)
        for (const from of ['text', 'html', 'auto'] as const) {
          leavesNoTag(source, {from})
          isIdempotent(source, {from})
          parsesBack(source, {from})
          messagesHavePlaces(source, {from})
        }
      })
    )
  })
})

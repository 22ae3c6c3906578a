import {describe, expect, test} from 'vitest'
import {endsBefore, isStructure, isVoid} from '../../src/shortcode/nesting.ts'

const name = (short: string): string => `et_pb_${short}`
const skeleton = ['section', 'row', 'column', 'row_inner', 'column_inner', 'text']

describe('what a missing closing tag means', () => {
  test.each(
    skeleton.flatMap((parent, depth) =>
      skeleton.map((child, place) => ({parent, child, ends: depth >= place}))
    )
  )('$parent in front of $child: $ends', ({parent, child, ends}) => {
    expect(endsBefore(name(parent), name(child))).toBe(ends)
  })

  test.each([
    ['accordion', 'accordion_item'],
    ['contact_form', 'contact_field'],
    ['counters', 'counter'],
    ['map', 'map_pin'],
    ['fullwidth_map', 'map_pin'],
    ['pricing_tables', 'pricing_table'],
    ['signup', 'signup_custom_field'],
    ['slider', 'slide'],
    ['fullwidth_slider', 'slide'],
    ['social_media_follow', 'social_media_follow_network'],
    ['tabs', 'tab'],
    ['video_slider', 'video_slider_item']
  ])('%s holds %s, which holds none of its kind', (parent, item) => {
    expect(endsBefore(name(parent), name(item))).toBe(false)
    expect(endsBefore(name(item), name(item))).toBe(true)
    expect(endsBefore(name('text'), name(item))).toBe(true)
  })

  test('the skeleton', () => {
    expect(skeleton.filter((short) => isStructure(name(short)))).toEqual(skeleton.slice(0, 5))
  })

  test.each(
    'audio blog button circle_counter comments contact_field countdown_timer divider filterable_portfolio fullwidth_image fullwidth_menu fullwidth_portfolio fullwidth_post_content fullwidth_post_slider fullwidth_post_title gallery heading icon image login_form menu number_counter portfolio post_content post_nav post_slider post_title search shop sidebar signup_custom_field video video_slider_item wc_title'.split(
      ' '
    )
  )('%s encloses nothing', (short) => {
    expect(isVoid(name(short))).toBe(true)
    expect(isStructure(name(short))).toBe(false)
  })

  test.each(['section', 'text', 'blurb', 'slide', 'accordion', 'acme', 'wcx'])(
    '%s does',
    (short) => {
      expect(isVoid(name(short))).toBe(false)
    }
  )
})

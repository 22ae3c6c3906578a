import {describe, expect, test} from 'vitest'
import {Evidence} from '../../src/shortcode/evidence.ts'
import {
  isMachineValue,
  isTexturized,
  isTypographicText,
  restoreValue
} from '../../src/shortcode/machine-values.ts'
import {tokenize} from '../../src/shortcode/tokenize.ts'
import type {AttributeToken} from '../../src/types.ts'

/** The attributes of one tag, as pairs. */
function read(source: string): Array<[string | null, string]> {
  const [tag] = tokenize(source)
  return tag?.type === 'opening' ? tag.attributes.map(({name, value}) => [name, value]) : []
}

describe('machine values', () => {
  test.each(
    `url button_url src href link image img logo video audio mp4 webm ogg font_icon id post_id gallery_ids color background_color
    colors title_font title_font_size size dimensions width max_width min_height height custom_padding custom_margin radius border_radii
    letter_spacing css custom_css_main_element module_class border_style background_opacity box_shadow filter transform animation
    animation_duration delay speed offset position align text_alignment text_orientation background_layout type header_level
    address_lat pin_lng select_options conditional_logic_rules params query selector raw column_structure global_module z_index
    _builder_version global_colors_info active hover_enabled image_2 url_tablet title_font_phone image__hover padding_last_edited
    color__hover_enabled width__sticky`.split(/\s+/)
  )('%s is read by programs', (name) => {
    expect(isMachineValue(name, 'a – b')).toBe(true)
  })

  test.each(
    'title alt caption heading subhead button_text author company_name job_title admin_label quote description date_range address urls fontx ximage sizeable'.split(
      ' '
    )
  )('%s is read by people', (name) => {
    expect(isMachineValue(name, 'a – b')).toBe(false)
  })

  test.each([
    'https://example.org/a–b',
    'http://x',
    'mailto:a@example.org',
    'tel:+49',
    'data:image/png;base64,a',
    'www.example.org',
    '/a/b',
    './a',
    '../a',
    '#top',
    'pier-300×200.jpg',
    'a.avif',
    'a.bmp',
    'a.gif',
    'a.jpeg',
    'a.mp3',
    'a.mp4',
    'a.pdf',
    'a.png',
    'a.svg',
    'a.webm',
    'a.webp',
    'rgba(0,0,0,0.5)',
    'rgb(1,2,3)',
    'hsl(1,2%,3%)',
    'hsla(1,2%,3%,1)',
    'calc(50% – 10px)',
    'var(–blue)',
    'url(a.png)',
    'matrix(1)',
    'translate(1px)',
    '{"a": 1}',
    '[1]',
    '%91{}%93',
    'Lato|300|||',
    '36px',
    '-1.5em',
    '2rem',
    '50vh',
    '5vw',
    '100%',
    '3s',
    '200ms',
    '45deg',
    ' 640×480 '
  ])('%s looks like one', (value) => {
    expect(isMachineValue('x', value)).toBe(true)
  })

  test.each([
    'Monday – Friday',
    'a/b',
    'see /a/b',
    'x https://example.org',
    'file.png is here',
    'a|b',
    '5 × 6',
    '12',
    '36 px',
    'rgba',
    '(x)',
    '50% off',
    ''
  ])('%j does not', (value) => {
    expect(isMachineValue('x', value)).toBe(false)
  })

  test('a name of hostile length is not looked at', () => {
    expect(isMachineValue(`${'css_'.repeat(30)}url`, 'x y')).toBe(false)
    expect(isMachineValue(`${'a'.repeat(96)}_url`, 'x y')).toBe(true)
  })

  test.each([...'‘’‚‛′‹›『』“”„‟″«»「」–—…×'])('%s is typographic', (character) => {
    expect(isTypographicText(`a${character}b`)).toBe(true)
  })

  test('ASCII is not', () => {
    expect(isTypographicText('"\'-...x<>')).toBe(false)
  })
})

describe('what wptexturize() replaced', () => {
  test.each([
    ['[et_pb_x url=”https://x/a–b—c…d300×200”]', 'https://x/a--b---c...d300x200'],
    ['[et_pb_x css=”a – b — c”]', 'a - b -- c'],
    ['[et_pb_x css=”‘a’ ‚b‛ c′ ‹d› 『e』”]', "'a' 'b' c' 'd' 'e'"],
    ['[et_pb_x css=”“a„ ‟b″ «c» 「d」”]', "'a' 'b' 'c' 'd'"],
    ['[et_pb_x css=’“a“’]', '"a"'],
    ['[et_pb_x css=»a — b—c»]', 'a - b--c'],
    ['[et_pb_x css=&#187;a &#8212; b&#8212;c&#187;]', 'a - b--c'],
    ['[et_pb_x css=«a — b»]', 'a -- b'],
    ['[et_pb_x css=” a ”  b=”1”]', 'a'],
    ['[et_pb_x title=”a – b × c’s…”]', 'a – b × c’s…'],
    ['[et_pb_x b=”1” title="a &#8211; b &#038; c &#x2019; &#8482; &#65; &#8212; &lt;"]', undefined],
    ['[et_pb_x url="a–b"]', 'a–b'],
    ['[et_pb_x title=?It?s a?b ?c?]', "It's a'b ?c"],
    ['[et_pb_x title=\ufffdIt\ufffds\ufffd]', "It's"]
  ])('%s', (source, expected) => {
    if (expected !== undefined) expect(read(source)[0]?.[1]).toBe(expected)
    else expect(read(source)[1]?.[1]).toBe('a – b & c ’ ™ &#65; — &lt;')
  })

  test('straight quotes among others: what the document shows', () => {
    expect(read('[et_pb_x a="l1<br />\nl2"]')).toEqual([['a', 'l1<br />\nl2']])
    expect(read('[et_pb_x a="l1<br />\nl2"]</p>')).toEqual([['a', 'l1\nl2']])
    expect(read('<p>[et_pb_x a="l1</p>\n<p>l2"]').slice(0, 1)).toEqual([])
    expect(read('[et_pb_x a=&amp;quot;b&amp;quot; c="R&amp;D"]')).toEqual([
      ['a', 'b'],
      ['c', 'R&D']
    ])
    expect(read('[et_pb_x a=â€œbâ€œ c="CafÃ©"]')).toEqual([
      ['a', 'b'],
      ['c', 'Café']
    ])
    expect(read('[et_pb_x a=Ã¢â‚¬Å“bÃ¢â‚¬Å“ c="CafÃƒÂ©"]')).toEqual([
      ['a', 'b'],
      ['c', 'Café']
    ])
    expect(read('[et_pb_x c="CafÃ© &amp;"]')).toEqual([['c', 'CafÃ© &amp;']])
  })

  test('an attribute that needs nothing is the same object', () => {
    const [tag] = tokenize('[et_pb_x a=”Word”]')
    const attribute: AttributeToken | undefined =
      tag?.type === 'opening' ? tag.attributes[0] : undefined
    if (!attribute) throw new Error('no attribute')
    const evidence = new Evidence('')
    expect(restoreValue(attribute, evidence)).toBe(attribute)
    evidence.note(attribute.opening)
    expect(evidence.isTexturized).toBe(true)
    expect(restoreValue(attribute, evidence)).toBe(attribute)
    expect(isTexturized(attribute)).toBe(true)
  })
})

import {describe, expect, test} from 'vitest'
import {parse} from '../../src/blocks/parse.ts'
import {clean} from '../../src/clean.ts'
import {repair} from '../../src/repair.ts'
import {shortcodesIn} from '../../src/shortcode/walk.ts'
import type {Content} from '../../src/types.ts'
import {fixtures} from '../fixture-folders.ts'
import {parseShortcodes} from './parse-shortcodes.ts'
import {serialize} from './write-blocks.ts'

/** The tree in one line: names with what they enclose. */
function outline(nodes: readonly Content[]): string {
  return nodes
    .map((node) => {
      if (node.type === 'html') return JSON.stringify(node.value)
      if (node.type === 'strayClosingTag') return `/${node.name}`
      return `${node.name}(${outline(node.children)})`
    })
    .join(' ')
}

function read(source: string): string {
  return outline(parse(source).tree.children)
}

/** Attributes of the first module. */
function attributesOf(block: string, json: unknown): Record<string, string> {
  const {tree} = parse(`<!-- wp:${block} ${serialize(json)} /-->`)
  const [first] = shortcodesIn(tree.children)
  return Object.fromEntries((first?.attributes ?? []).map(({name, value}) => [name, value]))
}

function shown(value: unknown): unknown {
  return {innerContent: {desktop: {value}, phone: {value: {other: 'a copy'}}}}
}

describe('blocks are modules', () => {
  test.each([
    ['<!-- wp:divi/section --><!-- /wp:divi/section -->', 'et_pb_section()'],
    ['<!-- wp:divi/row-inner /-->', 'et_pb_row_inner()'],
    ['<!-- wp:divi/woocommerce-product-upsell /-->', 'et_pb_wc_upsells()'],
    ['<!-- wp:divi/woocommerce-cart-totals /-->', 'et_pb_wc_cart_totals()'],
    ['<!-- wp:divi/group -->a<!-- /wp:divi/group -->', 'divi/group("a")'],
    ['<!-- wp:divi/toString /-->', '"<!-- wp:divi/toString /-->"'],
    ['<!-- wp:acme/card {"builderVersion":"5"} -->a<!-- /wp:acme/card -->', 'acme/card("a")'],
    ['<!-- wp:divi/text -->a<!-- wp:paragraph -->b', 'et_pb_text("a<!-- wp:paragraph -->b")'],
    ['<!-- wp:latest-posts /-->', 'core/latest-posts()'],
    [
      '[et_pb_row][et_pb_text]a<!-- wp:latest-posts /-->b[/et_pb_text][/et_pb_row]',
      'et_pb_row(et_pb_text("a" core/latest-posts() "b"))'
    ],
    [
      '<!-- wp:divi/section -->[et_pb_text]a<!-- wp:acme/card {"content":"c"} /--><!-- wp:rss /-->[/et_pb_text]<!-- /wp:divi/section -->b<!-- wp:rss /-->',
      'et_pb_section(et_pb_text("a" acme/card("c") core/rss())) "b" core/rss()'
    ],
    [
      '<!-- wp:latest-posts -->a<!-- /wp:latest-posts -->',
      '"<!-- wp:latest-posts -->a<!-- /wp:latest-posts -->"'
    ],
    ['<!-- wp:html /-->', '"<!-- wp:html /-->"'],
    ['<!-- wp:acme/toString /-->', '"<!-- wp:acme/toString /-->"'],
    ['<!-- wp:divi/placeholder /-->', ''],
    ['<!-- wp:divi/placeholder -->a<!-- /wp:divi/placeholder -->', '"a"'],
    ['<!-- wp:divi/section -->[et_pb_row]a[/et_pb_row]', 'et_pb_section(et_pb_row("a"))'],
    ['[et_pb_text]a[/et_pb_text]<!-- wp:divi/text /-->', 'et_pb_text("a") et_pb_text()'],
    ['<!-- wp:divi/layout {"layoutContent":"[et_pb_text]a[/et_pb_text]"} /-->', 'et_pb_text("a")'],
    ['<!-- wp:divi/layout {"layoutContent":"a"} -->b<!-- /wp:divi/layout -->', '"b"'],
    ['<!-- wp:divi/layout {"layoutContent":"a"} --> <!-- /wp:divi/layout -->', '"a" " "'],
    ['<!-- wp:divi/global-layout {"globalModule":"1","blockName":"divi/cta"} /-->', 'et_pb_cta()'],
    [
      `<!-- wp:divi/layout ${serialize({layoutContent: '<!-- wp:divi/text -->a<!-- /wp:divi/text -->'})} /-->`,
      'et_pb_text("a")'
    ],
    ['<!-- wp:divi/image --><!-- wp:divi/text -->a', 'et_pb_image() et_pb_text("a")'],
    ['a<!-- /wp:divi/text -->b', '"a" /et_pb_text "b"'],
    [
      '<!-- wp:divi/section --><!-- wp:divi/text -->a<!-- /wp:divi/section -->b',
      'et_pb_section(et_pb_text("a")) "b"'
    ]
  ])('%s', (source, expected) => {
    expect(read(source)).toBe(expected)
  })
})

test('blocks in shortcodes in blocks are no deeper than the limit', () => {
  let source = 'words'
  for (let level = 0; level < 6; level++) {
    const content = `${'[et_pb_toggle title=Q]'.repeat(199)}${source}${'[/et_pb_toggle]'.repeat(199)}`
    source = `<!-- wp:acme/card ${serialize({content})} /-->`
  }
  const {value, messages} = clean(source)
  expect(value).toContain('words')
  expect(messages.map(({ruleId}) => ruleId)).toContain('limit')
})

describe('attributes are those of the shortcode', () => {
  test.each<[block: string, json: unknown, attributes: Record<string, string>]>([
    ['divi/heading', {title: shown('A')}, {title: 'A'}],
    ['divi/blurb', {title: shown({text: 'A', url: '/b'})}, {title: 'A', url: '/b'}],
    [
      'divi/section',
      {module: {advanced: {type: {desktop: {value: 'specialty'}}}}},
      {specialty: 'on'}
    ],
    [
      'divi/icon',
      {icon: shown({unicode: '&#x21;', type: 'divi', weight: '400'})},
      {font_icon: '&#x21;||divi||400'}
    ],
    [
      'divi/blog',
      {post: {advanced: {categories: {desktop: {value: [3, '4']}}}}},
      {include_categories: '3,4'}
    ],
    [
      'divi/contact-field',
      {
        fieldItem: {
          advanced: {
            selectOptions: {desktop: {value: [{value: 'A', link: {url: '/a', text: 'B'}}]}},
            required: {desktop: {value: true}}
          }
        }
      },
      {required_mark: 'on', select_options: '[{"value":"A","link_url":"/a","link_text":"B"}]'}
    ],
    [
      'divi/text',
      {
        module: {
          advanced: {
            htmlAttributes: {desktop: {value: {id: 'top', class: 'wide'}}},
            link: {desktop: {value: {url: '/x', target: 'on'}}}
          },
          decoration: {disabledOn: {phone: {value: 'on'}, desktop: {value: 'off'}}}
        }
      },
      {module_id: 'top', link_option_url: '/x', disabled_on: 'on|off|off'}
    ],
    [
      'divi/heading',
      {title: shown('$variable({"type":"content","value":{"name":"post_title"}})$')},
      {title: '$variable({"type":"content","value":{"name":"post_title"}})$'}
    ],
    [
      'divi/unheard-of',
      {frontTitle: shown('A'), card: shown({text: 'B', linkUrl: '/c', id: 7})},
      {front_title: 'A', card_text: 'B', card_link_url: '/c'}
    ],
    [
      'divi/heading',
      {
        title: {
          innerContent: {
            desktop: {value: 'A', hover: 'B'},
            phone: {value: 'C'},
            tablet: {value: ''}
          }
        }
      },
      {
        title: 'A',
        title_phone: 'C',
        title_last_edited: 'on',
        title__hover: 'B',
        title__hover_enabled: 'on'
      }
    ],
    [
      'divi/text',
      {content: {innerContent: {phone: {value: 'C'}}}},
      {content_phone: 'C', content_last_edited: 'on'}
    ],
    [
      'acf/hero',
      {
        name: 'acf/hero',
        data: {title: 'A', _title: 'field_1', more: {feedURL: '/b'}},
        className: 'wide',
        columns: 2
      },
      {data_title: 'A', data_more_feed_url: '/b', columns: '2'}
    ],
    [
      'acme/tabs',
      {tabs: [{title: 'A', text: 'B'}, {title: 'C'}], lines: ['D', 2]},
      {tabs_1_title: 'A', tabs_1_text: 'B', tabs_2_title: 'C', lines_1: 'D'}
    ]
  ])('%s %j', (block, json, attributes) => {
    expect(attributesOf(block, json)).toEqual(attributes)
  })

  test('what a shortcode encloses', () => {
    const content = shown('<p>--A-- "b" [et_pb_button][/et_pb_button]</p>')
    expect(read(`<!-- wp:divi/text ${serialize({content})} /-->`)).toBe(
      'et_pb_text("<p>--A-- \\"b\\" " et_pb_button() "</p>")'
    )
  })
})

describe('places', () => {
  const source =
    '\n<!-- wp:divi/section -->\n<!-- wp:divi/cta {"title":{"innerContent":{"desktop":{"value":"A"}}},"content":{"innerContent":{"desktop":{"value":"\\u003cb\\u003e"}}}} /-->[et_pb_text a="b"]c[/et_pb_text]\n<!-- /wp:divi/section -->'

  function slice({position}: Pick<Content, 'position'>): string {
    return source.slice(position.start.offset, position.end.offset)
  }

  test('are those of blocks, values and tags', () => {
    const [section, cta, text] = shortcodesIn(parse(source).tree.children)
    expect(section && slice(section)).toBe(source.slice(1))
    expect(cta && slice(cta)).toMatch(/^<!-- wp:divi\/cta .* \/-->$/)
    expect(cta?.attributes.map(slice)).toEqual(['"A"'])
    expect(cta?.children.map(slice)).toEqual(['\\u003cb\\u003e'])
    expect(text && slice(text)).toBe('[et_pb_text a="b"]c[/et_pb_text]')
  })
})

test('a document without blocks is read as ever', () => {
  for (const {input} of [...fixtures('modules'), ...fixtures('shortcode')]) {
    if (!/<!-- wp:(?:divi\/|[^>]*\/-->)/.test(input))
      expect(parse(input)).toEqual(parseShortcodes(input))
  }
})

describe('repair leaves blocks alone', () => {
  test.each(fixtures('blocks'))('$name', ({input}) => {
    expect(repair(input).value).toBe(input)
    expect(repair(input, {close: true}).value).toBe(input)
  })

  test('but for shortcodes between them', () => {
    const block =
      '<!– wp:divi/layout {"layoutContent":"[et_pb_text a=”b”]x[/et_pb_text]"} /–><!-- wp:divi/text {"a":"[et_pb_text a=”b”'
    const {value} = repair(`[et_pb_text a=”b”]x[/et_pb_text]${block}`)
    expect(value).toBe(`[et_pb_text a="b"]x[/et_pb_text]${block}`)
  })
})

describe('hostile input', () => {
  const opening = '<!-- wp:divi/group -->'

  test.each([
    ['blocks without an end', opening.repeat(100_000)],
    [
      'blocks inside each other',
      opening.repeat(100_000) + '<!-- /wp:divi/group -->'.repeat(100_000)
    ],
    ['ends without a block', '<!-- /wp:divi/group -->'.repeat(100_000)],
    ['attributes without an end', '<!-- wp:divi/text {'.repeat(100_000)],
    ['ends of objects in a text', `<!-- wp:divi/text {"a":"${'} '.repeat(300_000)}`],
    ['comments of spaces', `<!--${' '.repeat(300_000)}`.repeat(2)],
    ['placeholders', '<!-- wp:divi/placeholder -->'.repeat(100_000)],
    [
      'shortcodes in attributes',
      '<!-- wp:divi/layout {"layoutContent":"[et_pb_text]"} -->'.repeat(20_000)
    ]
  ])('do no harm: %s', (_, source) => {
    const {tree} = parse(source)
    expect(JSON.stringify(tree)).toBeTypeOf('string')
  })

  test('depth is limited and said so once', () => {
    const {messages} = clean(opening.repeat(1000) + '<!-- /wp:divi/group -->'.repeat(1000))
    expect(messages.map(({ruleId}) => ruleId)).toEqual(['limit'])
  })
})

import fc from 'fast-check'

/** Documents as Divi writes them, with what each tag holds: what a reader of their damaged twins has to find. */

/** Machine values must come back to the character, prose as far as WordPress left it. */
export type ValueKind = 'machine' | 'prose'

export interface OriginalAttribute {
  name: string
  value: string
  kind: ValueKind
}

/** A tag of an original, in the order of the source. */
export interface OriginalTag {
  type: 'opening' | 'closing'
  name: string
  selfClosing: boolean
  attributes: OriginalAttribute[]
}

export interface Original {
  source: string
  tags: OriginalTag[]
}

interface Part {
  source: string
  tags: OriginalTag[]
}

const machine: ReadonlyArray<readonly [name: string, value: string]> = [
  ['url', 'https://example.org/?a=1&b=22'],
  ['button_url', 'https://example.org/x--y/'],
  ['src', 'https://example.org/i/pier-300x200.jpg'],
  ['image', '/wp-content/uploads/2016/10/a-150x150.png'],
  ['link_option_url', '#top'],
  ['module_id', 'harbour-days'],
  ['post_id', '777'],
  ['global_module', '13834'],
  ['background_color', '#2ea3f2'],
  ['title_text_color', 'rgba(0,0,0,0.5)'],
  ['custom_padding', '54px|0px|54px|0px|false|false'],
  ['max_width', 'calc(50% - 10px)'],
  ['border_radii', 'on|3px|3px|3px|3px'],
  ['custom_css_main_element', 'color: var(--blue);||margin: 0 auto'],
  ['title_font', 'Lato|300|||'],
  ['size', '640x480'],
  ['title_font_size', '36px'],
  ['width', '100%'],
  ['header_level', 'h2'],
  ['show_divider', 'on'],
  ['module_class', 'a b-c'],
  ['select_options', '%91{%22value%22:%22One%22,%22checked%22:0}%93'],
  ['background_layout', 'light'],
  ['font_icon', '%%12%%'],
  ['animation_style', 'none'],
  ['query', 'm=n'],
  ['selector', "a[href] > b, c:not('d')".replace('[', '%91').replace(']', '%93')],
  ['address_lat', '-37.819'],
  ['_builder_version', '4.22.1']
]

const prose: ReadonlyArray<readonly [name: string, value: string]> = [
  ['title', 'Harbour days'],
  ['title', 'Area 51'],
  ['title', "It's a dog's life"],
  ['title', 'x < y'],
  ['title', 'Привет'],
  ['title', 'こんにちは'],
  ['title', ''],
  ['alt', 'A boat, seen from the pier'],
  ['alt', 'pad '],
  ['heading', 'More to come...'],
  ['heading', 'Jan - Feb'],
  ['subhead', 'up--down'],
  ['button_text', 'Read more'],
  ['button_text', '50%'],
  ['author', "Rock 'n' roll"],
  ['caption', '<i>it</i>'],
  ['caption', 'l1\nl2'],
  ['company_name', 'Brand (tm) x'],
  ['description', 'R&D, “so” he said; see 5 x 6'],
  ['job_title', 'Chef 3'],
  ['admin_label', 'Text'],
  ['breadcrumb', 'x > y'],
  ['quote', 'a = b'],
  ['text', 'one (two) three; four: five!']
]

const attribute: fc.Arbitrary<OriginalAttribute> = fc.oneof(
  {
    weight: 3,
    arbitrary: fc
      .constantFrom(...machine)
      .map(([name, value]): OriginalAttribute => ({name, value, kind: 'machine'}))
  },
  {
    weight: 2,
    arbitrary: fc
      .constantFrom(...prose)
      .map(([name, value]): OriginalAttribute => ({name, value, kind: 'prose'}))
  }
)

const attributes = fc.uniqueArray(attribute, {maxLength: 7, selector: ({name}) => name})

const text = fc.constantFrom(
  '',
  'Words.',
  '\n\nFirst paragraph.\n\nSecond "quoted" one, it\'s 5" wide.\n\n',
  '<p>He said "yes" and left.</p>',
  'See [1] and [sic] here -- or there...',
  '<h2>Title</h2>\n<p class="x">A <a href="https://example.org/">link</a></p>',
  'Fish & chips, 300x200, 1 < 2'
)

function written(name: string, list: readonly OriginalAttribute[], end: string): string {
  return `[${[name, ...list.map((one) => `${one.name}="${one.value}"`)].join(' ')}${end}`
}

const leaf: fc.Arbitrary<Part> = fc
  .tuple(
    fc.constantFrom('text', 'blurb', 'cta', 'image', 'toggle', 'acme_card', 'fullwidth_header'),
    attributes,
    text,
    fc.constantFrom('enclosing', 'enclosing', 'self')
  )
  .map(([short, list, inner, closing]): Part => {
    const name = `et_pb_${short}`
    const selfClosing = closing === 'self'
    const opening: OriginalTag = {type: 'opening', name, selfClosing, attributes: list}
    if (selfClosing) return {source: written(name, list, ' /]'), tags: [opening]}
    const closer: OriginalTag = {type: 'closing', name, selfClosing: false, attributes: []}
    return {
      source: `${written(name, list, ']')}${inner}[/${name}]`,
      tags: [opening, closer]
    }
  })

function wrap(name: string, inner: fc.Arbitrary<Part>): fc.Arbitrary<Part> {
  return fc
    .tuple(attributes, fc.array(inner, {minLength: 1, maxLength: 3}))
    .map(([list, parts]): Part => {
      const opening: OriginalTag = {type: 'opening', name, selfClosing: false, attributes: list}
      const closer: OriginalTag = {type: 'closing', name, selfClosing: false, attributes: []}
      return {
        source: `${written(name, list, ']')}${parts.map(({source}) => source).join('')}[/${name}]`,
        tags: [opening, ...parts.flatMap(({tags}) => tags), closer]
      }
    })
}

const before = fc.constantFrom(
  '',
  'Text before ',
  'He said "yes" and left.\n\n',
  '"Never closed quotation before it\n\n',
  '<p>Prose</p>\n'
)

/** A document of one section, with prose in front of it. */
export const original: fc.Arbitrary<Original> = fc
  .tuple(before, wrap('et_pb_section', wrap('et_pb_row', wrap('et_pb_column', leaf))))
  .map(([prefix, {source, tags}]) => ({source: prefix + source, tags}))

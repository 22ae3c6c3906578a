import fc from 'fast-check'

/** Documents with their damaged twin, and strings made of what tokenizers stumble over. */

const word = fc.constantFrom(
  'harbour',
  'Boote',
  'pêche',
  '日本語',
  'x2',
  'a_b',
  'R&amp;D',
  '“so”',
  '5'
)
const sentence = fc.array(word, {minLength: 1, maxLength: 8}).map((words) => words.join(' '))
const paragraph = fc.oneof(
  sentence,
  sentence.map((text) => `<p>${text}</p>`),
  fc.tuple(sentence, sentence).map(([a, b]) => `${a} <strong>${b}</strong>`),
  fc.tuple(sentence, sentence).map(([a, b]) => `<ul><li>${a}</li><li>${b}</li></ul>`),
  sentence.map((text) => `<a href="https://example.org/${text.length}">${text}</a>`)
)
const prose = fc.array(paragraph, {maxLength: 4}).map((parts) => parts.join('\n\n'))

interface Twin {
  source: string
  damaged: string
}

const value = fc.constantFrom(
  '',
  'on',
  '42',
  'Word',
  'two words',
  '#ffffff',
  'a|b||',
  '1,5',
  'it’s'
)
const address = fc.constantFrom('https://example.org/a.jpg', '/b?c=1', '#top')
const attributeList = fc.array(
  fc.oneof(
    fc.tuple(fc.constantFrom('title', 'author', 'admin_label', 'header_level', 'open'), value),
    fc.tuple(fc.constantFrom('url', 'src', 'image', 'button_url'), address)
  ),
  {maxLength: 5}
)

type Quotes = readonly [opening: string, closing: string]

const quotes: fc.Arbitrary<Quotes> = fc.constantFrom<Quotes[]>(
  ['”', '”'],
  ['“', '”'],
  ['„', '“'],
  ['&#8221;', '&#8243;'],
  ['’', '’']
)

function tag(name: string, list: Array<[string, string]>, [open, close]: Quotes): string {
  const seen = new Map(list)
  return `[${[name, ...Array.from(seen, ([key, text]) => `${key}=${open}${text}${close}`)].join(' ')}]`
}

const leaf: fc.Arbitrary<Twin> = fc
  .tuple(
    fc.constantFrom('text', 'blurb', 'cta', 'toggle', 'testimonial', 'image', 'acme', 'code'),
    attributeList,
    prose,
    quotes
  )
  .map(([name, list, text, pair]) => {
    const full = `et_pb_${name}`
    const inner = name === 'image' ? '' : text
    return {
      source: `${tag(full, list, ['"', '"'])}${inner}[/${full}]`,
      damaged: `${tag(full, list, pair)}${inner}[/${full}]`
    }
  })

function wrap(name: string, inner: fc.Arbitrary<Twin>): fc.Arbitrary<Twin> {
  return fc
    .tuple(attributeList, fc.array(inner, {maxLength: 3}), quotes)
    .map(([, parts, [open, close]]) => ({
      source: `[et_pb_${name} type="4_4"]${parts.map((part) => part.source).join('')}[/et_pb_${name}]`,
      damaged: `[et_pb_${name} type=${open}4_4${close}]${parts.map((part) => part.damaged).join('')}[/et_pb_${name}]`
    }))
}

/** A well-formed document and the same one with typographic quotes in its tags. */
export const document: fc.Arbitrary<Twin> = fc
  .tuple(prose, fc.array(wrap('section', wrap('row', wrap('column', leaf))), {maxLength: 2}), prose)
  .map(([before, sections, after]) => ({
    source: `${before}\n\n${sections.map(({source}) => source).join('')}\n\n${after}`,
    damaged: `${before}\n\n${sections.map(({damaged}) => damaged).join('')}\n\n${after}`
  }))

const pieces = [
  '[et_pb_text',
  '[et_pb_section',
  '[/et_pb_text',
  '[et_pb_row]',
  '[/et_pb_row]',
  '[et_pb_image',
  '[et_pb_',
  ']',
  '[',
  '[[',
  ']]',
  '/]',
  '"',
  '”',
  '″',
  '&#8221;',
  '&quot;',
  '’',
  '=',
  ' a=',
  ' title="',
  ' url=”https://example.org',
  ' ',
  '\n',
  '\n\n',
  '\r\n',
  '<p>',
  '</p>',
  '<br />',
  '<a href="',
  '<a href="/x">',
  '</a>',
  '<pre>',
  '</pre>',
  '<code>',
  '</code>',
  '<!--',
  '-->',
  '<script>',
  '</script>',
  '<div>',
  '</div>',
  '<ul><li>',
  '<table><tr><td>',
  '</td>',
  '<strong>',
  '</strong>',
  '<textarea>',
  'words',
  'b',
  '\\',
  '\\[et\\_pb\\_text',
  '\\]',
  '&amp;',
  '&nbsp;',
  '\u00a0',
  '<',
  '>',
  '[et_pb_line_break_holder]',
  '<h2>',
  '</h2>',
  '<img src="/a.png">',
  '<hr>',
  '<p id="x">',
  '&#91;et_pb_text&#93;',
  '[et_pb_code]',
  '[/et_pb_code]',
  '<span>',
  '</span>',
  '<blockquote>',
  '<button>',
  '<option>',
  '<svg>'
]

/** Strings of pieces that matter to the tokenizer and to the HTML parser, in any order. */
export const anything: fc.Arbitrary<string> = fc
  .array(fc.constantFrom(...pieces), {maxLength: 25})
  .map((list) => list.join(''))

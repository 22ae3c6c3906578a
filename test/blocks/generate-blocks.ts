import fc from 'fast-check'
import {serialize} from './write-blocks.ts'

/** Documents of blocks, and strings made of what their reader stumbles over. */

const word = fc.constantFrom('harbour', 'Boote', 'pêche', '日本語', '“so”', 'a--b', '5', 'R&D')
const sentence = fc.array(word, {minLength: 1, maxLength: 6}).map((words) => words.join(' '))
const markup = fc.oneof(
  sentence.map((text) => `<p>${text.replaceAll('&', '&amp;')}</p>`),
  sentence.map((text) => `<p>a <strong>"${text.replaceAll('&', '&amp;')}"</strong></p>`)
)

function shown(value: unknown): unknown {
  return {innerContent: {desktop: {value}}}
}

const leaf = fc
  .tuple(
    fc.constantFrom('text', 'toggle', 'cta', 'heading', 'testimonial', 'unheard'),
    sentence,
    markup
  )
  .map(([block, title, content]) => {
    const text = block === 'text' || block === 'heading' ? {} : {content: shown(content)}
    const name = block === 'testimonial' ? {author: shown(title)} : {title: shown(title)}
    const json = block === 'text' ? {content: shown(content)} : {...name, ...text}
    return `<!-- wp:divi/${block} ${serialize({...json, builderVersion: '5.8.0'})} /-->`
  })

function holding(block: string, inner: fc.Arbitrary<string>, most = 2): fc.Arbitrary<string> {
  return fc
    .tuple(fc.array(inner, {maxLength: most}), fc.constantFrom('', '\n', '\n\n'))
    .map(([parts, space]) => {
      const between = parts.map((part) => space + part).join('')
      return `<!-- wp:divi/${block} -->${between}${space}<!-- /wp:divi/${block} -->`
    })
}

const group = holding('group', leaf)
const shortcodes = sentence.map(
  (text) => `[et_pb_text]<p>${text.replaceAll('&', '&amp;')}</p>[/et_pb_text]`
)
const column = holding('column', fc.oneof(leaf, group, shortcodes))

/** A document as Divi 5 writes it. */
export const blockDocument: fc.Arbitrary<string> = holding(
  'placeholder',
  holding('section', holding('row', column, 1))
)

/** Pieces of blocks in any order. */
export const blockPieces: fc.Arbitrary<string> = fc
  .array(
    fc.constantFrom(
      '<!-- wp:divi/section -->',
      '<!-- /wp:divi/section -->',
      '<!-- wp:divi/text ',
      '<!-- wp:divi/group {} -->',
      '<!-- /wp:divi/group -->',
      '<!-- wp:paragraph -->',
      '<!– wp:divi/cta {“title”:',
      '{"content":{"innerContent":{"desktop":{"value":"',
      '\\u003cp\\u003e',
      '"}}}}',
      ' -->',
      ' /-->',
      '–>',
      '<p>',
      '</p>',
      'words',
      '\n\n',
      '[et_pb_text]',
      '[/et_pb_text]',
      '[et_pb_image src="',
      '"',
      '<!--',
      '-->',
      '<!-- wp:divi/layout {"layoutContent":"[et_pb_row]x"} /-->'
    ),
    {maxLength: 20}
  )
  .map((pieces) => pieces.join(''))

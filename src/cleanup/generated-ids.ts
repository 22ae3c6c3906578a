import {linkedIds} from '../hast/tree/targets.ts'
import {visitElements} from '../hast/tree/walk.ts'
import type {CleanUp} from './clean-up.ts'

/** Ids that programs made for themselves, of which no author knows. */
const generated = new RegExp(
  `^(?:${[
    // Google Docs, Word, Outlook, Apple Mail, Yahoo and Gmail.
    'docs-internal-guid-.*',
    'h\\.[a-z0-9_]+',
    '_?(?:Toc|Hlk|Ref)\\d+',
    '_GoBack',
    'OLE_LINK\\d+',
    'isPasted',
    'AppleMailSignature',
    'divRplyFwdMsg',
    '(?:yiv|yui_|ext-gen|ember)\\d.*',
    'gmail-.*',
    'm_-?\\d+.*',
    // Editors and libraries.
    'mce_\\d+.*',
    'caret_pos_holder',
    'selectionBoundary_.*',
    'magicdomid\\d+',
    'radix-.*',
    'headlessui-.*',
    ':[a-z0-9]+:',
    // AsciiDoc makes them of the words of a heading, with an underscore in front.
    '_[a-z0-9]+(?:_[a-z0-9]+)*',
    '(?:block-)?[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}',
    // WordPress and its builders.
    '(?:caption-)?attachment[_-]\\d+',
    'wp-(?:image-\\d+|block-file--media-.*)',
    '(?:post|more)-\\d+',
    'gallery-\\d+',
    // The block editor makes these of the words of a heading.
    'h-[^\\s]+',
    'menu-item-\\d+',
    '(?:ez-)?toc[-_]container',
    'elementor-.*',
    'tablepress-\\d+(?:-no-\\d+)?',
    '(?:rev_slider|metaslider|jp)[-_].*',
    'et[_-]pb[_-].*',
    'wpcf7-.*',
    'gform_.*'
  ].join('|')})$`
)

/** Takes out ids that were never meant as the target of a link, and the second of two elements with one id. */
export const generatedIds: CleanUp = {
  name: 'generated-ids',
  description:
    'Ids that editors and builders made for themselves go unless a link leads to them; of several elements with one id the first keeps it.',
  looksFor: {attributes: ['id', 'name']},
  run(tree) {
    const linked = linkedIds(tree)
    const seen = new Set<string>()
    visitElements(tree, ({tagName, properties}) => {
      const names = tagName === 'a' ? (['id', 'name'] as const) : (['id'] as const)
      const own = new Set<string>()
      for (const name of names) {
        const id = String(properties[name] ?? '')
        const isUseless =
          id.trim() === '' || seen.has(id) || (generated.test(id) && !linked.has(id))
        if (isUseless) delete properties[name]
        else own.add(id)
      }
      for (const id of own) seen.add(id)
    })
  }
}

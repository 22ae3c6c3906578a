import type {ElementContent} from 'hast'
import {h} from 'hastscript'
import {defineModule} from '../mapping/define-module.ts'
import {withoutParagraph} from '../mapping/inline-content.ts'

const settings = {id: 'setting', class: 'setting'} as const

export const epanelPricingTable = defineModule({
  names: ['pricing_table'],
  description: 'Offers side by side, one after the other.',
  content: 'modules',
  lost: 'The columns.'
})

export const epanelPricing = defineModule({
  names: ['pricing'],
  description: 'One offer: heading, text, what is and is not included, price and a link.',
  content: 'modules',
  attributes: {
    ...settings,
    title: 'text',
    desc: 'text',
    price: 'text',
    currency: 'text',
    url: 'url',
    moretext: 'text',
    window: 'setting',
    type: 'setting'
  },
  handle(state, node) {
    const leadsSomewhere = (state.peek(node, 'url') ?? '#') !== '#'
    // The currency that the theme takes where none is given.
    const sign = state.peek(node, 'currency') === undefined ? {before: '$'} : {}
    return [
      ...state.parts(node, [
        {type: 'heading', text: 'title', depth: 2},
        {type: 'text', texts: [{text: 'desc'}]}
      ]),
      ...joinLists(state.content(node)),
      ...state.parts(node, [
        {type: 'text', texts: [{text: 'currency'}, {text: 'price', separator: '', ...sign}]},
        leadsSomewhere
          ? {type: 'links', links: [{text: 'moretext', url: 'url'}]}
          : {type: 'text', texts: [{text: 'moretext'}]}
      ])
    ]
  },
  unused: {url: 'it leads nowhere, or has no text to stand on'},
  lost: 'That the fraction of the price is raised, and the words and prices of the theme where none are given.'
})

export const epanelFeature = defineModule({
  names: ['feature'],
  description: 'What an offer includes, or with checkmark="x" does not.',
  content: 'flow',
  attributes: {...settings, checkmark: 'setting'},
  handle(state, node) {
    const content = withoutParagraph(state.content(node))
    if (content.length === 0) return []
    const isMissing = state.attribute(node, 'checkmark') === 'x'
    return [h('ul', [h('li', isMissing ? [h('s', content)] : content)])]
  },
  lost: 'The marks.'
})

/** Features that follow each other are one list. */
function joinLists(blocks: readonly ElementContent[]): ElementContent[] {
  const joined: ElementContent[] = []
  for (const block of blocks) {
    const last = joined.at(-1)
    if (isList(block) && last && isList(last)) {
      last.children = [...last.children, ...block.children]
    } else joined.push(block)
  }
  return joined
}

function isList(node: ElementContent): node is ElementContent & {type: 'element'} {
  return node.type === 'element' && node.tagName === 'ul'
}

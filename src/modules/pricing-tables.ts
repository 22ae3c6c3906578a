import type {ElementContent} from 'hast'
import {h} from 'hastscript'
import {defineModule} from '../mapping/define-module.ts'

export const pricingTables = defineModule({
  names: ['et_pb_pricing_tables'],
  description: 'Offers side by side, one after the other.',
  content: 'modules',
  attributes: {show_bullet: 'setting', header_level: 'setting'},
  lost: 'The columns and the look of the bullets.'
})

export const pricingTable = defineModule({
  names: ['et_pb_pricing_table'],
  description: 'One offer: heading, second line, price, what is and is not included, and a link.',
  content: 'flow',
  attributes: {
    title: 'text',
    subtitle: 'text',
    currency: 'text',
    sum: 'text',
    per: 'text',
    button_text: 'text',
    button_url: 'url',
    url_new_window: 'setting',
    featured: 'setting',
    header_level: 'setting'
  },
  handle(state, node) {
    // The page shows the currency as a small raised sign.
    const isWord = /\p{L}$/u.test(state.peek(node, 'currency') ?? '')
    return [
      ...state.parts(node, [
        // PricingTablesItem.php takes the level of the tables around it where it has none of its own.
        {
          type: 'heading',
          text: 'title',
          level: 'header_level',
          parentLevel: 'header_level',
          depth: 2
        },
        {type: 'text', texts: [{text: 'subtitle'}]},
        {
          type: 'text',
          texts: [
            {text: 'currency'},
            {text: 'sum', separator: isWord ? ' ' : ''},
            // PricingTablesItem.php prints the slash.
            {text: 'per', separator: '/'}
          ]
        }
      ]),
      ...features(state.content(node)),
      ...state.parts(node, [{type: 'links', links: [{text: 'button_text', url: 'button_url'}]}])
    ]
  },
  lost: 'That a table is featured; a button with text but without address is reported.',
  unused: {featured: 'it says how the table looks'}
})

export const pricingItem = defineModule({
  names: ['et_pb_pricing_item'],
  description: 'One feature of an offer, as Divi makes it of a line of a pricing table.',
  content: 'flow',
  attributes: {available: 'setting'},
  handle(state, node) {
    const content = state.content(node)
    if (state.isOn(node, 'available', true)) return content
    return content.map((block) =>
      block.type === 'element' && block.tagName === 'p'
        ? {...block, children: [h('s', block.children)]}
        : block
    )
  }
})

/** As et_pb_extract_items() reads them: every line is a feature. Headings and the like stand between lists. */
function features(content: readonly ElementContent[]): ElementContent[] {
  const blocks: ElementContent[] = []
  for (const block of content) {
    const items = itemsOf(block)
    const last = blocks.at(-1)
    if (!items) blocks.push(block)
    else if (last?.type === 'element' && last.tagName === 'ul') {
      for (const item of items) last.children.push(item)
    } else if (items.length > 0) blocks.push(h('ul', items))
  }
  return blocks
}

function itemsOf(block: ElementContent): ElementContent[] | undefined {
  if (block.type === 'text') return linesOf([block]).map(feature)
  if (block.type === 'comment') return undefined
  if (block.tagName === 'p') return linesOf(block.children).map(feature)
  return block.tagName === 'ul' ? block.children : undefined
}

function linesOf(nodes: readonly ElementContent[]): ElementContent[][] {
  const lines: ElementContent[][] = [[]]
  for (const node of nodes) {
    if (node.type === 'element' && node.tagName === 'br') lines.push([])
    else if (node.type === 'text') {
      for (const [index, value] of node.value.split('\n').entries()) {
        if (index > 0) lines.push([])
        lines.at(-1)?.push({...node, value})
      }
    } else lines.at(-1)?.push(node)
  }
  return lines.filter((line) => line.some((part) => part.type !== 'text' || part.value.trim()))
}

/** A plus says that the feature is included, as does nothing; a minus, or the dash WordPress makes of it, that it is not. */
function feature([first, ...rest]: readonly ElementContent[]): ElementContent {
  if (!first) return h('li')
  const mark = first.type === 'text' ? /^\s*([+\-–])\s*/.exec(first.value) : null
  if (!mark || first.type !== 'text') return h('li', [first, ...rest])
  const text = [{...first, value: first.value.slice(mark[0].length)}, ...rest]
  return h('li', mark[1] === '+' ? text : [h('s', text)])
}

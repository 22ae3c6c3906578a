import type {ElementContent} from 'hast'
import {h} from 'hastscript'
import {addressOfContent} from '../mapping/address-of-content.ts'
import {defineModule} from '../mapping/define-module.ts'
import {withoutParagraph} from '../mapping/inline-content.ts'
import type {Shortcode, State} from '../types.ts'

const settings = {id: 'setting', class: 'setting'} as const

const titleNames = new Set(['tabtext', 'imagetabtext'])
const bodyNames = new Set(['tab', 'imagetab', 'slide'])

export const epanelTabs = defineModule({
  names: ['tabs'],
  description: 'Tabs, pictures with titles or slides, one after the other, each below its title.',
  content: 'modules',
  attributes: {
    ...settings,
    slidertype: 'setting',
    fx: 'setting',
    auto: 'setting',
    autospeed: 'setting'
  },
  // The titles stand in a container of their own, in the order of what they belong to.
  handle(state, node) {
    const titles = inside(node, titleNames)
    const bodies = inside(node, bodyNames)
    if (titles.length === 0) return state.content(node)
    return Array.from({length: Math.max(titles.length, bodies.length)}, (_, index) => [
      ...headingOf(state, titles[index]),
      ...bodyOf(state, bodies[index])
    ]).flat()
  },
  lost: 'That one shows at a time, and the effects.'
})

export const epanelTabContainers = defineModule({
  names: ['tabcontainer', 'imagetabcontainer', 'tabcontent'],
  description: 'The titles or the texts of tabs.',
  content: 'modules',
  attributes: settings
})

export const epanelTabTitle = defineModule({
  names: ['tabtext', 'imagetabtext'],
  description: 'The title of a tab.',
  content: 'flow',
  attributes: settings
})

export const epanelTab = defineModule({
  names: ['tab', 'slide'],
  description: 'The text of a tab, or a slide.',
  content: 'flow',
  attributes: settings
})

export const epanelImageTab = defineModule({
  names: ['imagetab'],
  description: 'The picture of a tab, by the address between the tags, in a link to its target.',
  content: 'flow',
  attributes: {
    ...settings,
    link: 'url',
    alt: 'text',
    newwindow: 'setting',
    width: 'setting',
    height: 'setting'
  },
  handle(state, node) {
    const content = state.content(node)
    const src = addressOfContent(node)
    if (src === undefined) return content
    const picture = h('img', {src, alt: state.attribute(node, 'alt') ?? ''})
    const href = state.attribute(node, 'link')
    return [h('p', href === undefined ? [picture] : [h('a', {href}, picture)])]
  },
  lost: 'The size of the picture.'
})

/** The shortcodes of the names, the containers of tabs looked into. */
function inside({children}: Shortcode, names: ReadonlySet<string>): Shortcode[] {
  return children.flatMap((child) => {
    if (child.type !== 'shortcode') return []
    if (names.has(child.name)) return [child]
    return /container$|^tabcontent$/.test(child.name) ? inside(child, names) : []
  })
}

function headingOf(state: State, node: Shortcode | undefined): ElementContent[] {
  const title = node ? withoutParagraph(state.module(node)) : []
  return title.length > 0 ? [h('h3', title)] : []
}

function bodyOf(state: State, node: Shortcode | undefined): ElementContent[] {
  return node ? state.module(node) : []
}

import type {Element} from 'hast'
import {classesOf} from '../../hast/tree/style.ts'
import {plainText} from '../../hast/tree/words.ts'
import {
  address,
  background,
  either,
  escapeText,
  level,
  markup,
  propertyOf,
  type Read,
  type ReadingPlace,
  switchOf,
  words,
  wordsIn
} from '../reading.ts'
import type {Composed, RenderedModule} from '../rendered-module.ts'
import {select, selectAll} from '../select.ts'
import {film} from './films.ts'

/** Modules of items: toggles, tabs, slides, bars, offers and accounts (includes/builder/module/*.php, Divi 2.5 to 5.8). */
export const items: readonly RenderedModule[] = [
  {name: 'et_pb_accordion', root: '.et_pb_accordion', content: ''},
  {
    name: 'et_pb_accordion_item',
    root: '.et_pb_toggle',
    inside: 'et_pb_accordion',
    content: '.et_pb_toggle_content',
    attributes: {title: words('.et_pb_toggle_title'), toggle_level: level('.et_pb_toggle_title')}
  },
  {
    name: 'et_pb_toggle',
    root: '.et_pb_toggle',
    content: '.et_pb_toggle_content',
    attributes: {
      title: words('.et_pb_toggle_title'),
      title_level: level('.et_pb_toggle_title'),
      open: switchOf('et_pb_toggle_open')
    }
  },
  {name: 'et_pb_tabs', root: '.et_pb_tabs', content: '.et_pb_all_tabs'},
  {
    name: 'et_pb_tab',
    root: '.et_pb_tab',
    inside: 'et_pb_tabs',
    content: '.et_pb_tab_content',
    attributes: {title: tabLabel}
  },
  {
    name: 'et_pb_slider',
    root: '.et_pb_slider',
    not: ['et_pb_post_slider', 'et_pb_gallery', 'et_pb_video_slider'],
    content: '.et_pb_slides'
  },
  {
    name: 'et_pb_slide',
    root: '.et_pb_slide',
    inside: 'et_pb_slider',
    content: '.et_pb_slide_content',
    attributes: {
      heading: markup('.et_pb_slide_title a, .et_pb_slide_title'),
      header_level: level('.et_pb_slide_title'),
      button_link: either(
        address('a.et_pb_more_button', 'href'),
        address('.et_pb_slide_title a', 'href')
      ),
      button_text: markup('a.et_pb_more_button'),
      image: address('.et_pb_slide_image img', 'src'),
      image_alt: wordsIn('.et_pb_slide_image img', 'alt'),
      video_url: film('.et_pb_slide_video'),
      background_image: background('')
    }
  },
  {
    name: 'et_pb_counters',
    root: 'ul.et_pb_counters',
    content: '',
    attributes: {use_percentages: showsAmounts}
  },
  {
    name: 'et_pb_counter',
    root: 'li',
    inside: 'et_pb_counters',
    content: '.et_pb_counter_title',
    attributes: {percent},
    repeats: '.et_pb_counter_container'
  },
  {
    name: 'et_pb_pricing_tables',
    root: 'div.et_pb_pricing',
    content: ''
  },
  {
    name: 'et_pb_pricing_table',
    root: '.et_pb_pricing_table',
    inside: 'et_pb_pricing_tables',
    compose: features,
    attributes: {
      title: markup('.et_pb_pricing_title'),
      header_level: level('.et_pb_pricing_title'),
      subtitle: markup('.et_pb_best_value'),
      currency: markup('.et_pb_dollar_sign'),
      sum: markup('.et_pb_sum'),
      per: frequency,
      button_text: markup('a.et_pb_pricing_table_button'),
      button_url: address('a.et_pb_pricing_table_button', 'href')
    }
  },
  {
    name: 'et_pb_social_media_follow',
    root: '.et_pb_social_media_follow',
    content: ''
  },
  {
    name: 'et_pb_social_media_follow_network',
    root: 'li.et_pb_social_icon',
    inside: 'et_pb_social_media_follow',
    compose: accountName,
    attributes: {social_network: network, url: address('a.icon, a', 'href')},
    controls: '.follow_button, .et_pb_social_media_follow_network_name'
  }
]

/** The label of a tab stands in a list in front of all of them. */
function tabLabel({module, parent, inner}: ReadingPlace): Read | undefined {
  const item = parent && labelsOf(parent).get(module)
  if (!item) return undefined
  const label = select(item, 'a') ?? item
  return {value: inner(label).trim(), element: item, takes: 'all'}
}

const labelsByTabs = new WeakMap<Element, ReadonlyMap<Element, Element>>()

/** The labels by the tabs that they belong to: those with the same number, or at the same place where there are none. */
function labelsOf(tabs: Element): ReadonlyMap<Element, Element> {
  const known = labelsByTabs.get(tabs)
  if (known) return known
  const list = select(tabs, '.et_pb_tabs_controls')
  const items = list ? selectAll(list, 'li') : []
  const byNumber = new Map(items.map((item) => [numberOf(item), item]))
  const labels = new Map<Element, Element>()
  for (const [index, tab] of selectAll(tabs, '.et_pb_tab').entries()) {
    const number = numberOf(tab)
    const item = (number === undefined ? undefined : byNumber.get(number)) ?? items[index]
    if (item) labels.set(tab, item)
  }
  labelsByTabs.set(tabs, labels)
  return labels
}

function numberOf(element: Element): string | undefined {
  return classesOf(element).find((name) => /^et_pb_tab_\d+$/.test(name))
}

/** BarCountersItem.php: without percentages the bars have their lengths alone. */
function showsAmounts({module}: ReadingPlace): Read {
  const amount = select(module, '.et_pb_counter_amount_number')
  const isOff = amount !== undefined && plainText([amount]) === ''
  return {value: isOff ? 'off' : 'on', element: module, takes: 'nothing'}
}

/** The percentage is printed twice, and kept for the script that draws the bar. */
function percent({module}: ReadingPlace): Read | undefined {
  const bar = select(module, '.et_pb_counter_amount')
  const value = bar && (propertyOf(bar, 'dataWidth') ?? plainText([bar]))
  return bar && value ? {value: escapeText(value), element: bar, takes: 'all'} : undefined
}

/** The slash in front is the theme’s. */
function frequency({module}: ReadingPlace): Read | undefined {
  const element = select(module, '.et_pb_frequency')
  if (!element) return undefined
  return {value: escapeText(plainText([element]).replace(/^\/\s*/, '')), element, takes: 'all'}
}

/** Features are items of a list, those that are not included with a class (PricingTablesItem.php). */
function features({module, inner}: ReadingPlace): Composed | undefined {
  const list = select(module, 'ul.et_pb_pricing')
  if (!list) return undefined
  const lines = list.children.flatMap((item): string[] => {
    if (item.type !== 'element') return []
    const [only, ...others] = item.children.filter(
      (child) => child.type === 'element' || (child.type === 'text' && child.value.trim() !== '')
    )
    const isSpan = others.length === 0 && only?.type === 'element' && only.tagName === 'span'
    const line = inner(isSpan ? only : item).trim()
    if (line === '') return []
    return classesOf(item).includes('et_pb_not_available')
      ? [`<li><s>${line}</s></li>`]
      : [`<li>${line}</li>`]
  })
  return {html: lines.length > 0 ? `<ul>${lines.join('')}</ul>` : '', takes: [list]}
}

/** `et-social-facebook` */
const networkClass = /^et-social-(.+)$/

function network({module}: ReadingPlace): Read | undefined {
  const link = select(module, 'a')
  const name = [module, ...(link ? [link] : [])]
    .flatMap(classesOf)
    .map((one) => networkClass.exec(one)?.[1])
    .find((found) => found !== undefined)
  return name === undefined ? undefined : {value: name, element: module, takes: 'nothing'}
}

/**
 * The name of an account stands in its link, and up to Divi 4 in its title too. Since then the link says “Follow” in the
 * language of the site, and the network is in the class.
 */
function accountName({module}: ReadingPlace): Composed | undefined {
  const element = select(module, '.et_pb_social_media_follow_network_name')
  if (!element) return undefined
  const name = plainText([element])
  const link = select(module, 'a')
  const title = link && propertyOf(link, 'title')
  const isName =
    title === name || network({module, parent: undefined, inner: () => ''}) === undefined
  return isName ? {html: escapeText(name), takes: [element]} : undefined
}

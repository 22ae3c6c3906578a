import type {Element, Root as HastRoot} from 'hast'
import {type Range, rangeOf} from '../hast/tree/ranges.ts'
import {classesOf} from '../hast/tree/style.ts'
import {visitElements} from '../hast/tree/walk.ts'
import {countWords, lossOf, visibleText} from '../hast/tree/words.ts'
import type {Report} from '../types.ts'

/** Signs and shades without words; fields to write into are such too. */
const signs = new Set([
  'et-pb-icon',
  'et_overlay',
  'et_pb_video_play',
  'et_pb_video_overlay_hover',
  'et_parallax_bg',
  'et_parallax_bg_wrap',
  'et_pb_section_video_bg'
])

/** What moves slides and pages of lists, and fields that only programs read. */
const controls = new Set([
  'et-pb-slider-arrows',
  'et-pb-controllers',
  'et_pb_carousel_nav',
  'et_pb_gallery_pagination',
  'et_pb_portofolio_pagination',
  'et_pb_portfolio_filters',
  'et_pb_media_overlay',
  'et_pb_ajax_pagination',
  'pagination'
])

/** Boxes with a name of their own that mean nothing without Divi: around a whole page, around a post in a list. */
const boxes = {ids: ['et-boc'], classes: ['et_pb_post']}

/** Finds what of a page that Divi made is nothing to read, tags of boxes among it; words in it are reported. */
export function findControls(tree: HastRoot, report: Report): Range[] {
  const ranges: Range[] = []
  visitElements(tree, (element, index) => {
    const classes = classesOf(element)
    if (isBox(element, classes)) ranges.push(...tagsOf(element))
    const isSign = element.tagName === 'input' || isSignWith(classes)
    if (!isSign && !classes.some((name) => controls.has(name))) return undefined
    const range = rangeOf(element)
    if (!range) return undefined
    ranges.push(range)
    if (!isSign) reportControl(range, element.children, report)
    return index + 1
  })
  return ranges
}

/** Whether an element with these classes shows no word, whatever letters the font of the icons has. */
export function isSignWith(classes: readonly string[]): boolean {
  return classes.some((name) => signs.has(name))
}

function isBox({properties}: Element, classes: readonly string[]): boolean {
  const {id} = properties
  return (
    (typeof id === 'string' && boxes.ids.includes(id)) ||
    classes.some((name) => boxes.classes.includes(name))
  )
}

function tagsOf({data}: Element): Range[] {
  if (!data?.tags) return []
  const {opening, closing} = data.tags
  return closing ? [opening, closing] : [opening]
}

/** Names what serves to use a page where it has words. */
export function reportControl(
  {start, end}: Range,
  nodes: Parameters<typeof lossOf>[0],
  report: Report
): void {
  const texts = nodes.map((node) => visibleText([node]))
  const text = texts.join(' ').replace(/\s+/g, ' ').trim()
  if (!/[\p{L}\p{N}]/u.test(text)) return
  report({
    ruleId: 'page-furniture',
    reason: 'Unexpected words of something to click on or write into, left them out',
    source: 'read',
    start,
    end,
    actual: text,
    loss: {...lossOf(nodes), text: countWords(text)}
  })
}

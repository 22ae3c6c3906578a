import type {ElementContent} from 'hast'
import {shortcodeOf} from './stand-in.ts'

/** Elements that stand between blocks, by the content models of HTML. */
export const flowElements: ReadonlySet<string> = new Set(
  `address article aside blockquote body center dd details dialog dir div dl dt fieldset figcaption figure
  footer form frameset h1 h2 h3 h4 h5 h6 header hgroup hr legend li listing main menu nav ol optgroup option
  p plaintext pre search section summary table caption colgroup col tbody td tfoot th thead tr ul xmp`.split(
    /\s+/
  )
)

/** Elements that hold phrasing content only, so that a block inside one ends it. */
const phrasingContainers = new Set(
  `p h1 h2 h3 h4 h5 h6 span strong b em i u s strike del ins small big font sub sup mark abbr cite code kbd
  samp var q tt label time bdi bdo dfn data acronym nobr`.split(/\s+/)
)

/** Elements whose text is not text to a reader, or whose white space counts. */
const verbatimElements = new Set(
  `pre code kbd samp tt script style textarea xmp listing plaintext noscript template svg math title select
  option iframe object video audio`.split(/\s+/)
)

/** All other elements of HTML. */
const otherElements = new Set(
  `a area audio base br button canvas col colgroup embed head html iframe img input ins label link map meta
  meter object output param picture progress ruby rb rp rt rtc script slot source style svg math title track
  video wbr basefont bgsound blink applet frame image keygen marquee noembed noframes spacer selectedcontent
  template noscript textarea select option optgroup datalist tt`.split(/\s+/)
)

const htmlElements: ReadonlySet<string> = new Set([
  ...flowElements,
  ...phrasingContainers,
  ...verbatimElements,
  ...otherElements
])

/** Whether HTML knows an element of the name. */
export function isHtmlElement(tagName: string): boolean {
  return htmlElements.has(tagName)
}

/** Elements that show nothing, and stand between blocks and in lines alike. */
const unshownElements = new Set(['link', 'meta', 'noscript', 'script', 'style', 'template'])

/** Whether the element shows nothing wherever it stands. */
export function isUnshown(tagName: string): boolean {
  return unshownElements.has(tagName)
}

/** Containers in which bare text is a paragraph of its own. */
const paragraphContainers = new Set(
  'address article aside blockquote body center dialog div details fieldset footer form header main nav search section'.split(
    ' '
  )
)

/** Containers that may hold bare text, or paragraphs where there are several. */
const itemContainers = new Set('li td th dd dt figcaption caption figure legend summary'.split(' '))

/** Containers of nothing but other containers. */
const listContainers = new Set('ul ol dl menu dir table thead tbody tfoot tr colgroup'.split(' '))

export type Container = 'paragraphs' | 'item' | 'list' | 'phrasing' | 'verbatim' | 'other'

/** The first that names an element counts. */
const namesOfContainers: ReadonlyArray<[Container, ReadonlySet<string>]> = [
  ['paragraphs', paragraphContainers],
  ['item', itemContainers],
  ['list', listContainers],
  ['verbatim', verbatimElements],
  ['phrasing', phrasingContainers]
]

const containers: ReadonlyMap<string, Container> = new Map(
  namesOfContainers
    .toReversed()
    .flatMap(([container, names]) => [...names].map((name) => [name, container] as const))
)

/** How the content of an element is read. */
export function containerOf(tagName: string): Container {
  return containers.get(tagName) ?? 'other'
}

/** Whether a block may not stand inside the element. */
export function holdsOnlyPhrasing(tagName: string): boolean {
  return phrasingContainers.has(tagName)
}

/** Whether the node is a block, or an inline element around one, or stands for a shortcode that is one. */
export function isFlow(node: ElementContent): boolean {
  if (node.type === 'comment') return shortcodeOf(node) !== undefined && !node.data?.isInline
  if (node.type !== 'element') return false
  return flowElements.has(node.tagName) || (node.tagName === 'a' && node.children.some(isFlow))
}

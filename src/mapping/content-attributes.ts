import type {AttributeKind} from '../types.ts'
import {isVariant} from './variants.ts'

/**
 * Recognises attributes that hold content where no mapping says so, by name and by value. The patterns of
 * names that only style are those of Divi's own fields and of the naming its extensions copy from them.
 */

const stylingName =
  /^(?:_|admin_label|module_class|module_id|custom_css|custom_padding|custom_margin|background_|parallax|animation|transform_|filter_|scroll_|hover_|position_|sticky_|use_|show_|hide_|border_|box_shadow|ab_|display_conditions|global_|template_|saved_|locked|collapsed)|(?:_color|_colors|_font|_font_select|_size|_height|_width|_spacing|_style|_alignment|_orientation|_level|_placement|_position|_icon|_layout|_format|_effect|_method|_radii|_radius|_opacity|_align|_animation|_target|_rel|_new_window|_class|_css)$/

const textName =
  /(?:^|_)(?:title|heading|headline|subheading|header|subhead|subtitle|text|label|caption|description|desc|des|content|name|author|job|company|quote|address|excerpt|tagline|message|price|sum|per|number|percent|question|answer|prefix|suffix|placeholder|body|summary|details|intro|bio|slogan|testimonial|alt|date|time|day|hours|duration|place|location|venue|city|phone|telephone|email|role|position)(?:_\d+)?$/

const addressName =
  /(?:^|_)(?:url|link|href|src|image|img|logo|photo|picture|portrait|thumbnail|avatar)(?:_\d+)?$/

const imageName =
  /(?:^|_)(?:image|img|logo|photo|picture|portrait|thumbnail|avatar)(?:_(?:url|src))?(?:_\d+)?$/

const address = /^(?:https?:\/\/|\/|#|mailto:|tel:|www\.)\S+$/i
const imageAddress = /\.(?:avif|bmp|gif|jpe?g|png|svg|webp)(?:[?#]\S*)?$/i
const machineValue =
  /^(?:on|off|yes|no|true|false|none|null|default|auto|inherit|left|right|center|top|bottom|above|below|light|dark|h[1-6]|#[\da-f]{3,8}|-?[\d.]+(?:px|em|rem|%|vw|vh|s|ms|deg)?|(?:rgba?|hsla?)\([^)]*\)|\{.*\}|%%\d+%%|[^|]*(?:\|[^|]*){2,})$/is

/** What is the title of something, be it a year. */
const titleName = /(?:^|_)(?:title|heading|headline|subheading|subtitle)$/
const plainNumber = /^\d[\d.]*%?$/

/** Text of an editor, which no setting is. */
const markup = /^<(?:p|h[1-6]|ul|ol|blockquote|div|strong|em)[\s>]/i

/** At least this many words read like a sentence whatever the attribute is called. */
const sentenceWords = 4

/** Names that were met. A site has a few hundred of them, on each of its modules; a hostile one may have any number. */
const judgedNames = new Map<string, boolean>()
const mostNames = 2000

/** Whether the name of an undeclared attribute says that it is no content. */
function namesNoContent(name: string): boolean {
  const known = judgedNames.get(name)
  if (known !== undefined) return known
  const answer = isVariant(name) || stylingName.test(name)
  if (judgedNames.size < mostNames) judgedNames.set(name, answer)
  return answer
}

/** Whether an undeclared attribute may hold something that a reader saw: neither its name nor its value say no. */
export function mayBeContent(name: string, value: string): boolean {
  const text = value.trim()
  return text !== '' && !namesNoContent(name) && !isMachineValue(text)
}

/** What an undeclared attribute seems to hold; `undefined` for everything that is not content. */
export function recogniseContent(name: string, value: string): AttributeKind | undefined {
  if (namesNoContent(name)) return undefined
  const text = value.trim()
  if (text === '') return undefined
  if (address.test(text)) {
    if (imageAddress.test(text) || imageName.test(name)) return 'image'
    return addressName.test(name) || /^https?:/i.test(text) ? 'url' : undefined
  }
  // Addresses within the site, and pictures that are the value themselves.
  if (/^\S+$/.test(text) && (imageAddress.test(text) || text.startsWith('data:image/')))
    return 'image'
  if (isMachineValue(text)) return isNumberToRead(name, text) ? 'text' : undefined
  if (textName.test(name) || markup.test(text)) return 'text'
  return readsLikeSentence(text) ? 'text' : undefined
}

function isNumberToRead(name: string, text: string): boolean {
  if (/^(?:number|percent|price|sum)$/.test(name)) return true
  return titleName.test(name) && plainNumber.test(text)
}

/** Sizes and switches in a row are for the builder; words in a row, such as `Fast|Safe|Dry`, were typed by an author. */
function isMachineValue(text: string): boolean {
  if (!machineValue.test(text)) return false
  if (!text.includes('|')) return true
  return text.split('|').some((part) => !/\p{L}{2}/u.test(part) || machineValue.test(part.trim()))
}

function readsLikeSentence(value: string): boolean {
  if (/[{};|=]/.test(value)) return false
  const words = value.split(/\s+/)
  return (
    words.length >= sentenceWords &&
    words.filter((word) => /^\p{L}+/u.test(word)).length >= sentenceWords
  )
}

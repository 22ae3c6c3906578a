import type {Options} from '../types.ts'
import {boldHeadings} from './bold-headings.ts'
import {buttonLinks} from './button-links.ts'
import {captions} from './captions.ts'
import type {CleanUp} from './clean-up.ts'
import {comments} from './comments.ts'
import {controlCharacters} from './control-characters.ts'
import {deadLinks} from './dead-links.ts'
import {elementNames} from './element-names.ts'
import {embeds} from './embeds.ts'
import {emptyElements} from './empty-elements.ts'
import {figures} from './figures.ts'
import {floatedPictures} from './floated-pictures.ts'
import {foreignFrames} from './foreign-frames.ts'
import {formattingSpaces} from './formatting-spaces.ts'
import {forms} from './forms.ts'
import {generatedIds} from './generated-ids.ts'
import {headingLevels} from './heading-levels.ts'
import {joinText} from './join-text.ts'
import {layoutTables} from './layout-tables.ts'
import {lazyImages} from './lazy-images.ts'
import {listItems} from './list-items.ts'
import {listTypes} from './list-types.ts'
import {literalShortcodes} from './literal-shortcodes.ts'
import {missingMedia} from './missing-media.ts'
import {nestedLinks} from './nested-links.ts'
import {noBreakSpaces} from './no-break-spaces.ts'
import {officeMarkup} from './office-markup.ts'
import {onlyParagraphs} from './only-paragraphs.ts'
import {paragraphBreaks} from './paragraph-breaks.ts'
import {players} from './players.ts'
import {rawText} from './raw-text.ts'
import {repeatedTitles} from './repeated-titles.ts'
import {responsiveImages} from './responsive-images.ts'
import {sanitize} from './sanitize.ts'
import {selfLinks} from './self-links.ts'
import {shortcodesInAttributes} from './shortcodes-in-attributes.ts'
import {splitFormatting} from './split-formatting.ts'
import {styledText} from './styled-text.ts'
import {tableHeads} from './table-heads.ts'
import {tableParts} from './table-parts.ts'
import {trackingParameters} from './tracking-parameters.ts'
import {unlinkedIds} from './unlinked-ids.ts'
import {whitespace} from './whitespace.ts'
import {wrappers} from './wrappers.ts'

/**
 * The clean-ups in their order: what goes first, then what means nothing, then what that leaves. What puts addresses
 * together, or looks at styles and classes, stands before `sanitize`, which has the last word on both.
 */
export const cleanUps: readonly CleanUp[] = [
  comments,
  controlCharacters,
  // What the page shows only with scripts, and in which size, before what runs or leads nowhere is taken out.
  lazyImages,
  responsiveImages,
  rawText,
  // What styles and classes say, before they go.
  officeMarkup,
  styledText,
  buttonLinks,
  listTypes,
  captions,
  floatedPictures,
  layoutTables,
  tableParts,
  trackingParameters,
  deadLinks,
  selfLinks,
  generatedIds,
  unlinkedIds,
  shortcodesInAttributes,
  forms,
  foreignFrames,
  embeds,
  sanitize,
  missingMedia,
  nestedLinks,
  // What means nothing without them.
  elementNames,
  wrappers,
  noBreakSpaces,
  listItems,
  emptyElements,
  figures,
  splitFormatting,
  formattingSpaces,
  tableHeads,
  boldHeadings,
  paragraphBreaks,
  onlyParagraphs,
  joinText,
  repeatedTitles,
  players,
  literalShortcodes,
  headingLevels,
  whitespace
]

/** Clean-ups without which a result would not be safe, or not be read back as what it is, each with what it is for. */
export const needed: Readonly<Record<string, string>> = {
  comments: 'tags of Divi stand in comments, and none may be left',
  'raw-text': 'browsers read what stands in old elements as raw text',
  'table-parts': 'browsers pass over cells without a table, and Markdown has none',
  'shortcodes-in-attributes': 'no tag of Divi may be left',
  forms: 'what readers saw of them would go unsaid (--no-sanitize leaves them)',
  'foreign-frames':
    'frames may show anything (--embed-hosts names more sites, --no-sanitize leaves them)',
  sanitize: 'it takes out what runs (--no-sanitize leaves it)',
  'missing-media': 'browsers read what stands in frames as raw text',
  'nested-links': 'browsers take links in links apart',
  'join-text': 'the clean-ups behind it look at whole words',
  'literal-shortcodes': 'a later run would take them for tags',
  whitespace: 'a later run would read line ends as breaks'
}

const byDefault = cleanUps.filter(({isOnRequest}) => !isOnRequest)

/**
 * The clean-ups that are done: all but those that are switched off, and those that wait to be asked for. Without any
 * setting always the same list.
 */
export function chosenCleanUps(rules: Options['rules'] = {}): readonly CleanUp[] {
  if (Object.keys(rules).length === 0) return byDefault
  return cleanUps.filter(({name, isOnRequest}) => {
    if (Object.hasOwn(needed, name)) return true
    const setting = Object.hasOwn(rules, name) ? rules[name] : undefined
    return isOnRequest ? setting !== undefined && setting !== 'off' : setting !== 'off'
  })
}

import type {CleanUp} from './clean-up.ts'
import {comments} from './comments.ts'
import {embeds} from './embeds.ts'
import {emptyElements} from './empty-elements.ts'
import {foreignFrames} from './foreign-frames.ts'
import {forms} from './forms.ts'
import {joinText} from './join-text.ts'
import {literalShortcodes} from './literal-shortcodes.ts'
import {missingMedia} from './missing-media.ts'
import {nestedLinks} from './nested-links.ts'
import {onlyParagraphs} from './only-paragraphs.ts'
import {players} from './players.ts'
import {rawText} from './raw-text.ts'
import {sanitize} from './sanitize.ts'
import {shortcodesInAttributes} from './shortcodes-in-attributes.ts'
import {whitespace} from './whitespace.ts'
import {wrappers} from './wrappers.ts'

/**
 * The clean-ups in their order: what goes first, then what means nothing, then what that leaves. What puts addresses
 * together stands before `sanitize`, which has the last word on them.
 */
export const cleanUps: readonly CleanUp[] = [
  comments,
  rawText,
  shortcodesInAttributes,
  forms,
  foreignFrames,
  embeds,
  sanitize,
  missingMedia,
  nestedLinks,
  wrappers,
  emptyElements,
  onlyParagraphs,
  joinText,
  players,
  literalShortcodes,
  whitespace
]

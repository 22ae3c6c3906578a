import {addresses} from './addresses.ts'
import {attributes} from './attributes.ts'
import type {CleanUp} from './clean-up.ts'
import {comments} from './comments.ts'
import {embeds} from './embeds.ts'
import {emptyElements} from './empty-elements.ts'
import {frames} from './frames.ts'
import {joinText} from './join-text.ts'
import {literalShortcodes} from './literal-shortcodes.ts'
import {nestedLinks} from './nested-links.ts'
import {onlyParagraphs} from './only-paragraphs.ts'
import {players} from './players.ts'
import {shortcodesInAttributes} from './shortcodes-in-attributes.ts'
import {unsafeElements} from './unsafe-elements.ts'
import {whitespace} from './whitespace.ts'
import {wrappers} from './wrappers.ts'

/** The clean-ups in their order: what goes first, then what means nothing, then what that leaves. */
export const cleanUps: readonly CleanUp[] = [
  comments,
  unsafeElements,
  addresses,
  frames,
  attributes,
  shortcodesInAttributes,
  embeds,
  nestedLinks,
  wrappers,
  emptyElements,
  onlyParagraphs,
  joinText,
  players,
  literalShortcodes,
  whitespace
]

import {addresses} from './addresses.ts'
import {attributes} from './attributes.ts'
import type {CleanUp} from './clean-up.ts'
import {comments} from './comments.ts'
import {emptyElements} from './empty-elements.ts'
import {literalShortcodes} from './literal-shortcodes.ts'
import {nestedLinks} from './nested-links.ts'
import {unsafeElements} from './unsafe-elements.ts'
import {whitespace} from './whitespace.ts'
import {wrappers} from './wrappers.ts'

/** The clean-ups in their order: what goes first, then what is unwrapped, then what that leaves. */
export const cleanUps: readonly CleanUp[] = [
  comments,
  unsafeElements,
  addresses,
  attributes,
  wrappers,
  nestedLinks,
  literalShortcodes,
  emptyElements,
  whitespace
]

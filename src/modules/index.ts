import type {ModuleMapping} from '../types.ts'
import {accordion, accordionItem} from './accordion.ts'
import {blurb} from './blurb.ts'
import {button} from './button.ts'
import {code} from './code.ts'
import {column} from './column.ts'
import {cta} from './cta.ts'
import {divider} from './divider.ts'
import {fullwidthHeader} from './fullwidth-header.ts'
import {image} from './image.ts'
import {postTitle} from './post-title.ts'
import {row} from './row.ts'
import {section} from './section.ts'
import {tab, tabs} from './tabs.ts'
import {testimonial} from './testimonial.ts'
import {text} from './text.ts'
import {toggle} from './toggle.ts'
import {video} from './video.ts'

/** Every mapping, in the order of the documentation: the skeleton of a page first, then by name. */
export const modules: readonly ModuleMapping[] = [
  section,
  row,
  column,
  accordion,
  accordionItem,
  blurb,
  button,
  code,
  cta,
  divider,
  fullwidthHeader,
  image,
  postTitle,
  tabs,
  tab,
  testimonial,
  text,
  toggle,
  video
]

/** Mappings by shortcode name; later ones win, so that a user's mapping takes the place of ours. */
export function indexModules(more: readonly ModuleMapping[] = []): Map<string, ModuleMapping> {
  return new Map(
    [...modules, ...more].flatMap((mapping) =>
      mapping.names.map((name) => [name, mapping] as const)
    )
  )
}

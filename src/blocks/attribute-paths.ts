import {nameOfBlock} from '../shortcode/block-name.ts'
import {collectionPaths} from './paths/collections.ts'
import {contentPaths} from './paths/content.ts'
import type {PathsOfBlocks} from './paths/shape.ts'
import {shopPaths} from './paths/shop.ts'
import {sitePaths} from './paths/site.ts'

/** Where each block keeps what its shortcode has in attributes. Every block that has a shortcode is in it. */
export const attributePaths: PathsOfBlocks = {
  ...contentPaths,
  ...collectionPaths,
  ...sitePaths,
  ...shopPaths
}

/** Attributes that any module may have (`advanced` of the conversion outlines). */
export const commonPaths: Readonly<Record<string, string>> = {
  module_id: 'module.advanced.htmlAttributes.*.id',
  display_conditions: 'module.decoration.conditions.*',
  link_option_url: 'module.advanced.link.*.url',
  background_image: 'module.decoration.background.*.image.url',
  background_video_mp4: 'module.decoration.background.*.video.mp4',
  background_video_webm: 'module.decoration.background.*.video.webm'
}

/** `disabled_on` in the order of the shortcode; each screen has a value of its own. */
export const disabledOnPaths: readonly string[] = ['phone', 'tablet', 'desktop'].map(
  (breakpoint) => `module.decoration.disabledOn.${breakpoint}.value`
)

/** The name of the shortcode that a block took the place of. Blocks that never had one, and those of others, keep their own. */
export function shortcodeName(block: string): string {
  return Object.hasOwn(attributePaths, block) ? nameOfBlock(block) : block
}

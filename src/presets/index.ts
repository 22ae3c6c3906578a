import {astro} from './astro.ts'
import {eleventy} from './eleventy.ts'
import {gatsby} from './gatsby.ts'
import {hexo} from './hexo.ts'
import {hugo} from './hugo.ts'
import {jekyll} from './jekyll.ts'
import type {Preset} from './preset.ts'

/** The site generators that there is a table for. */
export const presets: readonly Preset[] = [hugo, astro, eleventy, jekyll, gatsby, hexo]

/** Looks a preset up by its name. */
export function findPreset(name: string): Preset | undefined {
  return presets.find((preset) => preset.name === name)
}

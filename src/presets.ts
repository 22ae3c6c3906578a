import type {FrontMatterFormat} from './front-matter/values.ts'
import {requireText} from './option-values.ts'
import {findPreset} from './presets/index.ts'
import {Site} from './presets/site.ts'
import {escapeTemplates as escapeFor} from './presets/templates.ts'
import type {PostData} from './types.ts'

/** How front matter is written. */
export interface FrontMatterOptions {
  /** `yaml`, `toml` or `json`. Default: that of the preset, and YAML without one. */
  format?: FrontMatterFormat
  /** Name of a preset, whose names and dates are used. */
  preset?: string
}

/**
 * Writes what is known of a post as front matter, with its fences and a line end. Texts are plain, without markup; dates as ISO
 * 8601 has them. Empty where nothing is known. Throws a `TypeError` for a preset or a format that there is none of.
 */
export function frontMatter(post: PostData, options: FrontMatterOptions = {}): string {
  requireFormat(options.format)
  const preset = options.preset === undefined ? undefined : presetOf(options.preset)
  const site = new Site({frontMatter: options.format ?? preset?.formats[0] ?? 'yaml', preset})
  const existing = {frontMatter: '', data: '', format: 'yaml'} as const
  return site.place({existing, around: {}, page: post, name: ''}).frontMatter
}

/**
 * Keeps the generator of a preset from running, or taking for its own, what an author wrote: Markdown of `clean` with `to:
 * 'markdown'`, not escaped before. Throws a `TypeError` for a preset that there is none of, or a value that is no text.
 */
export function escapeTemplates(markdown: string, preset: string): string {
  requireText(markdown)
  return escapeFor(markdown, presetOf(preset)).value
}

const formats: readonly FrontMatterFormat[] = ['yaml', 'toml', 'json']

/** Programs without types pass any. */
function requireFormat(format: FrontMatterFormat | undefined): void {
  if (format === undefined || formats.includes(format)) return
  throw new TypeError(`the option format needs yaml, toml or json, got ${String(format)}`)
}

function presetOf(name: string): NonNullable<ReturnType<typeof findPreset>> {
  const preset = findPreset(name)
  if (!preset) throw new TypeError(`There is no preset \`${name}\``)
  return preset
}

import {folderAt} from '../front-matter/site-folder.ts'
import {findPreset} from '../presets/index.ts'
import {problemOf} from '../presets/pattern.ts'
import type {Preset} from '../presets/preset.ts'
import {redirectFiles} from '../presets/redirects.ts'
import {isExportFormat} from '../read/format.ts'
import {
  type OutputFormat,
  type Preview,
  type Settings,
  UsageError
} from '../run/settings/settings.ts'
import {readShard, type Shard} from '../run/settings/shard.ts'
import type {RunOptions} from './run-options.ts'
import {wordList} from './values.ts'

/** What the options say of results: where they go, as what, and what is written beside them. Contradictions are refused. */

/** Refuses more than one place for results, and what does not go with that. */
export function requireOneDestination(options: RunOptions): void {
  const destinations = [options.output !== undefined, options.outDir !== undefined, options.write]
  // What a shell makes of a variable that is not set would be this folder, with whatever lies there.
  if (options.outDir === '') throw new UsageError('--out-dir needs the name of a folder, got none')
  if (options.output === '') throw new UsageError('--output needs the name of a file, got none')
  if (destinations.filter(Boolean).length > 1) {
    throw new UsageError('--output, --out-dir and --write exclude each other')
  }
  if (options.write && (options.to === 'markdown' || options.to === 'ast')) {
    throw new UsageError(
      `--write keeps the format of a file; use --out-dir with --to ${options.to}`
    )
  }
  if (options.backup !== undefined && !options.write) {
    throw new UsageError('--backup goes with --write')
  }
}

/** The preset, where nothing else that was asked for contradicts it. */
export function presetOf({preset: name, to, write, frontMatter}: RunOptions): Preset | undefined {
  if (name === undefined) return undefined
  const preset = findPreset(name)
  if (!preset) throw new UsageError(`--preset does not know ${name}`)
  if (to === 'html' || to === 'ast' || (to !== undefined && isExportFormat(to)))
    throw new UsageError('--preset goes with --to markdown')
  if (write) throw new UsageError('--preset gives files names of its own; use --out-dir')
  const isFormat = frontMatter && frontMatter !== 'keep' && frontMatter !== 'none'
  if (isFormat && !preset.formats.includes(frontMatter)) {
    throw new UsageError(`${name} reads front matter in ${preset.formats.join(', ')} only`)
  }
  return preset
}

/** The pattern of the names of files. The extension is that of the format, whether it is written or not. */
export function pathPatternOf({path, outDir, to}: RunOptions): string | undefined {
  if (path === undefined) return undefined
  const problem = problemOf(path)
  if (problem !== undefined) throw new UsageError(`--path ${path} ${problem}`)
  requireFiles('--path', outDir, to)
  return path.replace(/\.(?:md|html)$/i, '')
}

/** Part of a run; what it gives has to be such that the parts together are the whole. */
export function shardOf({shard: text, to, write}: RunOptions): Shard | undefined {
  if (text === undefined) return undefined
  const shard = readShard(text)
  if (!shard) throw new UsageError(`--shard needs a part of a whole, such as 2/4, got ${text}`)
  if (write || (to !== undefined && isExportFormat(to))) {
    throw new UsageError('--shard goes with --out-dir or --to jsonl, whose parts make the whole')
  }
  return shard
}

export function resumeOf({resume = false, force, outDir, to}: RunOptions): boolean {
  if (resume) requireFiles('--resume', outDir, to)
  else if (force) throw new UsageError('--force goes with --resume')
  return resume
}

/** Links lead from file to file, so that there have to be some. */
export function linksOf({links, outDir, to}: RunOptions): boolean {
  if (links !== 'relative') return false
  requireFiles('--links relative', outDir, to)
  return true
}

/** Refuses an option that is about files, where results are none. */
function requireFiles(
  name: string,
  outDir: string | undefined,
  to: OutputFormat | undefined
): void {
  if (outDir === undefined) throw new UsageError(`${name} goes with --out-dir`)
  if (to !== undefined && to !== 'html' && to !== 'markdown') {
    throw new UsageError(`${name} goes with --to html or markdown, which give a file for each post`)
  }
}

/** What stands behind the dot says what the list is, so another name would be a guess. */
export function mediaListOf({mediaList}: RunOptions): string | undefined {
  if (mediaList === undefined || /\.(?:txt|jsonl|ndjson)$/i.test(mediaList)) return mediaList
  throw new UsageError(
    `--media-list needs a name that ends in .jsonl, or in .txt for the addresses alone, got ${mediaList}`
  )
}

/** Patterns of the custom fields to carry over, which need a place in the results. */
export function metaOf({meta, frontMatter, to}: RunOptions): string[] | undefined {
  const patterns = wordList('--meta', meta)
  if (patterns !== undefined) refuseForWxr('--meta', to)
  if (patterns !== undefined && frontMatter === 'none' && to !== 'jsonl') {
    throw new UsageError(
      '--meta goes with front matter or --to jsonl, which custom fields stand in'
    )
  }
  return patterns
}

/** Whether to read the comments of posts, which need a place in the results too. */
export function commentsOf({comments = false, to}: RunOptions): boolean {
  if (comments) refuseForWxr('--comments', to)
  return comments
}

/** Refuses an option that says what to carry over where everything but the content stays as it was. */
function refuseForWxr(name: string, to: OutputFormat | undefined): void {
  if (to !== 'wxr') return
  throw new UsageError(
    `${name} does not go with --to wxr, which keeps all but the content as it is`
  )
}

/** The folder that the new site stands in, with slashes around. */
export function baseOf({base, preset}: RunOptions): string | undefined {
  if (base === undefined) return undefined
  if (preset === undefined) {
    throw new UsageError('--base goes with --preset, which gives pages addresses')
  }
  const folder = folderAt(base)
  if (folder !== undefined) return folder
  throw new UsageError(`--base needs an address such as /blog/, got ${base}`)
}

export function redirectsOf({redirects, preset, outDir}: RunOptions): Settings['redirects'] {
  if (redirects === undefined) return undefined
  if (preset === undefined || outDir === undefined) {
    throw new UsageError('--redirects goes with --preset and --out-dir, which say what moves where')
  }
  return redirectFiles[redirects]
}

export function previewOf({diff, list, dryRun}: RunOptions): Preview | undefined {
  const asked = [diff, list, dryRun].filter(Boolean).length
  if (asked > 1) throw new UsageError('--diff, --list and --dry-run exclude each other')
  if (diff) return 'diff'
  if (list) return 'list'
  return dryRun ? 'nothing' : undefined
}

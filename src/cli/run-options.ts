import type {FrontMatterChoice} from '../presets/site.ts'
import type {AskedFormat} from '../read/format.ts'
import type {BasedPattern} from '../read/ignore-patterns.ts'
import type {OutputFormat, Settings} from '../run/settings/settings.ts'
import type {Level} from '../types.ts'
import type {ModuleFlags} from './module-options.ts'

/** Options as the parser gives them. */
export interface RunOptions extends ModuleFlags {
  from: AskedFormat
  to?: OutputFormat
  field: string
  content?: 'html' | 'markdown'
  frontMatter?: FrontMatterChoice
  preset?: string
  path?: string
  links?: 'keep' | 'relative'
  mediaList?: string
  shard?: string
  comments?: boolean
  meta?: string
  resume?: boolean
  force?: boolean
  base?: string
  redirects?: string
  output?: string
  outDir?: string
  write?: boolean
  backup?: string
  diff?: boolean
  list?: boolean
  dryRun?: boolean
  close?: boolean
  encoding: string
  ext: string
  maxBytes?: string
  maxDepth?: string
  autop?: Settings['autop']
  shortcodes?: string
  postType?: string
  status?: string
  since?: string
  include?: string
  exclude?: string
  jobs?: string
  cache?: boolean
  cacheLocation?: string
  progress?: boolean
  failOn?: Level | 'never' | 'change'
  baseline?: string
  updateBaseline?: boolean
  maxWarnings?: string
  reporter: string
  reportFile?: string
  color?: boolean
  quiet?: boolean
  verbose?: boolean
  stats?: boolean
  attributes?: boolean
  scaffold?: boolean
  ast?: boolean
  debug?: boolean
  ignore?: readonly BasedPattern[]
  ignorePath?: string | false
  filesFrom?: string
  null?: boolean
  stdinFilepath?: string
  config?: string | false
  printConfig?: boolean
}

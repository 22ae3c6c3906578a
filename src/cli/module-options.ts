import {readJsonFile} from '../read/json-file.ts'
import {readLibrary} from '../read/library.ts'
import {type ModuleSettings, UsageError} from '../run/settings/settings.ts'
import {hostName} from '../sanitize/frame-hosts.ts'
import type {Level, ModuleMapping, Options, RuleSetting, UnknownModules} from '../types.ts'

/** Options that decide what becomes of modules and of HTML, as the parser gives them. */
export interface ModuleFlags {
  unknown?: UnknownModules
  embeds?: NonNullable<Options['embeds']>
  tabs?: NonNullable<Options['tabs']>
  headings?: NonNullable<Options['headings']>
  rules?: readonly string[]
  sanitize?: boolean
  embedHosts?: string
  rawHtml?: NonNullable<Options['rawHtml']>
  map?: string
  media?: string
  library?: string
}

/** Reads the files that the options name. Throws a `UsageError` that says what is wrong with one. */
export async function loadModuleOptions(flags: ModuleFlags): Promise<ModuleSettings> {
  const {unknown, embeds, tabs, headings, rules, map, media, library} = flags
  const {sanitize, embedHosts, rawHtml} = flags
  return {
    ...(unknown && {unknown}),
    ...(embeds && {embeds}),
    ...(tabs && {tabs}),
    ...(headings && {headings}),
    ...(rules && {rules: await readRules(rules)}),
    ...(sanitize === false && {sanitize}),
    ...(embedHosts !== undefined && {embedHosts: hostList(embedHosts)}),
    ...(rawHtml && {rawHtml}),
    ...(map !== undefined && {modules: await readMappings(map)}),
    ...(media !== undefined && {media: await load('--media', media, readMedia)}),
    ...(library !== undefined && {library: await load('--library', library, readLibrary)})
  }
}

/** `warn` is what other tools call the level. */
const settings: Readonly<Record<string, RuleSetting>> = {
  off: 'off',
  info: 'info',
  warn: 'warning',
  warning: 'warning',
  error: 'error'
} satisfies Record<Level | 'off' | 'warn', RuleSetting>

/** The settings of `--rule ID=LEVEL`; of several for one id the last counts. */
async function readRules(words: readonly string[]): Promise<NonNullable<Options['rules']>> {
  const rules = Object.fromEntries(
    words.map((word): [string, RuleSetting] => {
      const [id = '', level = ''] = word.split('=', 2)
      const setting = Object.hasOwn(settings, level) ? settings[level] : undefined
      if (setting === undefined) {
        throw new UsageError(`--rule needs ID=off, info, warn or error, got ${word}`)
      }
      return [id, setting]
    })
  )
  const {requireRules} = await import('../rule-settings.ts')
  try {
    requireRules(rules)
  } catch (error) {
    if (error instanceof TypeError) throw new UsageError(`--rule: ${error.message}`)
    throw error
  }
  return rules
}

/** The names of a list of hosts. */
function hostList(list: string): string[] {
  const hosts = list
    .split(',')
    .map((host) => host.trim())
    .filter((host) => host !== '')
  if (hosts.length === 0 || !hosts.every((host) => hostName.test(host))) {
    throw new UsageError(`--embed-hosts needs names of hosts, got ${list}`)
  }
  return hosts
}

async function readMappings(file: string): Promise<ModuleMapping[]> {
  const {loadMappings} = await import('../run/documents/own-mappings.ts')
  return pointed('--map', file, () => loadMappings(file))
}

async function readMedia(data: unknown): Promise<NonNullable<ModuleSettings['media']>> {
  const {readMediaTable} = await import('../read/media-table.ts')
  return readMediaTable(data)
}

function load<T>(
  option: string,
  file: string,
  read: (data: unknown) => T | Promise<T>
): Promise<T> {
  return pointed(option, file, async () => read(await readJsonFile(file)))
}

async function pointed<T>(option: string, file: string, read: () => Promise<T>): Promise<T> {
  try {
    return await read()
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error)
    throw new UsageError(`${option}: ${reason.includes(file) ? reason : `${file}: ${reason}`}`)
  }
}

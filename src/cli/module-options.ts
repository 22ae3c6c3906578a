import path from 'node:path'
import {pathToFileURL} from 'node:url'
import {readJsonFile} from '../read/json-file.ts'
import {readLibrary} from '../read/library.ts'
import {UsageError} from '../run/settings.ts'
import type {ModuleMapping, ModuleOptions, Options, UnknownModules} from '../types.ts'

/** Options that decide what becomes of modules, as the parser gives them. */
export interface ModuleFlags {
  unknown?: UnknownModules
  embeds?: NonNullable<Options['embeds']>
  tabs?: NonNullable<Options['tabs']>
  rawHtml?: NonNullable<Options['rawHtml']>
  map?: string
  media?: string
  library?: string
}

/** What of the options of `clean` the command line gives for modules. */
export type ModuleSettings = Pick<Options, 'modules' | 'rawHtml'> & ModuleOptions

/** Reads the files that the options name. Throws a `UsageError` that says what is wrong with one. */
export async function loadModuleOptions(flags: ModuleFlags): Promise<ModuleSettings> {
  const {unknown, embeds, tabs, rawHtml, map, media, library} = flags
  return {
    ...(unknown && {unknown}),
    ...(embeds && {embeds}),
    ...(tabs && {tabs}),
    ...(rawHtml && {rawHtml}),
    ...(map !== undefined && {modules: await loadMappings(map)}),
    ...(media !== undefined && {media: await load('--media', media, readMedia)}),
    ...(library !== undefined && {library: await load('--library', library, readLibrary)})
  }
}

/** Mappings of a JSON file, or of a module of JavaScript, whose exports they are. */
async function loadMappings(file: string): Promise<ModuleMapping[]> {
  const {readMappings} = await import('../mapping/schema.ts')
  if (!/\.[cm]?js$/.test(file)) return load('--map', file, readMappings)
  return pointed('--map', file, async () => {
    const exported: object = await import(pathToFileURL(path.resolve(file)).href)
    return readMappings(Object.values(exported).flat())
  })
}

async function readMedia(data: unknown): Promise<NonNullable<Options['media']>> {
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

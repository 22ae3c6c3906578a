import {stat} from 'node:fs/promises'
import path from 'node:path'
import {type IgnoreChoice, readIgnored} from './ignore-patterns.ts'
import {describeFailure, portable, type ReadFailure, type Source, standardInput} from './source.ts'

export interface SourceList {
  sources: Source[]
  failures: ReadFailure[]
  /** A folder, a pattern or a list of names was given, so there may be several sources another time. */
  several: boolean
}

/** What is read. */
export interface SourceChoice {
  /** Paths of files and folders, patterns, or `-` for the standard input. */
  patterns: readonly string[]
  /** Paths that were listed somewhere; none of them is a pattern. */
  listed?: readonly string[] | undefined
  /** Which files of a folder are read. */
  extensions: readonly string[]
  /** A folder of results, and a report: they are not read again. */
  exclude?: readonly string[] | undefined
  ignore?: IgnoreChoice | undefined
  /** What the standard input is to be taken for. */
  stdinPath?: string | undefined
}

/** So many names of a list are looked for at a time: each waits for the file system. */
const mostAsked = 100

const neverEntered = ['**/node_modules/**', '**/.git/**']

/**
 * Finds what is to be read: of an argument an existing path first, then a pattern. Folders are read with everything
 * below them that has one of the extensions, in small or in capital letters. The order is that of the arguments, then by code unit.
 */
export async function findSources(choice: SourceChoice): Promise<SourceList> {
  const {patterns, listed = [], ignore = {}, stdinPath} = choice
  const isIgnored = await readIgnored(ignore)
  const several = patterns.length > 1 || choice.listed !== undefined
  const list: SourceList = {sources: [], failures: [], several}
  // One argument names no file twice.
  const seen = patterns.length + listed.length > 1 ? new Set<string>() : undefined
  const add = (source: Source): void => {
    const key = source.file === standardInput || !seen ? source.file : path.resolve(source.file)
    if (seen?.has(key)) return
    seen?.add(key)
    if (source.path === standardInput || !isIgnored(source.path)) list.sources.push(source)
    else if (source.file === standardInput) list.sources.push({...source, isIgnored: true})
  }
  const take = (found: Found): void => {
    if ('reason' in found) list.failures.push(found)
    else {
      list.several ||= found.several
      for (const source of found.sources) add(source)
    }
  }
  for (const pattern of patterns) {
    take(pattern === standardInput ? ofStandardInput(stdinPath) : await find(pattern, choice))
  }
  for (let start = 0; start < listed.length; start += mostAsked) {
    const names = listed.slice(start, start + mostAsked)
    for (const found of await Promise.all(names.map((name) => findListed(name, choice))))
      take(found)
  }
  return list
}

type Found = {sources: Source[]; several: boolean} | ReadFailure

function ofStandardInput(name = standardInput): Found {
  const relativePath = name === standardInput ? 'stdin' : path.basename(name)
  const source = {file: standardInput, path: portable(name), relativePath, isReadOnce: true}
  return {sources: [source], several: false}
}

async function find(pattern: string, choice: SourceChoice): Promise<Found> {
  try {
    return await existing(pattern, choice)
  } catch (error) {
    const {isDynamicPattern} = await loadGlob()
    if (!isDynamicPattern(pattern)) return {path: pattern, reason: describeFailure(error)}
  }
  return matching(pattern, choice.exclude)
}

/** Names of a list come from many folders, so their results keep them. */
async function findListed(name: string, choice: SourceChoice): Promise<Found> {
  try {
    const found = await existing(name, choice)
    const inside = portable(path.relative('', name))
    if ('reason' in found || found.several || !isBelow(inside)) return found
    return {...found, sources: found.sources.map((one) => ({...one, relativePath: inside}))}
  } catch (error) {
    return {path: name, reason: describeFailure(error)}
  }
}

/** Whether a relative path stays in its folder. */
function isBelow(name: string): boolean {
  return !/^\.\.(?:\/|$)/.test(name) && !path.isAbsolute(name)
}

/** A file or a folder that is there; throws where it is not. */
async function existing(name: string, {extensions, exclude}: SourceChoice): Promise<Found> {
  const stats = await stat(name)
  if (stats.isDirectory()) return folder(name, extensions, exclude)
  const source = sourceOf(portable(name), path.basename(name))
  return {sources: [stats.isFile() ? source : {...source, isReadOnce: true}], several: false}
}

function sourceOf(file: string, relativePath: string): Source {
  return {file, path: file, relativePath}
}

async function folder(
  base: string,
  extensions: readonly string[],
  exclude: readonly string[] = []
): Promise<Found> {
  const patterns = extensions.map((extension) => `**/*.${extension}`)
  const names = await below(base, patterns, exclude, {caseSensitiveMatch: false})
  if (names.length === 0) {
    const others = extensionsOf(await below(base, '**/*', exclude))
    const there = others.length > 0 ? `, which has ${others.join(', ')}` : ''
    return {
      path: portable(base),
      reason: `no file with an extension of ${extensions.join(', ')} in the folder${there}; --ext says which are read`
    }
  }
  const sources = names.map((name) => sourceOf(portable(path.join(base, name)), name))
  return {sources, several: true}
}

/** How many extensions a message names. */
const mostExtensions = 8

/** The extensions that files have, the most frequent first. */
function extensionsOf(names: readonly string[]): string[] {
  const counts = new Map<string, number>()
  for (const name of names) {
    const extension = path.posix.extname(name).slice(1)
    if (extension !== '') counts.set(extension, (counts.get(extension) ?? 0) + 1)
  }
  const found = [...counts].sort(([a, one], [b, other]) => other - one || (a < b ? -1 : 1))
  const named = found.slice(0, mostExtensions).map(([extension]) => extension)
  return found.length > mostExtensions ? [...named, '…'] : named
}

/** A file needs no patterns, and is not kept waiting for them. */
function loadGlob(): Promise<typeof import('tinyglobby')> {
  return import('tinyglobby')
}

async function matching(pattern: string, exclude?: readonly string[]): Promise<Found> {
  const {isDynamicPattern} = await loadGlob()
  const parts = portable(pattern).split('/')
  const dynamic = parts.findIndex((part) => isDynamicPattern(part))
  const base = parts.slice(0, dynamic).join('/') || (pattern.startsWith('/') ? '/' : '.')
  const names = await below(base, parts.slice(dynamic).join('/'), exclude)
  if (names.length === 0) return {path: pattern, reason: 'no file matches the pattern'}
  const sources = names.map((name) => sourceOf(portable(path.join(base, name)), name))
  return {sources, several: true}
}

async function below(
  base: string,
  patterns: string | readonly string[],
  exclude: readonly string[] = [],
  options: {caseSensitiveMatch?: boolean} = {}
): Promise<string[]> {
  const {glob} = await loadGlob()
  const names = await glob(patterns, {
    ...options,
    cwd: base,
    ignore: neverEntered,
    followSymbolicLinks: false,
    dot: false
  })
  const left = exclude.map((one) => path.resolve(one) + path.sep)
  return names
    .filter((name) => !left.some((one) => (path.resolve(base, name) + path.sep).startsWith(one)))
    .map(portable)
    .sort((a, b) => (a < b ? -1 : a > b ? 1 : 0))
}

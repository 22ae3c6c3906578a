import {stat} from 'node:fs/promises'
import path from 'node:path'
import {byCount} from '../counts.ts'
import {filesBelow, realPlace} from './files-below.ts'
import {type IgnoreChoice, readIgnored} from './ignore-patterns.ts'
import {outputTest} from './output-streams.ts'
import {describeFailure, portable, type ReadFailure, type Source, standardInput} from './source.ts'
import {type Folder, Sources} from './sources.ts'

export interface FoundSources {
  sources: Sources
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
  /** A folder of results, a report of an earlier run, a cache: they are not read again. */
  exclude?: readonly string[] | undefined
  ignore?: IgnoreChoice | undefined
  /** What the standard input is to be taken for. */
  stdinPath?: string | undefined
}

/** So many names of a list are looked for at a time: each waits for the file system. */
const mostAsked = 100

/**
 * Finds what is to be read: of an argument an existing path first, then a pattern. Folders are read with everything
 * below them that has one of the extensions, in small or in capital letters, but for what the output goes to. The order is that of the
 * arguments, then by code unit.
 */
export async function findSources(choice: SourceChoice): Promise<FoundSources> {
  const {patterns, listed = [], ignore = {}, stdinPath} = choice
  const isIgnored = await readIgnored(ignore)
  const isOutput = outputTest()
  const several = patterns.length > 1 || choice.listed !== undefined
  const list: FoundSources = {sources: new Sources(), failures: [], several}
  // One argument names no file twice.
  const seen = patterns.length + listed.length > 1 ? new Set<string>() : undefined
  const isNew = (file: string): boolean => {
    if (!seen) return true
    const key = file === standardInput ? file : path.resolve(file)
    const isSeen = seen.has(key)
    seen.add(key)
    return !isSeen
  }
  const add = (source: Source): void => {
    if (!isNew(source.file)) return
    if (source.path === standardInput || !isIgnored(source.path)) list.sources.add(source)
    else if (source.file === standardInput) list.sources.add({...source, isIgnored: true})
  }
  const take = (found: Found): void => {
    if ('reason' in found) list.failures.push(found)
    else if ('file' in found) {
      if (found.file === standardInput || !isOutput(found.file)) add(found)
      else list.failures.push({path: found.path, reason: 'is what the output goes to'})
    } else {
      list.several = true
      for (const failure of found.failures) list.failures.push(failure)
      list.sources.addFolder(found, (file) => isNew(file) && !isIgnored(file) && !isOutput(file))
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

/** A source, those of a folder or a pattern, or why there is none. */
type Found = Source | (Folder & {failures: readonly ReadFailure[]}) | ReadFailure

function ofStandardInput(name = standardInput): Found {
  const relativePath = name === standardInput ? 'stdin' : path.basename(name)
  return {file: standardInput, path: portable(name), relativePath, isReadOnce: true}
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
    return 'file' in found && isBelow(inside) ? {...found, relativePath: inside} : found
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
  const file = portable(name)
  const source: Source = {file, path: file, relativePath: path.basename(name)}
  return stats.isFile() ? source : {...source, isReadOnce: true}
}

function folder(
  base: string,
  extensions: readonly string[],
  exclude: readonly string[] = []
): Found {
  const endings = extensions.map((extension) => `.${extension.toLowerCase()}`)
  const isAsked = (name: string): boolean => {
    const written = name.toLowerCase()
    return endings.some((ending) => written.endsWith(ending))
  }
  const left = new Set(exclude.map(realPlace))
  const found = filesBelow(base, isAsked, left)
  if (found.names.length > 0 || found.failures.length > 0) return {base, ...found, areFiles: true}
  const root = realPlace(base)
  if ([...left].some((one) => root === one || root.startsWith(one + path.sep))) {
    return {path: portable(base), reason: 'holds the results of the run, which are not read'}
  }
  const others = extensionsOf(filesBelow(base, () => true, left).names)
  const there = others.length > 0 ? `, which has ${others.join(', ')}` : ''
  return {
    path: portable(base),
    reason: `no file with an extension of ${extensions.join(', ')} in the folder${there}; --ext says which are read`
  }
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
  const found = [...counts].sort(byCount)
  const named = found.slice(0, mostExtensions).map(([extension]) => extension)
  return found.length > mostExtensions ? [...named, '…'] : named
}

const neverEntered = ['**/node_modules/**', '**/.git/**']

/** Files and folders need no patterns, and are not kept waiting for them. */
function loadGlob(): Promise<typeof import('tinyglobby')> {
  return import('tinyglobby')
}

async function matching(pattern: string, exclude: readonly string[] = []): Promise<Found> {
  const {glob, isDynamicPattern} = await loadGlob()
  const parts = portable(pattern).split('/')
  const dynamic = parts.findIndex((part) => isDynamicPattern(part))
  const base = parts.slice(0, dynamic).join('/') || (pattern.startsWith('/') ? '/' : '.')
  const matches = await glob(parts.slice(dynamic).join('/'), {
    cwd: base,
    ignore: neverEntered,
    followSymbolicLinks: false,
    dot: false
  })
  const left = exclude.map((one) => realPlace(one) + path.sep)
  const root = realPlace(base)
  const names = matches
    .filter((name) => !left.some((one) => (path.resolve(root, name) + path.sep).startsWith(one)))
    .map(portable)
    .sort((a, b) => (a < b ? -1 : a > b ? 1 : 0))
  if (names.length === 0) return {path: pattern, reason: 'no file matches the pattern'}
  return {base, names, failures: []}
}

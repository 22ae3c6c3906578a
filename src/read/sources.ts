import {stat} from 'node:fs/promises'
import path from 'node:path'
import {glob, isDynamicPattern} from 'tinyglobby'
import {describeFailure, type ReadFailure, type Source, standardInput} from './source.ts'

export interface SourceList {
  sources: Source[]
  failures: ReadFailure[]
  /** A folder or pattern was named, so there may be several sources another time. */
  several: boolean
}

const ignored = ['**/node_modules/**', '**/.git/**']

/**
 * Finds what the arguments name: an existing path first, then a pattern. Folders are read with everything
 * below them that has one of the extensions. The order is that of the arguments, then by code unit.
 */
export async function findSources(
  patterns: readonly string[],
  {extensions, exclude = []}: {extensions: readonly string[]; exclude?: readonly string[]}
): Promise<SourceList> {
  const list: SourceList = {sources: [], failures: [], several: patterns.length > 1}
  const seen = new Set<string>()
  const add = (source: Source): void => {
    const key = source.path === standardInput ? standardInput : path.resolve(source.path)
    if (!seen.has(key)) list.sources.push(source)
    seen.add(key)
  }
  for (const pattern of patterns) {
    const found = await find(pattern, extensions, exclude)
    if ('reason' in found) list.failures.push(found)
    else {
      list.several ||= found.several
      for (const source of found.sources) add(source)
    }
  }
  return list
}

async function find(
  pattern: string,
  extensions: readonly string[],
  exclude: readonly string[]
): Promise<{sources: Source[]; several: boolean} | ReadFailure> {
  if (pattern === standardInput) {
    return {sources: [{path: standardInput, relativePath: 'stdin'}], several: false}
  }
  try {
    if ((await stat(pattern)).isDirectory()) return folder(pattern, extensions, exclude)
    return {
      sources: [{path: portable(pattern), relativePath: path.basename(pattern)}],
      several: false
    }
  } catch (error) {
    if (!isDynamicPattern(pattern)) return {path: pattern, reason: describeFailure(error)}
  }
  return matching(pattern, exclude)
}

async function folder(
  base: string,
  extensions: readonly string[],
  exclude: readonly string[]
): Promise<{sources: Source[]; several: boolean} | ReadFailure> {
  const names = await below(
    base,
    extensions.map((extension) => `**/*.${extension}`),
    exclude
  )
  if (names.length === 0) {
    return {
      path: portable(base),
      reason: `no file with an extension of ${extensions.join(', ')} in the folder`
    }
  }
  const sources = names.map((name) => ({path: portable(path.join(base, name)), relativePath: name}))
  return {sources, several: true}
}

async function matching(
  pattern: string,
  exclude: readonly string[]
): Promise<{sources: Source[]; several: boolean} | ReadFailure> {
  const parts = portable(pattern).split('/')
  const dynamic = parts.findIndex((part) => isDynamicPattern(part))
  const base = parts.slice(0, dynamic).join('/') || (pattern.startsWith('/') ? '/' : '.')
  const names = await below(base, parts.slice(dynamic).join('/'), exclude)
  if (names.length === 0) return {path: pattern, reason: 'no file matches the pattern'}
  const sources = names.map((name) => ({path: portable(path.join(base, name)), relativePath: name}))
  return {sources, several: true}
}

async function below(
  base: string,
  patterns: string | readonly string[],
  exclude: readonly string[]
): Promise<string[]> {
  const names = await glob(patterns, {
    cwd: base,
    ignore: ignored,
    followSymbolicLinks: false,
    dot: false
  })
  const left = exclude.map((one) => path.resolve(one) + path.sep)
  return names
    .filter((name) => !left.some((one) => (path.resolve(base, name) + path.sep).startsWith(one)))
    .map(portable)
    .sort((a, b) => (a < b ? -1 : a > b ? 1 : 0))
}

/** Paths are printed with slashes everywhere. */
function portable(name: string): string {
  return path.sep === '\\' ? name.replaceAll('\\', '/') : name
}

import path from 'node:path'
import picomatch from 'picomatch'
import type {LoadedConfig} from './load-config.ts'

/** Gives the overrides of a config file that count for a file, by their indices, in order. */
export function createMatcher({overrides, base}: LoadedConfig): (file: string) => number[] {
  const matchers = overrides.map(({files}) => ({
    // A pattern without a slash is about names, wherever they are.
    byName: isMatch(files.filter((pattern) => !pattern.includes('/'))),
    byPath: isMatch(files.filter((pattern) => pattern.includes('/')).map(withoutDot))
  }))
  return (file) => {
    const relative = path.relative(base, file).replaceAll(path.sep, '/')
    return matchers.flatMap(({byName, byPath}, index) =>
      byName(path.posix.basename(relative)) || byPath(relative) ? [index] : []
    )
  }
}

function isMatch(patterns: string[]): (name: string) => boolean {
  return patterns.length === 0 ? () => false : picomatch(patterns, {dot: true})
}

function withoutDot(pattern: string): string {
  return pattern.replace(/^\.\//, '')
}

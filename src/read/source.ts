import path from 'node:path'

/** One thing to read: a file, or the standard input. */
export interface Source {
  /** What is opened: a path, or `-` for the standard input. */
  file: string
  /** What messages call it: the same, or what the standard input is to be taken for. */
  path: string
  /** Path below the folder or pattern that named it: where it goes in an output folder. */
  relativePath: string
  /** What was read is gone, as of the standard input and of pipes, so nothing looks at it before the pass that writes. */
  isReadOnce?: boolean
  /** It was a file, and no link to one, when its folder was read. */
  isFile?: true
  /** It is to be left out, and came by the standard input. */
  isIgnored?: true
}

/** A failure to read, with the path that failed. It is a message, never an end of the run. */
export interface ReadFailure {
  path: string
  reason: string
}

/** The name of the standard input on the command line. */
export const standardInput = '-'

/** What a source that can be read only once is called in messages that have its path already. */
export function streamName({file}: Pick<Source, 'file'>): string {
  return file === standardInput ? 'standard input' : 'pipe'
}

/** Paths are printed with slashes everywhere. */
export function portable(name: string): string {
  return path.sep === '\\' ? name.replaceAll('\\', '/') : name
}

/** Says what went wrong with a file in words. */
export function describeFailure(error: unknown): string {
  const code = error instanceof Error && 'code' in error ? String(error.code) : ''
  return failures[code] ?? (error instanceof Error ? error.message : String(error))
}

const failures: Readonly<Record<string, string>> = {
  EACCES: 'permission denied',
  EEXIST: 'a file stands in the way',
  EFBIG: 'larger than a file may be',
  EISDIR: 'is a folder',
  ELOOP: 'too many symbolic links',
  ENOENT: 'no such file or folder',
  ENOSPC: 'no space left',
  ENOTDIR: 'a file stands where a folder should be',
  EPERM: 'operation not permitted',
  EROFS: 'read-only file system'
}

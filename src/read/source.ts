/** One thing to read: a file, or the standard input. */
export interface Source {
  /** Path for messages and for the file system; `-` for the standard input. */
  path: string
  /** Path below the folder or pattern that named it: where it goes in an output folder. */
  relativePath: string
}

/** A failure to read, with the path that failed. It is a message, never an end of the run. */
export interface ReadFailure {
  path: string
  reason: string
}

/** The name of the standard input on the command line. */
export const standardInput = '-'

/** Says what went wrong with a file in words. */
export function describeFailure(error: unknown): string {
  const code = error instanceof Error && 'code' in error ? String(error.code) : ''
  return failures[code] ?? (error instanceof Error ? error.message : String(error))
}

const failures: Readonly<Record<string, string>> = {
  EACCES: 'permission denied',
  EEXIST: 'a file stands in the way',
  EISDIR: 'is a folder',
  ELOOP: 'too many symbolic links',
  ENOENT: 'no such file or folder',
  ENOSPC: 'no space left',
  ENOTDIR: 'a file stands where a folder should be',
  EPERM: 'operation not permitted',
  EROFS: 'read-only file system'
}

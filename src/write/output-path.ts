import path from 'node:path'

/** Extensions that the one of the result takes the place of; any other, such as a language, stays. */
const replaced = new Set([
  '.htm',
  '.html',
  '.jsonl',
  '.ndjson',
  '.text',
  '.txt',
  '.md',
  '.markdown',
  '.json',
  '.sql',
  '.wxr',
  '.xml'
])

/** The path without the extension that says that a file is packed, which results are not. */
export function unpackedPath(relativePath: string): string {
  return relativePath.replace(/\.gz$/i, '')
}

/** The name of a file without its folder and the extension that says its format. */
export function stemOf(relativePath: string): string {
  const {name, ext} = path.parse(unpackedPath(relativePath))
  return replaced.has(ext.toLowerCase()) ? name : name + ext
}

/** Where a result goes below the output folder: the tree of the source, without an extension. */
export function treePath(relativePath: string): string {
  return path.posix.join(path.posix.dirname(relativePath), stemOf(relativePath))
}

/** Where a result goes in the output folder: the tree of the source, with the extension of the result. */
export function outputPath(folder: string, relativePath: string, extension: string): string {
  return path.join(folder, treePath(relativePath) + extension)
}

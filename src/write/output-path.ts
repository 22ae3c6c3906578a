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
  '.markdown'
])

/** Where a result goes in the output folder: the tree of the source, with the extension of the result. */
export function outputPath(folder: string, relativePath: string, extension: string): string {
  const {dir, name, ext} = path.parse(relativePath)
  const stem = replaced.has(ext.toLowerCase()) ? name : name + ext
  return path.join(folder, dir, stem + extension)
}

import path from 'node:path'

/** A file of the packages of this folder. */
export function inside(file) {
  return path.join(import.meta.dirname, 'node_modules', file)
}

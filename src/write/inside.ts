import {readlink, realpath} from 'node:fs/promises'
import path from 'node:path'

/** Throws where a link leads out of the folder: nobody asked for files there. */
export async function requireInside(folder: string, file: string): Promise<void> {
  if (await leadsOutside(folder, file)) {
    throw new Error('a link leads out of the output folder')
  }
}

/** Whether a link leads out of the folder: the file is one, or a folder on the way to it. */
async function leadsOutside(folder: string, file: string): Promise<boolean> {
  const [root, target] = await Promise.all([destinationOf(folder), destinationOf(file)])
  const relative = path.relative(root, target)
  return relative === '..' || relative.startsWith(`..${path.sep}`) || path.isAbsolute(relative)
}

/** Where a path leads, be there something or not. */
async function destinationOf(file: string): Promise<string> {
  try {
    return await realpath(file)
  } catch {
    const folder = path.dirname(path.resolve(file))
    const parent = folder === path.resolve(file) ? folder : await destinationOf(folder)
    // A link to what is not there yet.
    const target = await readlink(file).catch(() => path.basename(file))
    return path.resolve(parent, target)
  }
}

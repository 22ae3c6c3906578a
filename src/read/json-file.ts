import {readFile} from 'node:fs/promises'
import {describeFailure} from './source.ts'

/** Reads a file of JSON. Throws an `Error` that names the file and says what is wrong with it. */
export async function readJsonFile(path: string): Promise<unknown> {
  const text = await readFile(path, 'utf8').catch((error: unknown) => {
    throw new Error(`cannot read ${path}: ${describeFailure(error)}`)
  })
  try {
    // Divi's own importer takes a byte order mark off as well (Portability.php).
    return JSON.parse(text.replace(/^\uFEFF/, ''))
  } catch (error) {
    throw new Error(`${path} is not JSON: ${reasonOf(error)}`)
  }
}

function reasonOf(error: unknown): string {
  return error instanceof Error ? error.message : String(error)
}

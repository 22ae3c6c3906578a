import {readFile} from 'node:fs/promises'
import {describeFailure, standardInput} from './source.ts'

/**
 * Reads the names of a list, a line each, or with zero bytes between. Throws an `Error` that names the list when it cannot be read.
 */
export async function readNameList(file: string, isNull: boolean): Promise<string[]> {
  const text = await read(file)
  const names = isNull ? text.split('\0') : text.split(/\r?\n/)
  return names.filter((name) => name !== '')
}

async function read(file: string): Promise<string> {
  if (file !== standardInput) {
    try {
      return await readFile(file, 'utf8')
    } catch (error) {
      throw new Error(`${file}: ${describeFailure(error)}`)
    }
  }
  const chunks: Buffer[] = []
  for await (const chunk of process.stdin) chunks.push(Buffer.from(chunk))
  return Buffer.concat(chunks).toString('utf8')
}

import path from 'node:path'
import {pathToFileURL} from 'node:url'
import {readMappings} from '../../mapping/schema.ts'
import {isProgram} from '../../read/is-program.ts'
import {readJsonFile} from '../../read/json-file.ts'
import type {ModuleMapping} from '../../types.ts'

/** Loads mappings of the user’s own: of a JSON file, or of a module of JavaScript, whose exports they are. Throws where they are none. */
export async function loadMappings(file: string): Promise<ModuleMapping[]> {
  if (!isProgram(file)) return readMappings(await readJsonFile(file))
  const exported: object = await import(pathToFileURL(path.resolve(file)).href)
  return readMappings(Object.values(exported).flat())
}

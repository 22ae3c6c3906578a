import {createJson, createJsonLines} from './json.ts'
import {createPretty} from './pretty.ts'
import type {Reporter, Verbosity} from './reporter.ts'

/** Every reporter by its name on the command line. */
export const reporters: Readonly<Record<string, (verbosity: Verbosity) => Reporter>> = {
  pretty: createPretty,
  json: createJson,
  jsonl: createJsonLines,
  none: () => ({name: 'none', document: () => ''})
}

import type {ModuleMapping} from '../types.ts'

/** Gives a mapping its type, so that TypeScript tells of a misspelt key. */
export function defineModule(mapping: ModuleMapping): ModuleMapping {
  return mapping
}

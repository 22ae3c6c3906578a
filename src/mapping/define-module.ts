import type {ModuleMapping} from '../types.ts'

/** Gives a mapping its type: what TypeScript knows about it stays as narrow as it is written. */
export function defineModule<const Mapping extends ModuleMapping>(mapping: Mapping): Mapping {
  return mapping
}

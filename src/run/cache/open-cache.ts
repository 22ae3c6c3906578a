import type {Transformer} from '../threads/transformer.ts'
import {Cache} from './cache.ts'
import {usualCacheFolder} from './cache-folder.ts'
import {CachedTransformer} from './cached-transformer.ts'

/** What a cache is made with. */
export interface CacheOptions {
  /** Where it is; `undefined` for the usual place. */
  folder: string | undefined
  /** Of undivi. */
  version: string
}

/** The same transformer with a memory; `note` is told where there is something that it cannot remember. */
export function openCache(
  transformer: Transformer,
  {folder = usualCacheFolder(process.cwd()), version}: CacheOptions,
  note: (text: string) => void
): Transformer {
  const warn = (): void => note('--cache is not used where --map names a program')
  return new CachedTransformer(transformer, new Cache(folder), version, warn)
}

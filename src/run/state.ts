import path from 'node:path'
import type {Settings} from './settings.ts'

/** The file in the output folder that knows what runs wrote there; each shard has its own. */
export function stateFileOf({outDir = '.', shard}: Pick<Settings, 'outDir' | 'shard'>): string {
  const name = shard ? `-${shard.index}-of-${shard.count}` : ''
  return path.join(outDir, `.undivi-state${name}.jsonl`)
}

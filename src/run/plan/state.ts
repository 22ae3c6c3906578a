import path from 'node:path'
import type {Settings} from '../settings/settings.ts'
import {shardSuffix} from '../settings/shard.ts'

/** The file in the output folder that knows what runs wrote there; each shard has its own. */
export function stateFileOf({outDir = '.', shard}: Pick<Settings, 'outDir' | 'shard'>): string {
  return path.join(outDir, `.undivi-state${shardSuffix(shard)}.jsonl`)
}

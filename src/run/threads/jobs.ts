import {availableParallelism} from 'node:os'
import {sizeOf} from '../../read/size.ts'
import type {Sources} from '../../read/sources.ts'
import type {Settings} from '../settings/settings.ts'
import type {Transformer} from './transformer.ts'

/** Below so many bytes a run is over before threads that help are ready. */
const leastBytes = 4 * 1024 * 1024

/** More threads are of no use where nobody asked: one reads and writes for all of them. */
const mostJobs = 4

/** What transforms the documents: this thread alone, or others, as many as were asked for or as the size of the sources is worth. */
export async function chooseTransformer(
  {jobs, command, mapFile}: Settings,
  sources: Sources
): Promise<Transformer> {
  const threads = jobs ?? usualJobs(sources)
  // This thread is one of them, unless it may do no document, since all have functions of the user’s own.
  const workers = threads === 1 ? 0 : mapFile === undefined ? threads - 1 : threads
  if (command === 'check' && (jobs === undefined || workers === 0)) {
    const {LateTransformer} = await import('./late-transformer.ts')
    return new LateTransformer(workers)
  }
  if (workers === 0) return (await import('./here.ts')).here
  const {WorkerPool} = await import('./worker-pool.ts')
  return new WorkerPool(workers)
}

function usualJobs(sources: Sources): number {
  let bytes = 0
  for (const {file} of sources) {
    bytes += sizeOf(file) ?? 0
    if (bytes >= leastBytes) return Math.min(availableParallelism(), mostJobs)
  }
  return 1
}

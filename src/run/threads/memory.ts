import {sizeOf} from '../../read/size.ts'
import type {Sources} from '../../read/sources.ts'

/** Below so many bytes nothing has to be cleared up before a run is over. */
const leastBytes = 1024 * 1024

/**
 * Has the engine clear up once there is three quarters more than is in use. By itself it waits until there is four times as much: each thread
 * of a long run would hold some 70 MB, of which a quarter is in use, and nothing would be faster by more than what differs from one run to the next.
 * At a quarter more it would clear up so often that two threads take a twentieth more time of processors.
 * A single small document is done before that matters, also what it takes to be able to say so.
 */
export async function useLittleMemory(sources: Sources): Promise<void> {
  const [first] = sources
  if (first && sources.length === 1 && (sizeOf(first.file) ?? leastBytes) < leastBytes) return
  const {setFlagsFromString} = await import('node:v8')
  setFlagsFromString('--heap-growing-percent=75')
}

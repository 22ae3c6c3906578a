import {type BigIntStats, fstatSync, statSync} from 'node:fs'

/** Standard output and standard error. */
const descriptors = [1, 2]

/**
 * Gives a test for the files that a shell has put in the place of standard output and error: who reads them reads what is written at
 * the time, and maybe for ever. Where there are none, no file is asked for.
 */
export function outputTest(): (file: string) => boolean {
  const outputs = descriptors.flatMap((descriptor): BigIntStats[] => {
    const stats = statsOf(() => fstatSync(descriptor, {bigint: true}))
    return stats?.isFile() ? [stats] : []
  })
  if (outputs.length === 0) return () => false
  return (file) => {
    const stats = statsOf(() => statSync(file, {bigint: true}))
    return outputs.some(({dev, ino}) => dev === stats?.dev && ino === stats.ino)
  }
}

/** A stream may be closed, and a file may be gone. */
function statsOf(ask: () => BigIntStats): BigIntStats | undefined {
  try {
    return ask()
  } catch {
    return undefined
  }
}

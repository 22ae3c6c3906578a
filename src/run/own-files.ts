import path from 'node:path'
import {type Source, standardInput} from '../read/source.ts'
import {type Settings, UsageError} from './settings/settings.ts'

/**
 * Throws a `UsageError` where a file that the run writes beside its results is one that it reads: a forgotten name would
 * cost the content of `undivi check --report-file post.html`.
 */
export function requireOwnFiles(
  {reportFile, mediaList}: Pick<Settings, 'reportFile' | 'mediaList'>,
  sources: Iterable<Source>
): void {
  const written = {'--report-file': reportFile, '--media-list': mediaList}
  for (const [option, file] of Object.entries(written)) {
    if (file === undefined || file === standardInput) continue
    const place = path.resolve(file)
    const name = path.basename(place)
    for (const source of sources) {
      if (source.file.endsWith(name) && path.resolve(source.file) === place) {
        throw new UsageError(`${option} ${file} is among the inputs; it would be written over`)
      }
    }
  }
}

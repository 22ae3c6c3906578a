import {closeSync, fstatSync, openSync, readSync, realpathSync, statSync} from 'node:fs'
import path from 'node:path'
import type {SourceChoice} from '../read/find-sources.ts'
import {type Source, standardInput} from '../read/source.ts'
import {headLength, isReport} from '../report/earlier-report.ts'
import {isMediaList} from './output/media-list.ts'
import {type Settings, UsageError} from './settings/settings.ts'

/**
 * What is read, without the report and the list of media of an earlier run where this one writes its own. Another file there is an
 * input like any other, so that `requireOwnFiles` finds it.
 */
export function withoutEarlierFiles({
  inputs,
  reportFile,
  mediaList
}: Pick<Settings, 'inputs' | 'reportFile' | 'mediaList'>): SourceChoice {
  const earlier = [
    ...(reportFile !== undefined && looksLike(reportFile, isReport) ? [reportFile] : []),
    ...(mediaList !== undefined && looksLike(mediaList, isMediaList) ? [mediaList] : [])
  ]
  return earlier.length === 0
    ? inputs
    : {...inputs, exclude: [...(inputs.exclude ?? []), ...earlier]}
}

/**
 * Throws a `UsageError` where a file that the run writes beside its results is one that it reads: a forgotten name would
 * cost the content of `undivi check --report-file post.html`. Links are followed, as they are by what writes.
 */
export function requireOwnFiles(
  {reportFile, mediaList}: Pick<Settings, 'reportFile' | 'mediaList'>,
  sources: Iterable<Source>
): void {
  const written = {'--report-file': reportFile, '--media-list': mediaList}
  for (const [option, file] of Object.entries(written)) {
    const place = file === undefined || file === standardInput ? undefined : fileAt(file)
    // Nothing is written over.
    if (place === undefined) continue
    const name = path.basename(place)
    for (const source of sources) {
      // What is no link has its own name: so not every file of a folder is asked for.
      if (source.isFile && !source.file.endsWith(name)) continue
      if (fileAt(source.file) === place) {
        throw new UsageError(`${option} ${file} is among the inputs; it would be written over`)
      }
    }
  }
}

/** Where the file is that a name leads to; `undefined` where there is none, or a device or a pipe. */
function fileAt(name: string): string | undefined {
  try {
    return statSync(name).isFile() ? realpathSync.native(name) : undefined
  } catch {
    return undefined
  }
}

/** Whether there is a file that says itself what it is, by how it begins and ends. */
function looksLike(name: string, isOne: (head: string, tail: string) => boolean): boolean {
  if (fileAt(name) === undefined) return false
  try {
    const file = openSync(name, 'r')
    try {
      const read = (start: number): string => {
        const bytes = Buffer.alloc(headLength)
        return bytes.toString('latin1', 0, readSync(file, bytes, 0, headLength, start))
      }
      return isOne(read(0), read(Math.max(0, fstatSync(file).size - headLength)))
    } finally {
      closeSync(file)
    }
  } catch {
    // What cannot be read is an input that cannot be read.
    return false
  }
}

import {type FoundSources, findSources, type SourceChoice} from '../read/find-sources.ts'
import {IgnoreFileError} from '../read/ignore-patterns.ts'
import {UsageError} from './settings/settings.ts'

/** Finds what is to be read. Throws a `UsageError` where the file of patterns that was asked for cannot be read. */
export async function findInputs(choice: SourceChoice): Promise<FoundSources> {
  try {
    return await findSources(choice)
  } catch (error) {
    if (error instanceof IgnoreFileError) throw new UsageError(`--ignore-path: ${error.message}`)
    throw error
  }
}

import {findSources} from '../../read/sources.ts'
import {createPretty} from '../../report/pretty.ts'
import {type Streams, UsageError} from '../../run/settings.ts'
import {Output} from '../../write/streams.ts'
import {loadModuleOptions} from '../module-options.ts'
import {extensionList, itemChoiceOf, knownEncoding, positive, type RunOptions} from '../settings.ts'
import {readDocuments} from './inspect-documents.ts'
import {chooseView} from './inspect-views.ts'

/** Shows what documents hold: counts, attributes, or the tree of one. Gives the exit status. */
export async function inspect(
  paths: readonly string[],
  options: RunOptions,
  streams: Streams
): Promise<number> {
  const modules = await loadModuleOptions(options)
  const view = chooseView(options, modules.modules)
  const encoding = knownEncoding(options.encoding)
  const maxBytes = positive('--max-bytes', options.maxBytes)
  const stdout = new Output(streams.stdout)
  const stderr = new Output(streams.stderr)
  const findings = createPretty({
    lowest: 'error',
    summary: false,
    emphasize: (_, text) => text
  })
  const list = await findSources(paths, {extensions: extensionList(options.ext)})
  if (options.ast && list.sources.length + list.failures.length > 1) {
    throw new UsageError('--ast prints the tree of one input')
  }
  let status = 0
  await stdout.write(view.start?.() ?? '')
  await readDocuments(
    list,
    {...options, maxBytes, encoding, items: itemChoiceOf(options), modules},
    {
      ended: () => stdout.closed,
      document: (document) => stdout.write(view.document(document)),
      async failure(path, message) {
        status = 2
        await stderr.write(findings.document({path, changed: false, messages: [message]}))
      }
    }
  )
  await stdout.write(view.end?.() ?? '')
  return status
}

import {createPretty} from '../../report/pretty.ts'
import type {Tally} from '../../report/reporter.ts'
import {findInputs} from '../../run/find-inputs.ts'
import {type Streams, UsageError} from '../../run/settings/settings.ts'
import {Output} from '../../write/streams.ts'
import type {Configured} from '../config/configured.ts'
import {loadModuleOptions} from '../module-options.ts'
import type {RunOptions} from '../run-options.ts'
import {type Inputs, itemChoiceOf, sourceChoice} from '../settings.ts'
import {knownEncoding, nameList, positive} from '../values.ts'
import {type ReadingOptions, readDocuments} from './inspect-documents.ts'
import {chooseView} from './inspect-views.ts'

/** Shows what documents hold: counts, attributes, or the tree of one. Gives the exit status. */
export async function inspect(
  inputs: Inputs,
  configured: Configured,
  streams: Streams
): Promise<number> {
  const options = configured.options()
  const readings = await configured.variants(readingOptions)
  const {modules} = readings.usual.modules
  const view = chooseView(options, modules)
  const stdout = new Output(streams.stdout)
  const stderr = new Output(streams.stderr)
  const findings = await createPretty({
    lowest: 'error',
    summary: options.reporter !== 'none',
    emphasize: (_, text) => text
  })
  const list = await findInputs(sourceChoice(inputs, options))
  if (options.ast && list.sources.length + list.failures.length > 1) {
    throw new UsageError('--ast prints the tree of one input')
  }
  let status = 0
  const tallies: Tally[] = []
  await stdout.write(view.start?.() ?? '')
  await readDocuments(list, readings.of, {
    ended: () => stdout.closed,
    document: (document) => stdout.write(view.document(document)),
    async failure(path, message) {
      status = 2
      await stderr.write(findings.document({path, changed: false, messages: [message]}))
    },
    counted: (tally) => {
      tallies.push(tally)
    }
  })
  await stdout.write(view.end?.() ?? '')
  for (const tally of tallies) await stderr.write(findings.source?.(tally) ?? '')
  return status
}

/** How sources are read with these options. */
async function readingOptions(options: RunOptions): Promise<ReadingOptions> {
  return {
    ...options,
    modules: await loadModuleOptions(options),
    shortcodes: nameList(options.shortcodes) ?? [],
    maxBytes: positive('--max-bytes', options.maxBytes),
    encoding: knownEncoding(options.encoding),
    items: itemChoiceOf(options),
    meta: undefined
  }
}

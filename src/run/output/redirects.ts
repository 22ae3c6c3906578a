import path from 'node:path'
import {clashesIn, writeRedirects} from '../../presets/redirects.ts'
import type {Site} from '../../presets/site.ts'
import type {Outcome} from '../../report/reporter.ts'
import {writeAtomically} from '../../write/files.ts'
import {OutputFolder} from '../../write/output-folder.ts'
import {documentMessage} from '../documents/site-messages.ts'
import type {Settings} from '../settings/settings.ts'
import {guard} from './destination.ts'

/** The file of old addresses; `undefined` where none is to be written. */
function redirectFileOf({redirects, preset, outDir}: Settings): string | undefined {
  if (!redirects || !preset || outDir === undefined) return undefined
  return path.join(outDir, preset.publicFolder, redirects.name)
}

/** Says which old addresses lead nowhere, whether the file is written or only would be. Of several shards the first says it. */
export function lostRedirects({redirects}: Site, settings: Settings): Outcome | undefined {
  const file = redirectFileOf(settings)
  if (file === undefined || (settings.shard?.index ?? 1) !== 1) return undefined
  const messages = clashesIn(redirects).flatMap(({from, to, by}) => {
    const met = by === 'page' ? 'another page has now' : 'another post had too'
    const reason = `Unexpected old address \`${from}\` that ${met}, no redirect to \`${to}\``
    return documentMessage('lost-redirect', reason, settings.modules.rules)
  })
  return messages.length > 0 ? {path: file, changed: false, messages, isInput: true} : undefined
}

/** Writes the file of old addresses, where one was asked for and an address has changed. Throws a `WriteError`. */
export async function writeRedirectFile({redirects}: Site, settings: Settings): Promise<void> {
  const {redirects: asked, outDir, preview} = settings
  const file = redirectFileOf(settings)
  if (!asked || file === undefined || outDir === undefined || preview !== undefined) return
  const text = writeRedirects(redirects, asked)
  if (text === '') return
  await guard(file, writeInside(outDir, file, text))
}

async function writeInside(folder: string, file: string, text: string): Promise<void> {
  new OutputFolder(folder).requireInside(file)
  await writeAtomically(file, text)
}

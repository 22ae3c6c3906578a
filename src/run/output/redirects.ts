import path from 'node:path'
import {writeRedirects} from '../../presets/redirects.ts'
import type {Site} from '../../presets/site.ts'
import {writeAtomically} from '../../write/files.ts'
import {OutputFolder} from '../../write/output-folder.ts'
import type {Settings} from '../settings/settings.ts'
import {guard} from './destination.ts'

/** Writes the file of old addresses, where one was asked for and an address has changed. Throws a `WriteError`. */
export async function writeRedirectFile(
  {redirects}: Site,
  {redirects: asked, preset, outDir, preview}: Settings
): Promise<void> {
  if (!asked || !preset || outDir === undefined || preview !== undefined) return
  const text = writeRedirects(redirects, asked)
  if (text === '') return
  const file = path.join(outDir, preset.publicFolder, asked.name)
  await guard(file, writeInside(outDir, file, text))
}

async function writeInside(folder: string, file: string, text: string): Promise<void> {
  new OutputFolder(folder).requireInside(file)
  await writeAtomically(file, text)
}

import path from 'node:path'
import {writeRedirects} from '../../presets/redirects.ts'
import type {Site} from '../../presets/site.ts'
import {writeAtomically} from '../../write/files.ts'
import {requireInside} from '../../write/inside.ts'
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
  await guard(file, requireInside(outDir, file))
  await guard(file, writeAtomically(file, text))
}

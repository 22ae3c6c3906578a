import type {Preset} from '../presets/preset.ts'
import type {Task} from './documents/transform-document.ts'
import type {Session} from './session.ts'
import type {Settings} from './settings/settings.ts'

/** What is done to the documents of sources with the same settings. */
export function taskOf(
  {plan, media}: Session,
  {command, close, autop, maxDepth, shortcodes, modules, mapFile}: Settings,
  {to, preset}: {to: Task['to']; preset: Preset | undefined}
): Task {
  return {
    command,
    to,
    close,
    autop,
    maxDepth,
    shortcodes,
    modules,
    mapFile,
    preset,
    links: plan?.links,
    notesMedia: media !== undefined
  }
}

import {deserialize} from 'node:v8'
import {PackedMedia} from '../../read/packed-media.ts'
import type {ModuleMapping} from '../../types.ts'
import type {Document, Task, Transformed} from '../documents/transform-document.ts'
import {attempt} from './here.ts'
import type {Batch, Setting} from './worker-pool.ts'

/** What the documents of a batch have in common, ready for use. */
interface Opened {
  task: Task
  known: Document['known']
}

/** A run has few at a time, such as one for Markdown and one for all else; the oldest go. */
const mostOpened = 4
const opened = new Map<number, Opened>()

/** Transforms a batch of documents, in a thread of its own. Without one, it says that the thread is ready. */
export default async function transformBatch(batch: Batch | undefined): Promise<Transformed[]> {
  if (!batch) return []
  const {setting, documents} = batch
  const {task, known} = opened.get(setting.id) ?? (await open(setting))
  return documents.map((document) => attempt({...document, known}, task))
}

async function open({id, bytes, media}: Batch['setting']): Promise<Opened> {
  const {task, library = {}}: Setting = deserialize(Uint8Array.from(bytes))
  const known = media && {media: new PackedMedia(media), library}
  const {mapFile} = task
  const mappings = mapFile === undefined ? {} : {modules: await load(mapFile)}
  const setting = {task: {...task, modules: {...task.modules, ...mappings}}, known}
  const [oldest] = opened.keys()
  if (oldest !== undefined && opened.size >= mostOpened) opened.delete(oldest)
  opened.set(id, setting)
  return setting
}

async function load(mapFile: string): Promise<ModuleMapping[]> {
  const {loadMappings} = await import('../documents/own-mappings.ts')
  return loadMappings(mapFile)
}

// A thread that ends itself, as a mapping might make it, would be waited for for ever.
process.exit = (code) => {
  throw new Error(`process.exit(${code ?? ''})`)
}

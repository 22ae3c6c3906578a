import {knownPost, Site} from '../../presets/site.ts'
import {chooseFormat, isContainerFormat} from '../../read/format.ts'
import {openSource} from '../../read/open.ts'
import type {Source} from '../../read/source.ts'
import type {Sources} from '../../read/sources.ts'
import {readText} from '../../read/text.ts'
import type {PostData} from '../../types.ts'
import {stemOf, treePath} from '../../write/output-path.ts'
import type {KnownExports} from '../containers/known-exports.ts'
import {shapeOf, whyRefused} from '../containers/shape.ts'
import {readStretches} from '../containers/stretches.ts'
import {knowledgeOf} from '../documents/knowledge.ts'
import type {LinkTargets} from '../documents/links.ts'
import {keysOf} from '../documents/old-addresses.ts'
import type {Document} from '../documents/transform-document.ts'
import {extensionOf, type Settings, type SettingsOf, siteIsAsked} from '../settings/settings.ts'
import {hashOf} from './resumption.ts'

/** What a pass over all documents finds out before the first of them is written. A few hundred bytes each. */
export interface Plan {
  /** The files that the documents become, in order, below the output folder; empty where a document becomes none. */
  readonly files: readonly string[]
  /** Where the documents of each source begin among them, by its path. */
  readonly starts: ReadonlyMap<string, number>
  /** What stands for the front matter of each, where results are kept; else empty. */
  readonly fronts: readonly string[]
  /** Where links lead; absent where they stay as they are. */
  readonly links: LinkTargets | undefined
}

/** A document that a source holds, as far as the plan cares. */
interface Planned {
  document: Document
  /** The site gives it a name, whether that is used or not. */
  isPlaced: boolean
  /** Where its file goes, where the site does not say it; without extension. */
  own: string | undefined
  extension: string
}

/** Reads all sources without cleaning anything. What cannot be read is named when it is to be written. */
export async function planRun(
  settings: Settings,
  sources: Sources,
  known: KnownExports,
  settingsOf: SettingsOf
): Promise<Plan> {
  const site = new Site(settings)
  const files: string[] = []
  const fronts: string[] = []
  const starts = new Map<string, number>()
  const targets = new Map<string, string | {reason: string}>()
  const note = (post: PostData, target: string | {reason: string}): void => {
    if (!settings.links) return
    for (const key of keysOf(post)) {
      const other = targets.get(key)
      if (other === undefined || other === notChosen) targets.set(key, target)
    }
  }
  const isAddress = settings.preset !== undefined
  for (const source of sources) {
    if (source.isReadOnce) continue
    starts.set(source.path, files.length)
    try {
      for await (const planned of documentsOf(
        source,
        await settingsOf(source.path),
        known,
        (post) => note(post, notChosen)
      )) {
        const {document, isPlaced, own, extension} = planned
        const knowledge = knowledgeOf(document)
        const placed = isPlaced ? site.place(knowledge) : undefined
        // A sum of texts would keep its parts.
        const file = [own ?? placed?.place ?? '', extension].join('')
        files.push(file)
        if (settings.resume) fronts.push(hashOf(placed?.frontMatter ?? ''))
        const post = knownPost(knowledge)
        note(post, isAddress ? (placed?.address ?? noAddress) : file)
      }
    } catch {
      // The pass that writes says what is wrong with it.
    }
  }
  return {files, starts, fronts, links: settings.links ? {targets, isAddress} : undefined}
}

const notChosen = {
  reason: 'a post that is not among the results'
}
const noAddress = {
  reason: 'a post whose new address is not known'
}

async function* documentsOf(
  source: Source,
  settings: Settings,
  known: KnownExports,
  skip: (post: PostData) => void
): AsyncIterable<Planned> {
  const {file, path} = source
  const isForSite = siteIsAsked(settings)
  const opened = await openSource(file)
  const choice = chooseFormat(path, settings.from, opened)
  const {format} = choice
  if (!isContainerFormat(format)) {
    if (whyRefused(settings, source, format) !== undefined) return
    const {text} = await readText(opened.chunks, settings)
    const to = settings.to ?? (format === 'markdown' ? 'markdown' : 'html')
    const isNamed = settings.preset !== undefined || settings.path !== undefined
    yield {
      document: {text, from: format, name: stemOf(source.relativePath)},
      isPlaced: isForSite,
      own: isNamed ? undefined : treePath(source.relativePath),
      extension: to === 'markdown' || to === 'html' ? extensionOf(to) : ''
    }
    return
  }
  const isFiles = shapeOf(format, settings) === 'files'
  const to = settings.to === 'markdown' ? 'markdown' : 'html'
  const options = {...settings, known, contentsOnly: true}
  for await (const stretch of readStretches(source, {...choice, format}, opened.chunks, options)) {
    if (stretch.type === 'skipped') skip(stretch.post)
    if (stretch.type !== 'part') continue
    const {content: text, from, post, name} = stretch.part
    yield {
      document: {text, from, post, name},
      isPlaced: isFiles || isForSite,
      own: isFiles ? undefined : '',
      extension: isFiles ? extensionOf(to) : ''
    }
  }
}

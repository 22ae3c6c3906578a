import type {Decoded} from '../read/encoding.ts'
import {isExportFormat} from '../read/format.ts'
import {type Source, standardInput} from '../read/source.ts'
import type {Outcome} from '../report/reporter.ts'
import type {SourceFormat} from '../types.ts'
import {stemOf} from '../write/output-path.ts'
import {processDocument} from './document.ts'
import {assumedEncoding} from './input-messages.ts'
import {contentOf} from './reported-content.ts'
import type {Session} from './session.ts'

/** Runs a source that is one document. */
export async function runDocument(
  session: Session,
  source: Source,
  format: SourceFormat,
  {text, assumedAt}: Decoded
): Promise<void> {
  const {settings} = session
  const isMarkdown = format === 'markdown'
  const {command, to = isMarkdown ? 'markdown' : 'html'} = settings
  if (isExportFormat(to)) throw new Error(`is no export; leave out --to ${to}`)
  const content = isMarkdown ? 'markdown' : settings.content
  const target = to === 'jsonl' ? content : to
  if (isMarkdown && target === 'html' && command === 'clean') {
    throw new Error('is Markdown, which stays Markdown; leave out --to or use --to markdown')
  }
  const {close, maxDepth, shortcodes, modules, preset} = settings
  const {path} = source
  const site = session.siteOfDocuments()
  const processed = processDocument(
    {text, from: format, name: path === standardInput ? '' : stemOf(source.relativePath)},
    {command, to: target, close, maxDepth, shortcodes, modules, preset: site?.preset},
    site
  )
  if (assumedAt !== undefined) processed.messages.unshift(assumedEncoding(text, assumedAt))
  const {value, place, ...rest} = processed
  const outcome: Outcome = {path, ...rest}
  if (session.needsContent) {
    outcome.content = contentOf({before: text, after: value}, {command, to: target})
  }
  if (command !== 'check') {
    const line = `${JSON.stringify({path, content: value, undivi: rest})}\n`
    const change = {before: text, after: to === 'jsonl' ? line : value}
    const output = await session.destination.write(
      source,
      command === 'repair' ? 'same' : to,
      change,
      preset && place
    )
    if (output !== undefined) outcome.output = output
  }
  await session.tell(outcome)
}

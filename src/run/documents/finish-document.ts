import type {Placed, Site} from '../../presets/site.ts'
import {type Split, splitFrontMatter} from '../../read/front-matter.ts'
import type {Message, Stats} from '../../types.ts'
import {excerptMessages} from './excerpt-messages.ts'
import {knowledgeOf} from './knowledge.ts'
import {documentMessage} from './site-messages.ts'
import type {Document, Task, Transformed} from './transform-document.ts'

/** One document after its way through the pipeline. `check` leaves the text as it was; `repair` counts nothing. */
export interface Processed {
  value: string
  changed: boolean
  messages: Message[]
  stats?: Stats
  /** There is no result; the text is what it was. */
  isFailed?: true
  /** Where it goes in the folder of a site, without extension. */
  place?: string
  /** The file says that readers are not to see it, or nothing does and they were not to see the post. */
  isDraft?: boolean
  /** The post asked for a password, and its file does not say that it is a draft. */
  isExposed?: boolean
}

/**
 * Puts a result together with its front matter, which stays byte for byte unless the site says else. Documents come in the
 * order of the run: what the site has given away already, such as names of files, no later one gets.
 */
export function finishDocument(
  document: Document,
  transformed: Transformed,
  task: Task,
  site?: Site
): Processed {
  const {text} = document
  const {value, messages, stats, failure} = transformed
  if (failure !== undefined) {
    if (task.command === 'clean') site?.place(knowledgeOf(document))
    const reason = `Unexpected failure (${failure}), left the document as it is`
    const failed = documentMessage('invalid-input', reason)
    return {value: text, changed: false, messages: failed, isFailed: true}
  }
  const counts = stats && {stats}
  if (value === undefined) return {value: text, changed: false, messages, ...counts}
  if (task.command === 'clean' && task.to === 'ast') {
    return {value, changed: true, messages, ...counts}
  }
  const split = splitFrontMatter(text)
  if (site && task.command === 'clean')
    return forSite(document, split, {value, transformed}, task, site)
  const {frontMatter, body} = split
  const isBlankBetween = task.command === 'clean' && isApart(body, document, task)
  const whole = join(frontMatter, value, isBlankBetween)
  return {value: whole, changed: whole !== text, messages, ...counts}
}

/** The document as the generator of a site wants it. */
function forSite(
  document: Document,
  split: Split,
  {value, transformed}: {value: string; transformed: Transformed},
  task: Task,
  site: Site
): Processed {
  const {text, from, post: around = {}, name = ''} = document
  const {messages, stats, page} = transformed
  const placed = site.place({existing: split, around, page, name})
  const {frontMatter, place} = placed
  const {body} = split
  const isKept = frontMatter === split.frontMatter
  const isCrlf = from === 'markdown' && /^[^\n]*\r\n/.test(split.frontMatter || body)
  const fenced = isKept || !isCrlf ? frontMatter : frontMatter.replaceAll('\n', '\r\n')
  const isBlankBetween = isKept ? isApart(body, document, task) : !/^\r?\n/.test(value)
  const whole = join(fenced, value, isBlankBetween)
  return {
    value: whole,
    changed: whole !== text,
    messages: [
      ...notes(split, transformed, placed, task, site),
      ...(isKept ? [] : excerptMessages(around, text, task.modules?.rules)),
      ...messages
    ],
    ...(stats && {stats}),
    place,
    isDraft: placed.isDraft,
    isExposed: placed.protection === 'lost'
  }
}

/** What is said of the document as a page of the site. */
function notes(
  {format}: Split,
  {page, isUntitled, hasRawHtml}: Transformed,
  {isUnreadable, taken, protection, assumedFolder}: Placed,
  {modules, preset}: Task,
  site: Site
): Message[] {
  const note = (ruleId: string, reason: string): Message[] =>
    documentMessage(ruleId, reason, modules?.rules)
  const messages: Message[] = []
  if (isUnreadable) {
    const reason = `Unexpected front matter, expected a table of ${format}; left as it is`
    messages.push(...note('unreadable-front-matter', reason))
  }
  if (isUntitled) {
    const reason = `Unexpected heading \`${page?.title}\` that is the title of the page, left it to the front matter`
    messages.push(...note('page-furniture', reason))
  }
  if (taken !== undefined) {
    const reason = `Unexpected address \`${taken}\`, expected one that no other post has`
    messages.push(...note('address-taken', reason))
  }
  if (preset && assumedFolder !== undefined && site.isNews(`folder ${assumedFolder}`)) {
    const reason = `The old site stood in \`${assumedFolder}\`, addresses are from there as if the new one will too; --base says where it will stand`
    messages.push(...note('site-folder', reason))
  }
  if (protection !== undefined) {
    const done =
      protection === 'draft'
        ? 'made it a draft'
        : 'which the result does not ask for: any reader will see it'
    messages.push(...note('protected-post', `Unexpected password of the post, ${done}`))
  }
  if (preset && hasRawHtml && site.isNews('raw-html')) {
    const reason = `Raw HTML is in the result; ${preset.name} leaves it out without \`${preset.rawHtml}\``
    messages.push(...note('raw-html', reason))
  }
  return messages
}

/** A blank line below the front matter reads better, unless the body is one that stays as it is. */
function isApart(body: string, {from}: Document, {to}: Task): boolean {
  return to === 'markdown' && (from !== 'markdown' || /^\s*\\?\[/.test(body))
}

function join(frontMatter: string, value: string, isBlankBetween: boolean): string {
  const isApart = isBlankBetween && frontMatter.endsWith('\n') && value !== ''
  const lineEnd = frontMatter.endsWith('\r\n') ? '\r\n' : '\n'
  return frontMatter + (isApart ? lineEnd : '') + value
}

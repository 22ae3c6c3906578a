import {toMessages} from '../../messages.ts'
import type {TemplateMark} from '../../presets/marks.ts'
import type {Preset} from '../../presets/preset.ts'
import {type Source, streamName} from '../../read/source.ts'
import {createPositionOf} from '../../shortcode/places.ts'
import type {Counted, Finding, Message, Options} from '../../types.ts'

/** Says of each piece of template syntax what became of it, with its place in the source as far as that says it too. */
export function templateMessages(
  marks: readonly TemplateMark[],
  source: string,
  {name}: Preset,
  options?: Pick<Options, 'rules' | 'modules'>
): Message[] {
  const positionOf = createPositionOf(source)
  /** Where the last one with the same beginning ends. */
  const ends = new Map<string, number>()
  const findings = marks.map(({text, isLeft = false}): Finding => {
    const beginning = text.slice(0, 2)
    const found = source.indexOf(beginning, ends.get(beginning) ?? 0)
    const start = Math.max(found, 0)
    const isWhole = source.startsWith(text, start)
    const end = start + (isWhole ? text.length : 0)
    // What is written otherwise in the source, as references, is not looked for again and again.
    ends.set(beginning, found === -1 ? source.length : Math.max(end, start + 2))
    const done = isLeft
      ? `left as it is in code: ${name} will take it for its own`
      : `escaped for ${name}`
    return {
      ruleId: 'template-syntax',
      source: 'html',
      reason: `Unexpected template syntax \`${text}\`, ${done}`,
      start,
      end,
      actual: text,
      ...(isLeft && {level: 'warning' as const})
    }
  })
  return toMessages(findings, positionOf, options)
}

/** Says what a source that can be read only once was not read for; `what` says what was done instead. */
export function readOnceMessage(
  source: Pick<Source, 'file'>,
  what: string,
  rules?: Options['rules']
): Message[] {
  const reason = `Unexpected ${streamName(source)}, which can be read only once, expected a file; ${what}`
  return documentMessage('read-once', reason, rules)
}

/** A message about the document as a whole, or about a line; none where its rule is switched off. */
export function documentMessage(
  ruleId: string,
  reason: string,
  rules?: Options['rules'],
  {line = 1, counted}: {line?: number; counted?: Counted} = {}
): Message[] {
  const start = {line, column: 1, offset: 0}
  const place = {source: 'read', start: 0, end: 0} as const
  const finding: Finding = {ruleId, reason, ...place, ...(counted && {counted})}
  return toMessages([finding], () => ({start, end: start}), {...(rules && {rules})})
}

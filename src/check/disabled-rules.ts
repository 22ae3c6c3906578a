import {toMessages} from '../messages.ts'
import {failureRules, findRule} from '../rules.ts'
import {createPositionOf} from '../shortcode/places.ts'
import type {Finding, Message, Options} from '../types.ts'
import {type Directive, findDirectives} from './directives.ts'

/** What is known of the document beside its text. */
export interface Silencing extends Pick<Options, 'rules'> {
  /** How many characters of it are front matter. */
  front: number
  isMarkdown: boolean
}

/**
 * The messages that no comment in the document silences, and one for each comment that silences nothing. Those that say that
 * a run failed cannot be silenced.
 */
export function withoutDisabled(
  source: string,
  messages: readonly Message[],
  {front, isMarkdown, rules}: Silencing
): Message[] {
  if (!source.includes('undivi-disable')) return [...messages]
  const directives = findDirectives(source, front, isMarkdown)
  if (directives.length === 0) return [...messages]
  const silences = new Silences(directives)
  const left = messages.filter(
    ({ruleId, line}) => failureRules.has(ruleId) || !silences.silence(ruleId, line)
  )
  const said = toMessages(silences.unused(rules), createPositionOf(source), rules)
  return [...left, ...said].sort((a, b) => a.offset - b.offset)
}

/** A stretch of lines in which a rule says nothing. */
interface Silence {
  directive: Directive
  /** `undefined` for all rules. */
  rule: string | undefined
  from: number
  to: number
  isUsed: boolean
}

/** Which rules say nothing in which lines. Each question takes as long, however many comments there are. */
class Silences {
  readonly #all: Silence[] = []
  /** By the rule, then by the line. */
  readonly #ofLines = new Map<string | undefined, Map<number, Silence>>()
  /** By the rule, in order and apart. */
  readonly #stretches = new Map<string | undefined, Silence[]>()
  readonly #findings: Finding[] = []

  constructor(directives: readonly Directive[]) {
    for (const directive of directives) {
      if (directive.name === 'undivi-enable') this.#enable(directive)
      else this.#disable(directive)
    }
  }

  /** Whether the rule says nothing in the line; makes note of what told so. */
  silence(ruleId: string, line: number): boolean {
    const found = [ruleId, undefined]
      .map((rule) => this.#ofLines.get(rule)?.get(line) ?? this.#stretchAt(rule, line))
      .find((silence) => silence !== undefined)
    if (found) found.isUsed = true
    return found !== undefined
  }

  /** What is said of comments that silenced nothing, but for rules that are switched off anyway. */
  unused(rules: Options['rules'] = {}): Finding[] {
    const idle = this.#all.filter(({isUsed, rule}) => {
      return !isUsed && (rule === undefined || rules[rule] !== 'off')
    })
    const findings = idle.map(({directive, rule}) => {
      const what = rule === undefined ? 'finding' : `finding of \`${rule}\``
      return findingAt(directive, `Unexpected \`${directive.name}\`, expected a ${what} to silence`)
    })
    return [...this.#findings, ...findings]
  }

  #disable(directive: Directive): void {
    const {name, line, rules} = directive
    const isNextLine = name === 'undivi-disable-next-line'
    const [from, to] = isNextLine ? [line + 1, line + 1] : [line, Number.POSITIVE_INFINITY]
    for (const rule of rules.length === 0 ? [undefined] : rules) {
      if (rule !== undefined && !findRule(rule)) {
        const reason = `Unexpected rule \`${rule}\` in \`${name}\`, expected one of \`undivi rules\``
        this.#findings.push(findingAt(directive, reason))
        continue
      }
      const silence: Silence = {directive, rule, from, to, isUsed: false}
      this.#all.push(silence)
      if (isNextLine) this.#addLine(silence)
      else this.#addStretch(silence)
    }
  }

  #addLine(silence: Silence): void {
    const lines = this.#ofLines.get(silence.rule) ?? new Map<number, Silence>()
    if (!lines.has(silence.from)) lines.set(silence.from, silence)
    this.#ofLines.set(silence.rule, lines)
  }

  /** One within another has nothing left to silence. */
  #addStretch(silence: Silence): void {
    const stretches = this.#stretches.get(silence.rule) ?? []
    if (stretches.at(-1)?.to !== Number.POSITIVE_INFINITY) stretches.push(silence)
    this.#stretches.set(silence.rule, stretches)
  }

  #enable(directive: Directive): void {
    const open = [...this.#stretches.values()]
      .map((stretches) => stretches.at(-1))
      .filter((last) => last?.to === Number.POSITIVE_INFINITY)
    for (const last of open) if (last) last.to = directive.line
    if (open.length > 0) return
    const reason = `Unexpected \`${directive.name}\`, expected \`undivi-disable\` in front of it`
    this.#findings.push(findingAt(directive, reason))
  }

  /** The last one that begins in the line or above it, if it goes as far. */
  #stretchAt(rule: string | undefined, line: number): Silence | undefined {
    const stretches = this.#stretches.get(rule) ?? []
    let low = 0
    let high = stretches.length
    while (low < high) {
      const middle = (low + high) >> 1
      if ((stretches[middle]?.from ?? 0) <= line) low = middle + 1
      else high = middle
    }
    const last = stretches[low - 1]
    return last && line <= last.to ? last : undefined
  }
}

function findingAt({start, end}: Directive, reason: string): Finding {
  return {ruleId: 'unused-directive', source: 'html', reason, start, end}
}

import {toMessages} from '../messages.ts'
import {failureRules, findRule} from '../rules.ts'
import {createPositionOf} from '../shortcode/places.ts'
import type {Finding, Message, Options} from '../types.ts'
import {type BrokenDirective, type Directive, findDirectives} from './directives.ts'
import {lastFrom} from './last-from.ts'

/** What is known of the document beside its text. */
export interface Silencing extends Pick<Options, 'rules' | 'modules'> {
  /** How many characters of it are front matter. */
  front: number
  isMarkdown: boolean
}

/**
 * The messages that no comment in the document silences, and one for each comment that silences nothing or is none of ours. Those that say that
 * a run failed cannot be silenced.
 */
export function withoutDisabled(
  source: string,
  messages: readonly Message[],
  {front, isMarkdown, ...options}: Silencing
): Message[] {
  if (!source.includes('undivi-')) return [...messages]
  const directives = findDirectives(source, front, isMarkdown)
  if (directives.length === 0) return [...messages]
  const silences = new Silences(directives)
  const left = messages.filter(
    ({ruleId, line}) => failureRules.has(ruleId) || !silences.silence(ruleId, line)
  )
  const said = toMessages(silences.unused(options.rules), createPositionOf(source), options)
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

  constructor(directives: readonly (Directive | BrokenDirective)[]) {
    for (const directive of directives) {
      if (directive.name === undefined) this.#findings.push(findingAt(directive, directive.reason))
      else if (directive.name === 'undivi-enable') this.#enable(directive)
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
    const {line, lastLine, rules} = directive
    const isNextLine = directive.name === 'undivi-disable-next-line'
    const [from, to] = isNextLine ? [lastLine + 1, lastLine + 1] : [line, Number.POSITIVE_INFINITY]
    for (const rule of rules.length === 0 ? [undefined] : this.#known(directive)) {
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

  /** Ends what is open: of the rules that it names, or all. */
  #enable(directive: Directive): void {
    const {name, line, rules} = directive
    const ended = rules.length === 0 ? [...this.#stretches.keys()] : this.#known(directive)
    const idle = ended.filter((rule) => {
      const last = this.#stretches.get(rule)?.at(-1)
      if (last?.to !== Number.POSITIVE_INFINITY) return true
      last.to = line
      return false
    })
    if (rules.length > 0) {
      for (const rule of idle) {
        const reason = `Unexpected \`${rule}\` in \`${name}\`, expected \`undivi-disable ${rule}\` in front of it`
        this.#findings.push(findingAt(directive, reason))
      }
    } else if (idle.length === ended.length) {
      const reason = `Unexpected \`${name}\`, expected \`undivi-disable\` in front of it`
      this.#findings.push(findingAt(directive, reason))
    }
  }

  /** The rules of a comment that there are; makes note of the others. */
  #known(directive: Directive): string[] {
    const {name, rules} = directive
    return rules.filter((rule) => {
      if (findRule(rule)) return true
      const reason = `Unexpected rule \`${rule}\` in \`${name}\`, expected one of \`undivi rules\``
      this.#findings.push(findingAt(directive, reason))
      return false
    })
  }

  /** The last one that begins in the line or above it, if it goes as far. */
  #stretchAt(rule: string | undefined, line: number): Silence | undefined {
    const last = lastFrom(this.#stretches.get(rule) ?? [], line, ({from}) => from)
    return last && line <= last.to ? last : undefined
  }
}

function findingAt({start, end}: Directive | BrokenDirective, reason: string): Finding {
  return {ruleId: 'unused-directive', source: 'html', reason, start, end}
}

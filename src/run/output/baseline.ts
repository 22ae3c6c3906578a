import {readFile, stat} from 'node:fs/promises'
import path from 'node:path'
import * as v from 'valibot'
import {describeFailure} from '../../read/source.ts'
import type {BaselineResult, Outcome} from '../../report/reporter.ts'
import {failureRules} from '../../rules.ts'
import type {Message} from '../../types.ts'
import {writeAtomically} from '../../write/files.ts'
import {type BaselineChoice, UsageError} from '../settings/settings.ts'

/** A finding that is known, and how many like it its document has. What it says is for people where it counts things itself. */
const knownFinding = v.strictObject({
  ruleId: v.string(),
  reason: v.string(),
  actual: v.optional(v.string()),
  what: v.optional(v.string()),
  count: v.pipe(v.number(), v.integer(), v.minValue(1))
})

type KnownFinding = v.InferOutput<typeof knownFinding>

/** Findings by the path of their document, which counts from the folder of the file. */
const baselineFile = v.strictObject({
  version: v.literal(1),
  documents: v.record(v.string(), v.array(knownFinding))
})

/** What a finding is known by wherever it stands: the rule, and what it counts, or else what is said and what was met; not its line. */
function keyOf({ruleId, reason, actual = '', what}: Omit<KnownFinding, 'count'>): string {
  return JSON.stringify(what === undefined ? [ruleId, reason, actual] : [ruleId, what])
}

/** What a baseline holds of a message. */
function knownOf({ruleId, reason, actual, counted}: Message): KnownFinding {
  if (counted) return {ruleId, reason, ...counted}
  return {ruleId, reason, ...(actual !== undefined && {actual}), count: 1}
}

/**
 * Findings that are known and pass, so that only new ones count. A finding is found again by what it says and met, not by
 * its line; where a document has more like it than are known, the last ones are new. Holds the findings of the file, and
 * with an update those of the run.
 */
export class Baseline {
  readonly #choice: BaselineChoice
  readonly #known: ReadonlyMap<string, readonly KnownFinding[]>
  readonly #found = new Map<string, KnownFinding[]>()
  /** How often each known finding has not been met yet, by the document. */
  readonly #left = new Map<string, Map<string, number>>()
  readonly #unread = new Set<string>()
  #passed = 0
  #count = 0

  private constructor(choice: BaselineChoice, known: ReadonlyMap<string, readonly KnownFinding[]>) {
    this.#choice = choice
    this.#known = known
  }

  /** Reads the file. Throws a `UsageError` where it is not there, unless it is to be made, and where it is no baseline. */
  static async load(choice: BaselineChoice): Promise<Baseline> {
    const {file, isUpdate} = choice
    let text: string
    try {
      text = await readFile(file, 'utf8')
    } catch (error) {
      const isMissing = error instanceof Error && 'code' in error && error.code === 'ENOENT'
      if (isUpdate && isMissing) return new Baseline(choice, new Map())
      const hint = isMissing ? '; --update-baseline makes it' : ''
      throw new UsageError(`--baseline ${file}: ${describeFailure(error)}${hint}`)
    }
    return new Baseline(choice, new Map(Object.entries(parse(file, text).documents)))
  }

  /** The outcome without the findings that are known. Several documents of one name count their findings together. */
  filter(outcome: Outcome): Outcome {
    const name = this.#nameOf(outcome.path)
    // What could not be read says nothing of the findings that it had.
    if (outcome.messages.some(({ruleId}) => failureRules.has(ruleId))) this.#unread.add(name)
    const {isUpdate} = this.#choice
    if (isUpdate) this.#remember(name, outcome.messages)
    const left = this.#leftOf(name)
    const messages = outcome.messages.filter((message) => {
      if (failureRules.has(message.ruleId)) return true
      this.#count++
      const finding = knownOf(message)
      const key = keyOf(finding)
      const known = left?.get(key) ?? 0
      const isKnown = finding.count <= known
      left?.set(key, isKnown ? known - finding.count : 0)
      if (isKnown) this.#passed++
      return !isKnown && !isUpdate
    })
    return {...outcome, messages}
  }

  /** Looks for documents that are gone, and writes the file where that was asked for. */
  async end(): Promise<BaselineResult> {
    const {file, isUpdate} = this.#choice
    const kept = new Map<string, readonly KnownFinding[]>()
    const fixed: BaselineResult['fixed'] = []
    for (const [name, findings] of this.#known) {
      const left = this.#left.get(name)
      const isKept = left ? this.#unread.has(name) : await this.#isThere(name)
      if (isKept) {
        kept.set(name, findings)
        continue
      }
      for (const finding of findings) {
        const {ruleId, reason, what, count: before} = finding
        const count = left ? (left.get(keyOf(finding)) ?? 0) : before
        if (count > 0) fixed.push({path: name, ruleId, reason: what ?? reason, count})
      }
    }
    if (isUpdate) {
      for (const [name, findings] of this.#found) if (!kept.has(name)) kept.set(name, findings)
      await writeAtomically(file, print(kept))
    }
    return {file, found: this.#count, passed: this.#passed, fixed, isUpdated: isUpdate}
  }

  /** How often each known finding of a document has not been met yet; `undefined` where none is known. */
  #leftOf(name: string): Map<string, number> | undefined {
    const known = this.#known.get(name)
    if (!known) return undefined
    const left =
      this.#left.get(name) ?? new Map(known.map((finding) => [keyOf(finding), finding.count]))
    this.#left.set(name, left)
    return left
  }

  #remember(name: string, messages: readonly Message[]): void {
    const counts = new Map<string, KnownFinding>()
    for (const finding of this.#found.get(name) ?? []) counts.set(keyOf(finding), finding)
    for (const message of messages) {
      if (failureRules.has(message.ruleId)) continue
      const finding = knownOf(message)
      const known = counts.get(keyOf(finding))
      if (known) known.count += finding.count
      else counts.set(keyOf(finding), finding)
    }
    if (counts.size > 0) this.#found.set(name, [...counts.values()])
  }

  /** The path of a document from the folder of the file, so that it does not matter where a run is started. */
  #nameOf(document: string): string {
    return path.relative(path.dirname(this.#choice.file), document).replaceAll(path.sep, '/')
  }

  /** Whether the file of a document is there; one of several documents stands behind a `#`, which may be in names too. */
  async #isThere(name: string): Promise<boolean> {
    const folder = path.dirname(this.#choice.file)
    for (let end = name.length; end > 0; end = name.lastIndexOf('#', end - 1)) {
      const place = path.join(folder, name.slice(0, end))
      if (await stat(place).catch(() => undefined)) return true
    }
    return false
  }
}

function parse(file: string, text: string): v.InferOutput<typeof baselineFile> {
  let data: unknown
  try {
    data = JSON.parse(text)
  } catch {
    throw new UsageError(`--baseline ${file}: is not JSON`)
  }
  const parsed = v.safeParse(baselineFile, data)
  if (parsed.success) return parsed.output
  const [issue] = parsed.issues
  const place = v.getDotPath(issue)
  throw new UsageError(
    `--baseline ${file}: ${place ? `${place}: ` : ''}is not what --update-baseline writes`
  )
}

/** A finding a line, in the order of paths, so that changes of the file read well. */
function print(documents: ReadonlyMap<string, readonly KnownFinding[]>): string {
  const entries = [...documents]
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([name, findings]) => {
      const lines = findings.map((finding) => `      ${JSON.stringify(finding)}`)
      return `    ${JSON.stringify(name)}: [\n${lines.join(',\n')}\n    ]`
    })
  return `{\n  "version": 1,\n  "documents": {${entries.length > 0 ? `\n${entries.join(',\n')}\n  ` : ''}}\n}\n`
}

import {readFile, stat} from 'node:fs/promises'
import path from 'node:path'
import * as v from 'valibot'
import {describeFailure} from '../read/source.ts'
import type {BaselineResult, Outcome} from '../report/reporter.ts'
import type {Message} from '../types.ts'
import {writeAtomically} from '../write/files.ts'
import {type BaselineChoice, UsageError} from './settings.ts'

/** A finding that is known, and how many like it its document has. */
const knownFinding = v.strictObject({
  ruleId: v.string(),
  reason: v.string(),
  actual: v.optional(v.string()),
  count: v.pipe(v.number(), v.integer(), v.minValue(1))
})

type KnownFinding = v.InferOutput<typeof knownFinding>

/** Findings by the path of their document, which counts from the folder of the file. */
const baselineFile = v.strictObject({
  version: v.literal(1),
  documents: v.record(v.string(), v.array(knownFinding))
})

/** Findings that say that a run failed, which nobody can have agreed to. */
const failures = new Set(['invalid-input', 'limit', 'write-failed'])

/** What a finding is known by wherever it stands: the rule, what is said, and what was met, not its line. */
function keyOf({ruleId, reason, actual = ''}: Omit<KnownFinding, 'count'>): string {
  return JSON.stringify([ruleId, reason, actual])
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
  readonly #visited = new Set<string>()
  readonly #fixed: BaselineResult['fixed'] = []
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

  /** The outcome without the findings that are known. */
  filter(outcome: Outcome): Outcome {
    const name = this.#nameOf(outcome.path)
    const isFirst = !this.#visited.has(name)
    this.#visited.add(name)
    const isUpdate = this.#choice.isUpdate
    if (isUpdate) this.#remember(name, outcome.messages)
    const left = new Map(
      isFirst ? this.#known.get(name)?.map((one) => [keyOf(one), one.count]) : []
    )
    const messages = outcome.messages.filter((message) => {
      if (failures.has(message.ruleId)) return true
      this.#count++
      const key = keyOf(message)
      const count = left.get(key) ?? 0
      if (count > 0) left.set(key, count - 1)
      if (count > 0) this.#passed++
      return count === 0 && !isUpdate
    })
    for (const {ruleId, reason, actual} of isFirst ? (this.#known.get(name) ?? []) : []) {
      const count = left.get(keyOf({ruleId, reason, actual}))
      if (count) this.#fixed.push({path: outcome.path, ruleId, reason, count})
    }
    return {...outcome, messages}
  }

  /** Looks for documents that are gone, and writes the file where that was asked for. */
  async end(): Promise<BaselineResult> {
    const {file, isUpdate} = this.#choice
    const kept = new Map<string, readonly KnownFinding[]>()
    for (const [name, findings] of this.#known) {
      if (this.#visited.has(name)) continue
      if (await this.#isThere(name)) kept.set(name, findings)
      else
        for (const {count, ruleId, reason} of findings)
          this.#fixed.push({path: name, ruleId, reason, count})
    }
    if (isUpdate) {
      for (const [name, findings] of this.#found) kept.set(name, findings)
      await writeAtomically(file, print(kept))
    }
    return {file, found: this.#count, passed: this.#passed, fixed: this.#fixed, isUpdated: isUpdate}
  }

  #remember(name: string, messages: readonly Message[]): void {
    const counts = new Map<string, KnownFinding>()
    for (const finding of this.#found.get(name) ?? []) counts.set(keyOf(finding), finding)
    for (const message of messages) {
      if (failures.has(message.ruleId)) continue
      const key = keyOf(message)
      const {ruleId, reason, actual} = message
      const known = counts.get(key)
      if (known) known.count++
      else counts.set(key, {ruleId, reason, ...(actual !== undefined && {actual}), count: 1})
    }
    if (counts.size > 0) this.#found.set(name, [...counts.values()])
  }

  /** The path of a document from the folder of the file, so that it does not matter where a run is started. */
  #nameOf(document: string): string {
    return path.relative(path.dirname(this.#choice.file), document).replaceAll(path.sep, '/')
  }

  async #isThere(name: string): Promise<boolean> {
    const [file = name] = name.split('#')
    const place = path.join(path.dirname(this.#choice.file), file)
    return (await stat(place).catch(() => undefined)) !== undefined
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
  throw new UsageError(`--baseline ${file}: ${place ? `${place}: ` : ''}${issue.message}`)
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

import {addTo, byCount, emptyLedger} from '../../counts.ts'
import {findRule} from '../../rules.ts'
import type {Outcome, Reporter, ReportSettings, Tally} from '../reporter.ts'
import {packPost} from './pack.ts'
import {postOf} from './post.ts'
import {rowOf} from './row.ts'
import type {Row, Run, Totals} from './shapes.ts'
import {pageEnd, pageStart} from './shell.ts'

/** Texts that a browser would take for the end of a block of data, or for a comment in it. */
const marks = /[<\u2028\u2029]/g

/** JSON that no parser of HTML finds anything in. */
function inert(value: unknown): string {
  return JSON.stringify(value).replace(
    marks,
    (mark) => `\\u${mark.charCodeAt(0).toString(16).padStart(4, '0')}`
  )
}

function block(kind: string, data: string): string {
  return `<script type="application/json" data-kind="${kind}">${data}</script>`
}

/**
 * A page to review the run with: one file that needs no network and runs no code but its own. Each post is written as it
 * comes, its row for the table and, packed, the rest; totals stand at the end.
 */
export function createHtml({command, version}: ReportSettings): Reporter {
  const totals = new Counts()
  const run: Run = {command, version}
  return {
    name: 'html',
    needsContent: true,
    start: () => `${pageStart()}${block('run', inert(run))}\n`,
    document(outcome) {
      const row = rowOf(outcome)
      totals.add(row, outcome)
      return `${block('row', inert(row))}${block('post', packPost(postOf(outcome)))}\n`
    },
    source(tally) {
      totals.skip(tally)
      return ''
    },
    end: () => `${block('totals', inert(totals.result()))}\n${pageEnd}`
  }
}

/** Adds up what all posts have in common; it grows with the names of modules and rules only. */
class Counts {
  readonly #states = {errors: 0, warnings: 0, notes: 0, clean: 0, unchanged: 0, earlier: 0}
  readonly #counts = {error: 0, warning: 0, info: 0}
  readonly #ledger = emptyLedger()
  readonly #modules = new Map<string, {count: number; isUnknown: boolean}>()
  readonly #rules = new Map<string, number>()
  readonly #skipped: Array<{path: string; kinds: Record<string, number>}> = []
  #posts = 0
  #earlier = 0

  add({state, counts, rules}: Row, {stats, isEarlier}: Outcome): void {
    this.#posts++
    if (isEarlier) this.#earlier++
    this.#states[state]++
    addTo(this.#counts, counts)
    for (const [id, count] of Object.entries(rules)) {
      this.#rules.set(id, (this.#rules.get(id) ?? 0) + count)
    }
    if (!stats) return
    addTo(this.#ledger, stats.ledger)
    for (const [name, count] of Object.entries(stats.modules)) {
      const isUnknown = Object.hasOwn(stats.unknown, name)
      this.#modules.set(name, {count: (this.#modules.get(name)?.count ?? 0) + count, isUnknown})
    }
  }

  skip({path, skipped: kinds}: Tally): void {
    if (Object.keys(kinds).length > 0) this.#skipped.push({path, kinds})
  }

  result(): Totals {
    const rules = [...this.#rules].sort(byCount).flatMap(([id, count]) => {
      const rule = findRule(id)
      if (!rule) return []
      const {level, description, note} = rule
      return [{id, level, description, note, count}]
    })
    return {
      posts: this.#posts,
      earlier: this.#earlier,
      states: this.#states,
      counts: this.#counts,
      ledger: this.#ledger,
      modules: [...this.#modules]
        .map(([name, more]) => ({name, ...more}))
        .sort((a, b) => byCount([a.name, a.count], [b.name, b.count])),
      rules,
      skipped: this.#skipped
    }
  }
}

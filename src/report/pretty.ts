import {byCount} from '../counts.ts'
import {baselineLines} from './baseline-lines.ts'
import {DocumentCount} from './document-count.ts'
import {groupAlike} from './group.ts'
import type {Layout} from './layout.ts'
import {optionsFor} from './passed-over.ts'
import {plural} from './plural.ts'
import {lineLayout} from './pretty-lines.ts'
import type {terminalLayout} from './pretty-terminal.ts'
import {printable} from './printable.ts'
import {
  isAtLeast,
  type Reporter,
  type ReportSettings,
  type Tally,
  type Verbosity
} from './reporter.ts'

/** What of the settings the report for people goes by. */
type PrettySettings = Verbosity & Pick<ReportSettings, 'emphasize' | 'terminal'>

/** The report for people: a finding a line, those that say the same together, and a last line that sums up. */
export async function createPretty(settings: PrettySettings): Promise<Reporter> {
  const {lowest, summary, maxWarnings = Number.POSITIVE_INFINITY, emphasize, terminal} = settings
  const layout = terminal ? await loadTerminalLayout(terminal, emphasize) : lineLayout(emphasize)
  const counts = {error: 0, warning: 0, info: 0}
  const documents = new DocumentCount()
  return {
    name: 'pretty',
    ...(terminal && {needsContent: true}),
    document(outcome) {
      documents.add(outcome)
      for (const {level} of outcome.messages) counts[level]++
      const shown = outcome.messages.filter(({level}) => isAtLeast(level, lowest))
      return layout({
        outcome,
        groups: groupAlike(shown),
        output: lowest === 'info' ? outcome.output : undefined
      })
    },
    source: (tally) => (summary ? tallyLine(tally) : ''),
    baseline: (result) => (summary ? baselineLines(result) : ''),
    end() {
      if (!summary) return ''
      const {error, warning, info} = counts
      const tooMany = warning > maxWarnings ? ` (more than --max-warnings ${maxWarnings})` : ''
      const errors = plural(error, 'error')
      const warnings = plural(warning, 'warning') + tooMany
      const parts = [
        `${documents}`,
        error > 0 ? emphasize('red', errors) : errors,
        warning > 0 ? emphasize('yellow', warnings) : warnings,
        plural(info, 'note')
      ]
      return `${parts.join(', ')}\n`
    }
  }
}

/** Loaded where there is a terminal: what counts columns takes as long to be ready as a small post to be cleaned. */
async function loadTerminalLayout(...settings: Parameters<typeof terminalLayout>): Promise<Layout> {
  const {terminalLayout} = await import('./pretty-terminal.ts')
  return terminalLayout(...settings)
}

/** Nothing is passed over unsaid. */
function tallyLine({path, documents, skipped}: Tally): string {
  const kinds = Object.entries(skipped).sort(byCount)
  if (kinds.length === 0) return ''
  const list = kinds.map(([kind, count]) => `${count} ${kind}`).join(', ')
  const hint = documents === 0 ? ` (see ${optionsFor(Object.keys(skipped))})` : ''
  return `${printable(`${path}: ${plural(documents, 'item')} read; passed over: ${list}${hint}`)}\n`
}

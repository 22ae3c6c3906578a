import type {Level} from '../types.ts'
import {DocumentCount} from './document-count.ts'
import {plural} from './plural.ts'
import type {Reporter, ReportSettings} from './reporter.ts'

/** Rows of the table: GitHub shows a megabyte of a summary and nothing of a longer one. */
const most = 50

interface Row {
  path: string
  counts: Record<Level, number>
}

/** What a job shows of the run: a table in Markdown of the documents with most findings. */
export function createGithubSummary({command}: Pick<ReportSettings, 'command'>): Reporter {
  const totals: Record<Level, number> = {error: 0, warning: 0, info: 0}
  const documents = new DocumentCount()
  let withFindings = 0
  let rows: Row[] = []
  return {
    name: 'github-summary',
    document(outcome) {
      const {path, messages} = outcome
      documents.add(outcome)
      if (messages.length === 0) return ''
      withFindings++
      const counts = {error: 0, warning: 0, info: 0}
      for (const {level} of messages) {
        counts[level]++
        totals[level]++
      }
      rows.push({path, counts})
      // Sorted now and then, so that neither time nor memory grows with what is left out.
      if (rows.length >= 4 * most) rows = rows.sort(byWeight).slice(0, most)
      return ''
    },
    end() {
      const shown = rows.sort(byWeight).slice(0, most)
      const more = withFindings - shown.length
      return [
        `### undivi ${command}`,
        '',
        `${documents}: ${plural(totals.error, 'error')}, ${plural(totals.warning, 'warning')}, ${plural(totals.info, 'note')}.`,
        '',
        ...(shown.length > 0 ? table(shown) : []),
        ...(more > 0 ? ['', `And ${plural(more, 'more document')} with findings.`] : []),
        ''
      ].join('\n')
    }
  }
}

function byWeight({path: a, counts: first}: Row, {path: b, counts: second}: Row): number {
  return (
    second.error - first.error ||
    second.warning - first.warning ||
    second.info - first.info ||
    (a < b ? -1 : 1)
  )
}

function table(rows: readonly Row[]): string[] {
  return [
    '| Document | Errors | Warnings | Notes |',
    '| --- | ---: | ---: | ---: |',
    ...rows.map(
      ({path, counts: {error, warning, info}}) =>
        `| <code>${escapeMarkdown(path)}</code> | ${error} | ${warning} | ${info} |`
    ),
    ''
  ]
}

/** Nothing in a name of a file is markup: letters, digits and harmless marks stay, all others become references. */
function escapeMarkdown(text: string): string {
  return text.replace(
    /[^\p{L}\p{N}\p{M}/. -]/gu,
    (character) => `&#${character.codePointAt(0) ?? 0xfffd};`
  )
}

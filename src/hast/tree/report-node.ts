import type {Position} from 'unist'
import type {Report, Stage, UnplacedFinding} from '../../types.ts'

/** A node, or an attribute of a module; what the parser put in has no position. */
interface Placed {
  position?: Position | undefined
}

/** Reports something about a node of HTML, where that stood in the source. */
export function reportNode(report: Report, node: Placed, finding: UnplacedFinding): void {
  reportAt('html', report, node, finding)
}

/** Reports something about a module, or about an attribute or text of it, where that stands. */
export function reportModule(report: Report, node: Placed, finding: UnplacedFinding): void {
  reportAt('module', report, node, finding)
}

function reportAt(
  source: Stage,
  report: Report,
  {position}: Placed,
  finding: UnplacedFinding
): void {
  const start = position?.start.offset ?? 0
  const end = position?.end.offset ?? start
  report({source, start, end, ...finding})
}

import type {Element, Root as HastRoot} from 'hast'
import type {CleanUpOptions} from './cleanup/clean-up.ts'
import {chosenCleanUps} from './cleanup/index.ts'
import {rawText} from './cleanup/raw-text.ts'
import {runCleanUps} from './cleanup/run-clean-ups.ts'
import {stringify} from './emit/html.ts'
import {toFlow} from './hast/flow/flow.ts'
import {lift} from './hast/flow/lift.ts'
import {parseUnplaced} from './hast/parse/html.ts'
import {isPlain} from './hast/tree/content-model.ts'
import {contentOf} from './hast/tree/content-of.ts'
import {holdTrusted, putBackTrusted} from './sanitize/trusted.ts'
import type {Options, Report} from './types.ts'

/** Passes of the HTML parser after which even the oddest nesting has settled. */
const mostPasses = 8

/**
 * Runs the clean-ups. Where elements stand in ways that a browser would rearrange, the result is parsed and
 * cleaned again, until what is written is what a browser reads.
 */
export function cleanUntilStable(
  tree: HastRoot,
  report: Report,
  options: CleanUpOptions & Pick<Options, 'rules'> = {}
): HastRoot {
  const held = options.sanitize === false ? hold(tree, report) : []
  let cleaned = tree
  const cleanUps = chosenCleanUps(options.rules)
  runCleanUps(cleanUps, cleaned, report, options)
  let html: string | undefined
  for (let pass = 0; pass < mostPasses && !isPlain(cleaned); pass++) {
    html ??= stringify(cleaned)
    const reread = parseUnplaced(html)
    if (!reread) break
    reread.children = toFlow(lift(contentOf(reread)), 'off')
    runCleanUps(cleanUps, reread, report, options)
    cleaned = reread
    const written = stringify(reread)
    if (written === html) break
    html = written
  }
  if (held.length > 0) putBackTrusted(cleaned, held)
  return cleaned
}

/** Trusted elements stay as they are, but for those whose text cannot be written again as it was. */
function hold(tree: HastRoot, report: Report): Element[] {
  rawText.run(tree, report)
  return holdTrusted(tree)
}

/** Deep enough for anything a builder made, and no danger to the stack. */
const defaultMaxDepth = 200

/**
 * What is asked for, or the default; never so deep that functions which walk the tree would overflow the stack. Throws a `TypeError`
 * for what is no number of levels: nothing is deeper than `NaN`.
 */
export function depthLimit(maxDepth = defaultMaxDepth): number {
  if (!(Number.isInteger(maxDepth) || maxDepth === Number.POSITIVE_INFINITY) || maxDepth < 1) {
    throw new TypeError(
      `the option maxDepth needs a positive whole number, got ${String(maxDepth)}`
    )
  }
  return Math.min(maxDepth, deepest)
}

const deepest = 300

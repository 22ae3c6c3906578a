/** Deep enough for anything a builder made, and no danger to the stack. */
const defaultMaxDepth = 200

/** What is asked for, or the default; never so deep that functions which walk the tree would overflow the stack. */
export function depthLimit(maxDepth = defaultMaxDepth): number {
  return Math.min(maxDepth, deepest)
}

const deepest = 300

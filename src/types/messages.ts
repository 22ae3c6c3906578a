export type Level = 'info' | 'warning' | 'error'

/** The stage that speaks. */
export type Stage = 'read' | 'shortcode' | 'repair' | 'module' | 'html'

/** A replacement in the original input: what stands from `start` to `end` becomes `insert`. */
export interface Edit {
  start: number
  end: number
  insert: string
}

/** A finding with its place. Lines and columns are 1-based, offsets 0-based in UTF-16 units. */
export interface Message {
  ruleId: string
  level: Level
  reason: string
  source: Stage
  line: number
  column: number
  offset: number
  endLine: number
  endColumn: number
  endOffset: number
  /** What was met. */
  actual?: string
  /** What would be right. */
  expected?: string
  /** The edit that would mend it. */
  fix?: Edit
}

/** A message before its place has been turned into lines and columns. */
export interface Finding {
  ruleId: string
  reason: string
  source: Stage
  start: number
  end: number
  actual?: string
  expected?: string
  fix?: Edit
  /** Where it is not the level of the rule. */
  level?: Level
  /** What the reader loses, for the ledger. */
  loss?: Loss
}

/** Words of text, attributes, links and images that are not in the result. */
export interface Loss {
  text?: number
  attributes?: number
  links?: number
  images?: number
}

/** Where findings go. */
export type Report = (finding: Finding) => void

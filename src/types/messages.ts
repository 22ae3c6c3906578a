/** How much a finding matters: `info` is done and told, `warning` is to be looked at, `error` has to be mended. */
export type Level = 'info' | 'warning' | 'error'

/** The stage that speaks. */
export type Stage = 'read' | 'shortcode' | 'repair' | 'module' | 'html'

/**
 * A replacement in the original input: what stands from `start` to `end` becomes `insert`. Offsets are 0-based, in UTF-16 units,
 * `end` exclusive.
 */
export interface Edit {
  start: number
  end: number
  insert: string
}

/** A finding with its place in the original input. Lines and columns are 1-based, offsets 0-based in UTF-16 units, ends exclusive. */
export interface Message {
  /** Which of the `rules` it is of. */
  ruleId: string
  /** That of the rule, unless the options say another one. */
  level: Level
  /** What was met and what became of it, for people: the words may change between versions. */
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
  /** What it counts, where it is told once of several. */
  counted?: Counted
  /** The edit that would mend it. */
  fix?: Edit
}

/** Things that are told of as one, so that it is the same finding when there are more or fewer of them. */
export interface Counted<What = string> {
  /** One of them, or the one that holds the others, in words that do not change with their number. */
  what: What
  count: number
}

/** What an attribute says, with its name or without one. */
export interface NamedValue {
  name: string | null
  value: string
}

/** A tag that was read, as far as it matters which attributes it has. */
export interface TagRead {
  name: string
  attributes: readonly NamedValue[]
}

/** The tag that a finding speaks of, and which of its attributes, where it is about one. */
interface Subject {
  tag: TagRead
  attribute?: NamedValue
}

/** What an attribute of the tag says, in the words of the source. */
export interface Quote {
  quote: string
  of: NamedValue
}

/** A text of ours, with quotes. By itself, a text may be anything that the document says. */
export type Words = string | ReadonlyArray<string | Quote>

/**
 * A message before its place has been turned into lines and columns, and before it was decided which of its words may be
 * shown.
 */
export interface Finding {
  ruleId: string
  reason: Words
  source: Stage
  start: number
  end: number
  /** Where they are texts by themselves, these are what the attribute of the subject says. */
  actual?: Words
  expected?: Words
  counted?: Counted<Words>
  fix?: Edit
  /** What is quoted; findings without one speak of texts. */
  subject?: Subject
  /** Where it is not the level of the rule. */
  level?: Level
  /** What the reader loses, for the ledger. */
  loss?: Loss
}

/** A finding of what is at hand, whose stage and place are known to whoever reports it. */
export type UnplacedFinding = Omit<Finding, 'source' | 'start' | 'end'>

/** Words of text, attributes, links and images that are not in the result. */
export interface Loss {
  text?: number
  attributes?: number
  links?: number
  images?: number
}

/** Where findings go. */
export type Report = (finding: Finding) => void

/**
 * The comments that mark blocks, by the grammar of WordPress (WP_Block_Parser::next_token): `<!-- wp:ns/name {json} -->`,
 * `<!-- wp:ns/name {json} /-->`, `<!-- /wp:ns/name -->`. A comment that was cut, or whose dashes wptexturize() turned
 * typographic, is read as what it was.
 */

/** One delimiter. Offsets are 0-based, end exclusive. */
export interface BlockDelimiter {
  /** A void block has no closing delimiter. */
  type: 'opening' | 'closing' | 'void'
  /** With namespace: `divi/text`, `core/paragraph`. */
  name: string
  start: number
  end: number
  nameEnd: number
  /** Where the attributes stand, braces included. */
  json: {start: number; end: number} | undefined
  /** The comment has no end, typographic dashes, or something else than attributes in it. */
  isDamaged: boolean
}

const dashes = '(?:--|–|—|&#821[12];)'

/** The beginning of a delimiter with its name. Names are lower case, as WordPress wants them. */
const beginning = new RegExp(
  `<!(${dashes})\\s+(/)?wp:([a-z][a-z0-9_-]*/)?([a-z][a-z0-9_]*(?:-[a-z0-9_]+)*)(?=[\\s/{>–—&]|--|$)`,
  'g'
)

/** The end of the attributes and of the comment, with the space between them that WordPress wants. */
const endOfAttributes = new RegExp(`\\}\\s+(/)?(${dashes})>`)

/** The end of a comment, whatever stands in front of it. */
const endOfComment = new RegExp(`\\}?(/)?(${dashes})>`)

/** Finds all delimiters of a document. Linear: none is looked for behind the beginning of the next one. */
export function findBlockDelimiters(source: string): BlockDelimiter[] {
  const found = Array.from(source.matchAll(beginning))
  return found.map((match, index) =>
    readDelimiter(source, match, found[index + 1]?.index ?? source.length)
  )
}

/** Reads one delimiter; `limit` is where the next one starts. */
function readDelimiter(source: string, match: RegExpExecArray, limit: number): BlockDelimiter {
  const [text, opening, slash, namespace = 'core/', name = ''] = match
  const start = match.index
  const nameEnd = start + text.length
  const place = skipSpace(source, nameEnd)
  const hasJson = source[place] === '{'
  const rest = source.slice(place, limit)
  const sound = hasJson ? endIn(rest, endOfAttributes, place) : undefined
  const end = sound ?? endIn(rest, endOfComment, place)
  const jsonEnd = end ? (end.isBrace ? end.start + 1 : end.start) : limit
  return {
    type: slash ? 'closing' : end?.isVoid ? 'void' : 'opening',
    name: namespace + name,
    start,
    nameEnd,
    end: end?.end ?? (hasJson ? limit : nameEnd),
    json: hasJson ? {start: place, end: jsonEnd} : undefined,
    isDamaged:
      !end ||
      opening !== '--' ||
      end.dashes !== '--' ||
      place === nameEnd ||
      (hasJson ? !sound || slash !== undefined : end.isBrace || end.start !== place)
  }
}

interface End {
  start: number
  end: number
  dashes: string
  isVoid: boolean
  isBrace: boolean
}

function endIn(text: string, pattern: RegExp, offset: number): End | undefined {
  const match = pattern.exec(text)
  if (!match) return undefined
  const [whole, slash, dashes = ''] = match
  const start = offset + match.index
  return {
    start,
    end: start + whole.length,
    dashes,
    isVoid: slash !== undefined,
    isBrace: whole.startsWith('}')
  }
}

function skipSpace(source: string, from: number): number {
  let place = from
  while (/\s/.test(source[place] ?? 'x')) place++
  return place
}

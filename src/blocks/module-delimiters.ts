import type {SourceFormat} from '../types.ts'
import {type BlockDelimiter, findBlockDelimiters} from './block-delimiters.ts'

/** What the attributes of every Divi 5 module have, those of other plugins included. */
const moduleAttributes = /"(?:builderVersion|innerContent)"/

/** Blocks of WordPress whose HTML stands between their delimiters: where there is none, the author left them empty. */
const filled: ReadonlySet<string> = new Set(
  `audio button buttons code column columns cover details embed file freeform gallery group heading html image list
  list-item media-text missing more nextpage paragraph preformatted pullquote quote separator shortcode social-links spacer
  table verse video`
    .split(/\s+/)
    .map((name) => `core/${name}`)
)

/** Whether a block, by its name and as it is written, needs WordPress alone: a site without Divi shows it too. */
export function isOfOthers(name: string, written: string): boolean {
  return name.includes('/') && !name.startsWith('divi/') && !moduleAttributes.test(written)
}

/** Whether a delimiter is the whole of such a block: it encloses nothing, and shortcodes may enclose it. */
export function isVoidOfOthers({type, name, start, end}: BlockDelimiter, source: string): boolean {
  return type === 'void' && isOfOthers(name, source.slice(start, end))
}

/**
 * The delimiters of blocks that are modules: Divi's, those of other plugins with attributes like Divi's, and all that
 * enclose nothing (`<!-- wp:latest-posts /-->`), for those the site made whenever it showed them. The others of the block
 * editor mark HTML that is there anyway, so they stay comments in it. Markdown has no blocks.
 */
export function findModuleDelimiters(
  source: string,
  from: SourceFormat | undefined
): BlockDelimiter[] {
  if (from === 'markdown' || !source.includes('wp:')) return []
  const modules = new Set<string>()
  return findBlockDelimiters(source).flatMap((delimiter) => {
    if (isCutVoid(delimiter, source)) return {...delimiter, type: 'void'}
    return isModule(delimiter) ? delimiter : []
  })

  function isModule({name, type, isDamaged, json}: BlockDelimiter): boolean {
    if (name.startsWith('divi/')) return true
    if (type === 'void' && !isDamaged && !filled.has(name)) return true
    if (name.startsWith('core/')) return false
    if (json && moduleAttributes.test(source.slice(json.start, json.end))) modules.add(name)
    return modules.has(name)
  }
}

/** Whether the document was cut in the attributes of a block that the site filled: as far as is known, it enclosed nothing. */
function isCutVoid({name, type, json, end}: BlockDelimiter, source: string): boolean {
  const isCut = type === 'opening' && end === source.length && json?.end === end
  return isCut && !name.startsWith('divi/') && !filled.has(name)
}

/** The source with spaces in the place of its delimiters, so that every offset stays what it is. */
export function withoutDelimiters(source: string, delimiters: readonly BlockDelimiter[]): string {
  if (delimiters.length === 0) return source
  const parts: string[] = []
  let done = 0
  for (const {start, end} of delimiters) {
    parts.push(source.slice(done, start), ' '.repeat(end - start))
    done = end
  }
  parts.push(source.slice(done))
  return parts.join('')
}

import {flowElements} from '../../hast/tree/categories.ts'

/** Elements that stand apart from the text around them, in upper case as Turndown has it. All others stand within a line. */
export const blockNames: ReadonlySet<string> = new Set([
  '#document-fragment',
  ...Array.from(flowElements, (name) => name.toUpperCase())
])

/** Emphasis, by the names that it has. */
export const emphasisNames: ReadonlyMap<string, 'strong' | 'em' | 'del'> = new Map([
  ['STRONG', 'strong'],
  ['B', 'strong'],
  ['EM', 'em'],
  ['I', 'em'],
  ['DEL', 'del'],
  ['S', 'del'],
  ['STRIKE', 'del']
])

/** Inline elements that Markdown has no mark for, and that say something to the reader. */
export const inlineHtmlNames: ReadonlySet<string> = new Set(
  'SUP SUB KBD MARK ABBR U INS Q VAR DFN RUBY RT RP'.split(' ')
)

/** Those that say something to machines. */
export const semanticNames: ReadonlySet<string> = new Set(
  'ACRONYM BDI BDO CITE SMALL SPAN TIME'.split(' ')
)

/** Code in a line. */
export const codeNames: ReadonlySet<string> = new Set(['CODE', 'SAMP', 'TT'])

/** Headings, from the first level to the sixth. */
export const headingNames: ReadonlySet<string> = new Set('H1 H2 H3 H4 H5 H6'.split(' '))

/** Blocks that are one line in Markdown, in which nothing can begin another block. */
export const lineNames: ReadonlySet<string> = new Set([...headingNames, 'TD', 'TH', 'SUMMARY'])

/** Lists of items. */
export const listNames: ReadonlySet<string> = new Set('UL OL MENU DIR'.split(' '))

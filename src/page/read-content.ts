import {type DocumentTree, type ReadDocumentOptions, readDocument} from '../blocks/documents.ts'
import {readRendered} from '../rendered/read-rendered.ts'
import type {PostData, SourceFormat} from '../types.ts'
import {withoutCharacterData} from './character-data.ts'
import {readPage} from './read-page.ts'

/** What a source holds, whatever it is: a post as WordPress stores it, or a page as WordPress showed it. */
export interface ContentRead extends DocumentTree {
  /** How what is not a tag is read: what a page shows has its paragraphs already. */
  from: SourceFormat
  /** The content without what stands around it in a page; as long as the source. */
  content: string
  /** What a whole page says of itself. */
  post: PostData | undefined
  /** It is neither a page nor what Divi made of modules for one: the tree is that of the source as WordPress stores it. */
  isStored: boolean
}

/** Reads any source into a tree of modules. Never throws: what is missing, damaged or left out is reported. */
export function readContent(source: string, options: ReadDocumentOptions): ContentRead {
  const {from = 'auto', report} = options
  const written = from === 'markdown' ? source : withoutCharacterData(source, report)
  // Whoever says that it is text or Markdown means what stands there.
  const isHtml = from === 'auto' || from === 'html'
  const page = isHtml ? readPage(written, report) : undefined
  const content = page?.article ?? written
  const rendered = isHtml ? readRendered(content, options) : undefined
  const tree = rendered ?? readDocument(content, options)
  const isStored = !page && !rendered
  return {...tree, content, from: isStored ? from : 'html', post: page?.post, isStored}
}

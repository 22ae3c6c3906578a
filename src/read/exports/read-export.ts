import type {ExportReader, Piece} from './item.ts'
import {layoutReader} from './layout.ts'
import type {FieldChoice} from './meta-values.ts'
import {restReader} from './rest.ts'
import {collectSiteTables, libraryTypes, type SiteTables} from './site-tables.ts'
import {collectSql, type SqlSites, sqlReader} from './sql.ts'
import {readWxr} from './wxr.ts'

/** What posts of an export refer to, found in a pass before they are read. */
export interface Known extends SiteTables {
  /** What other tables of a dump say of posts. */
  sites?: SqlSites
}

export interface ExportOptions {
  /** How long an item may be, in bytes, or in characters for WXR. */
  limit?: number | undefined
  known?: Known | undefined
  /** Read comments too. */
  comments?: boolean | undefined
  /** Whether a custom field was asked for, by its key. */
  isAskedField?: FieldChoice | undefined
  /** Nobody puts the file together again: readers may leave out the bytes of pieces. */
  contentsOnly?: boolean | undefined
}

interface ReaderOptions {
  limit?: number
  sites?: SqlSites
  comments?: boolean
  isAskedField?: FieldChoice
  contentsOnly?: boolean
  /** Types of posts to read, for readers that are faster without the others. */
  types?: ReadonlySet<string>
}

const readers: Readonly<Record<ExportReader['name'], (options: ReaderOptions) => ExportReader>> = {
  layout: layoutReader,
  rest: restReader,
  sql: sqlReader,
  wxr: (options) => ({name: 'wxr', read: (chunks) => readWxr(chunks, options)})
}

/** Reads an export as it comes: pieces that are the file when put together again, each item one of them. */
export function readExport(
  format: ExportReader['name'],
  chunks: AsyncIterable<Uint8Array>,
  {limit, known, comments, isAskedField, contentsOnly}: ExportOptions = {}
): AsyncIterable<Piece> {
  const options = {
    ...(limit !== undefined && {limit}),
    ...(known?.sites && {sites: known.sites}),
    ...(comments && {comments}),
    ...(isAskedField && {isAskedField}),
    ...(contentsOnly && {contentsOnly})
  }
  return readers[format](options).read(chunks)
}

/** What is collected beside what is always of use. */
export type CollectOptions = Pick<ExportOptions, 'limit' | 'comments' | 'isAskedField'>

/**
 * Reads an export for what its posts refer to: the media library, layouts of the Divi library, and other tables of a
 * dump. `open` gives its bytes from the start, each time that it is called.
 */
export async function collectKnown(
  format: ExportReader['name'],
  open: () => AsyncIterable<Uint8Array>,
  {limit, comments = false, isAskedField}: CollectOptions = {}
): Promise<Known> {
  const limited = limit !== undefined && {limit}
  const asked = {...limited, comments, ...(isAskedField && {isAskedField})}
  const sites = format === 'sql' ? {sites: await collectSql(open(), asked)} : {}
  const reader = readers[format]({...limited, ...sites, types: libraryTypes, contentsOnly: true})
  return {...(await collectSiteTables(reader.read(open()))), ...sites}
}

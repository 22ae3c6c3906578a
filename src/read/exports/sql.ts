import type {ByteCursor} from './byte-cursor.ts'
import type {ExportReader, Piece} from './item.ts'
import type {FieldChoice} from './meta-values.ts'
import {readAttachment, readItem} from './sql/post.ts'
import type {SqlRow} from './sql/row.ts'
import {SqlSites} from './sql/site.ts'
import {readStatements, type TableReader} from './sql/statements.ts'
import {columnsOf, siteTable} from './sql/tables.ts'
import {problem, runSteps, type Steps} from './steps.ts'

export type {SqlSites} from './sql/site.ts'

export interface SqlOptions {
  /** What `collectSql` found; without it posts have what their own table says, and those in front of it. */
  sites?: SqlSites
  /** Types of posts to read; the others are bytes. All where it is absent. Attachments are always read. */
  types?: ReadonlySet<string>
  /** Collect comments too, of which all are held until the posts have been read. */
  comments?: boolean
  /** Whether a custom field was asked for, by its key: those are held until the posts have been read. */
  isAskedField?: FieldChoice
  /** How many bytes a row may have. */
  limit?: number
}

/**
 * Reads a dump for what belongs to posts and stands in other tables, before or behind them: users, terms, custom fields,
 * files. Holds a few hundred bytes a post, and none of the contents.
 */
export async function collectSql(
  chunks: AsyncIterable<Uint8Array>,
  {limit, comments = false, isAskedField}: Omit<SqlOptions, 'sites' | 'types'> = {}
): Promise<SqlSites> {
  const sites = new SqlSites(isAskedField)
  const reader: TableReader = {
    columnsOf: (table, known) => {
      const found = siteTable(table)
      if (found) sites.meet(found)
      const isAsked = comments || !found || !ofComments.has(found.name)
      return found && isAsked ? columnsOf(found.name, known) : undefined
    },
    read: (row) => {
      sites.add(row)
      return undefined
    }
  }
  for await (const _ of runSteps(chunks, (cursor) => readStatements(cursor, reader), limit)) {
    // Only the rows matter; what is wrong is said when the posts are read.
  }
  sites.isWhole = true
  return sites
}

/** The reader of SQL dumps: every row of a `posts` table is an item or a file of the media library. */
export function sqlReader({limit, comments = false, ...options}: SqlOptions = {}): ExportReader {
  return {
    name: 'sql',
    read: (chunks) => runSteps(chunks, (cursor) => readDump(cursor, {...options, comments}), limit)
  }
}

const ofComments: ReadonlySet<string> = new Set(['comments', 'commentmeta'])

/** What to read of a dump, and with what. */
interface Task extends Omit<SqlOptions, 'limit'> {
  comments: boolean
}

function* readDump(cursor: ByteCursor, task: Task): Steps {
  const {sites: collected, types, comments, isAskedField} = task
  const sites = collected ?? new SqlSites(isAskedField)
  let hasPosts = false
  /** Tables that may have no more than the name of one of posts, and whether a row of them has as many values as a post. */
  const doubtful = new Map<string, boolean>()
  const reader: TableReader = {
    columnsOf: (table, known) => {
      const found = siteTable(table)
      if (found && !collected) sites.meet(found)
      if (found?.name === 'posts') {
        const columns = columnsOf('posts', known)
        if (!known && !sites.mayBeSite(found.prefix))
          doubtful.set(table, doubtful.get(table) ?? false)
        else hasPosts ||= columns !== undefined
        return columns
      }
      if (!found) return undefined
      if (ofComments.has(found.name) && !comments) return undefined
      const isNeeded = found.name === 'postmeta' && sites.needsOldContents(found.prefix)
      return isNeeded || !collected ? columnsOf(found.name, known) : undefined
    },
    read: (row) => {
      const {table, columns} = row.format
      const isPost = row.length === columns.size
      if (!isPost && doubtful.get(table) === false) return undefined
      if (doubtful.has(table)) {
        doubtful.set(table, true)
        hasPosts = true
      }
      return readRow(row, sites, types)
    }
  }
  yield* readStatements(cursor, reader)
  if (!hasPosts) {
    yield* problem(
      cursor,
      'Unexpected content, expected an SQL dump with a table of posts; found none'
    )
  }
}

function readRow(
  row: SqlRow,
  sites: SqlSites,
  types: ReadonlySet<string> | undefined
): Piece | undefined {
  const {bytes, format} = row
  const table = siteTable(format.table)
  if (table?.name !== 'posts') {
    sites.add(row)
    return undefined
  }
  if (row.length !== format.columns.size) {
    const reason = `Unexpected row of ${row.length} values in ${format.table}, expected ${format.columns.size}; left it out`
    return {type: 'problem', problem: {reason, line: row.line}, bytes}
  }
  const type = row.text('post_type')
  if (type === 'attachment') {
    const attachment = readAttachment(row, sites.site(table.prefix))
    return {type: 'attachment', attachment, bytes}
  }
  if (types && !types.has(type)) return undefined
  const item = readItem(row, table.prefix, sites)
  const write = (content: string): Uint8Array =>
    content === item.content ? bytes : row.write('post_content', content)
  return {type: 'item', item, write}
}

import type {ByteCursor} from '../byte-cursor.ts'
import {ensure, giveAway, problem, type Steps} from '../steps.ts'
import {SqlLexer, type SqlToken} from './lexer.ts'
import {type RowReader, readRows} from './rows.ts'

/** Who reads the rows of a dump. */
export interface TableReader extends RowReader {
  /**
   * The columns that the rows of a table are read by; `undefined` where they are passed over. Known are those that the
   * INSERT or the CREATE TABLE in front of it names.
   */
  columnsOf(table: string, known: readonly string[] | undefined): readonly string[] | undefined
}

/**
 * Reads the statements of a dump of MySQL or MariaDB, as mysqldump, phpMyAdmin, WP-CLI, Adminer and the backup plugins
 * write them, and gives the rows of the tables that are asked for. Everything else is passed over.
 */
export function* readStatements(cursor: ByteCursor, reader: TableReader): Steps {
  const dump = new Dump(cursor, reader)
  yield* dump.read()
}

class Dump {
  readonly #cursor: ByteCursor
  readonly #reader: TableReader
  readonly #lexer: SqlLexer
  /** Columns of the tables that were created, in order. */
  readonly #tables = new Map<string, string[]>()
  /** What the dump says in the end, where it says so. */
  #expectedEnd: string | undefined

  constructor(cursor: ByteCursor, reader: TableReader) {
    this.#cursor = cursor
    this.#reader = reader
    this.#lexer = new SqlLexer(cursor, (text) => this.#comment(text))
  }

  *read(): Steps {
    const lexer = this.#lexer
    while (yield* lexer.blank()) yield* this.#statement()
    yield* giveAway(this.#cursor)
    if (lexer.isCutNamed) return
    if (lexer.isCut) {
      yield* problem(
        this.#cursor,
        'Unexpected end within a statement, expected `;`; read what there is'
      )
    } else if (this.#expectedEnd !== undefined) {
      const reason = `Unexpected end of the dump, expected \`${this.#expectedEnd}\`; read what there is`
      yield* problem(this.#cursor, reason)
    }
  }

  *#statement(): Steps {
    const lexer = this.#lexer
    const token = yield* lexer.token()
    const word = token?.type === 'word' ? token.text.toUpperCase() : token?.text
    if (word === ';') return
    if (word === 'INSERT' || word === 'REPLACE') yield* this.#insert()
    else if (word === 'CREATE') yield* this.#create()
    else if (word === 'DELIMITER') yield* this.#delimiter()
    else {
      if (word === 'SET') this.#setMode(yield* lexer.look(';'))
      if (word === 'START') this.#expectedEnd = 'COMMIT'
      if (word === 'COMMIT') this.#expectedEnd = undefined
      yield* lexer.rest()
    }
  }

  /** mysqldump says in comments that it starts and that it has come to its end. */
  #comment(text: string): void {
    if (/^-- (?:MySQL|MariaDB) dump /.test(text)) this.#expectedEnd = '-- Dump completed'
    if (text.startsWith('-- Dump completed')) this.#expectedEnd = undefined
    if (text.startsWith('/*!')) this.#setMode(text)
  }

  #setMode(text: string): void {
    const mode = /\bsql_mode\s*=\s*(?:'([^']*)|"([^"]*))?/i.exec(text)
    if (!mode) return
    const modes = (mode[1] ?? mode[2] ?? '').toUpperCase()
    this.#lexer.hasBackslashes = !modes.includes('NO_BACKSLASH_ESCAPES')
  }

  /** Procedures and triggers stand between two of these; they hold no rows. */
  *#delimiter(): Steps {
    const lexer = this.#lexer
    const cursor = this.#cursor
    let delimiter = (yield* lexer.look('\n')).trim()
    yield* lexer.line()
    while (delimiter !== ';') {
      yield* ensure(cursor, 1)
      if (cursor.place >= cursor.end) {
        lexer.isCut = true
        return
      }
      const [, next] = /^\s*DELIMITER\s+(\S+)/i.exec(yield* lexer.look('\n')) ?? []
      delimiter = next ?? delimiter
      yield* lexer.line()
    }
  }

  /** Notes the columns of a table. */
  *#create(): Steps {
    const lexer = this.#lexer
    let token = yield* this.#skipWords(['TEMPORARY'])
    if (!isWord(token, 'TABLE')) return yield* lexer.rest()
    token = yield* this.#skipWords(['IF', 'NOT', 'EXISTS'])
    const {name, next} = yield* this.#tableName(token)
    if (next?.text !== '(') return yield* lexer.rest()
    const columns: string[] = []
    let depth = 1
    let isFirst = true
    while (depth > 0) {
      token = yield* lexer.token()
      if (!token) {
        lexer.isCut = true
        return
      }
      if (token.type === 'mark') {
        if (token.text === ';') return
        if (token.text === '(') depth++
        if (token.text === ')') depth--
      } else if (isFirst && (token.type === 'name' || !indexWords.has(token.text.toUpperCase()))) {
        columns.push(token.text.toLowerCase())
      }
      isFirst = depth === 1 && token.type === 'mark' && token.text === ','
    }
    this.#tables.set(name, columns)
    yield* lexer.rest()
  }

  *#insert(): Steps {
    const lexer = this.#lexer
    const token = yield* this.#skipWords(insertWords)
    let {name, next} = yield* this.#tableName(token)
    let listed: string[] | undefined
    if (next?.text === '(') {
      listed = yield* this.#columnList()
      next = yield* lexer.token()
    }
    const columns = this.#reader.columnsOf(name, listed ?? this.#tables.get(name))
    if (next?.text === ';') return
    if (!columns || !next) {
      if (!next) lexer.isCut = true
      return yield* lexer.rest()
    }
    if (!isWord(next, 'VALUES') && !isWord(next, 'VALUE')) {
      const reason = `Unexpected \`${next.text}\` in the INSERT into ${name}, expected VALUES; left it out`
      yield* lexer.rest()
      yield* problem(this.#cursor, reason)
      return
    }
    const places = new Map(columns.map((column, place) => [column, place]))
    const {hasBackslashes} = lexer
    yield* readRows(lexer, {table: name, columns: places, hasBackslashes}, this.#reader)
  }

  *#columnList(): Steps<string[]> {
    const columns: string[] = []
    for (;;) {
      const token = yield* this.#lexer.token()
      if (!token || (token.type === 'mark' && token.text !== ',')) return columns
      if (token.type !== 'mark') columns.push(token.text.toLowerCase())
    }
  }

  /** The next token that is none of some words. */
  *#skipWords(words: readonly string[]): Steps<SqlToken | undefined> {
    let token = yield* this.#lexer.token()
    while (words.some((word) => isWord(token, word))) token = yield* this.#lexer.token()
    return token
  }

  /** The name of a table without that of its database, and the token behind it. */
  *#tableName(first: SqlToken | undefined): Steps<{name: string; next: SqlToken | undefined}> {
    let name = first?.text ?? ''
    let next = yield* this.#lexer.token()
    while (next?.type === 'mark' && next.text === '.') {
      name = (yield* this.#lexer.token())?.text ?? ''
      next = yield* this.#lexer.token()
    }
    return {name, next}
  }
}

function isWord(token: SqlToken | undefined, word: string): boolean {
  return token?.type === 'word' && token.text.toUpperCase() === word
}

const insertWords = ['LOW_PRIORITY', 'DELAYED', 'HIGH_PRIORITY', 'IGNORE', 'INTO']

/** What a definition starts with that is no column, where it has no quotes. */
const indexWords: ReadonlySet<string> = new Set([
  'CHECK',
  'CONSTRAINT',
  'FOREIGN',
  'FULLTEXT',
  'INDEX',
  'KEY',
  'PERIOD',
  'PRIMARY',
  'SPATIAL',
  'UNIQUE'
])

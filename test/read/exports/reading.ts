import {readdirSync, readFileSync} from 'node:fs'
import path from 'node:path'
import {expect} from 'vitest'
import type {
  Attachment,
  ExportReader,
  Item,
  ItemProblem,
  Piece
} from '../../../src/read/exports/item.ts'
import {layoutReader} from '../../../src/read/exports/layout.ts'
import {restReader} from '../../../src/read/exports/rest.ts'
import {collectSql, sqlReader} from '../../../src/read/exports/sql.ts'

/** The bytes in chunks of a size. */
export async function* chunksOf(bytes: Uint8Array, size = 65_536): AsyncIterable<Uint8Array> {
  for (let place = 0; place < bytes.length; place += size) yield bytes.subarray(place, place + size)
}

/** All pieces of an export. SQL is read twice, as it is meant to be. */
export async function piecesOf(
  format: Exclude<ExportReader['name'], 'wxr'>,
  bytes: Uint8Array,
  {size, limit}: {size?: number; limit?: number} = {}
): Promise<Piece[]> {
  const options = limit === undefined ? {} : {limit}
  const reader =
    format === 'sql'
      ? sqlReader({sites: await collectSql(chunksOf(bytes, size), options), ...options})
      : format === 'rest'
        ? restReader(options)
        : layoutReader(options)
  const pieces: Piece[] = []
  for await (const piece of reader.read(chunksOf(bytes, size))) pieces.push(piece)
  return pieces
}

type Finding = {item: Item} | {attachment: Attachment} | {problem: ItemProblem}

/** What the pieces say, without their bytes. */
export function findingsIn(pieces: readonly Piece[]): Finding[] {
  return pieces.flatMap((piece): Finding[] => {
    if (piece.type === 'item') return [{item: piece.item}]
    if (piece.type === 'attachment') return [{attachment: piece.attachment}]
    return piece.type === 'problem' ? [{problem: piece.problem}] : []
  })
}

export function itemsIn(pieces: readonly Piece[]): Item[] {
  return pieces.flatMap((piece) => (piece.type === 'item' ? [piece.item] : []))
}

export function problemsIn(pieces: readonly Piece[]): string[] {
  return pieces.flatMap((piece) => (piece.type === 'problem' ? [piece.problem.reason] : []))
}

/** The export with other contents. */
export function written(pieces: readonly Piece[], change = (content: string) => content): Buffer {
  return Buffer.concat(
    pieces.map((piece) =>
      piece.type === 'item' ? piece.write(change(piece.item.content)) : piece.bytes
    )
  )
}

export interface ExportFixture {
  name: string
  folder: string
  format: 'sql' | 'rest' | 'layout'
  bytes: Buffer
}

const root = path.join(import.meta.dirname, '../../../fixtures/exports')

/** The exports of our own of these three formats. */
export const exportFixtures: ExportFixture[] = readdirSync(root)
  .sort()
  .flatMap((name) => {
    const folder = path.join(root, name)
    const file = readdirSync(folder).find((found) => /^input\.(?:sql|json)$/.test(found))
    if (!file) return []
    const json = name.startsWith('rest-') ? 'rest' : 'layout'
    const format = file.endsWith('.sql') ? 'sql' : json
    return [{name, folder, format, bytes: readFileSync(path.join(folder, file))}]
  })

/** What holds for every export, whatever is in it. */
export async function holdsFor(
  format: ExportFixture['format'],
  bytes: Uint8Array,
  sizes: readonly number[]
): Promise<void> {
  const pieces = await piecesOf(format, bytes)
  expect(written(pieces).equals(bytes), 'the pieces are the file').toBe(true)
  const findings = findingsIn(pieces)
  for (const size of sizes) {
    const others = await piecesOf(format, bytes, {size})
    expect(findingsIn(others), `chunks of ${size}`).toEqual(findings)
    expect(written(others).equals(bytes)).toBe(true)
  }
  // Other contents come back, and nothing else is changed by them.
  const change = (content: string): string => `${content}\\ “'\0'” \u001a\r\n/* -- 🚤 <\\/p>\\`
  const again = await piecesOf(format, written(pieces, change))
  const items = itemsIn(pieces)
  expect(itemsIn(again).map(({content}) => content)).toEqual(
    items.map(({content}) => change(content))
  )
  expect(itemsIn(again).map(({post}) => post)).toEqual(items.map(({post}) => post))
  expect(problemsIn(again)).toEqual(problemsIn(pieces))
  const back = written(
    again,
    (content) => items.find((item) => change(item.content) === content)?.content ?? ''
  )
  expect(itemsIn(await piecesOf(format, back))).toHaveLength(items.length)
}

import fc from 'fast-check'
import {describe, expect, test} from 'vitest'
import {joined, readPieces, told} from './wxr-pieces.ts'
import {exportOf, item} from './wxr-source.ts'

/** What markup consists of, so that generated text comes close to it. */
const hostile = [
  ']]>',
  ']]',
  '>',
  '<![CDATA[',
  '<!--',
  '-->',
  '<?xml encoding="x"?>',
  '</content:encoded>',
  '<content:encoded>',
  '<wp:post_id>9</wp:post_id>',
  '</item>',
  '<item>',
  '</rss>',
  '<a href="',
  "'",
  '&amp;',
  '&#60;',
  '&',
  '\0',
  '\u0003',
  '\r\n',
  '\ufffe',
  '\uffff',
  '\ufeff',
  '\u0096',
  'é',
  '漢',
  '🚣',
  '[et_pb_text]',
  'words '
]

const content = fc
  .array(fc.oneof(fc.constantFrom(...hostile), fc.string({unit: 'binary'})), {maxLength: 12})
  .map((parts) => parts.join(''))

describe('a content that is written', () => {
  test.each(['UTF-8', 'ISO-8859-1', 'windows-1251'])('is read again: %s', async (encoding) => {
    await fc.assert(
      fc.asyncProperty(content, async (written) => {
        const source = exportOf([item(1), item(2)], {encoding})
        const changed = Buffer.concat(
          (await readPieces(source)).map((piece) =>
            piece.type === 'item' ? piece.write(written) : piece.bytes
          )
        )
        const items = (await readPieces(changed)).filter((piece) => piece.type === 'item')
        expect(items.map((piece) => piece.item.content)).toEqual([written, written])
        expect(items.map((piece) => piece.item.name)).toEqual(['post 1', 'post 2'])
      }),
      {numRuns: 300}
    )
  })

  test('has a mark in the place of half a character, which UTF-8 cannot store', async () => {
    const [piece] = (await readPieces(exportOf([item(1)]))).filter(({type}) => type === 'item')
    if (piece?.type !== 'item') throw new Error('no item')
    const [again] = await readPieces(Buffer.from(piece.write('a\ud800b')))
    expect(again).toMatchObject({type: 'item', item: {content: 'a\ufffdb'}})
  })

  test('keeps even that in UTF-16', async () => {
    const source = Buffer.from(`\ufeff${exportOf([item(1)])}`, 'utf16le')
    const changed = (await readPieces(source)).map((piece) =>
      piece.type === 'item' ? piece.write('a\ud800b') : piece.bytes
    )
    const items = (await readPieces(Buffer.concat(changed))).filter(({type}) => type === 'item')
    expect(items).toMatchObject([{item: {content: 'a\ud800b'}}])
  })
})

describe('any source', () => {
  const stored = fc.array(
    fc.oneof(
      content.map((text) => Buffer.from(text)),
      content.map((text) => Buffer.from(item(1, {content: text}))),
      content.map((text) => Buffer.from(item(2, {content: `<![CDATA[${text}]]>`}))),
      fc.uint8Array({maxLength: 8}).map((bytes) => Buffer.from(bytes)),
      fc.constantFrom('<rss>', '<channel>', '<title>', '</title>', '<wp:author>').map(Buffer.from)
    ),
    {maxLength: 8}
  )

  test('gives its bytes back, and the same items wherever it is split', async () => {
    await fc.assert(
      fc.asyncProperty(stored, fc.integer({min: 1, max: 40}), async (parts, size) => {
        const source = Buffer.concat(parts)
        const pieces = await readPieces(source)
        const split = await readPieces(source, {size})
        expect(joined(pieces)).toBe(source.toString('latin1'))
        expect(joined(split)).toBe(source.toString('latin1'))
        expect(told(split)).toEqual(told(pieces))
      }),
      {numRuns: 600}
    )
  })
})

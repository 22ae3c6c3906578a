import {existsSync, readdirSync, readFileSync} from 'node:fs'
import path from 'node:path'
import {describe, expect, test} from 'vitest'
import {joined, readPieces} from './wxr-pieces.ts'

/** Real exports, where there are any: a folder named by UNDIVI_CORPUS. */
const folder =
  process.env.UNDIVI_CORPUS ?? path.join(import.meta.dirname, '../../../../shared/corpus')

const files = existsSync(folder)
  ? readdirSync(folder, {recursive: true, encoding: 'utf8'}).filter((name) => /\.xml$/.test(name))
  : []

describe.runIf(files.length > 0)('corpus', () => {
  test.each(files)('%s', async (name) => {
    const source = readFileSync(path.join(folder, name))
    const text = source.toString('utf8')
    const pieces = await readPieces(source)
    const items = pieces.filter((piece) => piece.type === 'item')
    const attachments = pieces.filter((piece) => piece.type === 'attachment')
    expect(items.length + attachments.length).toBe(text.split('<item>').length - 1)
    expect(attachments).toHaveLength(
      text.split('<wp:post_type><![CDATA[attachment]]>').length +
        text.split('<wp:post_type>attachment<').length -
        2
    )
    expect(pieces.filter(({type}) => type === 'problem')).toEqual([])
    expect(joined(pieces)).toBe(source.toString('latin1'))
    for (const {item} of items) {
      expect(text).toContain(item.content.split(']]>')[0])
      expect(item.post.id).toMatch(/^\d+$/)
      expect(item.post.siteTitle).toBeDefined()
      const reasons = item.problems.map(({reason}) => reason)
      expect(
        reasons.filter((reason) => !/control character|_et_pb_old_content/.test(reason))
      ).toEqual([])
    }
  })
})

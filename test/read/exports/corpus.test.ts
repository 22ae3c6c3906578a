import {existsSync, readdirSync, readFileSync} from 'node:fs'
import path from 'node:path'
import {parseEntities} from 'parse-entities'
import {describe, expect, test} from 'vitest'
import {holdsFor, itemsIn, piecesOf, problemsIn} from './reading.ts'

/** Real exports, where there are any: a folder named by UNDIVI_CORPUS. */
const folder =
  process.env.UNDIVI_CORPUS ?? path.join(import.meta.dirname, '../../../../shared/corpus')
const dump = path.join(folder, 'phpindonesia-conference/wp_posts.sql')

/** The text of an element of WXR. */
function textIn(xml: string, element: string): string {
  const start = xml.indexOf(`<${element}>`) + element.length + 2
  const text = xml.slice(start, xml.indexOf(`</${element}>`, start))
  if (!text.startsWith('<![CDATA[')) return parseEntities(text)
  return text.slice(9, -3).replaceAll(']]]]><![CDATA[>', ']]>')
}

describe.runIf(existsSync(dump))('a dump and the WXR that was made of it', () => {
  test('have the same posts', async () => {
    const items = itemsIn(await piecesOf('sql', readFileSync(dump)))
    const wxr = readFileSync(dump.replace('.sql', '.wxr.xml'), 'utf8')
    const posts = wxr.split('<item>').slice(1)
    expect(items).toHaveLength(36)
    expect(posts).toHaveLength(36)
    // XML cannot hold a control character; and who blackened addresses in the dump took the `n` of `\n` for one's first
    // letter, so that `\r` stands there now.
    const comparable = items.map(({content, post}) => ({
      ...post,
      content: content.replaceAll('\u0003', '').replaceAll('\redacted@', '\nredacted@')
    }))
    expect(comparable).toMatchObject(
      posts.map((post) => ({
        id: textIn(post, 'wp:post_id'),
        title: textIn(post, 'title'),
        type: textIn(post, 'wp:post_type'),
        status: textIn(post, 'wp:status'),
        slug: textIn(post, 'wp:post_name'),
        date: textIn(post, 'wp:post_date'),
        content: textIn(post, 'content:encoded')
      }))
    )
  })

  test('come back', async () => {
    await holdsFor('sql', readFileSync(dump), [1, 1000])
  })
})

const layouts = path.join(folder, '2ofia-net/Divi Builder Layout.json')

test.runIf(existsSync(layouts))('a layout of the builder', async () => {
  const bytes = readFileSync(layouts)
  const pieces = await piecesOf('layout', bytes)
  expect(itemsIn(pieces).map(({name, content}) => [name, content])).toEqual(
    Object.entries<string>(JSON.parse(bytes.toString()).data).map(([id, content]) => [
      `layout ${id}`,
      content
    ])
  )
  expect(
    pieces.flatMap((piece) => (piece.type === 'attachment' ? piece.attachment.id : []))
  ).toEqual(['12'])
  await holdsFor('layout', bytes, [1, 1000])
})

const answers = path.join(folder, 'wp-rest-posts')

describe.runIf(existsSync(answers))('answers of the REST interface', () => {
  test.each(existsSync(answers) ? readdirSync(answers) : [])('%s', async (name) => {
    const bytes = readFileSync(path.join(answers, name))
    const data: unknown = JSON.parse(bytes.toString())
    const posts = Array.isArray(data) ? data : [data]
    const pieces = await piecesOf('rest', bytes)
    expect(itemsIn(pieces).map(({content}) => content)).toEqual(
      posts.map(({content}) => content.rendered)
    )
    expect(problemsIn(pieces)).toEqual([])
    await holdsFor('rest', bytes, [1, 1000])
  })
})

import fc from 'fast-check'
import {describe, expect, test} from 'vitest'
import {findingsIn, holdsFor, itemsIn, piecesOf, problemsIn, written} from './reading.ts'

type Format = 'rest' | 'layout'

async function summary(format: Format, json: string | Buffer): Promise<string[]> {
  return findingsIn(await piecesOf(format, Buffer.from(json))).map((finding) => {
    if ('item' in finding) return `${finding.item.name}: ${finding.item.content}`
    return 'problem' in finding ? `! ${finding.problem.reason}` : `file ${finding.attachment.id}`
  })
}

const hostile = fc
  .array(
    fc.oneof(
      fc.constantFrom(
        '"',
        '\\',
        '\\"',
        '/',
        '\\/',
        '{',
        '}',
        '[',
        ']',
        ':',
        ',',
        '\n',
        '\0',
        '🚤',
        'é',
        '\ufeff',
        '\u2028',
        '"content":',
        'images'
      ),
      fc.string({unit: 'binary', maxLength: 5})
    ),
    {maxLength: 10}
  )
  .map((parts) => parts.join(''))
  .filter((text) => Buffer.from(text).toString() === text)

/** As PHP's json_encode() writes. */
function php(value: unknown): string {
  return JSON.stringify(value)
    .replaceAll('/', '\\/')
    .replace(/[\u0080-\uffff]/g, (unit) => `\\u${unit.charCodeAt(0).toString(16).padStart(4, '0')}`)
}

describe('texts come back', () => {
  test.each([
    ['PHP', php],
    ['JavaScript', (value: unknown) => JSON.stringify(value)],
    ['with spaces', (value: unknown) => JSON.stringify(value, undefined, '\t')]
  ])('as %s writes them', async (_, write) => {
    await fc.assert(
      fc.asyncProperty(
        fc.array(hostile, {minLength: 1, maxLength: 3}),
        hostile,
        async (texts, other) => {
          const data = Object.fromEntries(texts.map((text, id) => [id + 1, text]))
          const layout = {
            context: 'et_builder',
            data,
            images: {[other]: {encoded: other, id: 3}},
            presets: {data: {4: other}}
          }
          const library = {
            context: 'et_builder_layouts',
            data: {5: {post_title: other, post_content: texts[0]}}
          }
          const posts = texts.map((text, id) => ({
            id,
            title: {rendered: 'T'},
            meta: {content: other},
            content: {rendered: text}
          }))
          for (const [format, value, contents] of [
            ['layout', layout, texts],
            ['layout', library, texts.slice(0, 1)],
            ['rest', posts, texts]
          ] as const) {
            const bytes = Buffer.from(write(value))
            const pieces = await piecesOf(format, bytes)
            expect(itemsIn(pieces).map(({content}) => content)).toEqual(contents)
            expect(problemsIn(pieces)).toEqual([])
            await holdsFor(format, bytes, [1, 4])
          }
        }
      ),
      {numRuns: 60}
    )
  })

  test('written back in the manner of the file', async () => {
    const bytes = Buffer.from(php({context: 'et_builder', data: {9: '<p>Café</p>'}, images: {}}))
    const back = written(await piecesOf('layout', bytes), () => '<b>Tür</b>')
    expect(back.toString()).toBe(php({context: 'et_builder', data: {9: '<b>Tür</b>'}, images: {}}))
    const plain = JSON.stringify({id: 1, content: {raw: '<p>Café</p>'}, link: 'https://e.org/é'})
    const again = written(await piecesOf('rest', Buffer.from(plain)), () => '<b>Tür</b>')
    expect(again.toString()).toBe(plain.replace('<p>Café</p>', '<b>Tür</b>'))
  })
})

describe('what is large', () => {
  test('images of a layout are not held', async () => {
    const encoded = 'iVBORw0KGgo'.repeat(1000)
    const json = JSON.stringify({
      context: 'et_builder',
      images: {'https://e.org/a.png': {encoded, id: 7}},
      data: {9: 'Words'},
      thumbnails: {a: encoded}
    })
    const pieces = await piecesOf('layout', Buffer.from(json), {size: 100, limit: 200})
    expect(itemsIn(pieces).map(({content}) => content)).toEqual(['Words'])
    expect(problemsIn(pieces)).toEqual([])
  })

  test('a post that is too large is left out, and nothing else', async () => {
    const json = JSON.stringify([
      {id: 1, content: 'x'.repeat(500)},
      {id: 2, content: 'short'}
    ])
    for (const size of [1, 100, 10_000]) {
      const pieces = await piecesOf('rest', Buffer.from(json), {size, limit: 300})
      expect(itemsIn(pieces).map(({name}) => name)).toEqual(['post 2'])
      expect(problemsIn(pieces)).toEqual([
        'Unexpected length of `0`, expected no more than 300 bytes; left it out'
      ])
    }
  })

  test('envelopes of any depth', async () => {
    const depth = 20_000
    const json = `${'{"found":1,"body":'.repeat(depth)}[]${'}'.repeat(depth)}`
    expect(await summary('rest', json)).toEqual([
      '! Unexpected content, expected posts of the REST interface; found none'
    ])
    const post = '{"id":1,"content":"Words"}'
    const inside = `{"body":{"found":1,"posts":[${post}]},"status":200}`
    expect(await summary('rest', inside)).toEqual(['post 1: Words'])
  })

  test('brackets of any depth', async () => {
    const json = `{"context":"et_builder","presets":${'['.repeat(100_000)}${']'.repeat(100_000)},"data":{"9":"Words"}}`
    expect(await summary('layout', json)).toEqual(['layout 9: Words'])
  })
})

describe('what is not as it should be', () => {
  const nothing = '! Unexpected content, expected posts of the REST interface; found none'
  const noLayout =
    '! Unexpected content, expected a portability file of Divi (et_builder, et_builder_layouts, et_theme_builder); found no layouts'
  test.each([
    ['rest', 'nothing', '', [nothing]],
    [
      'rest',
      'no JSON',
      '<html>"',
      ['! Unexpected end of the JSON, expected more of it; read what there is', nothing]
    ],
    ['rest', 'a number', '12', [nothing]],
    ['rest', 'an empty list', '[]', []],
    [
      'rest',
      'lists behind each other',
      '[{"id":1,"content":"A"}]\n[{"id":2,"content":"B"}]',
      ['post 1: A', 'post 2: B']
    ],
    [
      'rest',
      'a bracket too many',
      '[{"id":1,"content":"A"}]]',
      ['post 1: A', '! Unexpected `]` in the JSON, expected a value; left out what comes behind it']
    ],
    [
      'rest',
      'a member of an object in a list',
      '[{"id":1,"content":"A"}, "content": "B"]',
      [
        'post 1: A',
        '! Unexpected value, expected an object with a post; left it out',
        '! Unexpected `:` in the JSON, expected a value; left out what comes behind it'
      ]
    ],
    ['layout', 'nothing', '', [noLayout]],
    ['layout', 'posts of the REST interface', '[{"id":1,"content":"A"}]', [noLayout]],
    [
      'layout',
      'settings of the theme',
      '{"context":"epanel","data":{"divi_logo":"https://e.org/a.png"}}',
      [
        '! Unexpected context `epanel`, expected one of et_builder, et_builder_layouts, et_theme_builder; it has no contents'
      ]
    ],
    [
      'layout',
      'no text',
      '{"context":"et_builder","data":{"9":null}}',
      ['! Unexpected value, expected a layout; left it out']
    ],
    ['layout', 'no layouts', '{"context":"et_builder","data":[],"images":[]}', []],
    [
      'layout',
      'a name without quotes',
      '{"context":"et_builder",data:{"9":"A"}}',
      [
        '! Unexpected `d` in the JSON, expected a name in quotes; left out what comes behind it',
        noLayout
      ]
    ],
    [
      'layout',
      'a colon missing',
      '{"context" "et_builder"}',
      ['! Unexpected `"` in the JSON, expected a colon; left out what comes behind it', noLayout]
    ],
    [
      'layout',
      'an escape that is none',
      '{"data":{"9":"A\\x","10":"B"}}',
      ['! Unexpected JSON, expected it to be whole; left it out', 'layout 10: B']
    ]
  ] as const)('%s: %s', async (format, _, json, expected) => {
    expect(await summary(format, json)).toEqual(expected)
    await holdsFor(format, Buffer.from(json), [1, 2, 3])
  })

  test('bytes that are no UTF-8 in one post', async () => {
    const bytes = Buffer.from(
      '[{"id":1,"content":"Straße"},{"id":2,"content":"Stra\xdfe"}]',
      'latin1'
    )
    bytes[bytes.indexOf(0xdf)] = 0x80
    const items = itemsIn(await piecesOf('rest', bytes))
    expect(items.map(({content}) => content)).toEqual(['Stra€e', 'Straße'])
    expect(items.map(({problems}) => problems.length)).toEqual([1, 1])
  })
})

import {setFlagsFromString} from 'node:v8'
import {runInNewContext} from 'node:vm'
import {describe, expect, test} from 'vitest'
import type {Item, ItemProblem, Piece} from '../../../src/read/exports/item.ts'
import {collectSiteTables, libraryTypes} from '../../../src/read/exports/site-tables.ts'
import {readWxr, wxr} from '../../../src/read/exports/wxr.ts'
import {bytesOf, joined, readPieces} from './wxr-pieces.ts'
import {exportOf, item} from './wxr-source.ts'

async function tablesOf(pieces: AsyncIterable<Piece>): Promise<object> {
  const {media, library} = await collectSiteTables(pieces)
  return {media: Object.fromEntries(media.entries()), library}
}

async function read(
  source: Uint8Array | string,
  limit?: number
): Promise<{items: Item[]; problems: ItemProblem[]}> {
  const pieces = await readPieces(source, limit === undefined ? {} : {limit})
  expect(joined(pieces)).toBe(Buffer.from(source).toString('latin1'))
  const items = pieces.flatMap((piece) => (piece.type === 'item' ? [piece.item] : []))
  const problems = pieces.flatMap((piece) => (piece.type === 'problem' ? [piece.problem] : []))
  return {items, problems}
}

function reasons({items, problems}: {items: Item[]; problems: ItemProblem[]}): string[] {
  return [...problems, ...items.flatMap((item) => item.problems)].map(({reason}) => reason)
}

const contents = (items: readonly Item[]): string[] => items.map(({content}) => content)

describe('an export that is cut', () => {
  const source = exportOf([item(1), item(2, {content: '<![CDATA[a]]]]><![CDATA[>b]]>'}), item(3)])
  const ends = [1, 2, 3].map((id) => source.indexOf('</item>', source.indexOf(`Post ${id}`)) + 7)

  test('has its whole items, wherever that is, and says so', async () => {
    for (let length = 0; length < source.lastIndexOf('</rss>') + 6; length++) {
      const {items, problems} = await read(source.slice(0, length))
      expect(items.map(({name}) => name)).toEqual(
        [1, 2, 3].filter((_, index) => length >= (ends[index] ?? 0)).map((id) => `post ${id}`)
      )
      expect(problems.filter(({isHarmless}) => !isHarmless)).toHaveLength(1)
    }
  })

  test('names the post and the line', async () => {
    const {problems} = await read(source.slice(0, source.lastIndexOf('<wp:post_type>')))
    expect(problems).toEqual([
      {
        line: 24,
        reason:
          'Unexpected end of the file in the <item> of post 3, expected </item>; left out what there is of it'
      }
    ])
  })
})

describe('what stands around a document', () => {
  const notice = '<br />\n<b>Notice</b>: Undefined index: a in <b>/srv/a.php</b> on line <b>1</b>\n'

  test.each([
    ['in front of', notice + exportOf([item(1)])],
    ['behind', exportOf([item(1)]) + notice]
  ])('%s it', async (where, source) => {
    const found = await read(source)
    expect(contents(found.items)).toEqual(['Words of 1.'])
    expect(reasons(found)).toEqual([
      `Unexpected text ${where} the document, expected none; passed over it`
    ])
  })

  test('blank lines and comments are nothing', async () => {
    const found = await read(`\n\n<!-- ${'a > b '.repeat(30_000)} -->\n${exportOf([item(1)])}\n\n`)
    expect(found.items).toHaveLength(1)
    expect(reasons(found)).toEqual([])
  })

  test('a second document is read too', async () => {
    const found = await read(exportOf([item(1)]) + exportOf([item(2)]))
    expect(contents(found.items)).toEqual(['Words of 1.', 'Words of 2.'])
    expect(reasons(found)).toEqual([])
  })

  test('a second channel is read too', async () => {
    const source = exportOf([`${item(1)}</channel><channel><title>Other</title>${item(2)}`])
    const {items, problems} = await read(source)
    expect(items.map(({post}) => post.siteTitle)).toEqual(['Site', 'Site'])
    expect(problems).toEqual([])
  })
})

describe('what is no export', () => {
  test.each([
    ['nothing', ''],
    ['blanks', ' \n'],
    ['text', 'Words, and no more.'],
    [
      'a page',
      '<!DOCTYPE html><html><head><title>A</title><link rel="a"></head><body><p>Words</p></body></html>'
    ],
    ['bytes', Buffer.from([0, 255, 60, 0, 33, 254, 60, 63])],
    ['one byte', Buffer.from([60])]
  ])('%s', async (_, source) => {
    const found = await read(source)
    expect(found.items).toEqual([])
    expect(reasons(found)).toContain(
      'Unexpected content, expected an export of WordPress: <rss> with an <item> for each post'
    )
  })

  test('an export without items is one', async () => {
    expect(reasons(await read(exportOf([])))).toEqual([])
  })
})

describe('names', () => {
  test.each(['1.0', '1.1', '1.2'])('namespaces of version %s', async (version) => {
    const source = exportOf([item(1)], {version})
      .replace(/\bwp(?=[:=])/g, 'press')
      .replace(/\bcontent(?=[:=])/g, 'c')
      .replace(/\bexcerpt(?=[:=])/g, 'e')
    const {items} = await read(source)
    expect(items[0]).toMatchObject({name: 'post 1', content: 'Words of 1.'})
  })

  test('without namespaces the usual prefixes count', async () => {
    const {items} = await read(`<rss><channel>${item(1)}</channel></rss>`)
    expect(items[0]).toMatchObject({name: 'post 1', content: 'Words of 1.'})
  })

  test('a feed without fields of WordPress', async () => {
    const source = '<rss><channel><item><title>A</title></item></channel></rss>'
    const {items} = await read(source)
    expect(items[0]).toMatchObject({name: 'post in line 1', content: '', post: {title: 'A'}})
  })
})

describe('encodings', () => {
  const source = exportOf([item(1, {content: '<![CDATA[Tea – “größer” 🚣]]>'})])
  const content = 'Tea – “größer” 🚣'

  test.each([
    ['a byte order mark', `\ufeff${source}`],
    ['UTF-16, little-endian', Buffer.from(`\ufeff${source}`, 'utf16le')],
    ['UTF-16, big-endian', Buffer.from(`\ufeff${source}`, 'utf16le').swap16()],
    ['UTF-16 without a mark', Buffer.from(source, 'utf16le')],
    ['UTF-16 with half of a character', Buffer.from(`\ufeff${source}`, 'utf16le').subarray(0, -1)]
  ])('%s', async (_, bytes) => {
    const found = await read(bytes)
    expect(contents(found.items)).toEqual([content])
    expect(reasons(found)).toEqual([])
    const pieces = await readPieces(bytes, {size: 1})
    expect(pieces.filter(({type}) => type === 'item')).toHaveLength(1)
    expect(joined(pieces)).toBe(Buffer.from(bytes).toString('latin1'))
  })

  test.each([
    ['windows-1252 that is declared', 'windows-1252', Buffer.from([0x93, 0xe9, 0x94]), '“é”', []],
    ['Cyrillic that is declared', 'windows-1251', Buffer.from([0xc6, 0xf3]), 'Жу', []],
    [
      'UTF-8 that is declared as something else',
      'ISO-8859-1',
      Buffer.from('größer'),
      'größer',
      ['Unexpected bytes in UTF-8 in content:encoded, expected ISO-8859-1, as the document says']
    ],
    [
      'windows-1252 that is declared as UTF-8',
      'UTF-8',
      Buffer.from([0x93, 0xe9, 0x94]),
      '“é”',
      ['Unexpected bytes in windows-1252 in content:encoded, expected UTF-8, as the document says']
    ],
    ['an encoding that nobody knows', 'x-none', Buffer.from('größer'), 'größer', []]
  ])('%s', async (_, encoding, bytes, expected, problems) => {
    const [before = '', after = ''] = exportOf([item(1, {content: '<![CDATA[@]]>'})], {
      encoding
    }).split('@')
    const whole = Buffer.concat([Buffer.from(before), bytes, Buffer.from(after)])
    const found = await read(whole)
    expect(contents(found.items)).toEqual([expected])
    expect(reasons(found)).toEqual(problems)
    const [written] = (await readPieces(whole)).filter((piece) => piece.type === 'item')
    const changed = Buffer.from(written?.write('“größer” Жу') ?? [])
    const again = await read(
      Buffer.concat([Buffer.from(before.split('\t<item>')[0] ?? ''), changed])
    )
    expect(contents(again.items)).toEqual(['“größer” Жу'])
    expect(reasons({items: again.items, problems: []})).toEqual([])
  })
})

describe('values', () => {
  test.each([
    ['escaped text', '&lt;p&gt;a &amp;amp; b&#33;&#x21;&lt;/p&gt;', '<p>a &amp; b!!</p>', []],
    ['CDATA between blanks', '\n\t<![CDATA[ a ]]>\n', ' a ', []],
    ['CDATA and text', 'a &lt; <![CDATA[b &lt; c]]> d', 'a < b &lt; c d', []],
    ['markup that is not escaped', '<p class="a>b">x < y</p>', '<p class="a>b">x < y</p>', []],
    ['a bare &', 'AT&T', 'AT&T', ['bare &']],
    ['an entity of HTML', 'a&eacute;', 'aé', ['entity &eacute;']],
    ['an entity of nobody', 'a&lol;', 'a&lol;', ['entity &lol;']],
    ['a name of JavaScript', '&constructor;', '&constructor;', ['entity &constructor;']],
    ['a reference to nothing', '&#0;&#xD800;', '&#0;&#xD800;', ['reference &#0;']],
    ['a control character', '<![CDATA[a\u0003]]>', 'a\u0003', ['control character U+0003']]
  ])('%s', async (_, stored, content, met) => {
    const found = await read(exportOf([item(1, {content: stored})]))
    expect(contents(found.items)).toEqual([content])
    expect(
      reasons(found).map((reason) => reason.replace(/^Unexpected | in content.*$/g, ''))
    ).toEqual(met)
  })

  test('entities that the document declares are not expanded', async () => {
    const bomb =
      '<!DOCTYPE rss [<!ENTITY a "lol"><!ENTITY b "&a;&a;"><!ENTITY c SYSTEM "/etc/passwd">]>'
    const source = exportOf([item(1, {content: '&b;&c;'})]).replace('\n', `\n${bomb}\n`)
    const found = await read(source)
    expect(contents(found.items)).toEqual(['&b;&c;'])
    expect(reasons(found)).toContain(
      'Unexpected declaration of an entity, expected none; it is not expanded'
    )
  })

  test('line ends and the place of the content', async () => {
    const content = 'a\r\nb\r\n'
    const {items} = await read(exportOf([item(1), item(2, {content: `<![CDATA[${content}]]>`})]))
    expect(items[1]).toMatchObject({content, line: 19})
  })

  test('another field ends one that has no end', async () => {
    const source = exportOf([item(1).replace('</content:encoded>', '')])
    const found = await read(source)
    expect(contents(found.items)).toEqual(['Words of 1.'])
    expect(reasons(found)).toEqual([
      'Unexpected end in content:encoded, expected </content:encoded>'
    ])
  })

  test('a name does not hold control characters', async () => {
    const {items} = await read(exportOf([item(1).replace('Post 1', 'Post\u0003 1')]))
    expect(items[0]?.post.title).toBe('Post 1')
  })

  test('a ring of categories has an end', async () => {
    const term = (slug: string, parent: string): string =>
      `<wp:category><wp:category_nicename>${slug}</wp:category_nicename><wp:category_parent>${parent}</wp:category_parent><wp:cat_name>${slug}</wp:cat_name></wp:category>`
    const more = '<category domain="category" nicename="a">a</category>'
    const {items} = await read(exportOf([term('a', 'b'), term('b', 'a'), item(1, {more})]))
    expect(items[0]?.post.terms?.[0]?.path.slice(-3)).toEqual(['a', 'b', 'a'])
  })
})

describe('limits', () => {
  test('an item that is too long is passed over, however much of it comes at once', async () => {
    const long = item(1, {content: `<![CDATA[${'a'.repeat(2000)}]]>`})
    const found = await read(exportOf([long, item(2)]), 1500)
    expect(contents(found.items)).toEqual(['Words of 2.'])
    expect(reasons(found)).toEqual([
      'Unexpected length of an <item>, expected no more than 1500 characters; left it out'
    ])
  })

  test('an item that is too long is passed over, and the next is read', async () => {
    const long = item(1, {content: `<![CDATA[${'a'.repeat(600_000)}]]>`})
    const found = await read(exportOf([long, item(2)]), 300_000)
    expect(contents(found.items)).toEqual(['Words of 2.'])
    expect(reasons(found)).toEqual([
      'Unexpected length of an <item>, expected no more than 300000 characters; left it out'
    ])
  })

  test('a fault is named once for all fields of a name', async () => {
    const terms = '<category domain="a">a & b & c</category>\n'.repeat(5000)
    const {items} = await read(exportOf([item(1, {content: '&\n'.repeat(50_000), more: terms})]))
    expect(items[0]?.problems).toHaveLength(2)
  })

  test('a field costs memory though it is empty', async () => {
    const source = exportOf([item(1, {more: '<link/>'.repeat(100_000)}), item(2)])
    const found = await read(source, 1_000_000)
    expect(found.items.map(({name}) => name)).toEqual(['post 2'])
  })

  test.each([
    ['closing tags that nothing opened', '<a>'.repeat(100_000) + '</b>'.repeat(100_000)],
    ['tags without an end', '<a'.repeat(200_000)],
    ['quotes without an end', '<a "><b \'>'.repeat(50_000)],
    ['a declaration without an end', `<!${'a'.repeat(400_000)}`],
    ['instructions without an end', '<?'.repeat(200_000)],
    ['references without an end', '&#'.repeat(200_000)]
  ])('%s', async (_, text) => {
    const {items} = await read(exportOf([item(1, {content: text}), item(2)]))
    expect(contents(items)).toEqual([text, 'Words of 2.'])
  })

  test('a hundred thousand items, one at a time', async () => {
    const [head = '', tail = ''] = exportOf(['@']).split('@')
    const some = Buffer.from(
      Array.from({length: 1000}, (_, id) => item(id + 1, {content: ''})).join('')
    )
    const chunks = async function* (): AsyncIterable<Uint8Array> {
      yield Buffer.from(head)
      for (let count = 0; count < 100; count++) yield some
      yield Buffer.from(tail)
    }
    let count = 0
    let before = 0
    for await (const piece of readWxr(chunks())) {
      if (piece.type === 'item' && ++count === 20_000) before = heap()
    }
    expect(count).toBe(100_000)
    expect(heap() - before).toBeLessThan(some.length * 10)
  })
})

/** Bytes that are in use, once what is not has been collected. */
function heap(): number {
  setFlagsFromString('--expose-gc')
  runInNewContext('gc')()
  return process.memoryUsage().heapUsed
}

describe('writing', () => {
  const write = async (source: string, content: string): Promise<string> => {
    const pieces = await readPieces(source)
    const bytes = pieces.map((piece) =>
      piece.type === 'item' ? piece.write(content) : bytesOf(piece)
    )
    return Buffer.concat(bytes).toString()
  }

  test.each([
    ['CDATA', '<![CDATA[old]]>', '<![CDATA[new]]>'],
    ['CDATA between blanks', '\n <![CDATA[old]]>\n', '\n <![CDATA[new]]>\n'],
    ['text', 'a &amp; b', '<![CDATA[new]]>']
  ])('replaces %s and nothing else', async (_, before, after) => {
    const excerpt = '<excerpt:encoded><![CDATA[old]]></excerpt:encoded>'
    const more = `${excerpt}<wp:meta_value><![CDATA[\u0003 & old]]></wp:meta_value>`
    const source = (content: string): string => exportOf([item(1, {content, more})])
    expect(await write(source(before), 'new')).toBe(source(after))
  })

  test('into an empty element', async () => {
    const source = exportOf([item(1)]).replace(
      /<content:encoded>.*<\/content:encoded>/,
      '<content:encoded />'
    )
    const expected = source.replace(
      '<content:encoded />',
      '<content:encoded><![CDATA[new]]></content:encoded>'
    )
    expect(await write(source, 'new')).toBe(expected)
  })

  test('into an item without one', async () => {
    const source = exportOf([item(1)]).replace(/<content:encoded>.*<\/content:encoded>/, '')
    const written = await write(source, 'new')
    expect(written).toBe(
      source.replace('</item>', '<content:encoded><![CDATA[new]]></content:encoded></item>')
    )
  })

  test('the end of CDATA is split', async () => {
    const source = exportOf([item(1)])
    expect(await write(source, 'a]]>b')).toBe(source.replace('Words of 1.', 'a]]]]><![CDATA[>b'))
  })
})

test('what posts refer to is collected in a pass of its own', async () => {
  const layout = item(7).replace('[CDATA[post]', '[CDATA[et_pb_layout]')
  const pattern = item(9).replace('[CDATA[post]', '[CDATA[wp_block]')
  const picture = item(8, {
    more: '<wp:attachment_url>https://e.org/a.jpg</wp:attachment_url><wp:post_parent>1</wp:post_parent>'
  }).replace('[CDATA[post]', '[CDATA[attachment]')
  const source = Buffer.from(exportOf([item(1), layout, pattern, picture]))
  const chunks = async function* (): AsyncIterable<Uint8Array> {
    yield source
  }
  const expected = {
    media: {8: {url: 'https://e.org/a.jpg', title: 'Post 8'}},
    library: {7: 'Words of 7.', 9: 'Words of 9.'}
  }
  expect(await tablesOf(wxr.read(chunks()))).toEqual(expected)
  const pieces = await readPieces(source, {types: libraryTypes})
  expect(pieces.filter(({type}) => type === 'item')).toHaveLength(2)
  expect(joined(pieces)).toBe(source.toString('latin1'))
  expect(await tablesOf(readWxr(chunks(), {types: libraryTypes}))).toEqual(expected)
})

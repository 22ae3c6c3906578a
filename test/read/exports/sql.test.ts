import fc from 'fast-check'
import {describe, expect, test} from 'vitest'
import type {Piece} from '../../../src/read/exports/item.ts'
import {sqlReader} from '../../../src/read/exports/sql.ts'
import {chunksOf, findingsIn, holdsFor, itemsIn, piecesOf, problemsIn, written} from './reading.ts'

const columns = '(`ID`, `post_title`, `post_content`, `post_type`)'

async function read(sql: string | Buffer, limit?: number) {
  return piecesOf('sql', Buffer.from(sql), limit === undefined ? {} : {limit})
}

/** Names and contents of the items of a dump, and what is wrong with it. */
async function summary(sql: string | Buffer): Promise<string[]> {
  return findingsIn(await read(sql)).map((finding) => {
    if ('item' in finding) return `${finding.item.name}: ${finding.item.content}`
    return 'problem' in finding ? `! ${finding.problem.reason}` : `file ${finding.attachment.id}`
  })
}

/** Texts made of what dumps trip over. */
const hostile = fc
  .array(
    fc.oneof(
      fc.constantFrom(
        "'",
        '"',
        '`',
        '\\',
        '\0',
        '\u001a',
        '\n',
        '\r\n',
        '\t',
        '\b',
        ';',
        '),(',
        "','",
        '--',
        '-- ',
        '#',
        '/*',
        '*/',
        '/*!50000 ',
        '🚤',
        'é',
        '\u{10ffff}',
        '%',
        '_',
        '\\%',
        '\\_',
        "\\'",
        "''",
        '[et_pb_text]',
        'INSERT INTO `wp_posts` VALUES (',
        'DELIMITER ;;',
        '0x41',
        'NULL',
        ' '
      ),
      fc.string({unit: 'binary', maxLength: 5})
    ),
    {maxLength: 12}
  )
  .map((parts) => parts.join(''))
  // Half of a pair of surrogates is no text that a database holds.
  .filter((text) => Buffer.from(text).toString() === text && text.trim() !== '')

/** Ways to write a text, as the tools do. */
const writers: Readonly<Record<string, (text: string) => string>> = {
  // mysql_real_escape_string()
  mysqldump: (text) =>
    `'${text
      .replace(/[\\'"]/g, '\\$&')
      .replaceAll('\0', '\\0')
      .replaceAll('\n', '\\n')
      .replaceAll('\r', '\\r')
      .replaceAll('\u001a', '\\Z')}'`,
  phpMyAdmin: (text) =>
    `'${text.replaceAll('\\', '\\\\').replaceAll("'", "''").replaceAll('\0', '\\0').replaceAll('\r', '\\r')}'`,
  'double quotes': (text) => `"${text.replaceAll('\\', '\\\\').replaceAll('"', '""')}"`,
  'a character set': (text) => `_utf8mb4 '${text.replaceAll('\\', '\\\\').replaceAll("'", "\\'")}'`,
  hexadecimal: (text) => `0x${Buffer.from(text).toString('hex')}`,
  'hexadecimal in quotes': (text) => `X'${Buffer.from(text).toString('hex').toUpperCase()}'`
}

describe('texts come back', () => {
  test.each(Object.entries(writers))('as %s writes them', async (_, write) => {
    await fc.assert(
      fc.asyncProperty(fc.array(hostile, {minLength: 1, maxLength: 4}), async (texts) => {
        const rows = texts.map((text, id) => `(${id},${write(text)},${write(text)},'post')`)
        const sql = `INSERT INTO \`wp_posts\` ${columns} VALUES ${rows.join(',')};\n`
        const items = itemsIn(await read(sql))
        expect(items.map(({content}) => content)).toEqual(texts)
        expect(items.map(({post}) => post.title ?? '')).toEqual(texts.map((text) => text.trim()))
        expect(items.flatMap(({problems}) => problems)).toEqual([])
        await holdsFor('sql', Buffer.from(sql), [1, 5])
      }),
      {numRuns: 60}
    )
  })

  test('without backslashes that escape', async () => {
    await fc.assert(
      fc.asyncProperty(hostile, async (text) => {
        const value = `'${text.replaceAll("'", "''")}'`
        const insert = `INSERT INTO wp_posts ${columns} VALUES (1,'',${value},'post');\n`
        for (const mode of [
          "SET sql_mode = 'ANSI,NO_BACKSLASH_ESCAPES';",
          "/*!40101 SET SQL_MODE='NO_BACKSLASH_ESCAPES' */;"
        ]) {
          const sql = `${mode}\n${insert}SET SQL_MODE=@OLD_SQL_MODE;\n`
          expect(itemsIn(await read(sql)).map(({content}) => content)).toEqual([text])
          await holdsFor('sql', Buffer.from(sql), [1])
        }
      }),
      {numRuns: 60}
    )
  })

  test('of several megabytes', async () => {
    const text = 'It’s "long"; (very), \\ long\n'.repeat(200_000)
    const sql = `INSERT INTO wp_posts ${columns} VALUES (1,'',${writers.mysqldump?.(text)},'post');`
    const [item] = itemsIn(await piecesOf('sql', Buffer.from(sql), {size: 1000}))
    expect(item?.content === text).toBe(true)
  })
})

describe('statements', () => {
  const row = "(1,'T','C','post')"
  test.each([
    ['several on a line', `SET NAMES utf8;INSERT INTO wp_posts ${columns} VALUES ${row};SELECT 1;`],
    ['REPLACE', `replace delayed into wp_posts ${columns} value ${row};`],
    [
      'spaces and comments',
      `INSERT /* a ; b */ INTO wp_posts -- ;\n ${columns}\n# ;\nVALUES\n\t${row} /*!1 x*/ ;`
    ],
    ['a name with a database', `INSERT INTO db.\`wp_posts\` ${columns} VALUES${row};`],
    ['any prefix', `INSERT INTO \`SERVMASK_PREFIX_posts\` ${columns} VALUES ${row};`],
    ['no prefix', `INSERT INTO "posts" ${columns} VALUES ${row};`],
    [
      'columns of the table',
      `CREATE TEMPORARY TABLE IF NOT EXISTS wp_posts (ID int, post_title text DEFAULT ',(' COMMENT 'x', post_content text CHECK (post_content <> ';'), post_type varchar(20), PRIMARY KEY (ID), KEY post_type (post_type)) ENGINE=InnoDB;INSERT INTO wp_posts VALUES ${row};`
    ],
    [
      'an update of duplicates',
      `INSERT INTO wp_posts ${columns} VALUES ${row} ON DUPLICATE KEY UPDATE post_title = ';';`
    ],
    [
      'a trigger with an apostrophe',
      `DELIMITER $$\nCREATE TRIGGER t BEGIN -- it's\nINSERT INTO wp_posts VALUES (9); END $$\ndelimiter ;\nINSERT INTO wp_posts ${columns} VALUES ${row};`
    ],
    [
      'another table in front of it',
      `INSERT INTO wp_options VALUES (1,'a','b','no');INSERT INTO wp_posts ${columns} VALUES ${row};`
    ]
  ])('%s', async (_, sql) => {
    expect(await summary(sql)).toEqual(['post 1: C'])
    await holdsFor('sql', Buffer.from(sql), [1, 2, 3])
  })

  test.each([
    [
      'nothing',
      '',
      ['! Unexpected content, expected an SQL dump with a table of posts; found none']
    ],
    [
      'no SQL',
      "It's no dump. <p>(",
      [
        '! Unexpected end within a statement, expected `;`; read what there is',
        '! Unexpected content, expected an SQL dump with a table of posts; found none'
      ]
    ],
    [
      'a dump without posts',
      "INSERT INTO wp_options VALUES (1,'a','b','no');",
      ['! Unexpected content, expected an SQL dump with a table of posts; found none']
    ],
    [
      'a table of a plugin',
      'INSERT INTO wp_related_posts (id, posts) VALUES (1, 2);',
      ['! Unexpected content, expected an SQL dump with a table of posts; found none']
    ],
    [
      'a table that only looks like it',
      'INSERT INTO wp_x_posts VALUES (1, 2);',
      ['! Unexpected row of 2 values in wp_x_posts, expected 23; left it out']
    ],
    [
      'no rows',
      `INSERT INTO wp_posts ${columns} SET ID = 1;`,
      ['! Unexpected `SET` in the INSERT into wp_posts, expected VALUES; left it out']
    ],
    [
      'a new statement behind a row',
      `INSERT INTO wp_posts ${columns} VALUES ${row}\nINSERT INTO wp_posts ${columns} VALUES (2,'T','D','post');`,
      ['post 1: C', '! Unexpected `INSERT INT` behind a row of wp_posts, expected `;`', 'post 2: D']
    ],
    [
      'empty brackets',
      `INSERT INTO wp_posts ${columns} VALUES (),(2,'T','D','post');`,
      ['! Unexpected SQL in a row of wp_posts, expected `)`; left it out', 'post 2: D']
    ],
    [
      'a dump that does not say that it is complete',
      `-- MySQL dump 10.13\nINSERT INTO wp_posts ${columns} VALUES ${row};\n`,
      [
        'post 1: C',
        '! Unexpected end of the dump, expected `-- Dump completed`; read what there is'
      ]
    ],
    [
      'a transaction that is not ended',
      `START TRANSACTION;INSERT INTO wp_posts ${columns} VALUES ${row};\n`,
      ['post 1: C', '! Unexpected end of the dump, expected `COMMIT`; read what there is']
    ],
    [
      'a delimiter to the end',
      `INSERT INTO wp_posts ${columns} VALUES ${row};\nDELIMITER ;;\nCREATE x`,
      ['post 1: C', '! Unexpected end within a statement, expected `;`; read what there is']
    ]
  ])('%s', async (_, sql, expected) => {
    expect(await summary(sql)).toEqual(expected)
    await holdsFor('sql', Buffer.from(sql), [1, 2, 3])
  })

  test('a row that is too long is left out, and nothing else', async () => {
    const long = 'x'.repeat(500)
    const sql = `INSERT INTO wp_posts ${columns} VALUES (1,'','${long}','post'),(2,'','short','post');`
    for (const size of [1, 100, 10_000]) {
      const pieces = await piecesOf('sql', Buffer.from(sql), {size, limit: 300})
      expect(itemsIn(pieces).map(({name}) => name)).toEqual(['post 2'])
      expect(problemsIn(pieces)).toEqual([
        'Unexpected length of a row of wp_posts, expected no more than 300 bytes; left it out'
      ])
    }
  })
})

describe('damage', () => {
  test('bytes that are no UTF-8 in one post', async () => {
    const sql = Buffer.concat([
      Buffer.from(
        `INSERT INTO wp_posts ${columns} VALUES (1,'One','Straße','post'),(2,'Two','Stra`
      ),
      Buffer.from([0xdf]),
      Buffer.from('e – 5 '),
      Buffer.from([0x80, 0xed, 0xa0, 0x80]),
      Buffer.from("','post'),(3,'Three','Straße','post');")
    ])
    expect(await summary(sql)).toEqual([
      'post 1: Straße',
      'post 2: Straße – 5 €í\u00a0€',
      'post 3: Straße'
    ])
    expect(itemsIn(await read(sql)).map(({problems}) => problems.length)).toEqual([0, 1, 0])
  })

  test('a broken row takes no other with it', async () => {
    await fc.assert(
      fc.asyncProperty(hostile, async (text) => {
        const sql = `INSERT INTO wp_posts ${columns} VALUES\n(1,'','A','post'),\n(2,'','${text}','post'),\n(3,'','B','post');\n`
        const pieces = await read(sql)
        expect(itemsIn(pieces)[0]?.content).toBe('A')
        await holdsFor('sql', Buffer.from(sql), [1, 9])
      }),
      {numRuns: 300}
    )
  })
})

describe('what is asked for', () => {
  const sql = `INSERT INTO wp_postmeta VALUES (1,1,'_thumbnail_id','5');
INSERT INTO wp_posts ${columns} VALUES (1,'','A','post'),(2,'','B','et_pb_layout'),(5,'F','','attachment');
INSERT INTO wp_users VALUES (1,'ann','','ann');`

  test('one type of posts', async () => {
    const pieces: Piece[] = []
    const {read: readTypes} = sqlReader({types: new Set(['et_pb_layout'])})
    for await (const piece of readTypes(chunksOf(Buffer.from(sql)))) pieces.push(piece)
    expect(pieces.flatMap((piece) => (piece.type === 'bytes' ? [] : piece.type))).toEqual([
      'item',
      'attachment'
    ])
    expect(written(pieces).toString()).toBe(sql)
  })

  describe('tables of plug-ins whose names end like that of posts', () => {
    const zeros = "'0000-00-00 00:00:00'"
    const post = (id: number): string =>
      `(${id},1,${zeros},${zeros},'Words ${id}','Post','','publish','open','open','','a','','',${zeros},${zeros},'',0,'',0,'post','',0)`
    const popular = "INSERT INTO `wp_popularposts` VALUES (1,'x','2019-05-04',7),(2,'y',NULL,1);\n"
    const related = 'INSERT INTO wp_yarpp_posts VALUES (1,2,3);\n'
    const options = "INSERT INTO wp_options VALUES (1,'home','https://old.example','yes');\n"
    const terms = "INSERT INTO wp_terms VALUES (1,'A','a',0);\n"
    const posts = `INSERT INTO wp_posts VALUES ${post(1)},${post(2)};\n`
    const second = `INSERT INTO wp_2_posts VALUES ${post(3)};\n`
    const copy = `INSERT INTO old_posts VALUES ${post(4)};\nINSERT INTO old_posts VALUES (5);\n`
    const both = ['post 1: Words 1', 'post 2: Words 2']
    const another = 'post 3 of wp_2_posts: Words 3'

    test.each([
      ['behind options', options + popular + posts + related + second, [...both, another]],
      ['in front of options', popular + related + posts + second + options, [...both, another]],
      ['beside terms alone', popular + posts + related + terms, both],
      ['options of a plug-in', posts + options.replace('wp_options', 'wp_x_options'), both],
      [
        'posts of another site without options',
        options + posts + copy + popular,
        [
          ...both,
          'post 4: Words 4',
          '! Unexpected row of 1 values in old_posts, expected 23; left it out'
        ]
      ],
      ['nothing but posts', posts + second, [...both, another]],
      [
        'nothing but tables of plug-ins',
        popular + options,
        [1, 2].map(
          () => '! Unexpected row of 4 values in wp_popularposts, expected 23; left it out'
        )
      ]
    ])('%s', async (_, sql, expected) => {
      expect(await summary(sql)).toEqual(expected)
      await holdsFor('sql', Buffer.from(sql), [1, 64])
    })

    test('one pass knows those in front of them', async () => {
      const pieces: Piece[] = []
      const sql = options + popular + posts + related
      for await (const piece of sqlReader().read(chunksOf(Buffer.from(sql)))) pieces.push(piece)
      expect(problemsIn(pieces)).toEqual([])
      expect(itemsIn(pieces)).toHaveLength(2)
    })
  })

  test('one pass knows what stands in front of the posts', async () => {
    const pieces: Piece[] = []
    for await (const piece of sqlReader().read(chunksOf(Buffer.from(sql)))) pieces.push(piece)
    expect(itemsIn(pieces).map(({thumbnail}) => thumbnail)).toEqual(['5', undefined])
    expect(written(pieces).toString()).toBe(sql)
  })
})

describe('what belongs to a post', () => {
  const site = `INSERT INTO wp_options VALUES (1,'siteurl','https://now.example.org','yes');
INSERT INTO wp_postmeta VALUES (1,1,'_thumbnail_id','5'),(2,5,'_wp_attached_file','%FILE%');
INSERT INTO wp_posts (ID, guid, post_title, post_content, post_type) VALUES (1,'','','C','post'),(5,'%GUID%','F','','attachment');`

  test.each([
    [
      'below the site of today',
      '2020/a.jpg',
      'http://old.local/wp-content/uploads/2020/a.jpg',
      'https://now.example.org/wp-content/uploads/2020/a.jpg'
    ],
    [
      'in a folder of a site of a network',
      '2020/a.jpg',
      'http://old.local/wp-content/uploads/sites/3/2020/a.jpg',
      'https://now.example.org/wp-content/uploads/sites/3/2020/a.jpg'
    ],
    [
      'another than the guid says',
      '2020/a-scaled.jpg',
      'http://old.local/wp-content/uploads/2020/a.jpg',
      'https://now.example.org/wp-content/uploads/2020/a-scaled.jpg'
    ],
    [
      'in a folder of another name',
      'a.jpg',
      'https://now.example.org/app/uploads/a.jpg',
      'https://now.example.org/app/uploads/a.jpg'
    ],
    [
      'elsewhere',
      'https://cdn.example.org/a.jpg',
      'https://now.example.org/?attachment_id=5',
      'https://cdn.example.org/a.jpg'
    ]
  ])('the address of a file %s', async (_, file, guid, url) => {
    const sql = site.replace('%FILE%', file).replace('%GUID%', guid)
    const findings = findingsIn(await read(sql))
    expect(findings).toMatchObject([{item: {post: {image: url}}}, {attachment: {url}}])
  })

  const published = `INSERT INTO wp_options VALUES (1,'home','https://e.org/','yes'),(2,'permalink_structure','%S%','yes'),(3,'show_on_front','page','yes'),(4,'page_on_front','3','yes');
INSERT INTO wp_posts (ID, post_author, post_date, post_name, post_status, post_parent, guid, post_title, post_content, post_type) VALUES (1,1,'2020-03-04 05:06:07','a-post','publish',0,'guid','','','post'),(2,1,'','below','publish',3,'guid','','','page'),(3,1,'','front','publish',4,'guid','','','page'),(4,1,'','round','publish',3,'guid','','','page'),(5,1,'','','draft',0,'guid','','','post'),(6,1,'','x','publish',0,'guid','','','project'),(7,1,'','one','publish',0,'guid','','','page');
INSERT INTO wp_users VALUES (1,'ann','','ann-s');`

  test.each([
    ['', ['guid', 'guid', 'guid', 'guid', 'guid', 'guid', 'guid']],
    [
      '/%postname%/',
      [
        'https://e.org/a-post/',
        /\/below\/$/,
        'https://e.org/',
        /\/round\/$/,
        'guid',
        'https://e.org/project/x/',
        'https://e.org/one/'
      ]
    ],
    [
      '/index.php/%year%/%monthnum%/%day%/%hour%%minute%%second%-%post_id%',
      [
        'https://e.org/index.php/2020/03/04/050607-1',
        /\/below$/,
        'https://e.org/',
        /\/round$/,
        'guid',
        'https://e.org/index.php/project/x',
        'https://e.org/index.php/one'
      ]
    ],
    [
      '/%author%/%postname%',
      [
        'https://e.org/ann-s/a-post',
        /\/below$/,
        'https://e.org/',
        /\/round$/,
        'guid',
        'https://e.org/project/x',
        'https://e.org/one'
      ]
    ],
    [
      '/%category%/%postname%/',
      [
        'guid',
        /\/below\/$/,
        'https://e.org/',
        /\/round\/$/,
        'guid',
        'https://e.org/project/x/',
        'https://e.org/one/'
      ]
    ]
  ])('addresses by the structure "%s"', async (structure, links) => {
    const items = itemsIn(await read(published.replace('%S%', structure)))
    expect(items.map(({post}) => post.link)).toEqual(
      links.map((link) => (typeof link === 'string' ? link : expect.stringMatching(link)))
    )
  })

  test.each([
    ['a:1:{s:12:"product_base";s:0:"";}', 'a:0:{}', ['/product/rope/', '/event/race/']],
    [
      'a:2:{s:12:"product_base";s:6:"/shop/";s:1:"x";s:0:"";}',
      'a:1:{s:15:"singleEventSlug";s:8:"regattas";}',
      ['/shop/rope/', '/regattas/race/']
    ],
    ['a:1:{s:12:"product_base";s:20:"/shop/%product_cat%/";}', undefined, ['/?p=1', '/?p=2']]
  ])('addresses of products and events: %s, %s', async (products, events, links) => {
    const option = (name: string, value: string | undefined): string =>
      value === undefined ? '' : `INSERT INTO wp_options VALUES (9,'${name}','${value}','yes');\n`
    const sql = `INSERT INTO wp_options VALUES (1,'home','https://e.org','yes'),(2,'permalink_structure','/%postname%/','yes');
${option('woocommerce_permalinks', products)}${option('tribe_events_calendar_options', events)}INSERT INTO wp_posts (ID,post_title,post_content,post_type,post_status,post_name,guid) VALUES (1,'A','a','product','publish','rope','https://e.org/?p=1'),(2,'B','b','tribe_events','publish','race','https://e.org/?p=2');
`
    const items = itemsIn(await read(sql))
    expect(items.map(({post}) => post.link)).toEqual(links.map((link) => `https://e.org${link}`))
  })

  test('a site of a network knows the address of that where the main site is there too', async () => {
    const options = (prefix: string, home: string): string =>
      `INSERT INTO ${prefix}options VALUES (1,'home','${home}','yes');\n`
    const posts = (prefix: string): string =>
      `INSERT INTO ${prefix}posts ${columns} VALUES (1,'A','a','post');\n`
    const two = options('wp_2_', 'https://e.org/two') + posts('wp_2_')
    const main = options('wp_', 'https://e.org') + posts('wp_')
    const links = async (sql: string) => itemsIn(await read(sql)).map(({post}) => post.networkLink)
    expect(await links(two)).toEqual([undefined])
    expect(await links(two + main)).toEqual(['https://e.org', undefined])
  })

  test('languages as WPML has them', async () => {
    const sql = `${site}INSERT INTO wp_icl_translations VALUES (1,'post_post',1,1,'de',NULL),(2,'tax_category',1,2,'en',NULL),(3,'post_attachment',5,3,'en',NULL);`
    expect(itemsIn(await read(sql)).map(({post}) => post.language)).toEqual(['de'])
  })

  test('categories that go round in a circle', async () => {
    const sql = `${site}INSERT INTO wp_term_relationships VALUES (1,1,0);INSERT INTO wp_term_taxonomy VALUES (1,1,'category','',2,1),(2,2,'category','',1,1);INSERT INTO wp_terms VALUES (1,'A','a',0),(2,'B','b',0);`
    const [item] = itemsIn(await read(sql))
    expect(item?.post.categories).toEqual(['A'])
    expect(item?.post.terms?.[0]?.path.join('/')).toMatch(/^(?:[AB]\/)+A$/)
  })

  test('the old content, whichever table comes first', async () => {
    const meta =
      "INSERT INTO wp_postmeta VALUES (1,1,'_et_pb_old_content','Old'),(2,2,'_et_pb_old_content','Older');"
    const posts = `INSERT INTO wp_posts ${columns} VALUES (1,'',' ','page'),(2,'','New','page');`
    expect(await summary(meta + posts)).toEqual(['page 1: Old', 'page 2: New'])
    expect(await summary(posts + meta)).toEqual(['page 1: Old', 'page 2: New'])
  })
})

import {
  existsSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  utimesSync,
  writeFileSync
} from 'node:fs'
import path from 'node:path'
import {gzipSync} from 'node:zlib'
import {describe, expect, test} from 'vitest'
import {folder as corpus} from '../corpus-posts.ts'
import {scratchFolderForEach} from '../folders.ts'
import {type Ended, undivi, undiviFromPipe} from './command.ts'

const fixtures = path.join(import.meta.dirname, '../../fixtures/exports')
const fixture = (name: string): Buffer => readFileSync(path.join(fixtures, name))

const head = `<?xml version="1.0" encoding="UTF-8" ?>
<rss version="2.0" xmlns:wp="http://wordpress.org/export/1.2/">
<channel>
<wp:wxr_version>1.2</wp:wxr_version>
`
const tail = '</channel>\n</rss>\n'

interface Post {
  id: number
  content?: string
  type?: string
  status?: string
  slug?: string
  day?: string
  more?: string
}

function itemOf({id, content = 'Words', type = 'post', status = 'publish', slug, day, more}: Post) {
  return `<item>
<title>Post ${id}</title>
<content:encoded><![CDATA[${content}]]></content:encoded>
<wp:post_id>${id}</wp:post_id>
<wp:post_date>${day ?? '2019-05-04'} 10:30:00</wp:post_date>
<wp:post_name><![CDATA[${slug ?? `post-${id}`}]]></wp:post_name>
<wp:status>${status}</wp:status>
<wp:post_type>${type}</wp:post_type>
${more ?? ''}</item>
`
}

function wxr(...posts: Post[]): string {
  return head + posts.map(itemOf).join('') + tail
}

const attachment =
  '<item><title>Pier</title><wp:post_id>50</wp:post_id><wp:post_type>attachment</wp:post_type><wp:attachment_url>https://example.org/pier.jpg</wp:attachment_url></item>\n'
const thumbnail =
  '<wp:postmeta><wp:meta_key>_thumbnail_id</wp:meta_key><wp:meta_value>50</wp:meta_value></wp:postmeta>\n'

const damaged = 'One\n\n[et_pb_text admin_label=”Text”]Two[/et_pb_text]'
const site = wxr(
  {id: 1, content: damaged, more: thumbnail},
  {id: 2, content: '[et_pb_gallery gallery_ids="50" /]', type: 'page', day: '2020-01-01'},
  {id: 3, content: '[et_pb_text global_module="60"]Old[/et_pb_text]', status: 'draft'},
  {id: 4, status: 'trash'},
  {id: 5, type: 'nav_menu_item'},
  {id: 6, type: 'nav_menu_item'},
  {id: 60, content: '[et_pb_text]New[/et_pb_text]', type: 'et_pb_layout'}
).replace(tail, attachment + tail)

const folder = scratchFolderForEach({
  'site.xml': site,
  'site.xml.gz': gzipSync(site),
  site,
  'cut.xml': site.slice(0, site.indexOf('<wp:post_id>3<')),
  'cut.xml.gz': gzipSync(site, {level: 0}).subarray(0, site.indexOf('<wp:post_id>3<')),
  'lines.jsonl.gz': gzipSync('{"id":1,"content":"One"}\n'),
  'page.xml': '<html><body>No export</body></html>',
  'empty.xml': '',
  'plain.xml': wxr({id: 1, content: '<p>Words</p>\n'}),
  'posts.json': fixture('rest-list/input.json'),
  'layouts.json': fixture('layout-library/input.json'),
  'dump.sql': fixture('mysqldump/input.sql'),
  'dump.sql.gz': gzipSync(fixture('mysqldump/input.sql')),
  'harbour.xml': fixture('wxr/site/input.xml')
})

function run(...words: string[]): Ended {
  return undivi(words, {cwd: folder})
}

function filter(input: string | Buffer, ...words: string[]): Ended {
  return undivi(words, {cwd: folder, input})
}

function read(name: string): string {
  return readFileSync(path.join(folder, name), 'utf8')
}

function files(name = '.'): string[] {
  return readdirSync(path.join(folder, name), {recursive: true, encoding: 'utf8'})
    .filter((file) => statSync(path.join(folder, name, file)).isFile())
    .map((file) => file.replaceAll(path.sep, '/'))
    .sort()
}

function namesOf(lines: string): unknown[] {
  return lines
    .split('\n')
    .filter((line) => line !== '')
    .map((line) => JSON.parse(line).id)
}

describe('what an input is', () => {
  test.each([
    ['site.xml', [1, 2, 3]],
    ['site.xml.gz', [1, 2, 3]],
    ['site', [1, 2, 3]],
    ['dump.sql', [10, 11, 12]],
    ['dump.sql.gz', [10, 11, 12]],
    ['posts.json', [10, 11, 12, 13, 16]],
    ['layouts.json', [41]],
    ['lines.jsonl.gz', [1]]
  ])('%s', (name, ids) => {
    expect(namesOf(run(name, '--to', 'jsonl').stdout)).toEqual(ids)
  })

  test.each([
    ['site.xml', [1, 2, 3]],
    ['site.xml.gz', [1, 2, 3]],
    ['dump.sql', [10, 11, 12]],
    ['posts.json', [10, 11, 12, 13, 16]],
    ['layouts.json', [41]]
  ])('%s from standard input', (name, ids) => {
    const {stdout} = filter(readFileSync(path.join(folder, name)), '--to', 'jsonl')
    expect(namesOf(stdout)).toEqual(ids)
  })

  test.each([
    ['text', '# INSERT INTO is a statement\n', '<p># INSERT INTO is a statement</p>\n'],
    ['a comment', '-- said Ann\n', '<p>-- said Ann</p>\n'],
    ['a shortcode', '[et_pb_text]Words[/et_pb_text]', '<p>Words</p>\n'],
    ['XHTML', '<?xml version="1.0"?>\n<p>Words</p>\n', /<p>Words<\/p>\n$/]
  ])('%s is no export', (_, input, stdout) => {
    expect(filter(input).stdout).toEqual(
      typeof stdout === 'string' ? stdout : expect.stringMatching(stdout)
    )
  })
})

test('a folder of saved answers', () => {
  const {stdout} = run('.', '--ext', 'json', '--to', 'jsonl')
  expect(namesOf(stdout)).toEqual([41, 10, 11, 12, 13, 16])
})

describe('what is said', () => {
  test('findings have the line of the file, and what was passed over has its number', () => {
    const line = site.slice(0, site.indexOf('[et_pb_text admin')).split('\n').length
    const {status, stderr} = run('site.xml', '--to', 'jsonl')
    expect(status).toBe(0)
    expect(stderr).toBe(
      `site.xml#post 1:${line}:13 warning typographic-quote Unexpected quotes \`”…”\` around the value of \`admin_label\`, expected \`"…"\`\n` +
        'site.xml: 3 items read; passed over: 2 nav_menu_item, 1 attachment, 1 et_pb_layout, 1 post (trash)\n' +
        '3 documents, 0 errors, 1 warning, 0 notes\n'
    )
  })

  test('where line ends are escapes, the line of the content', () => {
    const row =
      "CREATE TABLE `wp_posts` (`ID` int,\n`post_content` text,\n`post_title` text,\n`post_type` text,\n`post_status` text);\n\nINSERT INTO `wp_posts` VALUES (7,'One\\n\\n[et_pb_text a=”b”]Two[/et_pb_text]','T','post','publish');\n"
    writeFileSync(path.join(folder, 'row.sql'), row)
    expect(run('row.sql', '--to', 'jsonl').stderr).toMatch(/^row\.sql#post 7:7:\d+ warning typogr/)
  })

  test.each([
    ['page.xml', /read as wxr because its name ends in \.xml, --from says what it is instead/],
    ['empty.xml', /read as wxr because its name ends in \.xml/]
  ])('%s', (name, stderr) => {
    const ended = run(name, '--to', 'jsonl')
    expect(ended).toMatchObject({status: 2, stdout: ''})
    expect(ended.stderr).toMatch(stderr)
    expect(ended.stderr.match(/ error /g)).toHaveLength(1)
  })

  test('a file that is cut: good posts are written, the cut is named', () => {
    const {status, stdout, stderr} = run('cut.xml', '--to', 'jsonl')
    expect(namesOf(stdout)).toEqual([1, 2])
    expect(status).toBe(2)
    expect(stderr).toMatch(/cut\.xml:\d+:1 error invalid-input Unexpected end of the file/)
  })

  test('a packed file that is cut', () => {
    const {status, stdout, stderr} = run('cut.xml.gz', '--to', 'jsonl')
    expect(namesOf(stdout)).toEqual([1, 2])
    expect(status).toBe(2)
    expect(stderr).toContain('Unexpected end of the gzip file')
  })

  test('XML that was mended is a warning, which can be switched off', () => {
    writeFileSync(path.join(folder, 'bell.xml'), wxr({id: 1, content: 'A\u0007bell'}))
    const {status, stderr} = run('bell.xml', '--to', 'jsonl')
    expect(status).toBe(0)
    expect(stderr).toMatch(/^bell\.xml#post 1:\d+:1 warning invalid-xml Unexpected control/)
    const rules = ['--rule', 'invalid-xml=off', '--rule', 'control-characters=off']
    const quiet = run('bell.xml', '--to', 'jsonl', ...rules)
    expect(quiet.stderr).toBe('1 document, 0 errors, 0 warnings, 0 notes\n')
  })

  test('standard input is read once, and what was not used is named', () => {
    const {status, stderr} = filter(site, '--to', 'jsonl')
    expect(status).toBe(0)
    expect(stderr).toContain(
      '-:1:1 warning read-once Unexpected standard input, which can be read only once, expected a file; did without 1 file of the media library, 1 layout of the Divi library\n'
    )
    const pattern = filter(wxr({id: 1, type: 'wp_block'}), '--to', 'jsonl')
    expect(pattern.stderr).toContain('did without 1 synced pattern\n')
    expect(filter(wxr({id: 1}), '--to', 'jsonl').stderr).not.toContain('read-once')
  })

  test.skipIf(process.platform === 'win32')('so is a pipe, whole', () => {
    // More than is read at a time, so that a second reader would take some of it away.
    const posts = Array.from({length: 300}, (_, id) => ({
      id: id + 10,
      content: 'Words '.repeat(200)
    }))
    const {status, stdout, stderr} = undiviFromPipe(['pipe.xml', '--to', 'jsonl', '-q'], {
      cwd: folder,
      name: 'pipe.xml',
      input: wxr(...posts)
    })
    expect({status, stderr}).toEqual({status: 0, stderr: ''})
    expect(stdout.trimEnd().split('\n')).toHaveLength(300)
  })

  test('of a type whose name every object has, posts are counted too', () => {
    const posts = ['constructor', 'constructor', 'valueOf'].map((type, id) => ({id: id + 1, type}))
    expect(filter(wxr(...posts), '--to', 'jsonl').stderr).toContain(
      '0 items read; passed over: 2 constructor, 1 valueOf (see --post-type and --status)\n'
    )
    expect(run('site.xml', '--include', 'nothing', '--dry-run').stderr).toMatch(
      /by its slug\).* \(see --include and --exclude\)\n/
    )
  })

  test.each([
    [['site.xml'], /may hold many documents; use --out-dir for a file each, --to jsonl/],
    [['site.xml', '--to', 'sql'], /is an export of WordPress, which does not become an SQL dump/],
    [['dump.sql', '--to', 'jsonl', '--write'], /is an SQL dump; --write keeps the format/],
    [['dump.sql.gz', '--write'], /is packed with gzip, which --write does not keep/],
    [['lines.jsonl.gz', '--to', 'wxr'], /is JSON Lines, which does not become/],
    [['site.xml', '--from', 'text', '--to', 'wxr'], /is no export/],
    [['site.xml', '--to', 'jsonl', '--encoding', 'latin1'], /leave out --encoding/],
    [['site.xml', '--to', 'wxr', '--preset', 'hugo'], /--preset goes with --to markdown/],
    [['.', '--ext', 'tsv', '--to', 'jsonl'], /no file with an extension of tsv/],
    [['site.xml', '--to', 'jsonl', '--since', 'May'], /--since needs a day/],
    [['site.xml', '--to', 'jsonl', '--since', '2020-31-01'], /--since needs a day/],
    [['site.xml', '--to', 'jsonl', '--status', ','], /--status needs names/]
  ])('%j', (words, stderr) => {
    const ended = run(...words)
    expect(ended).toMatchObject({status: 2, stdout: ''})
    expect(ended.stderr).toMatch(stderr)
  })
})

describe('which items', () => {
  test.each([
    [
      ['--post-type', 'any'],
      [1, 2, 3, 5, 6, 60]
    ],
    [['--post-type', 'page'], [2]],
    [['--post-type', 'et_pb_layout'], [60]],
    [['--status', 'trash'], [4]],
    [
      ['--status', 'any'],
      [1, 2, 3, 4]
    ],
    [['--since', '2020-01-01'], [2]],
    [
      ['--since', '2019'],
      [1, 2, 3]
    ],
    [
      ['--include', 'post-1,*-3'],
      [1, 3]
    ],
    [
      ['--exclude', '*t-1'],
      [2, 3]
    ]
  ])('%j', (words, ids) => {
    const {stdout, stderr} = run('site.xml', '--to', 'jsonl', ...words)
    expect(namesOf(stdout)).toEqual(ids)
    const passed = Array.from(stderr.matchAll(/(?<=passed over: |, )\d+(?= \w+)/g), Number)
    expect(passed.slice(0, -3).reduce((sum, count) => sum + count, ids.length)).toBe(8)
  })
})

describe('a file each', () => {
  test('what the export says of the site is in them', () => {
    const {status} = run('site.xml', '--preset', 'hugo', '--out-dir', 'out')
    expect(status).toBe(0)
    expect(files('out')).toEqual([
      'content/post-2.md',
      'content/posts/post-1/index.md',
      'content/posts/post-3/index.md'
    ])
    const first = read('out/content/posts/post-1/index.md')
    expect(first).toContain('title: "Post 1"\n')
    expect(first).toContain('https://example.org/pier.jpg')
    expect(first).toMatch(/\n---\n\nOne\n\nTwo\n$/)
    expect(read('out/content/post-2.md')).toContain('<img src="https://example.org/pier.jpg"')
    expect(read('out/content/posts/post-3/index.md')).toMatch(/\ndraft: true\n[\s\S]*\nNew\n$/)
  })

  test('a featured picture that the export does not have is named where it would be', () => {
    const posts = wxr({id: 1, more: thumbnail})
    writeFileSync(path.join(folder, 'posts.xml'), posts)
    writeFileSync(path.join(folder, 'all.xml'), posts.replace(tail, attachment + tail))
    writeFileSync(path.join(folder, 'media.json'), '{"50": "https://example.org/pier.jpg"}')
    const told = (...words: string[]): boolean =>
      run(...words).stderr.includes(
        ' warning unresolved-media Unexpected attachment 50 as the featured picture: no table of media says where it is\n'
      )
    const site = ['--preset', 'hugo', '--out-dir', 'out']
    expect(told('posts.xml', ...site)).toBe(true)
    expect(told('posts.xml', '--to', 'jsonl')).toBe(true)
    expect(told('posts.xml', '--to', 'html', '--front-matter', 'yaml', '--out-dir', 'out')).toBe(
      true
    )
    expect(told('posts.xml', '--to', 'html', '--out-dir', 'out')).toBe(false)
    expect(told('posts.xml', '--to', 'wxr')).toBe(false)
    expect(told('posts.xml', ...site, '--rule', 'unresolved-media=off')).toBe(false)
    expect(told('posts.xml', ...site, '--media', 'media.json')).toBe(false)
    expect(told('all.xml', ...site)).toBe(false)
    for (const none of ['0', '-1', ' ']) {
      writeFileSync(path.join(folder, 'none.xml'), posts.replace('>50<', `>${none}<`))
      expect(run('none.xml', ...site).stderr, none).not.toContain('unresolved-media')
    }
  })

  test('files that a post itself lists are its library', () => {
    writeFileSync(path.join(folder, 'posts.json'), fixture('rest-wordpress-com/input.json'))
    const words = ['--to', 'markdown', '--out-dir', 'out']
    const {stderr} = run('posts.json', ...words)
    expect(readFileSync(path.join(folder, 'out/harbour-boats.md'), 'utf8')).toContain(
      '![The pier – at dawn](https://harbour.example.org/wp-content/uploads/2019/05/pier.jpg)'
    )
    expect(stderr).not.toContain('unresolved-media')
    const input = fixture('rest-wordpress-com/input.json')
    const {stderr: once} = undivi(['--from', 'rest', ...words], {cwd: folder, input})
    expect(once).toContain('did without 1 file of the media library')
  })

  test('without a preset, by slug', () => {
    run('dump.sql.gz', '--out-dir', 'out')
    expect(files('out')).toEqual(['bread.html', 'early-boats.html', 'visit.html'])
  })

  test('no slug leads out of the folder, and no two into one file', () => {
    const before = files()
    const slugs = [
      '../../x',
      '/etc/passwd',
      '..',
      'con',
      'NUL.txt',
      'a'.repeat(300),
      '船'.repeat(300),
      '𠮷'.repeat(300),
      'Boat',
      'boat',
      'e\u0301',
      '\u00e9',
      'a\u0000b',
      'C:\\x',
      '.git',
      ''
    ]
    const posts = slugs.map((slug, index) => ({id: index + 1, slug}))
    writeFileSync(path.join(folder, 'slugs.xml'), wxr(...posts))
    for (const preset of [[], ['--preset', 'jekyll'], ['--preset', 'hugo']]) {
      rmSync(path.join(folder, 'out'), {recursive: true, force: true})
      const {status} = run('slugs.xml', ...preset, '--out-dir', 'out')
      expect(status).toBe(0)
      const written = files('out')
      expect(new Set(written.map((name) => name.toLowerCase().normalize('NFC'))).size).toBe(
        slugs.length
      )
      for (const segment of written.flatMap((name) => name.split('/'))) {
        expect(segment).not.toMatch(/^(?:\.|(?:con|nul|prn|aux)(?:\.|$))/i)
        expect(Buffer.byteLength(segment)).toBeLessThan(230)
      }
      expect(files().filter((name) => !name.startsWith('out/'))).toEqual(
        [...before, 'slugs.xml'].sort()
      )
    }
    expect(existsSync(path.join(folder, '../x.html'))).toBe(false)
  })

  test('the fields of JSON Lines give the same front matter', () => {
    run('harbour.xml', '--preset', 'hugo', '--out-dir', 'one')
    run('harbour.xml', '--to', 'jsonl', '-o', 'harbour.jsonl')
    run('harbour.jsonl', '--preset', 'hugo', '--out-dir', 'two')
    expect(files('one')).toHaveLength(2)
    expect(files('two')).toEqual(files('one'))
    for (const file of files('one')) expect(read(`two/${file}`)).toBe(read(`one/${file}`))
  })
})

/** An export without what is in its contents. */
function around(text: string): string {
  return text.replace(/(<content:encoded><!\[CDATA\[).*?(\]\]><\/content:encoded>)/gs, '$1$2')
}

describe('the export again', () => {
  test('with other contents and nothing else changed', () => {
    const {status, stdout} = run('site.xml', '--to', 'wxr')
    expect(status).toBe(0)
    expect(around(stdout)).toBe(around(site))
    expect(stdout).toContain('<![CDATA[<p>One</p>\n<p>Two</p>\n]]>')
    expect(stdout).toContain('[et_pb_text]New[/et_pb_text]')
    expect(filter(stdout, '--to', 'wxr').stdout).toBe(stdout)
  })

  test('with Markdown in it', () => {
    expect(run('site.xml', '--to', 'wxr', '--content', 'markdown').stdout).toContain(
      '<![CDATA[One\n\nTwo\n]]>'
    )
  })

  test('in place', () => {
    const {status} = run('site.xml', 'plain.xml', 'layouts.json', '--write')
    expect(status).toBe(2)
    expect(around(read('site.xml'))).toBe(around(site))
    expect(read('site.xml')).not.toContain('admin_label')
    const layouts = JSON.parse(read('layouts.json').replace(/^\ufeff/, ''))
    expect(layouts.data['41'].post_content).not.toContain('[et_pb')
  })

  test('a file that would not change is not touched', () => {
    const file = path.join(folder, 'plain.xml')
    utimesSync(file, 1, 1)
    expect(run('plain.xml', '--write').status).toBe(0)
    expect(statSync(file).mtimeMs).toBe(1000)
  })

  test('unpacked', () => {
    run('site.xml', '--to', 'wxr', '-o', 'one.xml')
    run('site.xml.gz', '--to', 'wxr', '--out-dir', 'out')
    expect(read('out/site.xml')).toBe(read('one.xml'))
  })

  test.each([
    ['dump.sql', 'sql', "It\\'s early; the boats"],
    ['posts.json', 'rest', 'early-boats']
  ])('%s', (name, format, words) => {
    const {stdout} = run(name, '--to', format)
    expect(stdout).toContain(words)
    expect(stdout).not.toContain('[et_pb')
    const ids = (text: string) => namesOf(filter(text, '--from', format, '--to', 'jsonl').stdout)
    expect(ids(stdout)).toEqual(ids(read(name)))
  })

  test('repaired', () => {
    expect(run('repair', 'site.xml', '--write').status).toBe(0)
    expect(read('site.xml')).toBe(site.replace('”Text”', '"Text"'))
  })
})

describe('before anything is written', () => {
  test('--list and --diff', () => {
    expect(run('site.xml', '--to', 'wxr', '--list').stdout).toBe(
      'site.xml#post 1\nsite.xml#page 2\nsite.xml#post 3\n'
    )
    expect(run('plain.xml', '--list').stdout).toBe('')
    expect(run('site.xml', '--diff').stdout).toContain('--- site.xml#post 1\n+++ site.xml#post 1\n')
    expect(run('repair', 'site.xml', '--list').stdout).toBe('site.xml#post 1\n')
    const before = files()
    expect(run('site.xml', '--out-dir', 'out', '--dry-run')).toMatchObject({status: 0, stdout: ''})
    expect(files()).toEqual(before)
  })

  test('check', () => {
    const {status, stdout, stderr} = run('check', 'site.xml')
    expect({status, stdout}).toEqual({status: 1, stdout: ''})
    expect(stderr).toMatch(/^site\.xml#post 1:\d+:\d+ warning/)
    expect(run('check', 'plain.xml').status).toBe(0)
  })

  test('inspect', () => {
    const {status, stdout, stderr} = run('inspect', 'site.xml', '--reporter', 'json')
    expect(status).toBe(0)
    expect(stderr).toMatch(/^site\.xml: 3 items read; passed over: \d+ \w+/)
    expect(run('inspect', 'site.xml', '--reporter', 'none').stderr).toBe('')
    const {documents, total} = JSON.parse(stdout)
    expect(documents.map(({path}: {path: string}) => path)).toEqual([
      'site.xml#post 1',
      'site.xml#page 2',
      'site.xml#post 3'
    ])
    expect(total.modules).toEqual({et_pb_gallery: 1, et_pb_text: 2})
  })
})

/** What the raw text of an export says that is in it, and what the command says of it. */
describe('items in are items out and items named', () => {
  const exports: [name: string, file: string, marker: RegExp][] = [
    ['fixture', path.join(fixtures, 'wxr/site/input.xml'), /<item>/g],
    ...(
      [
        ['phpindonesia-conference/control-char-item.wxr.xml', /<item>/g],
        ['phpindonesia-conference/wp_posts.wxr.xml', /<item>/g],
        ['phpindonesia-conference/wp_posts.sql', /^\(\d+,/gm],
        ['wxr-demo-imports/addons-for-elementor-pro.xml', /<item>/g],
        ['wxr-demo-imports/ocean-coffee.xml', /<item>/g],
        ['wxr-demo-imports/ocean-photography.xml', /<item>/g],
        ['wxr-demo-imports/woocommerce-sample-products.xml', /<item>/g],
        ['2ofia-net/Divi Builder Layout.json', /"\d+":"|"id":/g],
        ...(existsSync(path.join(corpus, 'wp-rest-posts'))
          ? readdirSync(path.join(corpus, 'wp-rest-posts'))
              .filter((name) => name.endsWith('.json'))
              .map((name): [string, RegExp] => [`wp-rest-posts/${name}`, /"content"\s*:\s*\{/g])
          : [])
      ] satisfies [string, RegExp][]
    )
      .map(([name, marker]): [string, string, RegExp] => [name, path.join(corpus, name), marker])
      .filter(([, file]) => existsSync(file))
  ]

  test.each(exports)('%s', (_, file, marker) => {
    const {stdout} = run(file, '--dry-run', '--reporter', 'jsonl')
    const records = stdout
      .trim()
      .split('\n')
      .map((line) => JSON.parse(line))
    const tally = records.at(-1)
    const skipped = Object.values<number>(tally.skipped).reduce((sum, count) => sum + count, 0)
    expect(tally.documents).toBe(records.filter((record) => record.stats).length)
    expect(tally.documents + skipped).toBe(readFileSync(file, 'utf8').match(marker)?.length)
  })
})

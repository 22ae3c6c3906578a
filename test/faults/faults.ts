import {gzipSync} from 'node:zlib'
import {
  contentOf,
  cutIn,
  jsonl,
  long,
  longResultOf,
  numbered,
  type Post,
  resultOf,
  sql,
  wxr
} from './exports.ts'
import type {Fault, Thing} from './fault.ts'

const toFolder = ['--out-dir', 'out']

/** The files of these posts. */
function posts(...ids: number[]): () => Record<string, string> {
  return () => Object.fromEntries(ids.map((id) => [`out/post-${id}.html`, resultOf(id)]))
}

const all = posts(1, 2, 3, 4, 5)
const good = (): string => wxr(numbered(5))
const mended = {files: (): Record<string, Thing> => ({'site.xml': good()})}

const many = 300
const manyFiles = (): Record<string, string> =>
  Object.fromEntries(numbered(many).map(({id}) => [`out/post-${id}.html`, longResultOf(id)]))
const manyInput = (): Record<string, Thing> => ({'site.xml': wxr(long(many))})

/** Bytes in place of a text in the file. */
function withBytes(text: string, place: string, bytes: readonly number[]): Uint8Array {
  const whole = Buffer.from(text)
  const at = whole.indexOf(place)
  return Buffer.concat([whole.subarray(0, at), Buffer.from(bytes), whole.subarray(at)])
}

const bomb = `<?xml version="1.0"?>
<!DOCTYPE rss [
<!ENTITY a "ha ha ha ha ha ha ha ha ha ha ">
${Array.from('bcdefghij', (name, index) => `<!ENTITY ${name} "${`&${'abcdefghi'[index]};`.repeat(10)}">`).join('\n')}
]>
`
const external = `<?xml version="1.0"?>
<!DOCTYPE rss [<!ENTITY a SYSTEM "file:///etc/passwd">]>
`

/** An export that begins otherwise, with an entity in the words of post 2. */
function withEntities(beginning: string, entity: string): string {
  const text = wxr(numbered(5)).replace(/^.*\n/, beginning)
  return text
    .replace('<title>Post 2<', `<title>&${entity};<`)
    .replace(`<![CDATA[${contentOf(2)}]]>`, `&lt;p&gt;Words of post 2.&lt;/p&gt; &${entity};`)
}

const words = `<p>${'Words without end, '.repeat(500)}amen.</p>\n`

/** A text of 50 MB. */
function large(): string {
  return `[et_pb_text admin_label="Text"]${largeResult()}[/et_pb_text]`
}

function largeResult(): string {
  return words.repeat(Math.ceil(50_000_000 / words.length))
}

function* empty(count: number): Generator<Post> {
  for (let id = 1; id <= count; id++) yield {id, content: ''}
}

/** A module that is loaded before the command, and says that no time has passed since 1970. */
const clock = `data:text/javascript,${encodeURIComponent(
  'const Real = Date; globalThis.Date = class extends Real { constructor(...all) { super(...(all.length ? all : [0])) } static now() { return 0 } }'
)}`

/** What is wrong with an input. */
const inputs: readonly Fault[] = [
  {
    name: 'an export that is cut',
    done: 'The file ends in the middle of its third post.',
    outcome: 'The posts before it are written, the cut is named; the whole file completes them.',
    files: () => ({'site.xml': cutIn(good(), 3)}),
    words: ['site.xml', ...toFolder],
    status: 2,
    said: ['site.xml:21 invalid-input'],
    results: posts(1, 2),
    again: {...mended, results: all}
  },
  {
    name: 'a packed export that is cut',
    done: 'A file of gzip ends in the middle of its third post.',
    outcome: 'What can be unpacked is read, and both ends are named.',
    files: () => ({
      'site.xml.gz': gzipSync(good(), {level: 0}).subarray(0, good().indexOf('Words of post 3'))
    }),
    words: ['site.xml.gz', ...toFolder],
    status: 2,
    said: ['site.xml.gz:21 invalid-input', 'site.xml.gz:1 invalid-input'],
    results: posts(1, 2)
  },
  {
    name: 'a dump that is cut',
    done: 'A dump of the database ends in the middle of the row of its third post.',
    outcome: 'The posts before it are written, the cut is named; the whole dump completes them.',
    files: () => ({'site.sql': cutIn(sql(numbered(5)), 3)}),
    words: ['site.sql', ...toFolder],
    status: 2,
    said: ['site.sql:6 invalid-input'],
    results: posts(1, 2),
    again: {files: () => ({'site.sql': sql(numbered(5))}), results: all}
  },
  {
    name: 'lines of JSON that are cut',
    done: 'The last line ends in the middle of a post.',
    outcome: 'The lines before it are written, that line is named.',
    files: () => ({'posts.jsonl': cutIn(jsonl(numbered(5)), 3)}),
    words: ['posts.jsonl', '--to', 'html', ...toFolder],
    status: 2,
    said: ['posts.jsonl:3 invalid-input'],
    results: posts(1, 2)
  },
  {
    name: 'bytes that are no text',
    done: 'A post of an export in UTF-8 holds bytes of windows-1252.',
    outcome: 'They are read as what they are, and the post is named.',
    files: () => ({'site.xml': withBytes(good(), 'Words of post 2', [0x44, 0xe9, 0x80, 0x20])}),
    words: ['site.xml', ...toFolder],
    status: 0,
    said: ['site.xml#post 2:15 invalid-xml'],
    results: () => ({...all(), 'out/post-2.html': '<p>Dé€ Words of post 2.</p>\n'})
  },
  {
    name: 'control characters',
    done: 'A post holds characters that XML forbids, a zero byte among them.',
    outcome: 'They are left out, and the post is named.',
    files: () => ({'site.xml': good().replace('Words of post 2', 'Wor\0\u0007\u001bds of post 2')}),
    words: ['site.xml', ...toFolder],
    status: 0,
    said: ['site.xml#post 2:15 invalid-xml'],
    results: all
  },
  {
    name: 'no export at all',
    done: 'A picture is named like an export.',
    outcome: 'The file is named with what it was taken for; the export beside it is written.',
    files: () => ({'picture.xml': 'GIF89a', 'site.xml': good()}),
    words: ['picture.xml', 'site.xml', ...toFolder],
    status: 2,
    said: ['picture.xml:1 invalid-xml', 'picture.xml:1 invalid-input'],
    results: all
  },
  {
    name: 'an empty file',
    done: 'An export has no bytes.',
    outcome: 'The file is named; the export beside it is written.',
    files: () => ({'empty.xml': '', 'site.xml': good()}),
    words: ['empty.xml', 'site.xml', ...toFolder],
    status: 2,
    said: ['empty.xml:1 invalid-input'],
    results: all
  },
  {
    name: 'a missing file',
    done: 'There is no file of that name.',
    outcome: 'The file is named; the export beside it is written.',
    files: () => ({'site.xml': good()}),
    words: ['none.xml', 'site.xml', ...toFolder],
    status: 2,
    said: ['none.xml:1 invalid-input'],
    results: all
  },
  {
    name: 'a folder named like a file',
    done: 'A folder has the name of an export.',
    outcome:
      'It is read as a folder, and named because no file in it is one that is read; the export beside it is written.',
    files: () => ({'old.xml': {folder: true}, 'site.xml': good()}),
    words: ['old.xml', 'site.xml', ...toFolder],
    status: 2,
    said: ['old.xml:1 invalid-input'],
    results: all
  },
  {
    name: 'a file that may not be read',
    done: 'The command runs as a user who may not read the file.',
    outcome: 'The file is named; the export beside it is written.',
    files: () => ({'private.xml': {text: good(), mode: 0o000}, 'site.xml': good()}),
    words: ['private.xml', 'site.xml', ...toFolder],
    how: {type: 'as nobody'},
    status: 2,
    said: ['private.xml:1 invalid-input'],
    results: all
  },
  {
    name: 'a folder that may not be read',
    done: 'The command runs as a user who may not read a folder among those that it reads.',
    outcome: 'The folder is named; what is beside it is checked.',
    files: () => ({
      'content/closed': {folder: true, mode: 0o000},
      'content/post.html': '<p>Words</p>\n'
    }),
    words: ['check', 'content'],
    how: {type: 'as nobody'},
    status: 2,
    said: ['content/closed:1 invalid-input'],
    results: () => ({})
  },
  {
    name: 'a link to itself',
    done: 'An export is a link that leads nowhere but to itself.',
    outcome: 'The file is named; the export beside it is written.',
    files: () => ({'loop.xml': {linkTo: 'loop.xml'}, 'site.xml': good()}),
    words: ['loop.xml', 'site.xml', ...toFolder],
    status: 2,
    said: ['loop.xml:1 invalid-input'],
    results: all
  },
  {
    name: 'entities that grow',
    done: 'Ten entities each hold the one before ten times.',
    outcome: 'None is expanded; the post that refers to one keeps its text.',
    files: () => ({'site.xml': withEntities(bomb, 'j')}),
    words: ['site.xml', ...toFolder],
    status: 0,
    said: [
      'site.xml:3 invalid-xml',
      'site.xml#post 2:26 invalid-xml',
      'site.xml#post 2:27 invalid-xml'
    ],
    results: () => ({...all(), 'out/post-2.html': '<p>Words of post 2.</p>\n<p>&amp;j;</p>\n'}),
    never: /ha ha/
  },
  {
    name: 'an entity that is a file',
    done: 'An entity names a file of the system.',
    outcome: 'It is never opened; the post that refers to it keeps its text.',
    files: () => ({'site.xml': withEntities(external, 'a')}),
    words: ['site.xml', ...toFolder],
    status: 0,
    said: [
      'site.xml:2 invalid-xml',
      'site.xml#post 2:15 invalid-xml',
      'site.xml#post 2:16 invalid-xml'
    ],
    results: () => ({...all(), 'out/post-2.html': '<p>Words of post 2.</p>\n<p>&amp;a;</p>\n'}),
    never: /root:/
  }
]

/** What is out of all proportion. */
const sizes: readonly Fault[] = [
  {
    name: 'a post of 50 MB',
    done: 'One post among others is larger than whole sites are.',
    outcome: 'All are written.',
    files: () => ({'site.xml': wxr([{id: 1}, {id: 2, content: large()}, {id: 3}])}),
    words: ['site.xml', ...toFolder],
    status: 0,
    said: [],
    results: () => ({...posts(1, 3)(), 'out/post-2.html': largeResult()})
  },
  {
    name: 'a post beyond the limit',
    done: 'One post has more bytes than `--max-bytes` allows.',
    outcome: 'It is named; the others are written.',
    files: () => ({'site.xml': wxr([{id: 1}, {id: 2, content: large()}, {id: 3}])}),
    words: ['site.xml', '--max-bytes', '1000000', ...toFolder],
    status: 2,
    said: ['site.xml:13 limit'],
    results: posts(1, 3)
  },
  {
    name: '100,000 empty posts',
    done: 'An export holds nothing but posts without content.',
    outcome: 'Each is a line of the result.',
    files: () => ({'site.xml': wxr(empty(100_000))}),
    words: ['site.xml', '--to', 'jsonl'],
    status: 0,
    said: [],
    results: () => ({}),
    lines: 100_000
  },
  {
    name: 'a post with 100,000 tags',
    done: 'One post is made of 50,000 modules.',
    outcome: 'All are written.',
    files: () => ({
      'site.xml': wxr([{id: 1}, {id: 2, content: contentOf(2).repeat(50_000)}, {id: 3}])
    }),
    words: ['site.xml', ...toFolder],
    status: 0,
    said: [],
    results: () => ({...posts(1, 3)(), 'out/post-2.html': resultOf(2).repeat(50_000)})
  }
]

/** Names that lead somewhere. */
const names: readonly Fault[] = [
  {
    name: 'two posts with one slug',
    done: 'Two posts would become the same file.',
    outcome: 'The second one gets a number.',
    files: () => ({'site.xml': wxr([{id: 1, slug: 'x'}, {id: 2, slug: 'x'}, {id: 3}])}),
    words: ['site.xml', ...toFolder],
    status: 0,
    said: [],
    results: () => ({'out/x.html': resultOf(1), 'out/x-2.html': resultOf(2), ...posts(3)()})
  },
  {
    name: 'the slug `../../x`',
    done: 'Slugs lead out of the folder, or to the root of the system.',
    outcome: 'Their files are in the folder.',
    files: () => ({'site.xml': wxr([{id: 1, slug: '../../x'}, {id: 2, slug: '/etc/x'}, {id: 3}])}),
    words: ['site.xml', ...toFolder],
    status: 0,
    said: [],
    results: () => ({'out/x.html': resultOf(1), 'out/etc-x.html': resultOf(2), ...posts(3)()})
  },
  {
    name: 'a slug of 300 characters',
    done: 'Two slugs are longer than names of files may be, and differ in their last letter.',
    outcome: 'Both are cut, and one gets a number.',
    files: () => ({
      'site.xml': wxr([
        {id: 1, slug: `${'a'.repeat(299)}b`},
        {id: 2, slug: 'a'.repeat(300)}
      ])
    }),
    words: ['site.xml', ...toFolder],
    status: 0,
    said: [],
    results: () => ({
      [`out/${'a'.repeat(80)}.html`]: resultOf(1),
      [`out/${'a'.repeat(80)}-2.html`]: resultOf(2)
    })
  },
  {
    name: 'a target that is a link outside',
    done: 'Where a post goes there is a link to a file outside of the folder.',
    outcome: 'That file stays as it is, the post is named; the others are written.',
    files: () => ({
      'site.xml': good(),
      'outside.txt': 'Mine.\n',
      'out/post-2.html': {linkTo: '../outside.txt'}
    }),
    words: ['site.xml', ...toFolder],
    status: 2,
    said: ['site.xml#post 2:1 write-failed'],
    results: posts(1, 3, 4, 5)
  },
  {
    name: 'a folder that is a link outside',
    done: 'A folder that results of a preset go to is a link out of the folder.',
    outcome: 'Nothing is written through it, and each post is named.',
    files: () => ({
      'site.xml': wxr(numbered(2)),
      outside: {folder: true},
      'out/content': {linkTo: '../outside'}
    }),
    words: ['site.xml', '--preset', 'hugo', ...toFolder],
    status: 2,
    said: ['site.xml#post 1:1 write-failed', 'site.xml#post 2:1 write-failed'],
    results: () => ({})
  }
]

/** Places that take nothing. */
const places: readonly Fault[] = [
  {
    name: 'a full disk',
    done: 'The disk has room for some of the posts.',
    outcome:
      'Those are whole, each other one is named; with more room a second run completes them.',
    files: manyInput,
    words: ['site.xml', ...toFolder],
    disk: {folder: 'out', options: 'size=512k'},
    status: 2,
    said: ['site.xml#post N:1 write-failed'],
    some: 'named',
    results: manyFiles,
    again: {options: 'remount,size=64m', results: manyFiles}
  },
  {
    name: 'a full disk for one file',
    done: 'The disk has no room for a result that is one file.',
    outcome: 'The file is not there, and the export is named.',
    files: manyInput,
    words: ['site.xml', '--to', 'jsonl', '-o', 'out/posts.jsonl'],
    disk: {folder: 'out', options: 'size=512k'},
    status: 2,
    said: ['site.xml:1 write-failed'],
    results: () => ({})
  },
  {
    name: 'a limit of the size of files',
    done: 'No file may have more than 64 KB (`ulimit -f`).',
    outcome: 'The file is not there, and the export is named.',
    files: manyInput,
    words: ['site.xml', '--to', 'jsonl', '-o', 'posts.jsonl'],
    how: {type: 'no file larger than', kilobytes: 64},
    status: 2,
    said: ['site.xml:1 write-failed'],
    results: () => ({})
  },
  {
    name: 'a limit of the size of files, reached by comments',
    done: 'The comments of `--comments` take more than a file may have.',
    outcome:
      'The posts are there, the file of the comments is not, and each post whose comments would stand in it from there on is named.',
    files: () => ({
      'site.xml': wxr(
        numbered(3).map((post) => ({...post, comment: 'Good. '.repeat(post.id === 2 ? 2e4 : 1)}))
      )
    }),
    words: ['site.xml', ...toFolder, '--comments'],
    how: {type: 'no file larger than', kilobytes: 64},
    status: 2,
    said: ['site.xml#post 2:1 write-failed', 'site.xml#post 3:1 write-failed'],
    results: posts(1, 2, 3)
  },
  {
    name: 'standard output that is full',
    done: 'Standard output is `/dev/full`.',
    outcome: 'The run ends and says so.',
    files: manyInput,
    words: ['site.xml', '--to', 'jsonl'],
    how: {type: 'into', device: '/dev/full'},
    status: 2,
    said: [],
    told: /^undivi: standard output: no space left$/m,
    results: () => ({})
  },
  {
    name: 'a target that may only be read',
    done: 'The output folder is on a file system that is read-only.',
    outcome: 'Each post is named.',
    files: () => ({'site.xml': wxr(numbered(2))}),
    words: ['site.xml', ...toFolder],
    disk: {folder: 'out', options: 'ro'},
    status: 2,
    said: ['site.xml#post 1:1 write-failed', 'site.xml#post 2:1 write-failed'],
    results: () => ({}),
    again: {options: 'remount,rw', results: posts(1, 2)}
  },
  {
    name: 'a full disk for a cache',
    done: 'The disk of `--cache-location` has no room for a file.',
    outcome: 'The check is as it is without a cache.',
    files: () => ({'post.html': contentOf(1)}),
    words: ['check', 'post.html', '--cache', '--cache-location', 'kept'],
    disk: {folder: 'kept', options: 'nr_inodes=1'},
    status: 1,
    said: ['post.html:1 leftover-shortcode'],
    results: () => ({})
  },
  {
    name: 'a file where the folder should be',
    done: 'The output folder is a file.',
    outcome: 'Each post is named, and the file stays.',
    files: () => ({'site.xml': wxr(numbered(2)), out: 'Mine.\n'}),
    words: ['site.xml', ...toFolder],
    status: 2,
    said: ['site.xml#post 1:1 write-failed', 'site.xml#post 2:1 write-failed'],
    results: () => ({})
  }
]

/** Ends that come from outside. */
const ends: readonly Fault[] = [
  ...(['SIGINT', 'SIGTERM', 'SIGHUP'] as const).map((signal): Fault => {
    const status = {SIGINT: 130, SIGTERM: 143, SIGHUP: 129}[signal]
    return {
      name: signal,
      done: `The run is told to end (${signal}) when it has written some posts.`,
      outcome: 'Those are whole, and nothing else is left; a second run completes them.',
      files: manyInput,
      words: ['site.xml', ...toFolder],
      how: {type: 'signal', signal},
      status,
      said: [],
      some: 'unnamed',
      results: manyFiles,
      again: {results: manyFiles}
    }
  }),
  {
    name: 'SIGKILL, a file each',
    done: 'The run is killed when it has written some posts.',
    outcome: 'Those are whole; a second run completes them.',
    files: manyInput,
    words: ['site.xml', ...toFolder],
    how: {type: 'signal', signal: 'SIGKILL'},
    status: 137,
    said: [],
    some: 'unnamed',
    results: manyFiles,
    again: {results: manyFiles}
  },
  {
    name: 'SIGKILL, one file',
    done: 'The run is killed while it writes a file.',
    outcome: 'What was there is still there; a second run replaces it.',
    files: () => ({...manyInput(), 'posts.jsonl': 'Old.\n'}),
    words: ['site.xml', '--to', 'jsonl', '-o', 'posts.jsonl'],
    how: {type: 'signal', signal: 'SIGKILL'},
    status: 137,
    said: [],
    results: () => ({}),
    again: {lines: {'posts.jsonl': many}, results: () => ({})}
  },
  {
    name: 'a reader that leaves',
    done: 'The reader of standard output ends after the first bytes, as `head -1` does.',
    outcome: 'A normal end.',
    files: manyInput,
    words: ['site.xml', '--to', 'jsonl'],
    how: {type: 'closed pipe'},
    status: 0,
    said: [],
    results: () => ({})
  },
  {
    name: 'two runs at once',
    done: 'Two runs write into the same folder at the same time.',
    outcome: 'Both end well, and every file is whole.',
    files: manyInput,
    words: ['site.xml', ...toFolder],
    how: {type: 'twice at once'},
    status: 0,
    said: [],
    results: manyFiles
  }
]

/** What a result has nothing to do with. */
const surroundings: readonly Fault[] = (
  [
    ['another time zone', 'The time zone is that of Tokyo.', {TZ: 'Asia/Tokyo'}],
    ['another clock', 'The clock says that it is 1970.', {NODE_OPTIONS: `--import=${clock}`}],
    ['`LANG=C`', 'The locale is `C`.', {LANG: 'C', LC_ALL: 'C'}],
    [
      'another language',
      'The locale is Turkish, in which `i` has another capital.',
      {LC_ALL: 'tr_TR.UTF-8'}
    ]
  ] as const
).map(
  ([name, done, values]): Fault => ({
    name,
    done,
    outcome: 'The same bytes.',
    files: () => ({'site.xml': wxr(numbered(2)).replaceAll('Words', 'Ißtanbul, “I”')}),
    words: ['site.xml', '--preset', 'hugo', ...toFolder],
    how: {type: 'environment', values},
    status: 0,
    said: [],
    results: () => ({})
  })
)

/** The table, in the order of the page about it. */
export const groups: ReadonlyArray<readonly [title: string, faults: readonly Fault[]]> = [
  ['What is wrong with an input', inputs],
  ['What is out of all proportion', sizes],
  ['Names that lead somewhere', names],
  ['Places that take nothing', places],
  ['Ends that come from outside', ends],
  ['What makes no difference', surroundings]
]

export const faults: readonly Fault[] = groups.flatMap(([, group]) => group)

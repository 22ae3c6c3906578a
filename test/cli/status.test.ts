import {spawnSync} from 'node:child_process'
import {
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  symlinkSync,
  utimesSync,
  writeFileSync
} from 'node:fs'
import path from 'node:path'
import {beforeEach, describe, expect, test} from 'vitest'
import {scratchFolderForEach} from '../folders.ts'
import {binary, type Ended, undivi, undiviUntilSignal, undiviWithClosedPipe} from './command.ts'

const post = '[et_pb_text admin_label=”Text”]Words[/et_pb_text]\n'
const quotes =
  ':1:13 warning typographic-quote Unexpected quotes `”…”` around the value of `admin_label`, expected `"…"`\n'

const folder = scratchFolderForEach({
  'post.txt': post,
  'clean.html': '<p>Words</p>\n',
  'empty.txt': '',
  check: post,
  '-dash.txt': post,
  'binary.txt': Buffer.from([80, 0, 1, 2]),
  'latin1.txt': Buffer.from('Stra\xdfe', 'latin1'),
  'page.html':
    '<!doctype html><title>Ducks</title><body><nav><a href="/">Home</a></nav><main><h1>Ducks</h1>\t<div class="et_pb_text"><p>Words</p></div></main>',
  'bom.txt': `\ufeff${post}`,
  'notes.md': '# Notes\n',
  'front.txt': `---\ntitle: "A"\n---\n${post}`,
  'posts/a.txt': post,
  'posts/about.de': post,
  'posts/deep/b.html': '<p>B</p>\n',
  'posts/a.html': '<p>Other</p>\n',
  'lines.jsonl': `${JSON.stringify({id: 7, content: post, more: [1]})}\n${JSON.stringify({content: 'Plain'})}\n`,
  'bad.jsonl': `{"content": 1}\nnot json\n[1]\n${JSON.stringify({content: post})}\n`,
  'nested.jsonl': `${JSON.stringify({id: 'x', content: {rendered: post, raw: 'r'}})}\n`,
  'big.txt': `<p>${'words '.repeat(200_000)}</p>`
})
beforeEach(() => {
  mkdirSync(path.join(folder, 'a-folder.txt'))
  mkdirSync(path.join(folder, 'empty'))
  symlinkSync('loop.txt', path.join(folder, 'loop.txt'))
})

function run(words: readonly string[], input?: string | Buffer): Ended {
  return undivi(words, {cwd: folder, ...(input !== undefined && {input})})
}

function read(name: string): string {
  return readFileSync(path.join(folder, name), 'utf8')
}

interface Row {
  name: string
  words: string[]
  input?: string | Buffer
  status: number
  stdout: string | RegExp
  stderr: string | RegExp
}

const nothing = ''
const summary = (documents: number, errors = 0, warnings = 0): string =>
  `${documents} document${documents === 1 ? '' : 's'}, ${errors} error${errors === 1 ? '' : 's'}, ${warnings} warning${warnings === 1 ? '' : 's'}, 0 notes\n`
const cleaned = '<p>Words</p>\n'
/** What is said of one input that cannot be read. */
const failed = '0 documents, 1 input failed, 1 error, 0 warnings, 0 notes\n'
const told = (name: string): string => `${name}${quotes}${summary(1, 0, 1)}`

const rows: Row[] = [
  {name: 'one file', words: ['post.txt'], status: 0, stdout: cleaned, stderr: told('post.txt')},
  {
    name: 'its command named',
    words: ['clean', 'post.txt'],
    status: 0,
    stdout: cleaned,
    stderr: told('post.txt')
  },
  {
    name: 'to Markdown',
    words: ['--to', 'markdown', 'post.txt'],
    status: 0,
    stdout: 'Words\n',
    stderr: told('post.txt')
  },
  {name: 'a filter', words: [], input: post, status: 0, stdout: cleaned, stderr: told('-')},
  {
    name: 'standard input by name',
    words: ['-t', 'markdown', '-'],
    input: post,
    status: 0,
    stdout: 'Words\n',
    stderr: told('-')
  },
  {
    name: 'the tree',
    words: ['--to', 'ast', 'clean.html'],
    status: 0,
    stdout: /^\{\n {2}"type": "root",/,
    stderr: summary(1)
  },
  {
    name: 'the tree of what Divi rendered, behind front matter',
    words: ['--to', 'ast', '--from', 'html', '-q', '-'],
    input: '---\ntitle: A\n---\n<div class="et_pb_module et_pb_text"><p>Words</p></div>\n',
    status: 0,
    stdout: /"name": "et_pb_text",[\s\S]*"line": 4,/,
    stderr: nothing
  },
  {name: 'quiet', words: ['-q', 'post.txt'], status: 0, stdout: cleaned, stderr: nothing},
  {
    name: 'no report',
    words: ['--reporter', 'none', 'post.txt'],
    status: 0,
    stdout: cleaned,
    stderr: nothing
  },
  {
    name: 'the report as JSON',
    words: ['--reporter', 'json', 'clean.html'],
    status: 0,
    stdout: cleaned,
    stderr: /^\[\n\{"path":"clean\.html","changed":false,"messages":\[\],"stats":.*\}\n\]\n$/
  },
  {
    name: 'a change as failure',
    words: ['--fail-on', 'change', '--reporter', 'none', 'post.txt'],
    status: 1,
    stdout: cleaned,
    stderr: nothing
  },
  {
    name: 'a change as failure, where nothing changes',
    words: ['--fail-on', 'change', '--reporter', 'none', 'clean.html'],
    status: 0,
    stdout: '<p>Words</p>\n',
    stderr: nothing
  },
  {
    name: 'a change as failure, of a command that changes nothing',
    words: ['check', '--fail-on', 'change', 'post.txt'],
    status: 2,
    stdout: nothing,
    stderr: /--fail-on change goes with clean and repair/
  },
  {
    name: 'a baseline that is not there',
    words: ['check', '--baseline', 'known.json', 'post.txt'],
    status: 2,
    stdout: nothing,
    stderr: /known\.json: no such file or folder; --update-baseline makes it/
  },
  {
    name: 'a baseline that is none',
    words: ['check', '--baseline', 'lines.jsonl', 'post.txt'],
    status: 2,
    stdout: nothing,
    stderr: /--baseline lines\.jsonl: is not JSON/
  },
  {
    name: 'a check that keeps what it finds',
    words: ['check', '--cache', '--cache-location', 'kept', 'post.txt'],
    status: 1,
    stdout: nothing,
    stderr: /^post\.txt:1:1 warning leftover-shortcode /
  },
  {
    name: 'a check that keeps nothing',
    words: ['check', '--cache', '--no-cache', '--cache-location', 'kept', 'clean.html'],
    status: 0,
    stdout: nothing,
    stderr: summary(1)
  },
  {
    name: 'a place for no cache',
    words: ['check', '--cache-location', 'kept', 'post.txt'],
    status: 2,
    stdout: nothing,
    stderr: /--cache-location goes with --cache/
  },
  {
    name: 'a cache of what is written',
    words: ['clean', '--cache', 'post.txt'],
    status: 2,
    stdout: nothing,
    stderr: /^undivi: unknown option '--cache', which goes with check\n/
  },
  {
    name: 'an update of no baseline',
    words: ['check', '--update-baseline', 'post.txt'],
    status: 2,
    stdout: nothing,
    stderr: /--update-baseline goes with --baseline/
  },
  {
    name: 'findings as failure',
    words: ['--fail-on', 'warning', 'post.txt'],
    status: 1,
    stdout: cleaned,
    stderr: told('post.txt')
  },
  {
    name: 'findings below the level',
    words: ['--fail-on', 'error', 'post.txt'],
    status: 0,
    stdout: cleaned,
    stderr: told('post.txt')
  },
  {
    name: 'missing file',
    words: ['none.txt'],
    status: 2,
    stdout: nothing,
    stderr: `none.txt:1:1 error invalid-input no such file or folder\n${failed}`
  },
  {
    name: 'unreadable file',
    words: ['loop.txt'],
    status: 2,
    stdout: nothing,
    stderr: `loop.txt:1:1 error invalid-input too many symbolic links\n${failed}`
  },
  {
    name: 'path through a file',
    words: ['post.txt/x'],
    status: 2,
    stdout: nothing,
    stderr: `post.txt/x:1:1 error invalid-input a file stands where a folder should be\n${failed}`
  },
  {
    name: 'pattern without match',
    words: ['*.nothing'],
    status: 2,
    stdout: nothing,
    stderr: `*.nothing:1:1 error invalid-input no file matches the pattern\n${failed}`
  },
  {
    name: 'empty folder',
    words: ['empty', '--out-dir', 'out'],
    status: 2,
    stdout: nothing,
    stderr:
      /^empty:1:1 error invalid-input no file with an extension of txt, html, htm, md, markdown, jsonl in the folder; --ext says which are read\n/
  },
  {
    name: 'folder without destination',
    words: ['posts'],
    status: 2,
    stdout: nothing,
    stderr:
      /^undivi: several inputs need a destination: --out-dir DIR, --write or --to jsonl \(or --diff, --list\)\n/
  },
  {
    name: 'folder named like a file',
    words: ['a-folder.txt'],
    status: 2,
    stdout: nothing,
    stderr: /^a-folder\.txt:1:1 error invalid-input no file with an extension/
  },
  {
    name: 'two inputs without destination',
    words: ['post.txt', 'clean.html'],
    status: 2,
    stdout: nothing,
    stderr: /^undivi: several inputs need a destination/
  },
  {
    name: 'two inputs into one file',
    words: ['-o', 'x.html', 'post.txt', 'clean.html'],
    status: 2,
    stdout: nothing,
    stderr: /^undivi: several inputs do not go into one file; use --out-dir\n/
  },
  {
    name: 'two destinations',
    words: ['-w', '-o', 'x', 'post.txt'],
    status: 2,
    stdout: nothing,
    stderr: /^undivi: --output, --out-dir and --write exclude each other\n/
  },
  {
    name: 'unknown option',
    words: ['--tp', 'html', 'post.txt'],
    status: 2,
    stdout: nothing,
    stderr: /unknown option '--tp'\n\(Did you mean --to\?\)\n/
  },
  {
    name: 'unknown value',
    words: ['--to', 'pdf', 'post.txt'],
    status: 2,
    stdout: nothing,
    stderr:
      /argument 'pdf' is invalid\. Allowed choices are html, markdown, ast, jsonl, wxr, sql, rest, layout\./
  },
  {
    name: 'option without its value',
    words: ['post.txt', '--to'],
    status: 2,
    stdout: nothing,
    stderr: /argument missing/
  },
  {
    name: 'in place to another format',
    words: ['-w', '--to', 'markdown', 'post.txt'],
    status: 2,
    stdout: nothing,
    stderr: /^undivi: --write keeps the format of a file; use --out-dir with --to markdown\n/
  },
  {
    name: 'standard input in place',
    words: ['-w', '-'],
    input: post,
    status: 2,
    stdout: nothing,
    stderr: /^undivi: standard input cannot be written in place/
  },
  {name: 'empty input', words: ['empty.txt'], status: 0, stdout: nothing, stderr: summary(1)},
  {name: 'empty filter', words: [], status: 0, stdout: nothing, stderr: summary(1)},
  {
    name: 'binary input',
    words: ['binary.txt'],
    status: 2,
    stdout: nothing,
    stderr: `binary.txt:1:1 error invalid-input is not text: it holds a zero byte\n${failed}`
  },
  {
    name: 'invalid UTF-8',
    words: ['latin1.txt'],
    status: 0,
    stdout: '<p>Straße</p>\n',
    stderr: `latin1.txt:1:5 warning assumed-encoding Unexpected byte that is not UTF-8, read it as \`ß\` and the whole as windows-1252\n${summary(1, 0, 1)}`
  },
  {
    name: 'invalid UTF-8 where UTF-8 was asked for',
    words: ['latin1.txt', '--encoding', 'utf-8'],
    status: 2,
    stdout: nothing,
    stderr: `latin1.txt:1:1 error invalid-input is not UTF-8 text\n${failed}`
  },
  {
    name: 'another encoding',
    words: ['latin1.txt', '--encoding', 'iso-8859-7'],
    status: 0,
    stdout: '<p>Straίe</p>\n',
    stderr: summary(1)
  },
  {
    name: 'an encoding that there is not',
    words: ['latin1.txt', '--encoding', 'klingon'],
    status: 2,
    stdout: nothing,
    stderr: /^undivi: --encoding needs the name of an encoding, such as windows-1252, got klingon\n/
  },
  {
    name: 'a whole page',
    words: ['page.html', '--to', 'markdown', '-v'],
    status: 0,
    stdout: '# Ducks\n\nWords\n',
    stderr: `page.html:1:42 info page-furniture Unexpected navigation of a page, left it out\npage.html:1:94 info rendered-module Unexpected HTML that Divi made of a module, read it as what it was made of\n${summary(1).replace('0 notes', '2 notes')}`
  },
  {
    name: 'modules of a whole page',
    words: ['inspect', 'page.html'],
    status: 0,
    stdout: 'page.html\n       0  shortcode tags\n       1  et_pb_text\n',
    stderr: nothing
  },
  {
    name: 'byte order mark',
    words: ['bom.txt'],
    status: 0,
    stdout: cleaned,
    stderr: told('bom.txt')
  },
  {
    name: 'Markdown',
    words: ['notes.md'],
    status: 0,
    stdout: '# Notes\n',
    stderr: summary(1)
  },
  {
    name: 'Markdown to HTML',
    words: ['notes.md', '--to', 'html'],
    status: 2,
    stdout: nothing,
    stderr: /^notes\.md:1:1 error invalid-input is Markdown, which stays Markdown; leave out --to/
  },
  {
    name: 'Markdown as text',
    words: ['--from', 'text', 'notes.md'],
    status: 0,
    stdout: '<p># Notes</p>\n',
    stderr: summary(1)
  },
  {
    name: 'blocks, whatever the name says',
    words: ['-q', '--from', 'blocks', '--stdin-filepath', 'post.txt', '-'],
    input:
      '<!-- wp:divi/text {"content":{"innerContent":{"desktop":{"value":"Words"}}}} /-->\n\n<p>a\n\nb</p>',
    status: 0,
    stdout: '<p>Words</p>\n<p>a b</p>\n',
    stderr: nothing
  },
  {
    name: 'front matter',
    words: ['front.txt'],
    status: 0,
    stdout: `---\ntitle: "A"\n---\n${cleaned}`,
    stderr: told('front.txt').replace(':1:13', ':4:13')
  },
  {
    name: 'front matter in another format',
    words: ['--front-matter', 'toml', 'front.txt'],
    status: 0,
    stdout: `+++\ntitle = "A"\n+++\n\n${cleaned}`,
    stderr: told('front.txt').replace(':1:13', ':4:13')
  },
  {
    name: 'front matter left out',
    words: ['--front-matter', 'none', 'front.txt'],
    status: 0,
    stdout: cleaned,
    stderr: told('front.txt').replace(':1:13', ':4:13')
  },
  {
    name: 'front matter of JSON Lines',
    words: ['--front-matter', 'yaml', '-q', 'lines.jsonl'],
    status: 0,
    stdout: /^\{"id":7,"content":"---\\nwordpress:\\n {2}id: 7\\n---\\n\\n<p>Words<\/p>\\n","more"/,
    stderr: nothing
  },
  {
    name: 'a preset',
    words: ['--preset', 'jekyll', 'front.txt'],
    status: 0,
    stdout: '---\ntitle: "A"\n---\n\nWords\n',
    stderr: told('front.txt').replace(':1:13', ':4:13')
  },
  {
    name: 'a preset for HTML',
    words: ['--preset', 'jekyll', '--to', 'html', 'front.txt'],
    status: 2,
    stdout: nothing,
    stderr: /^undivi: --preset goes with --to markdown\n/
  },
  {
    name: 'a preset in place',
    words: ['--preset', 'jekyll', '-w', 'front.txt'],
    status: 2,
    stdout: nothing,
    stderr: /^undivi: --preset gives files names of its own; use --out-dir\n/
  },
  {
    name: 'a preset that does not read the format',
    words: ['--preset', 'jekyll', '--front-matter', 'toml', 'front.txt'],
    status: 2,
    stdout: nothing,
    stderr: /^undivi: jekyll reads front matter in yaml only\n/
  },
  {
    name: 'a place on the host for no site',
    words: ['--base', '/blog/', 'front.txt'],
    status: 2,
    stdout: nothing,
    stderr: /^undivi: --base goes with --preset/
  },
  {
    name: 'custom fields for no front matter',
    words: ['--meta', '*', '--front-matter', 'none', 'front.txt'],
    status: 2,
    stdout: nothing,
    stderr: /^undivi: --meta goes with front matter or --to jsonl/
  },
  ...['--meta=*', '--comments'].map((word) => ({
    name: `${word} where all stays that is no content`,
    words: [word, '--to', 'wxr', 'front.txt'],
    status: 2,
    stdout: nothing,
    stderr:
      /^undivi: --(?:meta|comments) does not go with --to wxr, which keeps all but the content/
  })),
  {
    name: 'a place that is none',
    words: ['--preset', 'hugo', '--base', 'mailto:a@example.org', 'front.txt'],
    status: 2,
    stdout: nothing,
    stderr: /^undivi: --base needs an address such as \/blog\/, got mailto:/
  },
  {
    name: 'redirects to nowhere',
    words: ['--redirects', 'nginx', 'front.txt'],
    status: 2,
    stdout: nothing,
    stderr: /^undivi: --redirects goes with --preset and --out-dir/
  },
  {
    name: 'a pattern of names with a field that there is none of',
    words: ['--path', '{name}/{slug}', '--out-dir', 'out', 'post.txt'],
    status: 2,
    stdout: nothing,
    stderr:
      /^undivi: --path \{name\}\/\{slug\} has no field `name`; fields: \{slug\}, \{path\}, \{date\}, /
  },
  {
    name: 'a folder without a name',
    words: ['--out-dir', '', 'post.txt'],
    status: 2,
    stdout: nothing,
    stderr: /^undivi: --out-dir needs the name of a folder, got none/
  },
  {
    name: 'a day that there is not',
    words: ['--since', '2024-02-30', '--to', 'jsonl', 'post.txt'],
    status: 2,
    stdout: nothing,
    stderr: /^undivi: --since needs a day, such as 2024-05-31, got 2024-02-30/
  },
  {
    name: 'a pattern of names that leads out of the folder',
    words: ['--path', '../{slug}', '--out-dir', 'out', 'post.txt'],
    status: 2,
    stdout: nothing,
    stderr: /^undivi: --path \.\.\/\{slug\} leads out of the folder/
  },
  {
    name: 'a pattern of names without a folder',
    words: ['--path', '{slug}', 'post.txt'],
    status: 2,
    stdout: nothing,
    stderr: /^undivi: --path goes with --out-dir\n/
  },
  {
    name: 'links between files that there are none of',
    words: ['--links', 'relative', 'post.txt'],
    status: 2,
    stdout: nothing,
    stderr: /^undivi: --links relative goes with --out-dir\n/
  },
  {
    name: 'a list of media',
    words: ['-q', '--media-list', 'media.txt', 'clean.html'],
    status: 0,
    stdout: cleaned,
    stderr: nothing
  },
  {
    name: 'a list of media whose name does not say what it is',
    words: ['--media-list', 'm.foo', 'clean.html'],
    status: 2,
    stdout: nothing,
    stderr:
      /^undivi: --media-list needs a name that ends in \.jsonl, or in \.txt for the addresses alone, got m\.foo\n/
  },
  {
    name: 'a command that is mistyped',
    words: ['chek', 'clean.html'],
    status: 2,
    stdout: nothing,
    stderr: /^undivi: chek is neither a command nor a file; did you mean check\?\n/
  },
  {
    name: 'a command that other programs have',
    words: ['help'],
    status: 2,
    stdout: nothing,
    stderr: /^undivi: help is neither a command nor a file; did you mean --help\?\n/
  },
  {
    name: 'an option that there is none of',
    words: ['check', '--write', 'clean.html'],
    status: 2,
    stdout: nothing,
    stderr:
      /^undivi: unknown option '--write', which goes with clean, repair\n\(undivi check --help lists what there is\)\n$/
  },
  {
    name: 'a baseline that the report would write over',
    words: ['check', '--baseline', 'known.json', '--report-file', './known.json', 'clean.html'],
    status: 2,
    stdout: nothing,
    stderr: /^undivi: --baseline and --report-file name one file\n/
  },
  {
    name: 'a name that every object has',
    words: ['toString'],
    status: 2,
    stdout: nothing,
    stderr: /^toString:1:1 error invalid-input /
  },
  {
    name: 'a name that is like no command',
    words: ['missing'],
    status: 2,
    stdout: nothing,
    stderr: /^missing:1:1 error invalid-input /
  },
  {
    name: 'a review page beside a result',
    words: ['--reporter', 'html', 'clean.html'],
    status: 2,
    stdout: nothing,
    stderr: /^undivi: --reporter html makes a page; --report-file says where it goes\n/
  },
  {
    name: 'a review page into a pipe',
    words: ['check', '--reporter', 'html', 'clean.html'],
    status: 0,
    stdout: /^<!DOCTYPE html>/,
    stderr: nothing
  },
  {
    name: 'the last of two that contradict each other: kept out',
    words: ['-q', '--no-sanitize', '--sanitize', '-'],
    input: '<p>A</p><script>1</script>',
    status: 0,
    stdout: '<p>A</p>\n',
    stderr: nothing
  },
  {
    name: 'the last of two that contradict each other: left in',
    words: ['-q', '--sanitize', '--no-sanitize', '-'],
    input: '<p>A</p><script>1</script>',
    status: 0,
    stdout: /<script>1<\/script>/,
    stderr: nothing
  },
  {
    name: 'a part of a run',
    words: ['-q', '--shard', '2/2', '--to', 'jsonl', 'clean.html', 'empty.txt'],
    status: 0,
    stdout: /^\{"path":"empty\.txt",.*\}\n$/,
    stderr: nothing
  },
  {
    name: 'a part of no run',
    words: ['--shard', '3/2', 'post.txt'],
    status: 2,
    stdout: nothing,
    stderr: /^undivi: --shard needs a part of a whole, such as 2\/4, got 3\/2\n/
  },
  {
    name: 'a run to go on with that is in no folder',
    words: ['--resume', 'post.txt'],
    status: 2,
    stdout: nothing,
    stderr: /^undivi: --resume goes with --out-dir\n/
  },
  {
    name: 'force for nothing',
    words: ['--force', 'post.txt'],
    status: 2,
    stdout: nothing,
    stderr: /^undivi: --force goes with --resume\n/
  },
  {
    name: 'comments of what has none',
    words: ['-q', '--comments', 'clean.html'],
    status: 0,
    stdout: cleaned,
    stderr: nothing
  },
  {
    name: 'end of options',
    words: ['--', '-dash.txt'],
    status: 0,
    stdout: cleaned,
    stderr: told('-dash.txt')
  },
  {
    name: 'a name with a dash',
    words: ['./-dash.txt'],
    status: 0,
    stdout: cleaned,
    stderr: told('./-dash.txt')
  },
  {
    name: 'a name with a dash unannounced',
    words: ['-dash.txt'],
    status: 2,
    stdout: nothing,
    stderr: /unknown option '-ash\.txt'/
  },
  {
    name: 'a file named like a command',
    words: ['--', 'check'],
    status: 0,
    stdout: cleaned,
    stderr: told('check')
  },
  {
    name: 'read-only target',
    words: ['-o', '/proc/undivi.html', 'post.txt'],
    status: 2,
    stdout: nothing,
    stderr: /^post\.txt:1:1 error write-failed \/proc\/undivi\.html: /
  },
  {
    name: 'target below a file',
    words: ['-o', 'clean.html/x.html', 'post.txt'],
    status: 2,
    stdout: nothing,
    stderr: /^post\.txt:1:1 error write-failed clean\.html\/x\.html: a file stands/
  },
  {
    name: 'several threads',
    words: ['-j', '2', 'post.txt'],
    status: 0,
    stdout: cleaned,
    stderr: told('post.txt')
  },
  {
    name: 'no number of threads',
    words: ['--jobs', 'many', 'post.txt'],
    status: 2,
    stdout: nothing,
    stderr: /^undivi: --jobs needs a positive whole number, got many\n/
  },
  {
    name: 'progress where standard error is no terminal',
    words: ['--progress', 'post.txt'],
    status: 0,
    stdout: cleaned,
    stderr: told('post.txt')
  },
  {
    name: 'no progress',
    words: ['--no-progress', 'post.txt'],
    status: 0,
    stdout: cleaned,
    stderr: told('post.txt')
  },
  {name: 'version', words: ['--version'], status: 0, stdout: /^\d+\.\d+\.\d+\n$/, stderr: nothing},
  {name: 'help', words: ['-h'], status: 0, stdout: /^Usage: undivi /, stderr: nothing},
  {
    name: 'help of a command',
    words: ['check', '--help'],
    status: 0,
    stdout: /^Usage: undivi check /,
    stderr: nothing
  },
  {
    name: 'check: nothing found',
    words: ['check', 'clean.html'],
    status: 0,
    stdout: nothing,
    stderr: summary(1)
  },
  {
    name: 'check: found',
    words: ['check', 'post.txt'],
    status: 1,
    stdout: nothing,
    stderr: `post.txt:1:1 warning leftover-shortcode Unexpected shortcode \`et_pb_text\`, expected none\npost.txt${quotes}${summary(1, 0, 2)}`
  },
  {
    name: 'check: found, tolerated',
    words: ['check', '--fail-on', 'never', 'post.txt'],
    status: 0,
    stdout: nothing,
    stderr: /leftover-shortcode/
  },
  {
    name: 'check: one missing among good ones',
    words: ['check', 'clean.html', 'none.txt'],
    status: 2,
    stdout: nothing,
    stderr: /^none\.txt:1:1 error invalid-input/
  },
  {
    name: 'check: report on standard output',
    words: ['check', '--reporter', 'jsonl', 'clean.html'],
    status: 0,
    stdout: /^\{"path":"clean\.html",.*\}\n$/,
    stderr: nothing
  },
  {
    name: 'more warnings than allowed',
    words: ['--max-warnings', '0', 'post.txt'],
    status: 1,
    stdout: cleaned,
    stderr: `post.txt${quotes}1 document, 0 errors, 1 warning (more than --max-warnings 0), 0 notes\n`
  },
  {
    name: 'as many warnings as allowed',
    words: ['check', '--fail-on', 'error', '--max-warnings', '2', 'post.txt'],
    status: 0,
    stdout: nothing,
    stderr: /leftover-shortcode/
  },
  {
    name: 'a number of warnings that is none',
    words: ['--max-warnings', '-1', 'post.txt'],
    status: 2,
    stdout: nothing,
    stderr: /^undivi: --max-warnings needs a whole number, 0 or more, got -1\n/
  },
  {
    name: 'the report in a file',
    words: ['--report-file', 'findings.txt', 'post.txt'],
    status: 0,
    stdout: cleaned,
    stderr: summary(1, 0, 1)
  },
  {
    name: 'errors beside the report in a file',
    words: ['check', '--reporter', 'json', '--report-file', 'findings.json', 'none.txt'],
    status: 2,
    stdout: nothing,
    stderr: `none.txt:1:1 error invalid-input no such file or folder\n${failed}`
  },
  {
    name: 'the report in a file that cannot be',
    words: ['--report-file', 'clean.html/findings.txt', 'post.txt'],
    status: 2,
    stdout: nothing,
    stderr: /^undivi: --report-file: clean\.html\/findings\.txt: a file stands/
  },
  {
    name: 'the report on standard output by name',
    words: ['check', '--report-file', '-', 'clean.html'],
    status: 0,
    stdout: summary(1),
    stderr: nothing
  },
  {
    name: 'the report where the result goes',
    words: ['--report-file', '-', 'post.txt'],
    status: 2,
    stdout: nothing,
    stderr: /^undivi: --report-file - goes where the result goes/
  },
  {
    name: 'colours where nobody looks',
    words: ['check', '--color', 'post.txt', '-q', '--rule', 'leftover-shortcode=error'],
    status: 1,
    stdout: nothing,
    stderr:
      'post.txt:1:1 \u001B[31merror\u001B[39m leftover-shortcode Unexpected shortcode `et_pb_text`, expected none\n'
  },
  {
    name: 'no colours',
    words: ['--no-color', 'post.txt'],
    status: 0,
    stdout: cleaned,
    stderr: told('post.txt')
  },
  {
    name: 'check: for GitHub',
    words: ['check', '--reporter', 'github', 'post.txt'],
    status: 1,
    stdout:
      /^::warning file=post\.txt,line=1,endLine=1,col=1,endColumn=12,title=leftover-shortcode::/,
    stderr: nothing
  },
  {
    name: 'check: SARIF',
    words: ['check', '--reporter', 'sarif', 'post.txt', 'lines.jsonl'],
    status: 1,
    stdout: /^\{"\$schema":.*"fullyQualifiedName":"lines\.jsonl#7".*\n\],"invocations"/s,
    stderr: nothing
  },
  {
    name: 'check: JUnit',
    words: ['check', '--reporter', 'junit', 'post.txt', 'none.txt'],
    status: 2,
    stdout: /<testsuite name="none\.txt" tests="1" failures="0" errors="1">/,
    stderr: nothing
  },
  {
    name: 'inspect: a report of findings',
    words: ['inspect', '--reporter', 'sarif', 'post.txt'],
    status: 2,
    stdout: nothing,
    stderr: /^undivi: --reporter sarif is for findings, which inspect has none of\n/
  },
  {
    name: 'inspect: counts',
    words: ['inspect', 'post.txt'],
    status: 0,
    stdout:
      'post.txt\n       2  shortcode tags\n       1  et_pb_text\n       1  typographic-quote\n',
    stderr: nothing
  },
  {
    name: 'inspect: tree',
    words: ['inspect', '--ast', 'post.txt'],
    status: 0,
    stdout: /"name": "et_pb_text"/,
    stderr: nothing
  },
  {
    name: 'inspect: JSON',
    words: ['inspect', '--reporter', 'json', 'post.txt', 'none.txt'],
    status: 2,
    stdout: /"total": \{\n {4}"path": "total",\n {4}"shortcodes": 2/,
    stderr: 'none.txt:1:1 error invalid-input no such file or folder\n'
  },
  {
    name: 'modules',
    words: ['modules'],
    status: 0,
    stdout: /^et_pb_section +Part of a page/,
    stderr: nothing
  },
  {
    name: 'one module',
    words: ['modules', 'et_pb_blurb'],
    status: 0,
    stdout: /^et_pb_blurb\nA picture or icon/,
    stderr: nothing
  },
  {
    name: 'unknown module',
    words: ['modules', 'et_pb_none'],
    status: 2,
    stdout: nothing,
    stderr: /^undivi: no mapping for et_pb_none/
  },
  {
    name: 'rules',
    words: ['rules'],
    status: 0,
    stdout: /^typographic-quote +warning/,
    stderr: nothing
  },
  {
    name: 'one rule',
    words: ['rules', 'limit'],
    status: 0,
    stdout: /^limit \(error\)\n/,
    stderr: nothing
  },
  {
    name: 'one clean-up',
    words: ['rules', 'wrappers'],
    status: 0,
    stdout: /^wrappers \(clean-up, on unless left out: --rule wrappers=off\)\n/,
    stderr: nothing
  },
  {
    name: 'a level for a rule',
    words: [
      'check',
      '--rule',
      'typographic-quote=off',
      '--rule',
      'leftover-shortcode=warn',
      'post.txt'
    ],
    status: 1,
    stdout: nothing,
    stderr: /^post\.txt:1:1 warning leftover-shortcode/
  },
  {
    name: 'a rule of repair that is off',
    words: ['repair', '-q', '--rule', 'typographic-quote=off', '--fail-on', 'info', 'post.txt'],
    status: 0,
    stdout: '[et_pb_text admin_label="Text"]Words[/et_pb_text]\n',
    stderr: nothing
  },
  {
    name: 'a clean-up on request, and one that is left out',
    words: ['--rule', 'tracking-parameters=info', '--rule', 'element-names=off', '-q', '-'],
    input: '<p><b><a href="/?utm_source=x">Words</a></b></p>',
    status: 0,
    stdout: '<p><b><a href="/">Words</a></b></p>\n',
    stderr: nothing
  },
  {
    name: 'a level that is none',
    words: ['--rule', 'dead-link=loud', 'post.txt'],
    status: 2,
    stdout: nothing,
    stderr: /^undivi: --rule needs ID=off, info, warn or error, got dead-link=loud\n/
  },
  {
    name: 'a rule that is none',
    words: ['--rule', 'none=off', 'post.txt'],
    status: 2,
    stdout: nothing,
    stderr: /^undivi: --rule: there is no rule or clean-up none\n/
  },
  {
    name: 'a clean-up that is needed',
    words: ['--rule', 'literal-shortcodes=off', 'post.txt'],
    status: 2,
    stdout: nothing,
    stderr: /^undivi: --rule: literal-shortcodes cannot be switched off: a later run/
  },
  {
    name: 'levels of headings',
    words: ['--headings', 'normalize', '-v', '-'],
    input: '<h1>A</h1><h4>B</h4>',
    status: 0,
    stdout: '<h2>A</h2>\n<h3>B</h3>\n',
    stderr: /info heading-level Unexpected levels of headings, changed 2 of 2/
  },
  {
    name: 'paragraphs in HTML',
    words: ['-q', '--from', 'html', '--autop', 'on', '-'],
    input: '<div>A</div>\n\nB\n\nC',
    status: 0,
    stdout: '<p>A</p>\n<p>B</p>\n<p>C</p>\n',
    stderr: nothing
  },
  {
    name: 'no paragraphs in the contents of JSON Lines',
    words: ['-q', '--from', 'jsonl', '--autop', 'off', '-'],
    input: '{"content":"A\\n\\nB"}',
    status: 0,
    stdout: /^\{"content":"<p>A B<\/p>\\n",/,
    stderr: nothing
  },
  {
    name: 'paragraphs of Markdown, which stay',
    words: ['-q', '--from', 'markdown', '--autop', 'off', '-'],
    input: '[et_pb_text]A\n\nB[/et_pb_text]\n',
    status: 0,
    stdout: 'A\n\nB\n',
    stderr: nothing
  },
  {
    name: 'unknown rule',
    words: ['rules', 'none'],
    status: 2,
    stdout: nothing,
    stderr: /^undivi: no rule none/
  },
  {
    name: 'JSON Lines to Markdown alone',
    words: ['--to', 'markdown', 'lines.jsonl'],
    status: 2,
    stdout: nothing,
    stderr:
      /^lines\.jsonl:1:1 error invalid-input is read as JSON Lines, which may hold many documents; use --out-dir for a file each, or --to jsonl --content markdown\n/
  },
  {
    name: 'a layout, which may be the only one of its file',
    words: ['--from', 'layout', '-'],
    input: '{"context":"et_builder","data":{"9":"[et_pb_text]Words[/et_pb_text]"}}',
    status: 2,
    stdout: nothing,
    stderr:
      /^-:1:1 error invalid-input is read as a layout file of Divi, which may hold many documents; /
  },
  {
    name: 'an export with nothing in it',
    words: ['--from', 'wxr', '-'],
    input: '',
    status: 2,
    stdout: nothing,
    stderr:
      /^-:1:1 error invalid-input is read as an export of WordPress, which may hold many documents; /
  },
  {
    name: 'names of shortcodes',
    words: ['--shortcodes', 'dsm_*, epanel', '--fail-on', 'warning', '-'],
    input: '[one_half]A[/one_half] [dsm_x title="B" /] [other_x]',
    status: 1,
    stdout: '<p>A</p>\n<h3>B</h3>\n<p>[other_x]</p>\n',
    stderr: /unknown-module Unexpected module `dsm_x`/
  },
  {
    name: 'repair: names of shortcodes',
    words: ['repair', '--shortcodes', 'dsm_*', '-q', '-'],
    input: '[dsm_x a=”b”] [other_x a=”b”]',
    status: 0,
    stdout: '[dsm_x a="b"] [other_x a=”b”]',
    stderr: nothing
  },
  {
    name: 'check: names of shortcodes',
    words: ['check', '--shortcodes', 'epanel', '-'],
    input: '[box]A[/box]',
    status: 1,
    stdout: nothing,
    stderr: /leftover-shortcode Unexpected shortcode `box`/
  },
  {
    name: 'inspect: names of shortcodes',
    words: ['inspect', '--shortcodes', 'dsm_*', '-'],
    input: '[dsm_x][other_x]',
    status: 0,
    stdout: /1 {2}shortcode tags\n +1 {2}dsm_x \(no mapping\)\n/,
    stderr: nothing
  },
  {
    name: 'names that are none',
    words: ['--shortcodes', '[x]', 'post.txt'],
    status: 2,
    stdout: nothing,
    stderr: /^undivi: --shortcodes needs names of shortcodes, got \[x\]\n/
  },
  {
    name: 'a report over an input',
    words: ['check', './post.txt', '--report-file', 'post.txt'],
    status: 2,
    stdout: nothing,
    stderr: /^undivi: --report-file post\.txt is among the inputs; it would be written over\n/
  },
  {
    name: 'Markdown in contents, of which there are none',
    words: ['--content', 'markdown', 'post.txt', 'clean.html', '--out-dir', 'out'],
    status: 2,
    stdout: nothing,
    stderr: /^undivi: --content markdown is about contents .*; --to markdown gives Markdown\n/
  },
  {
    name: 'Markdown in contents, and HTML',
    words: ['--content', 'markdown', '--to', 'html', 'lines.jsonl', '--out-dir', 'out'],
    status: 2,
    stdout: nothing,
    stderr: /^undivi: --content markdown contradicts --to html\n/
  },
  {
    name: 'Markdown in contents of an input that turns out to have none',
    words: ['--content', 'markdown'],
    input: post,
    status: 2,
    stdout: nothing,
    stderr:
      /^-:1:1 error invalid-input is no jsonl and no export, .* use --to markdown in the place/
  },
  {
    name: 'HTML in Markdown where none is written',
    words: ['--raw-html', 'none', 'clean.html'],
    status: 2,
    stdout: nothing,
    stderr: /^undivi: --raw-html is about Markdown, and none is written; use --to markdown\n/
  },
  {
    name: 'HTML in Markdown, and a tree',
    words: ['--raw-html', 'none', '--to', 'ast', 'notes.md'],
    status: 2,
    stdout: nothing,
    stderr: /^undivi: --raw-html is about Markdown/
  },
  {
    name: 'HTML in Markdown where contents stay HTML',
    words: ['--raw-html', 'none', 'lines.jsonl'],
    status: 2,
    stdout: nothing,
    stderr: /^undivi: --raw-html is about Markdown/
  },
  {
    name: 'HTML in the Markdown of contents',
    words: ['--raw-html', 'none', '--content', 'markdown', '-q', '-'],
    input: '{"content":"Press <kbd>Ctrl</kbd>"}',
    status: 0,
    stdout: /^\{"content":"Press Ctrl\\n",/,
    stderr: nothing
  },
  {
    name: 'HTML in Markdown that stays Markdown',
    words: ['--raw-html', 'none', 'notes.md', 'clean.html', '-q', '--out-dir', 'out'],
    status: 0,
    stdout: nothing,
    stderr: nothing
  },
  {
    name: 'Markdown in contents where only some inputs have any',
    words: ['--content', 'markdown', 'clean.html', 'lines.jsonl', '-q', '--out-dir', 'out'],
    status: 0,
    stdout: nothing,
    stderr: nothing
  },
  {
    name: 'a report over an input below a folder',
    words: ['check', 'posts', '--report-file', 'posts/deep/b.html'],
    status: 2,
    stdout: nothing,
    stderr:
      /^undivi: --report-file posts\/deep\/b\.html is among the inputs; it would be written over\n/
  },
  {
    name: 'a report over an input that a pattern matches',
    words: ['check', 'posts/*.html', '--report-file', 'posts/a.html'],
    status: 2,
    stdout: nothing,
    stderr: /^undivi: --report-file posts\/a\.html is among the inputs; it would be written over\n/
  },
  {
    name: 'a table of media that is not there',
    words: ['post.txt', '--media', 'no.json'],
    status: 2,
    stdout: nothing,
    stderr: /^undivi: --media: cannot read no\.json: no such file or folder\n/
  },
  {
    name: 'a wrong extension list',
    words: ['--ext', '*', 'posts', '--out-dir', 'out'],
    status: 2,
    stdout: nothing,
    stderr: /^undivi: --ext needs extensions/
  }
]

describe('command lines', () => {
  test.each(rows)('$name', ({words, input, status, stdout, stderr}) => {
    const ended = run(words, input)
    const expected = (what: string | RegExp): unknown =>
      typeof what === 'string' ? what : expect.stringMatching(what)
    expect(ended).toEqual({status, stdout: expected(stdout), stderr: expected(stderr)})
  })
})

describe('JSON Lines', () => {
  const objects = (text: string): unknown[] =>
    text
      .trim()
      .split('\n')
      .map((line) => JSON.parse(line))

  test('the same objects with clean content, in order', () => {
    const {status, stdout, stderr} = run(['--content', 'markdown', 'lines.jsonl'])
    expect(status).toBe(0)
    expect(objects(stdout)).toMatchObject([
      {id: 7, content: 'Words\n', more: [1], undivi: {changed: true, stats: {repaired: 1}}},
      {content: 'Plain\n', undivi: {changed: true, messages: []}}
    ])
    expect(stderr).toBe(`lines.jsonl#7${quotes}${summary(2, 0, 1)}`)
  })

  test('recognised on standard input', () => {
    const {status, stdout} = run([], read('lines.jsonl'))
    expect(status).toBe(0)
    expect(objects(stdout)).toMatchObject([{content: cleaned}, {content: '<p>Plain</p>\n'}])
  })

  test('a field in a field', () => {
    const {stdout} = run(['--field', 'content.rendered', 'nested.jsonl'])
    expect(objects(stdout)).toMatchObject([{id: 'x', content: {rendered: cleaned, raw: 'r'}}])
  })

  test('bad lines are named, objects among them pass', () => {
    const {status, stdout, stderr} = run(['-q', 'bad.jsonl'])
    expect(status).toBe(2)
    expect(objects(stdout)).toMatchObject([{content: 1}, {content: cleaned}])
    expect(stderr).toBe(
      'bad.jsonl:1:1 error invalid-input The line has no text in the field `content`\n' +
        'bad.jsonl:2:1 error invalid-input The line is not JSON\n' +
        'bad.jsonl:3:1 error invalid-input The line is not a JSON object\n'
    )
  })

  test('trees', () => {
    const {stdout} = run(['--to', 'ast', 'lines.jsonl'])
    expect(objects(stdout)).toMatchObject([{id: 7, ast: {type: 'root'}}, {ast: {type: 'root'}}])
  })

  test('made of other inputs', () => {
    const {status, stdout} = run(['--to', 'jsonl', '-q', 'post.txt', 'clean.html'])
    expect(status).toBe(0)
    expect(objects(stdout)).toMatchObject([
      {path: 'post.txt', content: cleaned, undivi: {changed: true}},
      {path: 'clean.html', content: cleaned, undivi: {changed: false}}
    ])
  })
})

const hasTerminals = spawnSync('script', ['--version']).status === 0
test.skipIf(!hasTerminals)('without input on a terminal, how it is used', () => {
  const line = `'${process.execPath}' '${binary}'`
  const {status, stdout} = spawnSync('script', ['-qec', line, '/dev/null'], {encoding: 'utf8'})
  expect(status).toBe(2)
  expect(stdout).toMatch(/^undivi: no input\r\n\r\nUsage: undivi /)
  expect(stdout).toContain('Examples:')
})

describe('files', () => {
  test.skipIf(process.platform === 'win32')(
    'a pipe with a name is written to, not replaced',
    () => {
      const line = `'${process.execPath}' '${binary}'`
      const script = [
        'mkfifo pipe && ln -s pipe link',
        `cat pipe > got & ${line} post.txt -q -o pipe; wait`,
        `cat pipe >> got & ${line} check post.txt --reporter jsonl --report-file link; wait`,
        'test -p pipe && test -L link && cat got'
      ]
      const {stdout} = spawnSync('sh', ['-c', script.join('\n')], {cwd: folder, encoding: 'utf8'})
      expect(stdout).toMatch(/^<p>Words<\/p>\n\{"path":"post\.txt",.*\}\n$/)
    }
  )

  test.skipIf(!existsSync('/dev/stdin')).each([
    [['--write'], /^undivi: pipe cannot be written in place; leave out --write\n/],
    [['--shard', '1/2', '--to', 'jsonl'], /^undivi: --shard .*, and pipe can be read only once\n/]
  ])('a pipe is refused with %s', (words, message) => {
    const {status, stderr} = run([...words, '/dev/stdin'], 'Words')
    expect(status).toBe(2)
    expect(stderr).toMatch(message)
  })

  test('a folder of results mirrors the tree and goes on after a bad one', () => {
    rmSync(path.join(folder, 'posts/a.html'))
    writeFileSync(path.join(folder, 'posts/bad.txt'), Buffer.from([255, 0]))
    const {status, stdout, stderr} = run([
      'posts',
      '--ext',
      'txt,html,de',
      '--out-dir',
      'posts/out',
      '-t',
      'markdown',
      '-q'
    ])
    expect({status, stdout, stderr}).toEqual({
      status: 2,
      stdout: '',
      stderr: 'posts/bad.txt:1:1 error invalid-input is not text: it holds a zero byte\n'
    })
    expect(read('posts/out/a.md')).toBe('Words\n')
    expect(read('posts/out/about.de.md')).toBe('Words\n')
    expect(read('posts/out/deep/b.md')).toBe('B\n')
    expect(existsSync(path.join(folder, 'posts/out/bad.md'))).toBe(false)
  })

  test('an extension in capital letters is the same extension', () => {
    writeFileSync(path.join(folder, 'posts/C.TXT'), post)
    const {stdout} = run(['posts', '--ext', 'Txt', '--list', '-q'])
    expect(stdout).toBe('posts/C.TXT\nposts/a.txt\n')
  })

  test('an output folder inside the input folder is no input', () => {
    run(['posts/deep', '--out-dir', 'posts/deep/out', '-q'])
    expect(run(['posts/deep', '--out-dir', 'posts/deep/out']).stderr).toBe(summary(1))
  })

  test('a folder that is its own output folder', () => {
    const {status, stderr} = run(['posts', '--out-dir', './posts', '-q'])
    expect(status).toBe(2)
    expect(stderr).toBe(
      'posts:1:1 error invalid-input holds the results of the run, which are not read\n'
    )
  })

  test('a pattern keeps what is below its fixed part', () => {
    expect(run(['posts/**/*.html', '--out-dir', 'out', '-q']).status).toBe(0)
    expect(read('out/deep/b.html')).toBe('<p>B</p>\n')
  })

  test('no result overwrites another one', () => {
    const {status, stderr} = run(['posts', '--out-dir', 'out', '-q'])
    expect({status, stderr}).toEqual({
      status: 2,
      stderr:
        'posts/a.txt:1:1 error write-failed out/a.html: holds the result of posts/a.html already\n'
    })
    expect(read('out/a.html')).toBe('<p>Other</p>\n')
  })

  test('in place, unchanged files untouched', () => {
    const old = new Date('2001-01-01')
    utimesSync(path.join(folder, 'clean.html'), old, old)
    const {status, stdout} = run(['-w', '-q', 'clean.html', 'post.txt'])
    expect({status, stdout}).toEqual({status: 0, stdout: ''})
    expect(read('post.txt')).toBe(cleaned)
    expect(statSync(path.join(folder, 'clean.html')).mtime).toEqual(old)
  })

  test('one file', () => {
    expect(run(['post.txt', '-o', 'new/page.html', '-v']).stderr).toContain(
      'post.txt -> new/page.html\n'
    )
    expect(read('new/page.html')).toBe(cleaned)
  })

  test('JSON Lines to a file and in place', () => {
    expect(run(['lines.jsonl', '-o', 'new.jsonl', '-q']).status).toBe(0)
    expect(run(['-w', '-q', 'lines.jsonl']).status).toBe(0)
    expect(read('lines.jsonl')).toBe(read('new.jsonl'))
    expect(read('new.jsonl')).toContain('"content":"<p>Words</p>\\n"')
    expect(readdirSync(folder).filter((name) => name.endsWith('.tmp'))).toEqual([])
  })

  test('lines of JSON that are not UTF-8', () => {
    writeFileSync(
      path.join(folder, 'latin1.jsonl'),
      Buffer.from('{"content":"Stra\xdfe"}\n', 'latin1')
    )
    const {status, stdout} = run(['latin1.jsonl', '-q'])
    expect(status).toBe(0)
    expect(JSON.parse(stdout)).toMatchObject({
      content: '<p>Straße</p>\n',
      undivi: {messages: [{ruleId: 'assumed-encoding', line: 1, column: 17}]}
    })
  })

  test('in place, the result is UTF-8', () => {
    writeFileSync(path.join(folder, 'old.txt'), Buffer.from('Stra\xdfe', 'latin1'))
    expect(run(['-w', '-q', 'old.txt']).status).toBe(0)
    expect(read('old.txt')).toBe('<p>Straße</p>\n')
  })

  test('an ended run leaves nothing behind', async () => {
    const lines = `${JSON.stringify({content: post})}\n`.repeat(50_000)
    writeFileSync(path.join(folder, 'many.jsonl'), lines)
    const {status, stderr} = await undiviUntilSignal(
      ['many.jsonl', '-o', 'many-out.jsonl', '-q'],
      folder
    )
    expect({status, stderr}).toEqual({status: null, stderr: ''})
    expect(readdirSync(folder).filter((name) => name.includes('many-out'))).toEqual([])
  })

  test('the cycle: check, clean in place, check', () => {
    expect(run(['check', 'post.txt']).status).toBe(1)
    expect(run(['-w', 'post.txt']).status).toBe(0)
    expect(run(['check', 'post.txt']).status).toBe(0)
  })

  test('a report in a file is whole, and no input of the next run', () => {
    const words = ['check', 'posts', '--ext', 'html', '--reporter', 'jsonl']
    expect(run([...words, '--report-file', 'posts/report.html']).stderr).toBe(summary(2))
    expect(read('posts/report.html').split('\n')).toHaveLength(3)
    expect(run([...words, '--report-file', 'posts/report.html']).stderr).toBe(summary(2))
    expect(readdirSync(path.join(folder, 'posts')).filter((name) => /tmp$/.test(name))).toEqual([])
  })

  test('a closed pipe is a normal end', async () => {
    const {status, stderr} = await undiviWithClosedPipe(['big.txt', '-q'], folder)
    expect({status, stderr}).toEqual({status: 0, stderr: ''})
  })

  test('all of a large result arrives in a pipe', () => {
    const {stdout} = run(['big.txt', '-q'])
    expect(stdout.length).toBe(200_000 * 6 - 1 + '<p></p>\n'.length)
  })
})

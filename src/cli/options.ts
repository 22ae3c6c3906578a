import {presets} from '../presets/index.ts'
import {patternFields} from '../presets/pattern.ts'
import {redirectFiles} from '../presets/redirects.ts'

/** Commands that read content. */
export const runCommands = ['clean', 'check', 'repair', 'inspect'] as const

export type RunCommand = (typeof runCommands)[number]

/** Commands that write content. */
const writing: readonly RunCommand[] = ['clean', 'repair']

/** Commands that report findings. */
const reporting: readonly RunCommand[] = ['clean', 'check', 'repair']

/** An option of the command line. The parser, the help and the documentation are made from this table. */
export interface Option {
  /** As commander reads them: `-t, --to <format>`. */
  flags: string
  description: string
  commands: readonly RunCommand[]
  group: 'Input' | 'Modules' | 'Output' | 'Report'
  choices?: readonly string[]
  default?: string
  /** The value of an option that is given without one; any other stands behind `=`. */
  preset?: string
  /** It may be given more than once, and all of its values count. */
  isRepeatable?: true
}

export const options: readonly Option[] = [
  {
    flags: '-f, --from <format>',
    description:
      'how the input is read; auto goes by the extension, then by the first bytes. text: text of the classic editor, blank lines are paragraphs. html: blank lines mean nothing. markdown: everything but shortcodes stays as it is. jsonl: a JSON object a line. wxr: an export of WordPress. sql: a dump of its database. rest: posts of its REST interface. layout: a portability file of Divi. Any of them may be packed with gzip',
    commands: runCommands,
    group: 'Input',
    choices: ['auto', 'text', 'html', 'markdown', 'jsonl', 'wxr', 'sql', 'rest', 'layout'],
    default: 'auto'
  },
  {
    flags: '--field <name>',
    description: 'jsonl: the field that holds the content; dots lead into objects',
    commands: runCommands,
    group: 'Input',
    default: 'content'
  },
  {
    flags: '--post-type <list>',
    description:
      'wxr, sql, rest, layout: types of posts to read, with commas between; any for all (default: post,page for wxr and sql, and any)',
    commands: runCommands,
    group: 'Input'
  },
  {
    flags: '--status <list>',
    description:
      'wxr, sql, rest, layout: states of posts to read, with commas between; any for all (default: publish,draft for wxr and sql, and any)',
    commands: runCommands,
    group: 'Input'
  },
  {
    flags: '--since <day>',
    description:
      'wxr, sql, rest, layout: read posts that were published or changed on this day or later',
    commands: runCommands,
    group: 'Input'
  },
  {
    flags: '--include <list>',
    description:
      'wxr, sql, rest, layout: slugs of posts to read, with commas between; * stands for any characters',
    commands: runCommands,
    group: 'Input'
  },
  {
    flags: '--exclude <list>',
    description: 'wxr, sql, rest, layout: slugs of posts not to read, in the same form',
    commands: runCommands,
    group: 'Input'
  },
  {
    flags: '--encoding <label>',
    description:
      'what the input is encoded in, by its name on the web (utf-8, windows-1252, shift_jis). auto: what a byte order mark says, or the head of a page; else UTF-8, and windows-1252 with a finding where it is not. Every result is UTF-8, those of --write too',
    commands: runCommands,
    group: 'Input',
    default: 'auto'
  },
  {
    flags: '--ext <list>',
    description: 'which files of a folder are read, by extension, with commas between',
    commands: runCommands,
    group: 'Input',
    default: 'txt,html,htm,md,markdown,jsonl'
  },
  {
    flags: '--unknown <way>',
    description:
      'modules without a mapping. unwrap: keep what they enclose and what reads like content. comment: the same, behind a comment that names the module; those that showed a list of the site get one too. keep: keep their tags. drop: leave them out. error: unwrap, with an error',
    commands: ['clean', 'check'],
    group: 'Modules',
    choices: ['unwrap', 'comment', 'keep', 'drop', 'error'],
    default: 'unwrap'
  },
  {
    flags: '--embeds <way>',
    description: 'players of films and sounds: as such, as links, or not at all',
    commands: ['clean', 'check'],
    group: 'Modules',
    choices: ['html', 'link', 'drop'],
    default: 'html'
  },
  {
    flags: '--embed-hosts <list>',
    description:
      'hosts whose pages may stand in frames beside those of our list, with commas between; *.example.org stands for any of its hosts',
    commands: ['clean', 'check'],
    group: 'Modules'
  },
  {
    flags: '--sanitize',
    description: 'take out what runs, with a finding each (default)',
    commands: ['clean', 'check'],
    group: 'Modules'
  },
  {
    flags: '--no-sanitize',
    description:
      'leave scripts, styles, handlers, forms and frames of the author as they are: for content of authors who may run code on the site only',
    commands: ['clean', 'check'],
    group: 'Modules'
  },
  {
    flags: '--tabs <way>',
    description: 'tabs: each below a heading, or as a disclosure',
    commands: ['clean', 'check'],
    group: 'Modules',
    choices: ['headings', 'details'],
    default: 'headings'
  },
  {
    flags: '--headings <way>',
    description:
      'levels of headings. keep: as they are. shift: the highest becomes h2, below the title of the page, and the others follow. normalize: the same, and no level is left out. Headings of Markdown stay',
    commands: ['clean', 'check'],
    group: 'Modules',
    choices: ['keep', 'shift', 'normalize'],
    default: 'keep'
  },
  {
    flags: '--rule <id=level>',
    description:
      'level of a rule’s findings: off, info, warn or error; or a clean-up that is left out (off) or asked for (info). May be given more than once; undivi rules lists both',
    commands: ['clean', 'check', 'repair'],
    group: 'Report',
    isRepeatable: true
  },
  {
    flags: '--map <file>',
    description:
      'mappings of your own, in JSON or as a module of JavaScript; they come before ours',
    commands: ['clean', 'check', 'inspect'],
    group: 'Modules'
  },
  {
    flags: '--media <file>',
    description:
      'a table of the media library in JSON: by id, address, alternative text and caption',
    commands: ['clean', 'check'],
    group: 'Modules'
  },
  {
    flags: '--library <file>',
    description: 'layouts of the Divi library in JSON, which take the place of the copies in posts',
    commands: ['clean', 'check'],
    group: 'Modules'
  },
  {
    flags: '--shortcodes <list>',
    description:
      'names of shortcodes to read beside et_pb_* and WordPress’s own, with commas between; * stands for any characters (dsm_*,difl_*), epanel for those that Elegant Themes had before the builder',
    commands: runCommands,
    group: 'Input'
  },
  {
    flags: '--max-bytes <number>',
    description:
      'read no file, no line of jsonl and no post of an export with more bytes than this; the status is 2 then',
    commands: runCommands,
    group: 'Input'
  },
  {
    flags: '--max-depth <number>',
    description:
      'read shortcodes nested deeper than this as neighbours, with a finding (default: 200)',
    commands: reporting,
    group: 'Input'
  },
  {
    flags: '-t, --to <format>',
    description:
      'what the result is (default: html, markdown for markdown, and jsonl for jsonl). wxr, sql, rest, layout: the export as it was, with other contents',
    commands: ['clean'],
    group: 'Output',
    choices: ['html', 'markdown', 'ast', 'jsonl', 'wxr', 'sql', 'rest', 'layout']
  },
  {
    flags: '--content <format>',
    description: 'jsonl, and exports written back: what the content of the result holds',
    commands: ['clean'],
    group: 'Output',
    choices: ['html', 'markdown'],
    default: 'html'
  },
  {
    flags: '--preset <generator>',
    description:
      'Markdown for a site generator: its names of files and fields, its dates and drafts, old addresses kept, what it would run as a template escaped. With --out-dir, jsonl gives one file a line, an export one file a post',
    commands: ['clean'],
    group: 'Output',
    choices: presets.map(({name}) => name)
  },
  {
    flags: '--path <pattern>',
    description: `with --out-dir: names of files by a pattern, such as {type}/{date:YYYY}/{slug}, without extension; in the place of those of --preset, where there is one. Fields: ${Object.keys(
      patternFields
    ).join(', ')}. What is not known leaves no empty folder`,
    commands: ['clean'],
    group: 'Output'
  },
  {
    flags: '--front-matter <format>',
    description:
      'front matter in this format, from what is there already, the fields around the content and the head of a page. keep: what is there stays byte for byte, and none is added (default, but for --preset: yaml). none: leave it out',
    commands: ['clean'],
    group: 'Output',
    choices: ['yaml', 'toml', 'json', 'keep', 'none']
  },
  {
    flags: '--redirects <host>',
    description:
      'with --preset and --out-dir: list the old address of every post that has a new one, in the file that the host reads (_redirects, .htaccess, redirects.conf, redirects.json), where the site generator publishes files as they are',
    commands: ['clean'],
    group: 'Output',
    choices: Object.keys(redirectFiles)
  },
  {
    flags: '--raw-html <way>',
    description:
      'markdown: HTML for what Markdown has no mark for. minimal: what readers would miss. keep: also what only machines read. none: the nearest thing in Markdown, with a finding for what is lost',
    commands: ['clean'],
    group: 'Output',
    choices: ['minimal', 'keep', 'none'],
    default: 'minimal'
  },
  {
    flags: '-o, --output <file>',
    description: 'write the result of one input to a file; - is standard output',
    commands: writing,
    group: 'Output'
  },
  {
    flags: '--out-dir <dir>',
    description: 'write each result to a file below this folder, in the tree of the inputs',
    commands: writing,
    group: 'Output'
  },
  {
    flags: '-w, --write',
    description: 'write each result over its input; files that would not change are not touched',
    commands: writing,
    group: 'Output'
  },
  {
    flags: '--backup [suffix]',
    description: 'with --write: keep what was there in a file beside it; a suffix goes behind =',
    commands: writing,
    // Not .bak, which editors and version control ignore: what was there should be seen.
    preset: '.orig',
    group: 'Output'
  },
  {
    flags: '-d, --diff',
    description: 'write nothing; show what would change, as a unified diff on standard output',
    commands: writing,
    group: 'Output'
  },
  {
    flags: '-l, --list',
    description: 'write nothing; list the inputs that would change on standard output',
    commands: writing,
    group: 'Output'
  },
  {
    flags: '-n, --dry-run',
    description: 'write nothing; report only',
    commands: writing,
    group: 'Output'
  },
  {
    flags: '--close',
    description: 'put missing closing tags and brackets in, take stray closing tags out',
    commands: ['repair'],
    group: 'Output'
  },
  {
    flags: '--fail-on <level>',
    description:
      'lowest level of a finding that makes the status 1 (default: never; for check: info)',
    commands: reporting,
    group: 'Report',
    choices: ['never', 'info', 'warning', 'error']
  },
  {
    flags: '--reporter <name>',
    description:
      'how findings are reported; json and jsonl go to standard output where no result does',
    commands: runCommands,
    group: 'Report',
    choices: ['pretty', 'json', 'jsonl', 'none'],
    default: 'pretty'
  },
  {
    flags: '-q, --quiet',
    description: 'report errors only',
    commands: reporting,
    group: 'Report'
  },
  {
    flags: '-v, --verbose',
    description: 'report notes and written files too',
    commands: reporting,
    group: 'Report'
  },
  {
    flags: '--stats',
    description: 'count modules, damage and unknown modules (default)',
    commands: ['inspect'],
    group: 'Output'
  },
  {
    flags: '--attributes',
    description:
      'list the attributes of each module: how often, what a mapping declares them as, samples',
    commands: ['inspect'],
    group: 'Output'
  },
  {
    flags: '--scaffold',
    description: 'print a mapping file to start from for the modules that have none, for --map',
    commands: ['inspect'],
    group: 'Output'
  },
  {
    flags: '--ast',
    description: 'print the tree of one input as JSON; for jsonl, one a line',
    commands: ['inspect'],
    group: 'Output'
  }
]

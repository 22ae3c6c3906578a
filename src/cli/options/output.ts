import {presets} from '../../presets/index.ts'
import {patternFields} from '../../presets/pattern.ts'
import {redirectFiles} from '../../presets/redirects.ts'
import {type Option, writing} from './option.ts'

/** What is written, and where. */
export const outputOptions: readonly Option[] = [
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
    scope: 'document',
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
    flags: '--links <way>',
    description:
      'with --out-dir: links between posts of the run. keep: as they are. relative: to the new files, from file to file; with --preset, to the addresses that the generator gives them. Old addresses count in every spelling, ?p=42 too; links to posts that were not chosen stay, with a note each',
    commands: ['clean'],
    group: 'Output',
    choices: ['keep', 'relative'],
    default: 'keep'
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
    flags: '--base <address>',
    description:
      'with --preset: where the new site will stand on its host, such as /blog/, or / for the root. Places and addresses of pages are counted from there (default: where the old site stood, as far as the input says it)',
    commands: ['clean'],
    group: 'Output',
    needs: ['preset']
  },
  {
    flags: '--redirects <host>',
    description:
      'with --preset and --out-dir: list the old address of every post that has a new one, in the file that the host reads (_redirects, .htaccess, redirects.conf, redirects.json), where the site generator publishes files as they are',
    commands: ['clean'],
    group: 'Output',
    needs: ['preset', 'outDir'],
    choices: Object.keys(redirectFiles)
  },
  {
    flags: '--media-list <file>',
    description:
      'list the pictures, films, sounds and uploaded files that the results use: a JSON object a line with url, id in the media library and documents in a file whose name ends in .jsonl or .ndjson; addresses alone, one a line, in one that ends in .txt',
    commands: ['clean'],
    group: 'Output'
  },
  {
    flags: '--raw-html <way>',
    description:
      'markdown: HTML for what Markdown has no mark for. minimal: what readers would miss. keep: also what only machines read. none: the nearest thing in Markdown, with a finding for what is lost',
    commands: ['clean'],
    group: 'Output',
    scope: 'document',
    choices: ['minimal', 'keep', 'none'],
    default: 'minimal'
  },
  {
    flags: '-o, --output <file>',
    description: 'write the result of one input to a file; - is standard output',
    commands: writing,
    group: 'Output',
    scope: 'line',
    oneOf: 'destination'
  },
  {
    flags: '--out-dir <dir>',
    description: 'write each result to a file below this folder, in the tree of the inputs',
    commands: writing,
    group: 'Output',
    oneOf: 'destination'
  },
  {
    flags: '-w, --write',
    description: 'write each result over its input; files that would not change are not touched',
    commands: writing,
    group: 'Output',
    scope: 'line',
    oneOf: 'destination'
  },
  {
    flags: '--backup [suffix]',
    description: 'with --write: keep what was there in a file beside it; a suffix goes behind =',
    commands: writing,
    // Not .bak, which editors and version control ignore: what was there should be seen.
    preset: '.orig',
    group: 'Output',
    needs: ['write']
  },
  {
    flags: '-d, --diff',
    description: 'write nothing; show what would change, as a unified diff on standard output',
    commands: writing,
    group: 'Output',
    scope: 'line',
    oneOf: 'preview'
  },
  {
    flags: '-l, --list',
    description: 'write nothing; list the inputs that would change on standard output',
    commands: writing,
    group: 'Output',
    scope: 'line',
    oneOf: 'preview'
  },
  {
    flags: '-n, --dry-run',
    description: 'write nothing; report only',
    commands: writing,
    group: 'Output',
    scope: 'line',
    oneOf: 'preview'
  },
  {
    flags: '--close',
    description: 'put missing closing tags and brackets in, take stray closing tags out',
    commands: ['repair'],
    group: 'Output',
    scope: 'document'
  },
  {
    flags: '--stats',
    description: 'count modules, damage and unknown modules (default)',
    commands: ['inspect'],
    group: 'Output',
    scope: 'line',
    oneOf: 'view'
  },
  {
    flags: '--attributes',
    description:
      'list the attributes of each module: how often, what a mapping declares them as, samples',
    commands: ['inspect'],
    group: 'Output',
    scope: 'line',
    oneOf: 'view'
  },
  {
    flags: '--scaffold',
    description: 'print a mapping file to start from for the modules that have none, for --map',
    commands: ['inspect'],
    group: 'Output',
    scope: 'line',
    oneOf: 'view'
  },
  {
    flags: '--ast',
    description: 'print the tree of one input as JSON; for jsonl, one a line',
    commands: ['inspect'],
    group: 'Output',
    scope: 'line',
    oneOf: 'view'
  }
]

import {type Option, reporting, runCommands} from './option.ts'

/** What is read, and how. */
export const inputOptions: readonly Option[] = [
  {
    flags: '-f, --from <format>',
    description:
      'how the input is read; auto goes by the extension, then by the first bytes. text: text of the classic editor, blank lines are paragraphs. html: blank lines mean nothing. markdown: everything but shortcodes stays as it is. blocks: what the block editor stores, Divi 5 too. jsonl: a JSON object a line. wxr: an export of WordPress. sql: a dump of its database. rest: posts of its REST interface. layout: a portability file of Divi. Any of them may be packed with gzip',
    commands: runCommands,
    group: 'Input',
    scope: 'document',
    choices: [
      'auto',
      'text',
      'html',
      'markdown',
      'blocks',
      'jsonl',
      'wxr',
      'sql',
      'rest',
      'layout'
    ],
    default: 'auto'
  },
  {
    flags: '--field <name>',
    description: 'jsonl: the field that holds the content; dots lead into objects',
    commands: runCommands,
    group: 'Input',
    scope: 'document',
    default: 'content'
  },
  {
    flags: '--post-type <list>',
    description:
      'wxr, sql, rest, layout: types of posts to read, with commas between; any for all (default: post,page for wxr and sql, and any)',
    commands: runCommands,
    group: 'Input',
    scope: 'document'
  },
  {
    flags: '--status <list>',
    description:
      'wxr, sql, rest, layout: states of posts to read, with commas between; any for all (default: publish,draft for wxr and sql, and any)',
    commands: runCommands,
    group: 'Input',
    scope: 'document'
  },
  {
    flags: '--since <day>',
    description:
      'wxr, sql, rest, layout: read posts that were published or changed on this day or later',
    commands: runCommands,
    group: 'Input',
    scope: 'document'
  },
  {
    flags: '--include <list>',
    description:
      'wxr, sql, rest, layout: slugs of posts to read, with commas between; * stands for any characters',
    commands: runCommands,
    group: 'Input',
    scope: 'document'
  },
  {
    flags: '--exclude <list>',
    description: 'wxr, sql, rest, layout: slugs of posts not to read, in the same form',
    commands: runCommands,
    group: 'Input',
    scope: 'document'
  },
  {
    flags: '--comments',
    description:
      'wxr, sql: read the comments that readers saw below posts. They go into the field comments of jsonl, and with --out-dir into comments.jsonl, a line each',
    commands: ['clean'],
    group: 'Input'
  },
  {
    flags: '--meta <list>',
    description:
      'custom fields of posts to carry over, by their keys with commas between; * stands for any characters (_price,_Event*,subtitle). They go into front matter and jsonl as meta, as they are stored',
    commands: ['clean'],
    group: 'Input'
  },
  {
    flags: '--encoding <label>',
    description:
      'what the input is encoded in, by its name on the web (utf-8, windows-1252, shift_jis). auto: what a byte order mark says, or the head of a page; else UTF-8, and windows-1252 with a finding where it is not. Every result is UTF-8, those of --write too',
    commands: runCommands,
    group: 'Input',
    scope: 'document',
    default: 'auto'
  },
  {
    flags: '--ext <list>',
    description:
      'which files of a folder are read, by extension, with commas between. Links to files and to folders are followed where they are named, not those in a folder or that a pattern matches',
    commands: runCommands,
    group: 'Input',
    default: 'txt,html,htm,md,markdown,jsonl'
  },
  {
    flags: '--ignore <glob>',
    description:
      'leave out files that match, as in a .gitignore: drafts/, *.bak, !keep.bak. May be given more than once',
    commands: runCommands,
    group: 'Input',
    isRepeatable: true
  },
  {
    flags: '--ignore-path <file>',
    description:
      'a file of such patterns, a line each; they count from its folder (default: .undiviignore, if there is one). Files that are named are left out too',
    commands: runCommands,
    group: 'Input'
  },
  {
    flags: '--no-ignore',
    description: 'read no file of patterns; those of --ignore count',
    commands: runCommands,
    group: 'Input',
    key: 'ignorePath'
  },
  {
    flags: '--files-from <file>',
    description:
      'read the inputs whose names stand in this file, a line each, beside those on the command line; - is standard input. Names are no patterns',
    commands: runCommands,
    group: 'Input',
    scope: 'line'
  },
  {
    flags: '-0, --null',
    description: 'with --files-from: names end with a zero byte, as find -print0 writes them',
    commands: runCommands,
    group: 'Input',
    scope: 'line'
  },
  {
    flags: '--stdin-filepath <path>',
    description:
      'what standard input is to be taken for: its name in messages, its format, the patterns and the overrides that count for it',
    commands: runCommands,
    group: 'Input',
    scope: 'line'
  },
  {
    flags: '--shortcodes <list>',
    description:
      'names of shortcodes to read beside et_pb_* and WordPress’s own, with commas between; * stands for any characters (dsm_*,difl_*), epanel for those that Elegant Themes had before the builder',
    commands: runCommands,
    group: 'Input',
    scope: 'document'
  },
  {
    flags: '--max-bytes <number>',
    description:
      'read no file, no line of jsonl and no post of an export with more bytes than this; the status is 2 then',
    commands: runCommands,
    group: 'Input',
    scope: 'document'
  },
  {
    flags: '--max-depth <number>',
    description:
      'read shortcodes nested deeper than this as neighbours, with a finding (default: 200)',
    commands: reporting,
    group: 'Input',
    scope: 'document'
  }
]

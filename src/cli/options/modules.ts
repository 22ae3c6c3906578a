import type {Option} from './option.ts'

/** What becomes of modules and of the HTML between them. */
export const moduleOptions: readonly Option[] = [
  {
    flags: '--unknown <way>',
    description:
      'modules without a mapping. unwrap: keep what they enclose and what reads like content. comment: the same, behind a comment that names the module; those that showed a list of the site get one too. keep: keep their tags. drop: leave them out. error: unwrap, with an error',
    commands: ['clean', 'check'],
    group: 'Modules',
    scope: 'document',
    choices: ['unwrap', 'comment', 'keep', 'drop', 'error'],
    default: 'unwrap'
  },
  {
    flags: '--embeds <way>',
    description: 'players of films and sounds: as such, as links, or not at all',
    commands: ['clean', 'check'],
    group: 'Modules',
    scope: 'document',
    choices: ['html', 'link', 'drop'],
    default: 'html'
  },
  {
    flags: '--embed-hosts <list>',
    description:
      'hosts whose pages may stand in frames beside those of our list, with commas between; *.example.org stands for any of its hosts',
    commands: ['clean', 'check'],
    group: 'Modules',
    scope: 'document',
    needsTrust: true
  },
  {
    flags: '--sanitize',
    description:
      'take out what runs, with a finding each (default); of this and --no-sanitize, the last one counts',
    commands: ['clean', 'check'],
    group: 'Modules',
    scope: 'document'
  },
  {
    flags: '--no-sanitize',
    description:
      'leave scripts, styles, handlers, forms and frames of the author as they are: for content of authors who may run code on the site only',
    commands: ['clean', 'check'],
    group: 'Modules',
    scope: 'document',
    needsTrust: true
  },
  {
    flags: '--tabs <way>',
    description: 'tabs: each below a heading, or as a disclosure',
    commands: ['clean', 'check'],
    group: 'Modules',
    scope: 'document',
    choices: ['headings', 'details'],
    default: 'headings'
  },
  {
    flags: '--headings <way>',
    description:
      'levels of headings. keep: as they are. shift: the highest becomes h2, below the title of the page, and the others follow. normalize: the same, and no level is left out. Headings of Markdown stay',
    commands: ['clean', 'check'],
    group: 'Modules',
    scope: 'document',
    choices: ['keep', 'shift', 'normalize'],
    default: 'keep'
  },
  {
    flags: '--autop <way>',
    description:
      'whether blank lines are paragraphs, as WordPress has them (wpautop). auto: as the format says, or the look of the content. on and off: whatever that says, for contents of jsonl and exports too; what is read with on is no whole page. Not of Markdown',
    commands: ['clean', 'check'],
    group: 'Modules',
    scope: 'document',
    choices: ['auto', 'on', 'off'],
    default: 'auto'
  },
  {
    flags: '--map <file>',
    description:
      'mappings of your own, in JSON or as a module of JavaScript; they come before ours',
    commands: ['clean', 'check', 'inspect'],
    group: 'Modules',
    scope: 'document'
  },
  {
    flags: '--media <file>',
    description:
      'a table of the media library in JSON: by id, address, alternative text and caption',
    commands: ['clean', 'check'],
    group: 'Modules',
    scope: 'document'
  },
  {
    flags: '--library <file>',
    description: 'layouts of the Divi library in JSON, which take the place of the copies in posts',
    commands: ['clean', 'check'],
    group: 'Modules',
    scope: 'document'
  }
]

import {type Option, reporting} from './option.ts'

/** How the work is done; nothing of it changes what comes out. */
export const runOptions: readonly Option[] = [
  {
    flags: '-j, --jobs <number>',
    description:
      'how many threads work on documents; results, findings and their order do not depend on it (default: 1 for inputs below 4 MB, and else one for each processor, up to 4)',
    commands: reporting,
    group: 'Run'
  },
  {
    flags: '--shard <k/n>',
    description:
      'do one of several parts of the run, such as 2/4: as many documents each, in their order, so that the results of all parts are those of one run. Names of files are those of one run too. With --out-dir or --to jsonl; not from standard input',
    commands: ['clean', 'check'],
    group: 'Run'
  },
  {
    flags: '--resume',
    description:
      'with --out-dir: keep in the folder (.undivi-state.jsonl) what was written, and clean again only what has changed since: the post, the options, the version of undivi, or the file. Files changed by hand stay, with a finding each',
    commands: ['clean'],
    group: 'Run'
  },
  {
    flags: '--force',
    description: 'with --resume: write over files that were changed by hand',
    commands: ['clean'],
    group: 'Run'
  },
  {
    flags: '--progress',
    description:
      'show how far the run is on standard error, where CI is set or --quiet given too; never where that is no terminal',
    commands: reporting,
    group: 'Run'
  },
  {
    flags: '--no-progress',
    description:
      'do not show it (default: a bar after half a second, where standard error is a terminal and CI is not set)',
    commands: reporting,
    group: 'Run'
  }
]

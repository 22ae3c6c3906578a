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
  },
  {
    flags: '--cache',
    description:
      'keep what is found in each document, and do not look at it again while its content, the options and the version of undivi stay the same; what is reported is what it would be without. Documents are known by their content, not by name or date',
    commands: ['check'],
    group: 'Run'
  },
  {
    flags: '--no-cache',
    description: 'keep nothing, and take nothing that was kept (default)',
    commands: ['check'],
    group: 'Run'
  },
  {
    flags: '--cache-location <dir>',
    description:
      'with --cache: the folder to keep it in (default: node_modules/.cache/undivi where node_modules is in this folder, else undivi in the user’s folder for caches). Whoever may write there decides what is reported',
    commands: ['check'],
    group: 'Run',
    needs: ['cache']
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
  }
]

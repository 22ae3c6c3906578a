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
  }
]

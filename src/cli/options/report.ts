import {type Option, reporting, runCommands} from './option.ts'

/** What is said, and what makes the status. */
export const reportOptions: readonly Option[] = [
  {
    flags: '--rule <id=level>',
    description:
      'level of a rule’s findings: off, info, warn or error; or a clean-up that is left out (off) or asked for (info). May be given more than once; undivi rules lists both',
    commands: ['clean', 'check', 'repair'],
    group: 'Report',
    isRepeatable: true
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
  }
]

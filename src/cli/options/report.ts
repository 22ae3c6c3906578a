import {type Option, reporting, runCommands} from './option.ts'

/** What is said, and what makes the status. */
export const reportOptions: readonly Option[] = [
  {
    flags: '--rule <id=level>',
    description:
      'level of a rule’s findings: off, info, warn or error; or a clean-up that is left out (off) or asked for (info). May be given more than once; undivi rules lists both',
    commands: ['clean', 'check', 'repair'],
    group: 'Report',
    key: 'rules',
    scope: 'document',
    isRepeatable: true
  },
  {
    flags: '--fail-on <level>',
    description:
      'lowest level of a finding that makes the status 1 (default: never; for check: info). change: clean and repair, any document that is not the same afterwards',
    commands: reporting,
    group: 'Report',
    choices: ['never', 'change', 'info', 'warning', 'error']
  },
  {
    flags: '--baseline <file>',
    description:
      'findings in this file are known and pass; new ones count, those that are gone are named. A finding is known by what it says of which document, not by its line',
    commands: ['check'],
    group: 'Report'
  },
  {
    flags: '--update-baseline',
    description: 'write what is found to the file of --baseline; the status is 0 then',
    commands: ['check'],
    group: 'Report'
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
    flags: '--debug',
    description:
      'say on standard error how long each stage took, and where in undivi an unexpected error arose',
    commands: runCommands,
    group: 'Report',
    scope: 'line'
  }
]

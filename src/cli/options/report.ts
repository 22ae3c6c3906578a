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
    flags: '--max-warnings <count>',
    description: 'the status is 1 where there are more warnings than this',
    commands: reporting,
    group: 'Report'
  },
  {
    flags: '--reporter <name>',
    description:
      'how findings are reported; all but pretty go to standard output where no result does. inspect has pretty, json, jsonl and none',
    commands: runCommands,
    group: 'Report',
    choices: ['pretty', 'json', 'jsonl', 'sarif', 'junit', 'github', 'html', 'none'],
    default: 'pretty'
  },
  {
    flags: '--report-file <file>',
    description:
      'write the report to a file, whole or not at all; errors and a summary still go to standard error',
    commands: reporting,
    group: 'Report',
    scope: 'line'
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
    flags: '--color',
    description:
      'colours even where nobody looks (default: in terminals, unless NO_COLOR is set; FORCE_COLOR counts too)',
    commands: reporting,
    group: 'Report'
  },
  {
    flags: '--no-color',
    description: 'no colours and no links',
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

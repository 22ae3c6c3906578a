import {type Option, runCommands} from './option.ts'

/** Where options come from that are not on the command line. */
export const configOptions: readonly Option[] = [
  {
    flags: '-c, --config <file>',
    description:
      'take options from this file, JSON, YAML or a module of JavaScript (default: undivi.config.json, .yaml, .yml, .mjs or .js, in this folder or in the next one above it)',
    commands: runCommands,
    group: 'Config',
    scope: 'line'
  },
  {
    flags: '--no-config',
    description: 'take options from no file',
    commands: runCommands,
    group: 'Config',
    scope: 'line'
  },
  {
    flags: '--print-config',
    description:
      'read nothing; print all options as JSON, with where each comes from; with a path, as they are for that file',
    commands: runCommands,
    group: 'Config',
    scope: 'line'
  }
]

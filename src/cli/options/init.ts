import {presets} from '../../presets/index.ts'
import type {Option} from './option.ts'

/** What `undivi init` asks for on a terminal, and flags that answer it. */
export const initOptions: ReadonlyArray<Omit<Option, 'commands'>> = [
  {
    flags: '--content <path>',
    description: 'the folder or file with the content, for the comments',
    group: 'Config'
  },
  {
    flags: '--preset <generator>',
    description: 'the site generator that it is for; none for HTML',
    group: 'Config',
    choices: [...presets.map(({name}) => name), 'none']
  },
  {
    flags: '--unknown <way>',
    description: 'what becomes of modules without a mapping',
    group: 'Config',
    choices: ['unwrap', 'comment', 'keep', 'drop', 'error']
  },
  {
    flags: '-o, --output <file>',
    description: 'the file to write, in YAML; - is standard output',
    group: 'Config',
    default: 'undivi.config.yaml'
  },
  {
    flags: '-y, --yes',
    description: 'ask nothing; what no flag says stays at its default',
    group: 'Config'
  },
  {
    flags: '--force',
    description: 'write over a file that is there',
    group: 'Config'
  }
]

import {configOptions} from './options/config.ts'
import {inputOptions} from './options/input.ts'
import {moduleOptions} from './options/modules.ts'
import type {Option} from './options/option.ts'
import {outputOptions} from './options/output.ts'
import {reportOptions} from './options/report.ts'
import {runOptions} from './options/run.ts'

/** All options, a file of `options/` for each group. */
export const options: readonly Option[] = [
  ...inputOptions,
  ...moduleOptions,
  ...outputOptions,
  ...reportOptions,
  ...runOptions,
  ...configOptions
]

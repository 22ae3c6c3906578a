import {existsSync} from 'node:fs'
import {writeFile} from 'node:fs/promises'
import path from 'node:path'
import {describeFailure, standardInput} from '../../read/source.ts'
import {type Streams, UsageError} from '../../run/settings/settings.ts'
import {Output} from '../../write/streams.ts'
import {type Answers, commentedConfig} from '../config/commented-config.ts'
import {configNames} from '../config/find-config.ts'

/** Options of `undivi init` as the parser gives them. */
export interface InitOptions extends Partial<Answers> {
  output: string
  yes?: boolean
  force?: boolean
}

/** What is taken where nobody is asked. */
const usual: Answers = {content: 'content', preset: 'none', unknown: 'unwrap'}

/** The status of a command that was interrupted. */
const interrupted = 130

/** Writes a config file with comments, after three questions where there is a terminal. Gives the exit status. */
export async function init(options: InitOptions, streams: Streams): Promise<number> {
  const {output, yes, force, content, preset, unknown} = options
  const isPrinted = output === standardInput
  if (!force && !isPrinted) requireFree(output)
  const given = {
    ...(content !== undefined && {content}),
    ...(preset !== undefined && {preset}),
    ...(unknown !== undefined && {unknown})
  }
  // Questions go to standard error, as all that is no result does.
  const isAsking = !yes && streams.stdin.isTTY && streams.stderr.isTTY
  const answers = isAsking ? await ask(given, streams) : {...usual, ...given}
  if (!answers) return interrupted
  const stdout = new Output(streams.stdout)
  const config = commentedConfig(answers)
  if (isPrinted) {
    await stdout.write(config)
    return 0
  }
  try {
    await writeFile(output, config, {flag: force ? 'w' : 'wx'})
  } catch (error) {
    throw new UsageError(`${output}: ${describeFailure(error)}`)
  }
  await stdout.write(`${output}\n`)
  return 0
}

/** Throws a `UsageError` where a config file is there already: it would be lost, or count before the new one. */
function requireFree(output: string): void {
  const folder = path.dirname(output)
  const names = [path.basename(output), ...configNames]
  const taken = names.find((name) => existsSync(path.join(folder, name)))
  if (taken === undefined) return
  throw new UsageError(`${path.join(folder, taken)} is there already; --force writes ${output}`)
}

/** Asks what no flag has answered; `undefined` where whoever was asked left. */
async function ask(
  given: Partial<Answers>,
  {stdin: input, stderr: output}: Streams
): Promise<Answers | undefined> {
  const {isCancel, select, text} = await import('@clack/prompts')
  const content =
    given.content ??
    (await text({
      message: 'Where is the content?',
      placeholder: usual.content,
      defaultValue: usual.content,
      input,
      output
    }))
  if (isCancel(content)) return undefined
  const {presets} = await import('../../presets/index.ts')
  const preset =
    given.preset ??
    (await select({
      message: 'Which site generator is it for?',
      options: [
        ...presets.map(({name}) => ({value: name, label: name})),
        {value: 'none', label: 'none', hint: 'HTML'}
      ],
      input,
      output
    }))
  if (isCancel(preset)) return undefined
  const unknown =
    given.unknown ??
    (await select({
      message: 'What becomes of modules that undivi does not know?',
      options: [
        {value: 'unwrap', label: 'unwrap', hint: 'keep what they enclose'},
        {value: 'comment', label: 'comment', hint: 'the same, and a comment that names them'},
        {value: 'keep', label: 'keep', hint: 'keep their tags'},
        {value: 'drop', label: 'drop', hint: 'leave them out'},
        {value: 'error', label: 'error', hint: 'unwrap, and say so as an error'}
      ],
      input,
      output
    }))
  return isCancel(unknown) ? undefined : {content, preset, unknown}
}

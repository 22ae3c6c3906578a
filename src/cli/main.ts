import {CommanderError} from 'commander'
import manifest from '../../package.json' with {type: 'json'}
import {describeFailure} from '../read/source.ts'
import {type Streams, UsageError} from '../run/settings/settings.ts'
import {beginStage, stageTimes, traceOf} from '../run/threads/tracing.ts'
import {Output} from '../write/streams.ts'
import {Configured} from './config/configured.ts'
import type {Line} from './config/layers.ts'
import {type Actions, createProgram, helpHint} from './program.ts'
import {type Inputs, resolveSettings} from './settings.ts'
import {refuseMistyped, withCommand, withPresets} from './words.ts'

/** Runs the command line and gives the exit status, which is 2 where standard output could not take all of the result. */
export async function main(words: readonly string[]): Promise<number> {
  let failure: NodeJS.ErrnoException | undefined
  process.stdout.on('error', (error: NodeJS.ErrnoException) => {
    if (error.code !== 'EPIPE') failure ??= error
  })
  const status = await runCommand(words, process)
  // What was written last may fail later.
  await new Promise<unknown>((resolve) => process.stdout.write('', resolve))
  if (failure === undefined) return status
  process.stderr.write(`undivi: standard output: ${describeFailure(failure)}\n`)
  return 2
}

/** Stages are loaded when a command needs them. */
async function runCommand(words: readonly string[], streams: Streams): Promise<number> {
  let status = 0
  const print = (text: string): Promise<void> => new Output(streams.stdout).write(text)
  const actions: Actions = {
    async run(line, paths) {
      if (line.values.printConfig) {
        const {printConfig} = await import('./config/print-config.ts')
        await print(await printConfig(await Configured.load(line, paths), paths))
        return
      }
      status = await runLine(line, paths, streams)
      if (line.values.debug) streams.stderr.write(stageTimes())
    },
    async modules(slug) {
      const {listModules} = await import('./commands/list.ts')
      await print(listModules(slug))
    },
    async rules(id) {
      const {listRules} = await import('./commands/list.ts')
      await print(listRules(id))
    },
    async init(answers) {
      const {init} = await import('./commands/init.ts')
      status = await init(answers, streams)
    },
    async completion(shell) {
      const {completionScript} = await import('./commands/completion.ts')
      await print(completionScript(shell))
    }
  }
  beginStage('command line')
  const program = createProgram(manifest.version, actions)
  for (const command of [program, ...program.commands]) command.exitOverride()
  let asked = 'undivi'
  try {
    await refuseMistyped(words)
    const line = withCommand(withPresets(words))
    asked = `undivi ${line[0]}`
    await program.parseAsync(line, {from: 'user'})
    return status
  } catch (error) {
    if (error instanceof CommanderError) return error.exitCode === 0 ? 0 : 2
    if (!(error instanceof UsageError)) return unexpected(error, words, streams)
    if (error instanceof NoInput) {
      streams.stderr.write('undivi: no input\n\n')
      program.outputHelp({error: true})
    } else streams.stderr.write(`undivi: ${error.message}\n${helpHint(asked)}\n`)
    return 2
  }
}

/** The line names nothing, and nobody has put anything into the standard input. */
class NoInput extends UsageError {}

/** Says that undivi itself failed, which is no finding. */
function unexpected(error: unknown, words: readonly string[], {stderr}: Streams): number {
  const isDebug = words.includes('--debug')
  const text = isDebug ? traceOf(error) : error instanceof Error ? error.message : String(error)
  const hint = isDebug ? '' : '\n(--debug says where)'
  stderr.write(`undivi: unexpected error: ${text}${hint}\n`)
  return 2
}

/** Does what the line asks for, and gives the exit status. */
async function runLine(line: Line, paths: readonly string[], streams: Streams): Promise<number> {
  const {command} = line
  const inputs = await inputsOf(line, paths, streams)
  const {stdinFilepath = '-'} = line.values
  const places = [...inputs.patterns, ...(inputs.listed ?? [])]
  // Of a standard input without a name nobody knows the folder; it is taken for this one.
  beginStage('config')
  const configured = await Configured.load(
    line,
    places.map((place) => (place === '-' ? stdinFilepath : place))
  )
  beginStage('loading')
  if (command === 'inspect') {
    const {inspect} = await import('./commands/inspect.ts')
    return inspect(inputs, configured, streams)
  }
  const {loadModuleOptions} = await import('./module-options.ts')
  const settings = await configured.variants(async (options) =>
    resolveSettings(command, inputs, options, await loadModuleOptions(options), {
      version: manifest.version,
      contentIsAsked: line.isGiven('content'),
      rawHtmlIsAsked: line.isGiven('rawHtml')
    })
  )
  const {run} = await import('../run/run.ts')
  const status = await run(settings.usual, streams, settings.of)
  await endBySignal(status, streams)
  return status
}

/** What the line names; without any of it, the standard input. */
async function inputsOf(
  {values}: Line,
  paths: readonly string[],
  {stdin}: Streams
): Promise<Inputs> {
  const {filesFrom, null: isNull = false} = values
  if (filesFrom === undefined) {
    if (isNull) throw new UsageError('--null goes with --files-from')
    if (paths.length === 0 && stdin.isTTY) throw new NoInput()
    return {patterns: paths.length === 0 ? ['-'] : paths}
  }
  if (filesFrom === '-' && paths.includes('-')) {
    throw new UsageError('standard input is either content or the names of --files-from')
  }
  const {readNameList} = await import('../read/name-list.ts')
  try {
    return {patterns: paths, listed: await readNameList(filesFrom, isNull)}
  } catch (error) {
    throw new UsageError(`--files-from: ${error instanceof Error ? error.message : String(error)}`)
  }
}

/** A run that a signal has ended ends the process by it, so that a shell does not go on with what comes behind. */
async function endBySignal(status: number, {stdout, stderr}: Streams): Promise<void> {
  const {signalOf} = await import('../run/interruption.ts')
  const signal = signalOf(status)
  if (signal === undefined) return
  for (const stream of [stdout, stderr]) {
    await new Promise<unknown>((resolve) => stream.write('', resolve))
  }
  process.kill(process.pid, signal)
  // The signal comes back in its own time; a process without work would end before, with a status.
  await new Promise((resolve) => setTimeout(resolve, 1000))
}

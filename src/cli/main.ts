import {readFile} from 'node:fs/promises'
import {CommanderError} from 'commander'
import {type Streams, UsageError} from '../run/settings.ts'
import {Output} from '../write/streams.ts'
import {options} from './options.ts'
import {type Actions, commandNames, createProgram} from './program.ts'
import {resolveSettings} from './settings.ts'

/** Runs the command line and gives the exit status. Stages are loaded when a command needs them. */
export async function main(words: readonly string[]): Promise<number> {
  const streams: Streams = process
  const version = await readVersion()
  let status = 0
  const print = (text: string): Promise<void> => new Output(streams.stdout).write(text)
  const actions: Actions = {
    async run(command, paths, options) {
      if (paths.length === 0 && streams.stdin.isTTY) throw new UsageError('no input')
      const patterns = paths.length === 0 ? ['-'] : paths
      if (command === 'inspect') {
        const {inspect} = await import('./commands/inspect.ts')
        status = await inspect(patterns, options, streams)
      } else {
        const {loadModuleOptions} = await import('./module-options.ts')
        const modules = await loadModuleOptions(options)
        const settings = resolveSettings(command, patterns, options, modules)
        const {run} = await import('../run/run.ts')
        status = await run({...settings, version}, streams)
      }
    },
    async modules(slug) {
      const {listModules} = await import('./commands/list.ts')
      await print(listModules(slug))
    },
    async rules(id) {
      const {listRules} = await import('./commands/list.ts')
      await print(listRules(id))
    }
  }
  const program = createProgram(version, actions)
  for (const command of [program, ...program.commands]) command.exitOverride()
  try {
    await program.parseAsync(withCommand(withPresets(words)), {from: 'user'})
    return status
  } catch (error) {
    if (error instanceof CommanderError) return error.exitCode === 0 ? 0 : 2
    if (!(error instanceof UsageError)) throw error
    streams.stderr.write(`undivi: ${error.message}\n(undivi --help lists what there is)\n`)
    return 2
  }
}

/** Without a command as its first word the line means clean. */
function withCommand(words: readonly string[]): string[] {
  const [first] = words
  const known: readonly string[] = [...commandNames, '-h', '--help', '-V', '--version']
  return first !== undefined && known.includes(first) ? [...words] : ['clean', ...words]
}

/** Gives options that stand without a value the one that they have then, so that they do not take the next word. */
function withPresets(words: readonly string[]): string[] {
  const end = words.indexOf('--')
  return words.map((word, index) => {
    if (end !== -1 && index > end) return word
    const option = options.find(({flags, preset}) => preset && flags.split(' ')[0] === word)
    return option?.preset === undefined ? word : `${word}=${option.preset}`
  })
}

async function readVersion(): Promise<string> {
  const text = await readFile(new URL('../../package.json', import.meta.url), 'utf8')
  const data: unknown = JSON.parse(text)
  if (typeof data !== 'object' || data === null || !('version' in data)) return ''
  return String(data.version)
}

import {existsSync} from 'node:fs'
import {UsageError} from '../run/settings/settings.ts'
import {commands} from './command-table.ts'
import {options} from './options.ts'

/** The words of the command line before the parser reads them: what it takes for something else is put right, or refused. */

/** What other programs have as commands. */
const flagsInWords: ReadonlyMap<string, string> = new Map([
  ['help', '--help'],
  ['version', '--version']
])

/** Throws a `UsageError` where the first word is no file, and looks like a command that somebody has mistyped. */
export async function refuseMistyped([first = '']: readonly string[]): Promise<void> {
  const names: readonly string[] = commands.map(({name}) => name)
  if (!/^[a-z]+$/i.test(first) || names.includes(first) || existsSync(first)) return
  const {closestMatch} = await import('leven')
  const meant = flagsInWords.get(first) ?? closestMatch(first, names, {maxDistance: 2})
  if (meant === undefined) return
  throw new UsageError(`${first} is neither a command nor a file; did you mean ${meant}?`)
}

/** Without a command as its first word the line means clean. */
export function withCommand(words: readonly string[]): string[] {
  const [first] = words
  const names = commands.map(({name}) => name)
  const known: readonly string[] = [...names, '-h', '--help', '-V', '--version']
  return first !== undefined && known.includes(first) ? [...words] : ['clean', ...words]
}

/** Gives options that stand without a value the one that they have then, so that they do not take the next word. */
export function withPresets(words: readonly string[]): string[] {
  const end = words.indexOf('--')
  return words.map((word, index) => {
    if (end !== -1 && index > end) return word
    const option = options.find(({flags, preset}) => preset && flags.split(' ')[0] === word)
    return option?.preset === undefined ? word : `${word}=${option.preset}`
  })
}

import {UsageError} from '../../run/settings/settings.ts'
import {bash} from '../completion/bash.ts'
import {fish} from '../completion/fish.ts'
import {powershell} from '../completion/powershell.ts'
import {type CompletionTable, completionTable} from '../completion/table.ts'
import {zsh} from '../completion/zsh.ts'

const shells: Readonly<Record<string, (table: CompletionTable) => string>> = {
  bash,
  zsh,
  fish,
  powershell
}

/** The script that makes a shell complete the command line. Throws a `UsageError` for a shell that there is none for. */
export function completionScript(shell: string): string {
  const write = Object.hasOwn(shells, shell) ? shells[shell] : undefined
  if (!write) {
    const known = Object.keys(shells).join(', ')
    throw new UsageError(`completion needs a shell, ${known}, got ${shell}`)
  }
  return write(completionTable())
}

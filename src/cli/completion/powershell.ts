import type {CompletedCommand, CompletionTable, Values} from './table.ts'

/** Completion for PowerShell 5 and later. Without a match it goes on with names of files by itself. */
export function powershell({commands, ruleIds, levels}: CompletionTable): string {
  const rules = ruleIds.flatMap((id) => levels.map((level) => `${id}=${level}`))
  return `# Completion of undivi for PowerShell: put this into $PROFILE
#   undivi completion powershell | Out-String | Invoke-Expression
Register-ArgumentCompleter -Native -CommandName undivi -ScriptBlock {
  param($wordToComplete, $commandAst, $cursorPosition)
  $rules = ${list(rules)}
  # Each word with what it means behind a tabulator.
  $commands = @{
${commands.map((command) => entry(command)).join('')}  }
  $names = ${list(commands.map(({name, description}) => `${name}\t${description}`))}
  $before = @($commandAst.CommandElements | Where-Object { $_.Extent.EndOffset -lt $cursorPosition } | ForEach-Object { $_.ToString() })
  $known = $commands['clean']
  if ($before.Count -gt 1 -and $commands.ContainsKey($before[1])) { $known = $commands[$before[1]] }
  if ($known.values.ContainsKey($before[-1])) { $found = $known.values[$before[-1]] }
  elseif ($wordToComplete.StartsWith('-')) { $found = $known.options }
  elseif ($before.Count -eq 1) { $found = $names }
  else { $found = $known.words }
  $found | Where-Object { $_.StartsWith($wordToComplete) } | ForEach-Object {
    $word, $meaning = $_ -split [char]9, 2
    if (-not $meaning) { $meaning = $word }
    [System.Management.Automation.CompletionResult]::new($word, $word, 'ParameterValue', $meaning)
  }
}
`
}

function entry({name, options, values}: CompletedCommand): string {
  const flags = options.flatMap((option) => {
    const names = option.short ? [option.short, option.long] : [option.long]
    return names.map((flag) => ({...option, flag}))
  })
  const described = flags.map(({flag, description}) => `${flag}\t${description}`)
  const valued = flags.flatMap((option) => {
    const words = option.isValueOptional ? undefined : wordsOf(option.values)
    return words === undefined ? [] : [`        ${quoted(option.flag)} = ${words}\n`]
  })
  return `    ${quoted(name)} = @{
      words = ${wordsOf(values) ?? '@()'}
      options = ${list(described)}
      values = @{
${valued.join('')}      }
    }
`
}

function wordsOf(values: Values): string | undefined {
  if (values === 'rules') return '$rules'
  return typeof values === 'object' ? list(values.words) : undefined
}

function list(words: readonly string[]): string {
  return `@(${words.map(quoted).join(', ')})`
}

/** PowerShell ends a text at typographic quotes too. */
function quoted(text: string): string {
  return `'${text.replace(/['‘’‚‛]/g, '$&$&')}'`
}

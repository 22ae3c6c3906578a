import type {CompletedOption, CompletionTable, Values} from './table.ts'

/** Completion for fish. */
export function fish({commands, ruleIds, levels}: CompletionTable): string {
  const names = commands.map(({name}) => name)
  const lines = [
    ...commands.map(
      ({name, description}) =>
        `complete -c undivi -n __undivi_first -a ${name} -d ${quoted(description)}`
    ),
    ...commands.flatMap(({name, values}) =>
      values === undefined || values === 'files'
        ? []
        : [`complete -c undivi -n '__undivi_command ${name}' -f${argumentsOf(values)}`]
    ),
    ...Array.from(shared(commands), ([line, owners]) =>
      line.replace('COMMANDS', quoted(`__undivi_command ${owners.join(' ')}`))
    )
  ]
  return `# Completion of undivi for fish: put this into ~/.config/fish/completions/undivi.fish
function __undivi_first
    test (count (commandline -opc)) -eq 1
end

function __undivi_command
    set -l words (commandline -opc)
    set -l command clean
    if contains -- "$words[2]" ${names.join(' ')}
        set command $words[2]
    end
    contains -- $command $argv
end

function __undivi_rules
    for id in ${ruleIds.join(' ')}
        for level in ${levels.join(' ')}
            echo $id=$level
        end
    end
end

${lines.join('\n')}
`
}

/** Options that are the same for several commands, with the commands that have them. */
function shared(commands: CompletionTable['commands']): Map<string, string[]> {
  const lines = new Map<string, string[]>()
  for (const {name, options} of commands) {
    for (const option of options) {
      const line = lineOf(option)
      lines.set(line, [...(lines.get(line) ?? []), name])
    }
  }
  return lines
}

function lineOf({short, long, description, values, isValueOptional}: CompletedOption): string {
  const flags = `${short ? ` -s ${short.slice(1)}` : ''} -l ${long.slice(2)}`
  const value = values === undefined || isValueOptional ? '' : argumentsOf(values)
  return `complete -c undivi -n COMMANDS${flags}${value} -d ${quoted(description)}`
}

function argumentsOf(values: NonNullable<Values>): string {
  if (typeof values === 'object') return ` -x -a ${quoted(values.words.join(' '))}`
  const actions = {
    files: ' -r -F',
    folders: " -x -a '(__fish_complete_directories)'",
    rules: " -x -a '(__undivi_rules)'",
    any: ' -x'
  }
  return actions[values]
}

function quoted(text: string): string {
  return `'${text.replace(/['\\]/g, '\\$&')}'`
}

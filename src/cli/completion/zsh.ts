import type {CompletedCommand, CompletedOption, CompletionTable, Values} from './table.ts'

/** Completion for zsh, to be sourced or put into a folder of its search path as `_undivi`. */
export function zsh({commands, ruleIds, levels}: CompletionTable): string {
  const names = commands.map(({name}) => name)
  const described = commands.map(
    ({name, description}) => `    ${quoted(`${name}:${description.replaceAll(':', '\\:')}`)}\n`
  )
  const cases = commands.map(
    (command) => `    (${command.name})\n      _arguments -s -S \\\n${specsOf(command)} ;;\n`
  )
  return `#compdef undivi
# Completion of undivi for zsh: put this into ~/.zshrc, behind compinit
#   source <(undivi completion zsh)
_undivi_rules() {
  if compset -P '*='; then
    compadd -- ${levels.join(' ')}
  else
    compadd -S = -- ${ruleIds.join(' ')}
  fi
}

_undivi() {
  local command=clean
  local -a commands=(
${described.join('')}  )
  if (( CURRENT == 2 )); then
    _describe -t commands command commands
  elif [[ $words[2] == (${names.join('|')}) ]]; then
    command=$words[2]
    shift words
    (( CURRENT-- ))
  fi
  case $command in
${cases.join('')}  esac
}

if [[ $funcstack[1] == _undivi ]]; then
  _undivi "$@"
else
  compdef _undivi undivi
fi
`
}

function specsOf({options, values}: CompletedCommand): string {
  const behind = values === undefined ? [] : [quoted(`*:${argumentOf('argument', values)}`)]
  return [...options.map(specOf), ...behind].map((spec) => `        ${spec}`).join(' \\\n')
}

function specOf({short, long, description, values, isValueOptional}: CompletedOption): string {
  const about = `[${description.replace(/[[\]\\:]/g, '\\$&')}]`
  const value = values === undefined ? '' : `:${argumentOf(long.slice(2), values)}`
  // The same option may stand there more than once.
  if (value === '')
    return short ? `'*'{${short},${long}}${quoted(about)}` : quoted(`*${long}${about}`)
  if (isValueOptional) return quoted(`*${long}=-${about}:${value}`)
  const rest = quoted(about + value)
  return short ? `'*'{${short}+,${long}=}${rest}` : quoted(`*${long}=${about}${value}`)
}

function argumentOf(message: string, values: NonNullable<Values>): string {
  if (typeof values === 'object') return `${message}:(${values.words.join(' ')})`
  const actions = {files: '_files', folders: '_files -/', rules: '_undivi_rules', any: ''}
  return `${message}:${actions[values]}`
}

function quoted(text: string): string {
  return `'${text.replaceAll("'", "'\\''")}'`
}

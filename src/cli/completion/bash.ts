import type {CompletedCommand, CompletionTable, Values} from './table.ts'

/** Completion for bash 3.2 and later, with or without the package bash-completion. */
export function bash({commands, ruleIds, levels}: CompletionTable): string {
  const names = commands.map(({name}) => name).join('|')
  const cases = commands.map((command) => `    ${command.name}) ${assignments(command)} ;;\n`)
  const values = byValues(commands)
  return `# Completion of undivi for bash: put this into ~/.bashrc
#   source <(undivi completion bash)
_undivi() {
  local current=\${COMP_WORDS[COMP_CWORD]} index=$((COMP_CWORD - 1)) command=clean
  local previous options='' words='' others
  COMPREPLY=()
  # An equals sign is a word of its own to bash.
  if [[ $current == '=' ]]; then current=''
  elif [[ $index -gt 0 && \${COMP_WORDS[index]} == '=' ]]; then index=$((index - 1))
  fi
  previous=\${COMP_WORDS[index]}
  others=$index
  while [[ $others -gt 1 && ( $others -eq $index || \${COMP_WORDS[others]} == '=' ) ]]; do others=$((others - 1)); done
  if [[ $COMP_CWORD -gt 1 ]]; then
    case \${COMP_WORDS[1]} in ${names}) command=\${COMP_WORDS[1]} ;; esac
  fi
  case $command in
${cases.join('')}  esac
  case $command:$previous in
${values}    *:--rule)
      COMPREPLY=($(compgen -S = -W '${ruleIds.join(' ')}' -- "$current"))
      compopt -o nospace 2>/dev/null
      return ;;
  esac
  if [[ $index -lt $((COMP_CWORD - 1)) || \${COMP_WORDS[COMP_CWORD]} == '=' ]] && [[ \${COMP_WORDS[others]} == --rule ]]; then
    COMPREPLY=($(compgen -W '${levels.join(' ')}' -- "$current"))
    return
  fi
  if [[ $current == -* ]]; then words=$options
  elif [[ $COMP_CWORD -eq 1 ]]; then words='${commands.map(({name}) => name).join(' ')}'
  fi
  # Without a match bash goes on with names of files.
  if [[ -n $words ]]; then COMPREPLY=($(compgen -W "$words" -- "$current")); fi
}
complete -o bashdefault -o default -F _undivi undivi
`
}

function assignments({options, values}: CompletedCommand): string {
  const flags = options.flatMap(({short, long}) => (short ? [short, long] : [long]))
  const words = typeof values === 'object' ? ` words='${values.words.join(' ')}'` : ''
  return `options='${flags.join(' ')}'${words}`
}

/** Options with the same values share a case. Those of init come first: some have names that other commands have too. */
function byValues(commands: readonly CompletedCommand[]): string {
  const cases = new Map<string, Set<string>>()
  const ordered = commands.toSorted((a, b) => Number(b.name === 'init') - Number(a.name === 'init'))
  for (const {name, options} of ordered) {
    for (const {short, long, values, isValueOptional} of options) {
      if (values === undefined || values === 'rules' || isValueOptional) continue
      const reply = replyOf(values)
      const patterns = cases.get(reply) ?? new Set()
      const owner = name === 'init' ? name : '*'
      for (const flag of short ? [short, long] : [long]) patterns.add(`${owner}:${flag}`)
      cases.set(reply, patterns)
    }
  }
  return Array.from(
    cases,
    ([reply, patterns]) => `    ${[...patterns].join('|')}) ${reply} ;;\n`
  ).join('')
}

function replyOf(values: Exclude<Values, undefined>): string {
  if (typeof values === 'object') {
    return `COMPREPLY=($(compgen -W '${values.words.join(' ')}' -- "$current")); return`
  }
  if (values !== 'folders') return 'return'
  return 'COMPREPLY=($(compgen -d -- "$current")); compopt -o filenames 2>/dev/null; return'
}

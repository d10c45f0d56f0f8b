import type { CommandLine, CommandOption } from './command-line.js'

/** A completion for bash 4 and later, for both names of the program. */
export function bashCompletion(align: CommandLine): string {
  const commands = align.commands.map(({ name }) => name).join(' ')
  return `# bash completion for align: source it, or put it into ~/.local/share/bash-completion/completions/align
_align() {
  local word=\${COMP_WORDS[COMP_CWORD]} before=\${COMP_WORDS[COMP_CWORD-1]} command=\${COMP_WORDS[1]}
  local words
  case $command in
${align.commands.map(commandCase).join('\n')}
    *)
${optionCases(align.options)}
      words='${namesOf(align.options)}'
      [ "$COMP_CWORD" = 1 ] && words="${commands} $words"
      ;;
  esac
  if [[ $word == -* || $COMP_CWORD == 1 ]]; then
    COMPREPLY=($(compgen -W "$words" -- "$word"))
  fi
}
complete -o bashdefault -o default -F _align align bialign
`
}

const namesOf = (options: readonly CommandOption[]): string =>
  options.flatMap(({ names }) => names).join(' ')

const commandCase = ({ name, options }: CommandLine): string => `    ${name})
${optionCases(options)}
      words='${namesOf(options)}'
      ;;`

/** What follows an option: one of its words, or a file, which bash completes when nothing is offered. */
function optionCases(options: readonly CommandOption[]): string {
  const lines = options.flatMap(({ names, takes }) => {
    if (takes === 'nothing') return []
    const offered =
      typeof takes !== 'string'
        ? `COMPREPLY=($(compgen -W '${takes.join(' ')}' -- "$word")); return`
        : takes === 'folder'
          ? 'COMPREPLY=($(compgen -d -- "$word")); return'
          : 'return'
    return [`        ${names.join('|')}) ${offered} ;;`]
  })
  return ['      case $before in', ...lines, '      esac'].join('\n')
}

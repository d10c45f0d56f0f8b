import type { CommandLine, CommandOption } from './command-line.js'

/** A completion for zsh, for both names of the program. */
export function zshCompletion(align: CommandLine): string {
  const commands = align.commands
    .map(({ name, about }) => `    ${quoted(`${name}:${about}`)}`)
    .join('\n')
  return `#compdef align bialign
# zsh completion for align: save it as _align in a folder of $fpath

_align() {
  local -a commands
  commands=(
${commands}
  )
  case $words[2] in
${align.commands.map(commandCase).join('\n')}
  esac
  if (( CURRENT == 2 )); then _describe command commands; fi
  _arguments \\
${argumentsOf(align.options)}
    '*:file:_files'
}

compdef _align align bialign
`
}

const commandCase = ({ name, options }: CommandLine): string => `    ${name})
      _arguments \\
${argumentsOf(options)}
    '*:file:_files'
      return
      ;;`

const argumentsOf = (options: readonly CommandOption[]): string =>
  options
    .flatMap(({ names, about, takes }) =>
      names.map((name) => `    ${quoted(`${name}[${escaped(about)}]${valueOf(takes)}`)} \\`),
    )
    .join('\n')

function valueOf(takes: CommandOption['takes']): string {
  if (typeof takes !== 'string') return `:value:(${takes.join(' ')})`
  return { nothing: '', file: ':file:_files', folder: ':folder:_files -/', something: ':value: ' }[
    takes
  ]
}

const escaped = (text: string): string => text.replace(/[[\]:\\]/g, '\\$&')

const quoted = (text: string): string => `'${text.replaceAll("'", `'\\''`)}'`

import type { CommandLine, CommandOption } from './command-line.js'

/** A completion for fish, for both names of the program. */
export function fishCompletion(align: CommandLine): string {
  const commands = align.commands.map(({ name }) => name).join(' ')
  const lines = [
    ...align.commands.map(
      ({ name, about }) => `-n __fish_use_subcommand -a ${name} -d ${quoted(about)}`,
    ),
    ...align.options.map(
      (option) => `-n 'not __fish_seen_subcommand_from ${commands}' ${shown(option)}`,
    ),
    ...align.commands.flatMap(({ name, options }) =>
      options.map((option) => `-n '__fish_seen_subcommand_from ${name}' ${shown(option)}`),
    ),
  ]
  return [
    '# fish completion for align: save it as ~/.config/fish/completions/align.fish',
    ...lines.map((line) => `complete -c align ${line}`),
    'complete -c bialign -w align',
    '',
  ].join('\n')
}

function shown({ names, about, takes }: CommandOption): string {
  const flags = names.map((name) =>
    name.startsWith('--') ? `-l ${name.slice(2)}` : `-s ${name.slice(1)}`,
  )
  const value =
    typeof takes !== 'string'
      ? [`-x -a ${quoted(takes.join(' '))}`]
      : {
          nothing: [],
          file: ['-r'],
          folder: ['-x -a "(__fish_complete_directories)"'],
          something: ['-x'],
        }[takes]
  return [...flags, ...value, `-d ${quoted(about)}`].join(' ')
}

const quoted = (text: string): string => `'${text.replaceAll('\\', '\\\\').replaceAll("'", "\\'")}'`

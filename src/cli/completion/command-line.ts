import type { Command } from 'commander'
import { exporters, readers } from '../../index.js'

/** What can be written after `align`: what completions and the manual are made from. */
export interface CommandLine {
  /** Empty for `align` itself. */
  readonly name: string
  readonly about: string
  readonly options: readonly CommandOption[]
  readonly commands: readonly CommandLine[]
}

export interface CommandOption {
  readonly flags: string
  /** `--output`, and `-o` where there is one. */
  readonly names: readonly string[]
  readonly about: string
  readonly takes: 'nothing' | 'file' | 'folder' | 'something' | readonly string[]
}

export const describeCommandLine = (command: Command, isMain = true): CommandLine => ({
  name: isMain ? '' : command.name(),
  about: command.description(),
  options: command
    .createHelp()
    .visibleOptions(command)
    .map(({ flags, long, short, description, argChoices }) => ({
      flags,
      names: [long, short].filter((name) => name !== undefined && name !== null),
      about: description,
      takes: argChoices ?? taken(flags, isMain),
    })),
  commands: command.commands.map((inner) => describeCommandLine(inner, false)),
})

/** By the name of the argument: `-o, --output <path>`. */
function taken(flags: string, isMain: boolean): CommandOption['takes'] {
  const argument = /<(.+)>/.exec(flags)?.[1]
  if (argument === undefined) return 'nothing'
  if (isMain && flags.includes('--format')) return Object.keys(exporters)
  if (flags.includes('--reader')) return readers.map(({ name }) => name)
  return argument === 'file' || argument === 'path'
    ? 'file'
    : argument === 'folder'
      ? 'folder'
      : 'something'
}

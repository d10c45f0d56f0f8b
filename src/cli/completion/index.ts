import type { Command } from 'commander'
import { bashCompletion } from './bash.js'
import { describeCommandLine } from './command-line.js'
import type { CommandLine } from './command-line.js'
import { fishCompletion } from './fish.js'
import { zshCompletion } from './zsh.js'

const SHELLS: Readonly<Record<string, (align: CommandLine) => string>> = {
  bash: bashCompletion,
  zsh: zshCompletion,
  fish: fishCompletion,
}

export const SHELL_NAMES: readonly string[] = Object.keys(SHELLS)

/** A script that completes the command line in a shell of {@link SHELL_NAMES}. */
export const completionFor = (shell: string, program: Command): string =>
  SHELLS[shell](describeCommandLine(program))

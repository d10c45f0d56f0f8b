import type { Command } from 'commander'
import { VERSION } from '../index.js'
import { describeCommandLine } from './completion/command-line.js'
import type { CommandLine } from './completion/command-line.js'
import { en } from './words/en.js'

/** The manual page in troff's man macros, as `man` shows it. English, whatever the locale. */
export function manualPage(program: Command): string {
  const align = describeCommandLine(program)
  return [
    `.TH ALIGN 1 "" "align ${VERSION}" "User Commands"`,
    '.SH NAME',
    'align, bialign \\- pair the English and the Chinese of a text',
    '.SH SYNOPSIS',
    '.B align',
    plain('[options] [inputs...]'),
    '.br',
    '.B align',
    plain(`${align.commands.map(({ name }) => name).join('|')} [options] ...`),
    '.SH DESCRIPTION',
    plain(align.about),
    plain(`Inputs: ${en.arguments.align}.`),
    '.SH OPTIONS',
    ...optionsOf(align),
    '.SH COMMANDS',
    ...align.commands.flatMap((command) => [
      `.SS ${plain(`align ${command.name}`)}`,
      plain(command.about),
      ...optionsOf(command),
    ]),
    '.SH WORDS',
    ...[...en.glossary, ...Object.entries(en.doubts)].flatMap(([word, meaning]) => [
      '.TP',
      `.B ${plain(word)}`,
      plain(meaning),
    ]),
    '.SH EXAMPLES',
    ...[...en.examples, ...en.moreExamples].flatMap(([example, meaning]) => [
      '.TP',
      `.B ${plain(example)}`,
      plain(meaning),
    ]),
    '.SH EXIT STATUS',
    plain(
      '0 done, 1 something failed, 2 wrong usage, 3 what --fail-on looks for was found, 130 or 143 stopped by a signal.',
    ),
    '',
  ].join('\n')
}

const optionsOf = ({ options }: CommandLine): string[] =>
  options.flatMap(({ flags, about }) => ['.TP', `.B ${plain(flags)}`, plain(about)])

/** Text without what troff reads as a command. */
const plain = (text: string): string =>
  text.replace(/\\/g, '\\e').replace(/-/g, '\\-').replace(/^[.']/gm, '\\&$&')

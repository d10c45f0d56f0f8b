import { Command, InvalidArgumentError, Option } from 'commander'
import { AlignError, VERSION, exporters } from '../index.js'
import { alignCommand } from './commands/align.js'
import { evaluateCommand } from './commands/evaluate.js'
import type { Host } from './host.js'
import { parseDate, parseProbability, parseShapes } from './options.js'
import type { RawOptions } from './options.js'

const EXAMPLES = `
Examples:
  align article.txt                          side by side on a terminal, TSV in a pipe
  align article.txt -o article.tmx           a translation memory; the name tells the format
  cat article.txt | align - -f json | jq .   data on standard output, everything else on standard error
  align --en a.en.txt --zh a.zh.txt -f tmx   two files
  align evaluate gold.beads test.beads       how good it is`

/** The command line. @param done takes the exit status of the command that ran */
export function makeProgram(host: Host, done: (status: Promise<number>) => void): Command {
  const program = new Command('align')
    .description('Pairs the English and the Chinese of a text.')
    .version(VERSION, '-V, --version', 'print the version')
    .helpOption('-h, --help', 'print this help')
    .helpCommand(false)
    .argument('[input]', 'a file with both languages; - or nothing for standard input')
    .addOption(
      new Option('-f, --format <name>', `what to write: ${Object.keys(exporters).join(', ')}`),
    )
    .option('-o, --output <path>', 'where to write; its extension chooses the format')
    .addOption(
      new Option('-l, --level <level>', 'how finely to align')
        .choices(['paragraph', 'sentence'])
        .default('sentence'),
    )
    .option('--en <file>', 'the English of a text in two files')
    .option('--zh <file>', 'the Chinese of a text in two files')
    .option('--segmented', 'each line of the two files is a segment: do not cut or join')
    .addOption(
      new Option('--direction <direction>', 'which side is the source of a unit')
        .choices(['en-zh', 'zh-en'])
        .default('en-zh'),
    )
    .option(
      '--source-lang <code>',
      'language code of the source in TMX (default: en-US, or zh-CN with zh-en)',
    )
    .option(
      '--target-lang <code>',
      'language code of the target in TMX (default: zh-CN, or en-US with zh-en)',
    )
    .option('--min-confidence <0..1>', 'leave out beads below', argument(parseProbability))
    .option('--shapes <list>', 'keep only these shapes, e.g. 1-1,2-1', argument(parseShapes))
    .option('--encoding <name>', 'encoding of the input (default: detected)')
    .option('--reader <name>', 'how to take the input apart (default: by name and content)')
    .option('--explain', 'say for each bead what spoke for it and against it (text, json, jsonl)')
    .option('--no-header', 'TSV without the line of column names')
    .option(
      '--date <date>',
      'creation date to write to TMX (default: SOURCE_DATE_EPOCH, or none)',
      argument(parseDate),
    )
    .option('-q, --quiet', 'no summary and no remarks')
    .option('--verbose', 'print the stack of an error')
    .addHelpText('after', EXAMPLES)
    .action((input: string | undefined, options: RawOptions) => {
      if (input === undefined && options.en === undefined && host.stdin.isTTY === true)
        program.help()
      done(alignCommand(input === undefined ? [] : [input], options, host))
    })
  program
    .command('evaluate')
    .description('Compare beads with gold beads: strict and lax precision, recall, F1.')
    .argument('<gold>', 'beads that are right, [0,1]:[0] a line')
    .argument('<test>', 'beads to judge, over the same segments')
    .action((gold: string, test: string) => {
      done(evaluateCommand(gold, test, host))
    })
  for (const command of [program, ...program.commands]) {
    command
      .configureOutput({
        writeOut: (text) => host.stdout.write(text),
        writeErr: (text) => host.stderr.write(text),
        outputError: (text, write) => {
          write(text.replace(/^error: /, 'align: '))
        },
      })
      .showHelpAfterError('(align --help shows what there is)')
      .exitOverride()
  }
  return program
}

/** Tells commander of a bad argument in its own words. */
function argument<Value>(parse: (text: string) => Value): (text: string) => Value {
  return (text) => {
    try {
      return parse(text)
    } catch (error) {
      throw error instanceof AlignError
        ? new InvalidArgumentError(
            error.hint === undefined ? error.message : `${error.message}; ${error.hint}`,
          )
        : error
    }
  }
}

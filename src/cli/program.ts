import { Command, InvalidArgumentError, Option } from 'commander'
import { AlignError, VERSION, exporters } from '../index.js'
import { alignCommand } from './commands/align.js'
import type { InspectOptions } from './commands/inspect.js'
import type { RecordsOptions } from './commands/records.js'
import type { Host } from './host.js'
import { isMany } from './many.js'
import { parseCount, parseDate, parseProbability, parseShapes } from './options.js'
import type { RawOptions, StreamOptions } from './options.js'

const EXAMPLES = `
Examples:
  align article.txt                        side by side; in a pipe TSV
  align article.txt -o article.tmx         translation memory, by its name
  cat article.txt | align - -f json | jq   from and to pipes
  align --en a.en.txt --zh a.zh.txt        two files
  align articles/ -o tm/ -f tmx            a folder into another
  align articles/ --merge -o all.tmx       a folder into one memory
  align 'articles/**/*.md' -o tm/ -f tsv   some of the files of a folder
  align records articles/ > docs.jsonl     a JSON document a line, for stream
  align stream < docs.jsonl > out.jsonl    the pairs of each
  align inspect article.txt                what is detected in it
  align evaluate gold.beads test.beads     how good it is`

/** The command line. @param done takes the exit status of the command that ran */
export function makeProgram(host: Host, done: (status: Promise<number>) => void): Command {
  const program = new Command('align')
    .description('Pairs the English and the Chinese of a text.')
    .version(VERSION, '-V, --version', 'print the version')
    .helpOption('-h, --help', 'print this help')
    .helpCommand(false)
    // What follows `stream` is for `stream`, although `align` has options of the same names.
    .enablePositionalOptions()
    .argument(
      '[inputs...]',
      'files with both languages, folders, quoted patterns; - or nothing for standard input',
    )
    .addOption(
      new Option('-f, --format <name>', `what to write: ${Object.keys(exporters).join(', ')}`),
    )
    .option('-o, --output <path>', 'a file, whose extension chooses the format, or a folder')
    .addOption(levelOption())
    .option('--en <file>', 'the English of a text in two files')
    .option('--zh <file>', 'the Chinese of a text in two files')
    .option('--segmented', 'each line of the two files is a segment: do not cut or join')
    .addOption(
      new Option(
        '--direction <direction>',
        'which side is the source of a unit (default: as the codes say, or en-zh)',
      ).choices(['en-zh', 'zh-en']),
    )
    .option(
      '--source-lang <code>',
      'language code of the source in TMX (default: en-US; zh-CN or zh-TW with zh-en)',
    )
    .option(
      '--target-lang <code>',
      'language code of the target in TMX (default: zh-CN or zh-TW; en-US with zh-en)',
    )
    .option('--min-confidence <0..1>', 'leave out beads below', argument(parseProbability))
    .option('--shapes <list>', 'keep only these shapes, e.g. 1-1,2-1', argument(parseShapes))
    .option('--encoding <name>', 'encoding of the input (default: detected)')
    .option('--reader <name>', 'how to take the input apart (default: by name and content)')
    .option('--explain', 'say for each bead what spoke for it and against it (text, json, jsonl)')
    .option('--glossary <file>', 'terms that outrank the dictionary: English, tab, Chinese a line')
    // Its name before the package's own list was called the dictionary and the user's a glossary.
    .addOption(new Option('--lexicon <file>').hideHelp())
    .on('option:lexicon', (file: string) => program.setOptionValue('glossary', file))
    .option('--learn <file>', 'write the terms that the text taught, to be read with --glossary')
    .option('--no-header', 'TSV without the line of column names')
    .option(
      '--date <date>',
      'creation date to write to TMX (default: SOURCE_DATE_EPOCH, or none)',
      argument(parseDate),
    )
    .option('--merge', 'write many documents into one output')
    .option('--dedupe', 'leave pairs out that came before in the same output')
    .option('--files-from <file>', 'read the names of inputs from a file; - for standard input')
    .option('--base <folder>', 'outputs are named after their place in this folder')
    .option(
      '-j, --jobs <number>',
      "documents to align at a time (default: the machine's cores)",
      argument(parseCount),
    )
    .option('--force', 'do again what an earlier run did')
    .option('--report <file>', 'write what a run of many documents came to, as JSON')
    .option('-q, --quiet', 'no summary and no remarks')
    .option('--verbose', 'print the stack of an error')
    .addHelpText('after', EXAMPLES)
    .action((inputs: string[], options: RawOptions) => {
      const many = isMany(inputs, options)
      if (inputs.length === 0 && options.en === undefined && !many && host.stdin.isTTY === true)
        program.help()
      done(
        many
          ? import('./commands/batch.js').then((it) => it.batchCommand(inputs, options, host))
          : alignCommand(inputs[0], options, host),
      )
    })
  program
    .command('stream')
    .description(
      'Align JSON Lines: {"id", "text"} or {"id", "en", "zh"} a line in, one result a line out, in order.',
    )
    .addOption(levelOption())
    .option('--min-confidence <0..1>', 'leave out beads below', argument(parseProbability))
    .option('--shapes <list>', 'keep only these shapes, e.g. 1-1,2-1', argument(parseShapes))
    .option('--reader <name>', 'how to take each text apart (default: plain)')
    .option('--segmented', 'each line of en and zh is a segment: do not cut or join')
    .action((options: StreamOptions) => {
      done(import('./commands/stream.js').then((it) => it.streamCommand(options, host)))
    })
  program
    .command('records')
    .description(
      'Write documents as JSON Lines for align stream, each as the file it is: nothing is lost.',
    )
    .argument('[inputs...]', 'files, folders, quoted patterns; - or nothing for standard input')
    .option('--files-from <file>', 'read the names of inputs from a file; - for standard input')
    .option('-q, --quiet', 'no summary')
    .action((inputs: string[], options: RecordsOptions) => {
      done(import('./commands/records.js').then((it) => it.recordsCommand(inputs, options, host)))
    })
  program
    .command('inspect')
    .description('Say what is detected in files: encoding, layout, languages, what is left out.')
    .argument('[files...]', 'files with both languages; - or nothing for standard input')
    .option('--en <file>', 'the English of a text in two files')
    .option('--zh <file>', 'the Chinese of a text in two files')
    .addOption(
      new Option('-f, --format <name>', 'what to write').choices(['text', 'json']).default('text'),
    )
    .option('--encoding <name>', 'encoding of the input (default: detected)')
    .option('--reader <name>', 'how to take the input apart (default: by name and content)')
    .addOption(
      new Option(
        '-l, --level <level>',
        'align too, and say how many beads of several sentences this level resolves',
      ).choices(['clause']),
    )
    .action((files: string[], options: InspectOptions) => {
      done(import('./commands/inspect.js').then((it) => it.inspectCommand(files, options, host)))
    })
  program
    .command('evaluate')
    .description('Compare beads with gold beads: strict and lax precision, recall, F1.')
    .argument('<gold>', 'beads that are right, [0,1]:[0] a line')
    .argument('<test>', 'beads to judge, over the same segments')
    .action((gold: string, test: string) => {
      done(import('./commands/evaluate.js').then((it) => it.evaluateCommand(gold, test, host)))
    })
  for (const command of [program, ...program.commands]) {
    command
      .configureOutput({
        writeOut: (text) => {
          host.stdout.write(text)
        },
        writeErr: (text) => {
          host.stderr.write(text)
        },
        outputError: (text, write) => {
          write(text.replace(/^error: /, 'align: '))
        },
      })
      .showHelpAfterError('(align --help shows what there is)')
      .exitOverride()
  }
  return program
}

const levelOption = (): Option =>
  new Option('-l, --level <level>', 'how finely to align')
    .choices(['paragraph', 'sentence', 'clause'])
    .default('sentence')

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

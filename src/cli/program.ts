import { Argument, Command, Option, Help } from 'commander'
import { AlignError, VERSION } from '../index.js'
import { statOf } from '../files/index.js'
import { alignCommand } from './commands/align.js'
import { parseRules, ruleList } from './check/check-rules.js'
import { SHELL_NAMES, completionFor } from './completion/index.js'
import { CHECK_FORMATS } from './options/choices.js'
import { helpLayout, helpTopic, helpTopicNames, showTopic } from './options/help.js'
import { EXIT } from './terminal/host.js'
import type { Host } from './terminal/host.js'
import { isMany } from './settings/is-many.js'
import { nearest } from './options/nearest.js'
import { LEVELS, OPTIONS, UI, makeOption } from './options/option-list.js'
import { parsePort, parseProbability, parseShapes } from './options/values.js'
import { usage } from './options/usage.js'
import { withAppend } from './settings/append.js'
import type {
  CheckOptions,
  EvaluateOptions,
  InspectOptions,
  RawOptions,
  RecordsOptions,
  ReviewOptions,
  StreamOptions,
} from './options/raw-options.js'
import { print } from './terminal/standard-output.js'
import { wordsFor } from './words/index.js'
import type { Words } from './words/index.js'

/** Takes the exit status of the command that ran. */
type Done = (status: Promise<number>) => void

/** Takes a page of help, or the version. */
type Say = (page: string) => void

/** The command line. */
export function makeProgram(host: Host, done: Done, say: Say): Command {
  const words = wordsFor(host)
  const program = makeMainCommand(host, words, done)
  program.addCommand(makeStream(host, words, done))
  program.addCommand(makeRecords(host, words, done))
  program.addCommand(makeInspect(host, words, done))
  program.addCommand(makeReview(host, words, done))
  program.addCommand(makeCheck(host, words, done))
  program.addCommand(makeEvaluate(host, words, done))
  program.addCommand(makeCompletion(program, host, words, done))
  program.addCommand(makeHelp(program, host, words, done))
  for (const command of program.commands)
    command.addOption(makeOption({ flags: '--ui <language>', choices: UI }, words).hideHelp())
  for (const command of [program, ...program.commands]) setUp(command, host, words, say)
  return program
}

function makeMainCommand(host: Host, words: Words, done: Done): Command {
  const program = new Command('align')
    .description(words.help.purpose)
    .version(VERSION, '-V, --version', words.options['--version'])
    .helpCommand(false)
    // What follows `stream` is for `stream`, although `align` has options of the same names.
    .enablePositionalOptions()
    .argument('[inputs...]', words.arguments.align)
    // Its name before the package's own list was called the dictionary and the user's a glossary.
    .addOption(new Option('--lexicon <file>').hideHelp())
    .on('option:lexicon', (file: string) => program.setOptionValue('glossary', file))
    .action((inputs: string[], raw: RawOptions) => {
      refuseMistyped(inputs[0], program)
      const many = isMany(inputs, raw)
      const options = withAppend(raw, many)
      if (inputs.length === 0 && options.en === undefined && !many && host.stdin.isTTY === true)
        program.help()
      done(
        many
          ? import('./commands/batch.js').then((it) => it.batchCommand(inputs, options, host))
          : alignCommand(inputs[0], options, host),
      )
    })
  for (const option of OPTIONS) program.addOption(makeOption(option, words))
  const asked = afterHelp(host.argv)
  return program.configureHelp({
    formatHelp: () =>
      program.commands.find((it) => it.name() === asked)?.helpInformation() ??
      showTopic(program, helpTopic(asked) ?? 'common', words),
  })
}

/**
 * Refuses a first word that names nothing and is all but a command.
 * @throws AlignError `notFound`
 */
function refuseMistyped(word: string | undefined, program: Command): void {
  if (word === undefined || !COMMAND_LIKE.test(word) || statOf(word) !== undefined) return
  const meant = nearest(word, commandNames(program))
  if (meant === undefined) return
  throw new AlignError('notFound', [], { path: word, hint: `did you mean align ${meant}?` })
}

/** Neither a path nor a pattern. */
const COMMAND_LIKE = /^[A-Za-z]+$/

const commandNames = (program: Command): string[] => program.commands.map((it) => it.name())

/** What follows `--help`, or the command `help`. */
function afterHelp(argv: readonly string[]): string | undefined {
  const at = argv.findIndex((argument) => ['-h', '--help', 'help'].includes(argument))
  return at < 0 ? undefined : argv[at + 1]
}

function makeStream(host: Host, words: Words, done: Done): Command {
  return new Command('stream')
    .description(words.commands.stream)
    .addOption(
      makeOption({ flags: '-l, --level <level>', choices: LEVELS, default: 'sentence' }, words),
    )
    .addOption(makeOption({ flags: '--min-confidence <0..1>', parse: parseProbability }, words))
    .addOption(makeOption({ flags: '--shapes <list>', parse: parseShapes }, words))
    .addOption(makeOption({ flags: '--reader <name>' }, words, 'stream'))
    .addOption(makeOption({ flags: '--segmented' }, words, 'stream'))
    .action((options: StreamOptions) => {
      done(import('./commands/stream.js').then((it) => it.streamCommand(options, host)))
    })
}

function makeRecords(host: Host, words: Words, done: Done): Command {
  return new Command('records')
    .description(words.commands.records)
    .argument('[inputs...]', words.arguments.records)
    .addOption(makeOption({ flags: '--files-from <file>' }, words))
    .addOption(makeOption({ flags: '-q, --quiet' }, words, 'records'))
    .action((inputs: string[], options: RecordsOptions) => {
      done(import('./commands/records.js').then((it) => it.recordsCommand(inputs, options, host)))
    })
}

function makeInspect(host: Host, words: Words, done: Done): Command {
  const format = { flags: '-f, --format <name>', choices: ['text', 'json'], default: 'text' }
  return new Command('inspect')
    .description(words.commands.inspect)
    .argument('[files...]', words.arguments.inspect)
    .addOption(makeOption({ flags: '--en <file>' }, words))
    .addOption(makeOption({ flags: '--zh <file>' }, words))
    .addOption(makeOption(format, words, 'inspect'))
    .addOption(makeOption({ flags: '--encoding <name>' }, words))
    .addOption(makeOption({ flags: '--reader <name>' }, words))
    .addOption(makeOption({ flags: '-l, --level <level>', choices: ['clause'] }, words, 'inspect'))
    .action((files: string[], options: InspectOptions) => {
      done(import('./commands/inspect.js').then((it) => it.inspectCommand(files, options, host)))
    })
}

function makeReview(host: Host, words: Words, done: Done): Command {
  const level = { flags: '-l, --level <level>', choices: LEVELS, default: 'sentence' }
  return new Command('review')
    .description(words.commands.review)
    .argument('[files...]', words.arguments.review)
    .addOption(makeOption({ flags: '--en <file>' }, words))
    .addOption(makeOption({ flags: '--zh <file>' }, words))
    .addOption(makeOption({ flags: '--segmented' }, words))
    .addOption(makeOption(level, words))
    .addOption(makeOption({ flags: '--glossary <file>' }, words))
    .addOption(makeOption({ flags: '--encoding <name>' }, words))
    .addOption(makeOption({ flags: '--reader <name>' }, words))
    .addOption(makeOption({ flags: '--corrections <file>' }, words, 'review'))
    .addOption(makeOption({ flags: '--port <number>', parse: parsePort }, words, 'review'))
    .addOption(makeOption({ flags: '--no-open' }, words, 'review'))
    .action((files: string[], options: ReviewOptions) => {
      done(import('./commands/review.js').then((it) => it.reviewCommand(files, options, host)))
    })
}

function makeCheck(host: Host, words: Words, done: Done): Command {
  const format = { flags: '-f, --format <name>', choices: CHECK_FORMATS }
  return new Command('check')
    .description(words.commands.check)
    .argument('[memories...]', words.arguments.check)
    .addOption(makeOption({ flags: '--en <file>' }, words, 'check'))
    .addOption(makeOption({ flags: '--zh <file>' }, words, 'check'))
    .addOption(makeOption(format, words, 'check'))
    .addOption(makeOption({ flags: '-o, --output <file>' }, words, 'check'))
    .addOption(makeOption({ flags: '--fail-on <rules>', parse: parseRules }, words, 'check'))
    .addOption(makeOption({ flags: '--fix' }, words, 'check'))
    .addOption(makeOption({ flags: '--overwrite' }, words))
    .addOption(makeOption({ flags: '--encoding <name>' }, words))
    .addOption(makeOption({ flags: '-q, --quiet' }, words, 'check'))
    .configureHelp({
      formatHelp: (command, helper) =>
        `${Help.prototype.formatHelp.call(helper, command, helper)}\n${ruleList(words)}\n`,
    })
    .action((memories: string[], options: CheckOptions) => {
      done(import('./commands/check.js').then((it) => it.checkCommand(memories, options, host)))
    })
}

function makeEvaluate(host: Host, words: Words, done: Done): Command {
  const format = { flags: '-f, --format <name>', choices: ['text', 'json'], default: 'text' }
  return new Command('evaluate')
    .description(words.commands.evaluate)
    .argument('<gold>', words.arguments.gold)
    .argument('<test>', words.arguments.test)
    .argument('[other]', words.arguments.other)
    .addOption(makeOption({ flags: '--differences' }, words, 'evaluate'))
    .addOption(makeOption({ flags: '--en <file>' }, words, 'evaluate'))
    .addOption(makeOption({ flags: '--zh <file>' }, words, 'evaluate'))
    .addOption(makeOption(format, words, 'evaluate'))
    .action((gold: string, test: string, other: string | undefined, options: EvaluateOptions) => {
      done(
        import('./commands/evaluate.js').then((it) =>
          it.evaluateCommand(gold, test, other, options, host),
        ),
      )
    })
}

function makeCompletion(program: Command, host: Host, words: Words, done: Done): Command {
  return new Command('completion')
    .description(words.commands.completion)
    .addArgument(new Argument('<shell>', words.arguments.shell).choices(SHELL_NAMES))
    .action((shell: string) => {
      done(print(completionFor(shell, program), host).then(() => EXIT.done))
    })
}

function makeHelp(program: Command, host: Host, words: Words, done: Done): Command {
  return new Command('help')
    .description(words.commands.help)
    .argument('[topic]', words.arguments.topic)
    .action((topic: string | undefined) => {
      const command = program.commands.find((it) => it.name() === topic)
      if (command === undefined && topic !== undefined && helpTopic(topic) === undefined)
        throw unknownTopic(topic, program, words)
      done(print((command ?? program).helpInformation(), host).then(() => EXIT.done))
    })
}

function unknownTopic(topic: string, program: Command, { help }: Words): AlignError {
  const known = helpTopicNames(program)
  const meant = nearest(topic, known)
  return meant === undefined
    ? usage(help.unknownTopic(topic, known.join(', ')))
    : usage(help.noTopic(topic), help.meant(`align help ${meant}`))
}

/** What all commands have in common. */
function setUp(command: Command, { stderr }: Host, words: Words, say: Say): void {
  command
    .helpOption('-h, --help', words.options['--help'])
    .configureHelp({ ...helpLayout(words), ...command.configureHelp() })
    .configureOutput({
      writeOut: say,
      writeErr: (text) => {
        stderr.write(text)
      },
      outputError: (text, write) => {
        const lines = text
          .trimEnd()
          .replace(/^error: /, '')
          .split('\n')
        write(`align: ${lines.map(words.say).join('\n')}\n`)
      },
    })
    .showHelpAfterError(words.help.afterError)
    .exitOverride()
}

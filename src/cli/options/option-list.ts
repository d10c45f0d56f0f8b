import { InvalidArgumentError, Option } from 'commander'
import { parseNamePatterns } from './parse-name-patterns.js'
import { AlignError, exporters } from '../../index.js'
import { COLOR, FAIL_ON } from './choices.js'
import { parseCount, parseDate, parseProbability, parseShapes, parseWidth } from './values.js'
import type { Exporter } from '../../index.js'
import type { Words } from '../words/index.js'

/** The headings under which `align help all` lists the options, in this order. */
export const TOPICS = ['input', 'output', 'pairs', 'tmx', 'folders', 'general'] as const
export type Topic = (typeof TOPICS)[number]

/** An option of `align`; what it is for stands in the words of each language. */
interface ListedOption {
  readonly flags: string
  readonly topic: Topic
  /** Among the dozen that the first page of help shows. */
  readonly isCommon?: true
  readonly choices?: readonly string[]
  readonly default?: string
  readonly parse?: (text: string) => unknown
}

export const LEVELS = ['paragraph', 'sentence', 'clause', 'cue']
export const UI = ['en', 'zh']

/** Within a topic as the help lists them. */
export const OPTIONS: readonly ListedOption[] = [
  { flags: '--en <file>', topic: 'input', isCommon: true },
  { flags: '--zh <file>', topic: 'input', isCommon: true },
  { flags: '--segmented', topic: 'input' },
  { flags: '--encoding <name>', topic: 'input' },
  { flags: '--reader <name>', topic: 'input' },
  { flags: '--rows <mode>', topic: 'input', choices: ['keep', 'cut'] },
  { flags: '-o, --output <path>', topic: 'output', isCommon: true },
  { flags: '-f, --format <name>', topic: 'output', isCommon: true },
  { flags: '--append <memory>', topic: 'output' },
  { flags: '--overwrite', topic: 'output' },
  { flags: '--rest <file>', topic: 'output' },
  { flags: '--width <columns>', topic: 'output', parse: parseWidth },
  { flags: '--color <when>', topic: 'output', choices: [...COLOR] },
  { flags: '--no-pager', topic: 'output' },
  { flags: '--explain', topic: 'output', isCommon: true },
  { flags: '--no-header', topic: 'output' },
  {
    flags: '-l, --level <level>',
    topic: 'pairs',
    isCommon: true,
    choices: LEVELS,
    default: 'sentence',
  },
  {
    flags: '--min-confidence <0..1>',
    topic: 'pairs',
    isCommon: true,
    parse: parseProbability,
  },
  { flags: '--doubtful', topic: 'pairs' },
  { flags: '--shapes <list>', topic: 'pairs', parse: parseShapes },
  { flags: '--keep-wrong', topic: 'pairs' },
  { flags: '--dedupe', topic: 'pairs' },
  { flags: '--dedupe-by <what>', topic: 'pairs', choices: ['pair', 'en', 'zh'] },
  { flags: '--keep-best', topic: 'pairs' },
  { flags: '--glossary <file>', topic: 'pairs', isCommon: true },
  { flags: '--learn <file>', topic: 'pairs' },
  { flags: '--corrections <file>', topic: 'pairs' },
  { flags: '--no-corrections', topic: 'pairs' },
  { flags: '--direction <direction>', topic: 'tmx', choices: ['en-zh', 'zh-en'] },
  { flags: '--source-lang <code>', topic: 'tmx' },
  { flags: '--target-lang <code>', topic: 'tmx' },
  { flags: '--keep-untranslated', topic: 'tmx' },
  { flags: '--date <date>', topic: 'tmx', parse: parseDate },
  { flags: '--merge', topic: 'folders', isCommon: true },
  { flags: '--files-from <file>', topic: 'folders' },
  { flags: '--pair <patterns>', topic: 'folders', parse: parseNamePatterns },
  { flags: '--base <folder>', topic: 'folders' },
  { flags: '-j, --jobs <number>', topic: 'folders', parse: parseCount },
  { flags: '--force', topic: 'folders' },
  { flags: '--dry-run', topic: 'folders' },
  { flags: '--report <file>', topic: 'folders' },
  { flags: '--fail-on <rule>', topic: 'general', choices: [...FAIL_ON] },
  { flags: '-q, --quiet', topic: 'general', isCommon: true },
  { flags: '--verbose', topic: 'general' },
  { flags: '--ui <language>', topic: 'general', choices: UI },
]

/** An option of a command, in these words. */
export function makeOption(
  { flags, choices, default: preset, parse }: Omit<ListedOption, 'topic'>,
  words: Words,
  command?: keyof Words['commandOptions'],
): Option {
  const option = new Option(flags)
  option.description = descriptionOf(option.long ?? '', words, command)
  if (choices !== undefined) option.choices(choices)
  if (preset !== undefined) option.default(preset)
  if (parse !== undefined) option.argParser(asArgument(parse))
  return option
}

/** What an option is for: in the command's own words, else in those common to all commands. */
function descriptionOf(
  name: string,
  words: Words,
  command: keyof Words['commandOptions'] | undefined,
): string {
  const all: Descriptions = {
    ...words.options,
    '--format': words.options['--format'](namesOf(() => true)),
    '--explain': words.options['--explain'](namesOf(({ evidence }) => evidence)),
    ...(command === undefined ? {} : words.commandOptions[command]),
  }
  const text = all[name]
  if (text === undefined) throw new Error(`there are no words for ${name}`)
  return text
}

const namesOf = (wanted: (exporter: Exporter) => boolean): string =>
  Object.values(exporters)
    .filter(wanted)
    .map(({ name }) => name)
    .join(', ')

type Descriptions = Readonly<Record<string, string | undefined>>

/** Reports a bad argument as commander expects it. */
function asArgument(parse: (text: string) => unknown): (text: string) => unknown {
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

import type { Command, Help, Option } from 'commander'
import { OPTIONS, TOPICS } from './option-list.js'
import type { Topic } from './option-list.js'
import { widthOf, wrap } from '../../wrap.js'
import type { Words } from '../words/index.js'

/** The pages of help, besides those of the commands. */
export type HelpTopic = 'common' | 'all' | 'words' | Topic

const TOPIC_NAMES: readonly string[] = ['all', ...TOPICS, 'words'] satisfies HelpTopic[]

/** The topic of `align help TOPIC` or `align --help TOPIC`, if there is one of that name. */
export const helpTopic = (name: string | undefined): HelpTopic | undefined =>
  TOPIC_NAMES.find((known) => known === name) as HelpTopic | undefined

export const helpTopicNames = (program: Command): string[] => [
  ...TOPIC_NAMES,
  ...program.commands.map((command) => command.name()),
]

/** Columns of a page: help is the same in a pipe and on a terminal of usual width. */
const PAGE_COLUMNS = 80

/** How commander lays out help, with full-width characters counted as two columns. */
export const helpLayout = (words: Words): Partial<Help> => ({
  displayWidth: widthOf,
  boxWrap: (text, width) => wrap(text, width).join('\n'),
  helpWidth: PAGE_COLUMNS,
  optionDescription: (option) => optionText(option, words),
  styleTitle: (title) =>
    ({
      'Usage:': words.help.usage,
      'Arguments:': words.help.arguments,
      'Options:': words.help.options,
      'Commands:': words.help.commands,
    })[title] ?? title,
})

function optionText(
  { description, argChoices, defaultValue, negate }: Option,
  words: Words,
): string {
  const notes = [
    ...(argChoices === undefined ? [] : [words.help.choices(argChoices.join(', '))]),
    ...(typeof defaultValue === 'string' && !negate ? [words.help.default(defaultValue)] : []),
  ]
  return notes.length === 0 ? description : description + words.help.notes(notes)
}

/** The first page of help or one of its topics. The first page shows the dozen options that most people need. */
export function showTopic(program: Command, topic: HelpTopic, words: Words): string {
  if (topic === 'words') return vocabulary(words)
  const helper = program.createHelp()
  helper.prepareContext({ helpWidth: PAGE_COLUMNS })
  const groups = topic === 'common' ? [common(program, words)] : grouped(program, topic, words)
  const columns = Math.max(
    ...groups.flatMap(({ options }) => options.map(({ flags }) => flags.length)),
  )
  const short: Readonly<Record<string, string | undefined>> =
    topic === 'common' ? words.commonOptions : {}
  const textOf = (option: Option): string =>
    short[option.long ?? ''] ?? helper.optionDescription(option)
  const sections = groups.map(({ heading, options }) =>
    [
      heading,
      ...options.map((option) => helper.formatItem(option.flags, columns, textOf(option), helper)),
    ].join('\n'),
  )
  if (topic !== 'common' && topic !== 'all') return `${sections.join('\n\n')}\n`
  const examples = topic === 'all' ? [...words.examples, ...words.moreExamples] : words.examples
  return [
    `${words.help.usage} ${helper.commandUsage(program)}`,
    '',
    words.help.purpose,
    '',
    list(words.help.examples, examples),
    sections.join('\n\n'),
    '',
    ...(topic === 'all'
      ? [commandList(program, words, helper), vocabulary(words)]
      : [`${words.help.commands} ${program.commands.map((it) => it.name()).join(', ')}`]),
    words.help.more,
    '',
  ].join('\n')
}

/** The words that help, output and messages use. */
const vocabulary = (words: Words): string =>
  [
    list(words.topics.words, words.glossary),
    list(words.topics.doubts, Object.entries(words.doubts)),
  ].join('\n')

interface Group {
  readonly heading: string
  readonly options: readonly Option[]
}

const isCommon = (option: Option): boolean =>
  option.long === '--help' ||
  OPTIONS.some(({ flags, isCommon }) => isCommon === true && flags === option.flags)

const shown = (program: Command): readonly Option[] => program.createHelp().visibleOptions(program)

const common = (program: Command, words: Words): Group => ({
  heading: words.topics.common,
  options: shown(program).filter(isCommon),
})

/** The options of one topic, or of all; those that commander adds are general. */
function grouped(program: Command, topic: Topic | 'all', words: Words): Group[] {
  const topicOf = (option: Option): Topic =>
    OPTIONS.find(({ flags }) => flags === option.flags)?.topic ?? 'general'
  return TOPICS.filter((name) => topic === 'all' || topic === name).map((name) => ({
    heading: words.topics[name],
    options: shown(program).filter((option) => topicOf(option) === name),
  }))
}

function list(heading: string, rows: readonly (readonly string[])[]): string {
  const column = Math.max(...rows.map(([name]) => name.length)) + 2
  const lines = rows.map(([name, text]) => `  ${name.padEnd(column)}${text}`)
  return [...(heading === '' ? [] : [heading]), ...lines, ''].join('\n')
}

function commandList(program: Command, words: Words, helper: Help): string {
  const columns = Math.max(...program.commands.map((it) => it.name().length))
  const lines = program.commands.map((command) =>
    helper.formatItem(command.name(), columns, command.description(), helper),
  )
  return [words.help.commands, ...lines, ''].join('\n')
}

import { eastAsianWidth } from 'get-east-asian-width'
import type {
  InspectedFile,
  InspectedSection,
  Inspection,
  Language,
  Resolved,
  Script,
  View,
} from '../../index.js'
import { printable, shownName } from './messages.js'
import { count } from './count.js'
import type { Words } from '../words/index.js'

const LANGUAGE_NAMES: Readonly<Record<Language, string>> = { en: 'English', zh: 'Chinese' }

/** What was detected, for people: a line for each thing, aligned in columns, no wider than the terminal. */
export function showInspection(
  inspection: Inspection,
  { width, paint }: View,
  { say }: Words,
): string {
  const lines = [
    ...inspection.files.flatMap((file) => [
      paint.strong(file.name === null ? 'standard input' : shownName(file.name)),
      ...fileRows(file, inspection).map(([name, value]) => row(name, value)),
    ]),
    heading('layout'),
    ...(inspection.sections.length === 0 ? [row('none', 'no text in either language')] : []),
    ...inspection.sections.map((section) => row(placeOf(section), layoutOf(section))),
    ...inspection.files.flatMap((file) => leftOut(file)),
    ...(inspection.warnings.length === 0 ? [] : [heading('warnings')]),
    ...inspection.warnings.map(({ message }) => paint.doubtful(`  ${printable(say(message))}`)),
  ]
  return `${lines.join('\n')}\n`

  function heading(text: string): string {
    return `\n${paint.strong(text)}`
  }

  function row(name: string, value: string): string {
    return `  ${paint.faint(name.padEnd(NAME_COLUMNS))}${shortened(value, width - NAME_COLUMNS - 2)}`
  }

  function leftOut({ name, ignored }: InspectedFile): string[] {
    if (ignored.length === 0) return []
    const where = inspection.files.length > 1 ? ` of ${shownName(name ?? 'standard input')}` : ''
    return [
      heading(`left out${where}`),
      ...ignored.flatMap(({ why, spans, characters, examples }) => [
        row(why, `${spans}×, ${count(characters, 'character')}`),
        ...examples.map(({ line, text }) =>
          paint.faint(
            `  ${`line ${line}`.padStart(NAME_COLUMNS - 2)}  ${shortened(printable(text), width - NAME_COLUMNS - 2)}`,
          ),
        ),
      ]),
    ]
  }
}

/** The result at clause level; empty unless it was requested. */
export const showResolved = (
  resolved: Resolved | undefined,
  { paint }: View,
  { summary }: Words,
): string =>
  resolved === undefined ? '' : `\n${paint.strong('clauses')}\n  ${summary.resolved(resolved)}\n`

/** Columns for the names of things: room for `table of contents` and a blank. */
const NAME_COLUMNS = 18

function fileRows(
  file: InspectedFile,
  { reader, script }: Inspection,
): (readonly [string, string])[] {
  return [
    ['encoding', file.encoding],
    ['read as', reader],
    ['size', `${count(file.lines, 'line')}, ${count(file.characters, 'character')}`],
    ...file.languages.map((language) => {
      const { paragraphs, sentences, kinds } = file.sides[language]!
      const others = Object.entries(kinds).filter(([kind]) => kind !== 'paragraph')
      const listed = others.map(([kind, n]) => PLURALS[kind]?.(n) ?? `${n} ${kind}`).join(', ')
      return [
        LANGUAGE_NAMES[language],
        `${count(paragraphs, 'paragraph')}, ${count(sentences, 'sentence')}${listed === '' ? '' : ` (${listed})`}`,
      ] as const
    }),
    ...(script !== undefined && file.languages.includes('zh')
      ? [['Chinese script', SCRIPTS[script]] as const]
      : []),
  ]
}

const SCRIPTS: Readonly<Record<Script, string>> = { Hans: 'Simplified', Hant: 'Traditional' }

const PLURALS: Readonly<Record<string, (n: number) => string>> = {
  heading: (n) => count(n, 'heading'),
  item: (n) => count(n, 'list item'),
  quote: (n) => count(n, 'quotation'),
  cell: (n) => count(n, 'table cell'),
  cue: (n) => count(n, 'cue'),
  entry: (n) => (n === 1 ? '1 entry' : `${n} entries`),
}

function placeOf({ lines }: InspectedSection): string {
  if (lines === undefined) return 'whole files'
  return lines.first === lines.last ? `line ${lines.first}` : `lines ${lines.first}–${lines.last}`
}

function layoutOf({ layout, first, en, zh }: InspectedSection): string {
  const order = first === undefined || layout === 'single' ? '' : `, ${LANGUAGE_NAMES[first]} first`
  return `${layout}${order}: ${en} English, ${zh} Chinese`
}

/** As much of a text as fits into so many columns. */
function shortened(text: string, columns: number): string {
  let width = 0
  let shown = ''
  for (const character of text) {
    width += eastAsianWidth(character.codePointAt(0)!)
    if (width > columns - 1) return `${shown.trimEnd()}…`
    shown += character
  }
  return text
}

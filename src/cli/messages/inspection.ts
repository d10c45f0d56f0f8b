import { eastAsianWidth } from 'get-east-asian-width'
import { widthOf } from '../../wrap.js'
import type { InspectedFile, InspectedSection, Inspection, Resolved, View } from '../../index.js'
import { printable, shownName } from './messages.js'
import type { Words } from '../words/index.js'

/** What was detected, for people: a line for each thing, aligned in columns, no wider than the terminal. */
export function showInspection(
  inspection: Inspection,
  { width, paint }: View,
  { say, inspection: words }: Words,
): string {
  const columns = nameColumns(inspection, words)
  const lines = [
    ...inspection.files.flatMap((file) => [
      paint.strong(file.name === null ? words.stdin : shownName(file.name)),
      ...fileRows(file, inspection, words).map(([name, value]) => row(name, value)),
    ]),
    heading(words.layout),
    ...(inspection.sections.length === 0 ? [row(words.none, words.noText)] : []),
    ...inspection.sections.map((section) => row(placeOf(section, words), layoutOf(section, words))),
    ...inspection.files.flatMap((file) => leftOut(file)),
    ...(inspection.warnings.length === 0 ? [] : [heading(words.warnings)]),
    ...inspection.warnings.map(({ message }) => paint.doubtful(`  ${printable(say(message))}`)),
  ]
  return `${lines.join('\n')}\n`

  function heading(text: string): string {
    return `\n${paint.strong(text)}`
  }

  function row(name: string, value: string): string {
    return `  ${paint.faint(padded(name))}${shortened(value, width - columns - 2)}`
  }

  /** A name, filled up to its column. */
  function padded(name: string): string {
    return name + ' '.repeat(columns - widthOf(name))
  }

  function example({ line, text }: Example): string {
    const place = words.line(line)
    const shown = shortened(printable(text), width - columns - 2)
    return paint.faint(`${' '.repeat(columns - widthOf(place))}${place}  ${shown}`)
  }

  function leftOut({ name, ignored }: InspectedFile): string[] {
    if (ignored.length === 0) return []
    const isOne = inspection.files.length === 1
    const shown = name === null ? words.stdin : shownName(name)
    return [
      heading(isOne ? words.leftOut : words.leftOutOf(shown)),
      ...ignored.flatMap(({ why, spans, characters, examples }) => [
        row(words.reason(why), words.spans(spans, characters)),
        ...examples.map(example),
      ]),
    ]
  }
}

/** The result at clause level; empty unless it was requested. */
export const showResolved = (
  resolved: Resolved | undefined,
  { paint }: View,
  { summary, inspection }: Words,
): string =>
  resolved === undefined
    ? ''
    : `\n${paint.strong(inspection.clauses)}\n  ${summary.resolved(resolved)}\n`

type Example = InspectedFile['ignored'][number]['examples'][number]

/** Least columns for the names of things. */
const MIN_NAME_COLUMNS = 16

/** Columns for the longest name, and two blanks behind it. */
const nameColumns = (inspection: Inspection, words: InspectionWords): number =>
  Math.max(
    MIN_NAME_COLUMNS,
    ...[
      ...inspection.files.flatMap((file) =>
        fileRows(file, inspection, words).map(([name]) => name),
      ),
      ...inspection.sections.map((section) => placeOf(section, words)),
      ...inspection.files.flatMap(({ ignored }) => ignored.map(({ why }) => words.reason(why))),
    ].map(widthOf),
  ) + 2

type InspectionWords = Words['inspection']

function fileRows(
  file: InspectedFile,
  { reader, script }: Inspection,
  words: InspectionWords,
): (readonly [string, string])[] {
  return [
    [words.encoding, file.encoding],
    [words.reader, reader],
    [words.size, words.sizes(file.lines, file.characters)],
    ...file.languages.map((language) => {
      const { paragraphs, sentences, kinds } = file.sides[language]!
      const named: Readonly<Record<string, (n: number) => string>> = words.kinds
      const others = Object.entries(kinds).filter(([kind]) => kind !== 'paragraph')
      const listed = others.map(([kind, n]) => named[kind](n))
      return [words.languages[language], words.texts(paragraphs, sentences, listed)] as const
    }),
    ...(script !== undefined && file.languages.includes('zh')
      ? [[words.script, words.scripts[script]] as const]
      : []),
  ]
}

function placeOf({ lines }: InspectedSection, words: InspectionWords): string {
  if (lines === undefined) return words.wholeFiles
  return lines.first === lines.last ? words.line(lines.first) : words.lines(lines.first, lines.last)
}

const layoutOf = (
  { layout, first, en, zh }: InspectedSection,
  { layouts, section }: InspectionWords,
): string => section(layouts[layout], layout === 'single' ? undefined : first, en, zh)

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

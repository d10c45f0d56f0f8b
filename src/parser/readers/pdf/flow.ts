import type { Language } from '../../../types.js'
import { languageOfLine } from './language.js'
import { paragraphsOf } from './paragraphs.js'
import type { Paragraph, Stretch } from './paragraphs.js'
import type { Line, Region } from './regions.js'
import { tableRows } from './tables.js'
import { rightEdge } from './typography.js'
import type { Typography } from './typography.js'

/** What follows what in a document: a column of text, or a row of a table with the paragraphs of its cells. */
export type Item =
  | { readonly paragraphs: readonly Paragraph[] }
  | { readonly cells: readonly (readonly Paragraph[])[] }

/** A column is in a language when so much of it is. From 0.7 to 0.95 the PDFs of the tests are read alike. */
const MIN_LETTER_SHARE = 0.85

/**
 * Puts the parts of all pages into reading order: columns one after the other, and tables row by row. Where the columns
 * are in one language each, each goes on over the pages by itself.
 */
export function flowOf(
  pages: readonly (readonly Region[])[],
  { pitch, isHeading, edgesOf }: Typography,
): Item[] {
  const items: Item[] = []
  let sides: Sides | undefined
  const flush = (): void => {
    for (const item of sides?.columns.flat() ?? []) items.push(item)
    sides = undefined
  }
  for (const region of pages.flat()) {
    const inParagraphs = (lines: readonly Line[], column: number): Paragraph[] =>
      stretchesOf(lines, edgesOf(region, column)).flatMap((stretch) =>
        paragraphsOf(stretch, pitch, isHeading),
      )
    const columns = region.columns.map(inParagraphs)
    const languages = region.columns.map(columnLanguage)
    const isParallel =
      columns.length > 1 &&
      new Set(languages).size === languages.length &&
      !languages.includes(undefined)
    const rows = columns.length > 1 ? tableRows(region, columns, !isParallel) : undefined
    const place = sides === undefined ? -1 : placeBeside(sides, region, languages)
    if (rows !== undefined) {
      flush()
      for (const row of rows) items.push({ cells: row.map(inParagraphs) })
    } else if (isParallel) {
      if (sides?.languages.join() !== languages.join()) flush()
      sides ??= { languages, lefts: region.columns.map(leftOf), columns: columns.map(() => []) }
      for (const [i, paragraphs] of columns.entries()) sides.columns[i].push({ paragraphs })
    } else if (place >= 0) sides!.columns[place].push({ paragraphs: columns[0] })
    else {
      flush()
      for (const paragraphs of columns) items.push({ paragraphs })
    }
  }
  flush()
  return items
}

/** Columns in one language each, so far. */
interface Sides {
  readonly languages: readonly (Language | undefined)[]
  readonly lefts: readonly number[]
  readonly columns: readonly Item[][]
}

/** Columns in one place begin so near to each other, in points. From 3 to 20 the PDFs of the tests are read alike. */
const COLUMN_TOLERANCE_PT = 6

/** Of columns in one language each, the one that goes on alone where the others have ended; -1 for none. */
const placeBeside = (
  { languages, lefts }: Sides,
  { columns }: Region,
  [language]: readonly (Language | undefined)[],
): number =>
  columns.length > 1
    ? -1
    : languages.findIndex(
        (own, i) =>
          own === language && Math.abs(lefts[i] - leftOf(columns[0])) < COLUMN_TOLERANCE_PT,
      )

/** A column may hold columns: where it goes up again, another one begins. */
function stretchesOf(lines: readonly Line[], edges: Omit<Stretch, 'lines'>): Stretch[] {
  const stretches: Line[][] = []
  lines.forEach((line, i) => {
    if (i === 0 || line.y < lines[i - 1].y) stretches.push([line])
    else stretches.at(-1)!.push(line)
  })
  return stretches.map((own) =>
    stretches.length === 1 ? { lines: own, ...edges } : { lines: own, ...ownEdges(own) },
  )
}

const leftOf = (lines: readonly Line[]): number =>
  lines.reduce((least, { x }) => Math.min(least, x), Infinity)

const ownEdges = (lines: readonly Line[]): Omit<Stretch, 'lines'> => ({
  left: leftOf(lines),
  right: rightEdge(lines),
})

/** The language of nearly all lines of a column. */
function columnLanguage(lines: readonly Line[]): Language | undefined {
  const letters = { en: 0, zh: 0 }
  for (const { text } of lines) {
    const language = languageOfLine(text)
    if (language !== undefined) letters[language] += text.length
  }
  const all = letters.en + letters.zh
  return (['en', 'zh'] as const).find(
    (language) => all > 0 && letters[language] >= MIN_LETTER_SHARE * all,
  )
}

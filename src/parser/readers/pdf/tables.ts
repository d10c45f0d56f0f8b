import { endsSentence } from './language.js'
import type { Line, Region } from './regions.js'
import type { Paragraph } from './paragraphs.js'

/** A row of a table: the lines of each of its cells. */
export type Row = readonly (readonly Line[])[]

/**
 * Paragraphs of two columns begin together if their baselines differ by less than this share of the size. From 0.35 to
 * 0.8 the PDFs of the tests are read alike.
 */
const MAX_ROW_OFFSET_EM = 0.5
/** In a table this share of them do, apart from the first. From 0.6 to 0.9 the PDFs of the tests are read alike. */
const MIN_SHARED_ROWS = 0.75

/**
 * Cells in a language of their own are as long as they like; columns whose paragraphs have so many lines are no table.
 * From 2 to 3 the PDFs of the tests are read alike. At 6 a test of columns fails.
 */
const MIN_RUNNING_LINES = 3

const isRunningText = (paragraphs: readonly Paragraph[]): boolean =>
  paragraphs.reduce((sum, { lines }) => sum + lines.length, 0) >=
  MIN_RUNNING_LINES * paragraphs.length

/**
 * The rows of columns side by side, if they are a table: paragraph by paragraph its cells begin at one height, where
 * those of columns of running text do so by chance.
 * @param paragraphs of each column
 */
export function tableRows(
  { columns }: Region,
  paragraphs: readonly (readonly Paragraph[])[],
  sameLanguage: boolean,
): Row[] | undefined {
  if (sameLanguage && paragraphs.every(isRunningText)) return undefined
  const tops = paragraphs.map((own) => own.map(({ lines: [first] }) => first))
  const [main, other] = [...tops].sort((a, b) => a.length - b.length)
  const begins = (line: Line, lines: readonly Line[]): boolean =>
    lines.some(
      ({ y, size }) => Math.abs(y - line.y) < MAX_ROW_OFFSET_EM * Math.min(size, line.size),
    )
  const shared = main.filter((line) => begins(line, other))
  const isOneRow = main.length === 1 && shared.length === 1 && other.length === 1
  if (!isOneRow || sameLanguage) {
    if (main.length < 2 || shared.length < 2) return undefined
    if (shared.length - 1 < MIN_SHARED_ROWS * (main.length - 1)) return undefined
  }
  const starts = startsOf(columns, tops, shared)
  return starts
    .map((start, i) =>
      columns.map((column) =>
        column.filter(({ y }) => y >= start && y < (starts[i + 1] ?? Infinity)),
      ),
    )
    .filter((row) => row.some((cell) => cell.length > 0))
}

/** Where rows begin: what goes on from the page before stands above the first. */
function startsOf(
  columns: Region['columns'],
  tops: readonly (readonly Line[])[],
  shared: readonly Line[],
): number[] {
  const others = tops.flatMap((own, i) => own.filter((line) => beginsBeside(line, columns, i)))
  const heights = [...shared, ...others]
    .map(({ y, size }) => ({ start: y - MAX_ROW_OFFSET_EM * size, size }))
    .sort((a, b) => a.start - b.start)
    .filter(
      ({ start, size }, i, all) => i === 0 || start - all[i - 1].start > MAX_ROW_OFFSET_EM * size,
    )
  return [-Infinity, ...heights.map(({ start }) => start)]
}

/**
 * Whether a paragraph begins beside a line that may begin one too, since the line above that one ends a sentence. Where
 * it ends at the right edge there is no other sign.
 */
const beginsBeside = (line: Line, columns: Region['columns'], own: number): boolean =>
  columns.some(
    (column, i) =>
      i !== own &&
      column.some(
        ({ y, size }, place) =>
          place > 0 &&
          Math.abs(y - line.y) < MAX_ROW_OFFSET_EM * Math.min(size, line.size) &&
          endsSentence(column[place - 1].text),
      ),
  )

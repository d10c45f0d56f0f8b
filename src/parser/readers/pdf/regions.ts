import { guttersOf } from './gutters.js'
import type { Gutter } from './gutters.js'
import { lineOf, rowsOf } from './lines.js'
import type { Piece } from './lines.js'

/** A line of a column. */
export type Line = Piece

/** A part of a page: one column, or several side by side, from left to right. */
export interface Region {
  readonly columns: readonly (readonly Line[])[]
}

/** Gutters that share so much of their height part one table. From 0.4 to 0.8 the PDFs of the tests are read alike. */
const MIN_SHARED_HEIGHT = 0.6
/**
 * A line that is so much larger than the text, with nothing beside it, is a heading above all columns. From 1.05 to
 * 1.15 the PDFs of the tests are read alike. At 1.6 a heading is missed.
 */
const MIN_SPANNING_HEADING_RATIO = 1.15
/** How deep columns may hold columns. From 2 to 8 the PDFs of the tests are read alike. */
const MAX_REGION_DEPTH = 8

/** The parts of a page in reading order. */
export function regionsOf(pieces: readonly Piece[], depth = 0): Region[] {
  if (pieces.length === 0) return []
  const ordered = [...pieces].sort((a, b) => a.y - b.y)
  const size = usualSize(ordered)
  const gutters = depth < MAX_REGION_DEPTH ? guttersOf(ordered, size) : []
  if (gutters.length === 0) return [{ columns: [linesOf(ordered)] }]
  const parts = split(ordered, gutters, size)
  // A strip that parts nothing would be found again and again.
  if (parts.columns.length < 2) return [{ columns: [linesOf(ordered)] }]
  return [
    ...regionsOf(parts.above, depth + 1),
    {
      columns: parts.columns.map((column) =>
        regionsOf(column, depth + 1).flatMap(({ columns }) => columns.flat()),
      ),
    },
    ...regionsOf(parts.below, depth + 1),
  ]
}

const linesOf = (pieces: readonly Piece[]): Line[] => rowsOf(pieces).map(lineOf)

/** The size of most of the text. */
export function usualSize(pieces: readonly Piece[]): number {
  const letters = new Map<number, number>()
  for (const { size, text } of pieces)
    letters.set(Math.round(2 * size), (letters.get(Math.round(2 * size)) ?? 0) + text.length)
  const [[most] = [0]] = [...letters].sort(([, a], [, b]) => b - a)
  return most / 2
}

interface ColumnSplit {
  readonly above: readonly Piece[]
  readonly columns: readonly (readonly Piece[])[]
  readonly below: readonly Piece[]
}

function split(pieces: readonly Piece[], gutters: readonly Gutter[], size: number): ColumnSplit {
  const [main] = gutters
  const chosen = [main]
  for (const gutter of gutters.slice(1)) {
    const shared = Math.min(main.bottom, gutter.bottom) - Math.max(main.top, gutter.top)
    const isApart = chosen.every(({ left, right }) => gutter.right <= left || gutter.left >= right)
    if (isApart && shared >= MIN_SHARED_HEIGHT * (main.bottom - main.top)) chosen.push(gutter)
  }
  chosen.sort((a, b) => a.left - b.left)
  const within = pieces.filter(({ y }) => y >= main.top && y <= main.bottom)
  const columnOf = ({ x, right }: Piece): number =>
    chosen.filter((gutter) => (x + right) / 2 > (gutter.left + gutter.right) / 2).length
  const [top, bottom] = extent(within, columnOf, size)
  const columns = Array.from({ length: chosen.length + 1 }, (): Piece[] => [])
  for (const piece of within)
    if (piece.y >= top && piece.y < bottom) columns[columnOf(piece)].push(piece)
  return {
    above: pieces.filter(({ y }) => y < Math.max(main.top, top)),
    columns: columns.filter((column) => column.length > 0),
    below: pieces.filter(({ y }) => y > main.bottom || y >= bottom),
  }
}

/**
 * What stands so many sizes above the first column, over the others alone, is a head and no part of them. From 2 to 8
 * the PDFs of the tests are read alike.
 */
const MIN_HEAD_DISTANCE_EM = 4.5

/**
 * Where columns begin: what stands above the others in the first is read first in any case, and may stand above all of
 * them; what stands above the first in the others is theirs, since margins above and below a break are not the same.
 * With a quarter of a size and a whole one for the half the PDFs of the cases are read alike.
 */
const beginning = (left: number, others: number, size: number): number =>
  left < others
    ? others - size / 2
    : left - others > MIN_HEAD_DISTANCE_EM * size
      ? left - size / 2
      : -Infinity

/** From where columns have begun, to a heading above all columns that begins them anew. */
function extent(
  pieces: readonly Piece[],
  columnOf: (piece: Piece) => number,
  size: number,
): [top: number, bottom: number] {
  const tops = new Map<number, number>()
  for (const piece of pieces)
    tops.set(columnOf(piece), Math.min(piece.y, tops.get(columnOf(piece)) ?? Infinity))
  const left = tops.get(0) ?? Infinity
  tops.delete(0)
  const top = beginning(left, Math.min(...tops.values()), size)
  for (const piece of pieces) {
    if (
      piece.y <= Math.max(top, pieces[0].y) + size ||
      piece.size < MIN_SPANNING_HEADING_RATIO * size
    )
      continue
    const own = columnOf(piece)
    // From 0.75 to 3 the PDFs of the cases are read alike.
    const near = 1.5 * piece.size
    const isBeside = pieces.some(
      (other) => columnOf(other) !== own && Math.abs(other.y - piece.y) < near,
    )
    const goesOn = new Set(
      pieces.filter(({ y }) => y > piece.y + size).map((other) => columnOf(other)),
    )
    if (!isBeside && goesOn.size > 1) return [top, piece.y]
  }
  return [top, Infinity]
}

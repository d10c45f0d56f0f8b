import type { Alignment, Annotations, Bead } from '../types.js'
import type { ExportOptions } from './exporter.js'
import { annotationsOf, idsOf, writtenShape } from '../alignment/annotations.js'
import { doubtText, sideText } from '../alignment/beads.js'
import { confidenceText } from '../alignment/confidence.js'
import { oneLine } from '../alignment/one-line.js'
import { sourceName } from './source-name.js'

/** A bead as a line of a table. */
interface Row {
  readonly alignment: Alignment
  readonly bead: Bead
  readonly source: string
  readonly id: string
  readonly shape: string
}

/** A column of every table that is written: TSV, CSV, workbook. */
export interface Column {
  /** In the table's first line; readers know the column by it. */
  readonly name: string
  /** Width where the format has one, in characters of the usual size. */
  readonly width: number
  readonly isNumber?: true
  /** On one line, without control characters. */
  readonly text: (row: Row) => string
}

export const COLUMNS: readonly Column[] = [
  {
    name: 'en',
    width: 60,
    text: ({ alignment, bead }) => oneLine(sideText(alignment, bead, 'en')),
  },
  {
    name: 'zh',
    width: 56,
    text: ({ alignment, bead }) => oneLine(sideText(alignment, bead, 'zh')),
  },
  { name: 'shape', width: 7, text: ({ shape }) => shape },
  { name: 'confidence', width: 11, isNumber: true, text: ({ bead }) => confidenceText(bead) },
  { name: 'source', width: 16, text: ({ source }) => source },
  { name: 'id', width: 7, text: ({ id }) => id },
  { name: 'doubt', width: 16, text: ({ bead }) => doubtText(bead) },
]

/** The column of notes, the last one of every table; a workbook has that of verdicts before it. */
const NOTE = 'note'

/** The first line of a table of text. */
export const TEXT_HEAD: readonly string[] = [...COLUMNS.map(({ name }) => name), NOTE]

/** Its other lines. */
export const textCells = ({ cells, annotations: { notes = [] } }: TableRow): string[] => [
  ...cells,
  oneLine(notes.join(' ')),
]

/** A line of a table: its bead, and a text for each of {@link COLUMNS}. */
export interface TableRow {
  readonly bead: Bead
  readonly annotations: Annotations
  readonly cells: readonly string[]
}

/** The lines of a document; ids are those of the input or of the beads, from 1, behind the document's own where there are several. */
export function* tableRows(
  alignment: Alignment,
  { merged }: Pick<ExportOptions, 'merged'>,
  number: number,
  before?: number,
): Iterable<TableRow> {
  const name = oneLine(sourceName(alignment))
  const ids = idsOf(alignment, before)
  for (const [i, bead] of alignment.beads.entries()) {
    const annotations = annotationsOf(alignment, bead)
    const row: Row = {
      alignment,
      bead,
      source: annotations.source === undefined ? name : oneLine(annotations.source),
      id: oneLine(merged ? `${number + 1}.${ids[i]}` : ids[i]),
      shape: writtenShape(alignment, bead, annotations.shape),
    }
    yield { bead, annotations, cells: COLUMNS.map(({ text }) => text(row)) }
  }
}

import type { Writer } from '../../containers/text-writer.js'
import type { Item } from './flow.js'
import { habitsOf, joinLines } from './join-lines.js'
import { differInSize, goesOn } from './paragraphs.js'
import type { Paragraph } from './paragraphs.js'
import type { Typography } from './typography.js'

/**
 * Columns or pages back that a paragraph may go on from: notes, which are smaller, stand between. From 2 to 6 the PDFs
 * of the tests are read alike.
 */
const MAX_ITEMS_BACK = 3

/** Writes a document in its order; a paragraph that a page or a column cuts is one. */
export function writeItems(items: readonly Item[], writer: Writer, typography: Typography): void {
  const all = items.flatMap((item) => ('cells' in item ? item.cells.flat() : item.paragraphs))
  const habits = habitsOf(all.flatMap(({ lines }) => lines.map(({ text }) => text)))
  const join = (lines: Paragraph['lines']): string =>
    lines
      .map(({ text }) => text)
      .reduce((text, line) => joinLines(text, line, habits))
      .replace(/\u00ad/g, '')
  const kindOf = (lines: Paragraph['lines']) =>
    lines.every(typography.isHeading) ? ('heading' as const) : ('paragraph' as const)
  let row = 0
  for (const item of mend(items, typography.isHeading)) {
    if ('cells' in item) {
      item.cells.forEach((paragraphs, column) => {
        for (const { lines } of paragraphs) {
          writer.write(join(lines))
          writer.end({ kind: 'cell', cell: { row, column } }, '\n')
        }
      })
      row++
      continue
    }
    // A number is left out between two tables.
    row++
    for (const { lines } of item.paragraphs) {
      writer.write(join(lines))
      writer.end({ kind: kindOf(lines) }, '\n')
    }
  }
}

/** Puts paragraphs and rows together that go on in another column or on another page. */
function mend(items: readonly Item[], isHeading: Typography['isHeading']): Item[] {
  const mended: Item[] = []
  for (const item of items) {
    const last = mended.at(-1)
    if ('cells' in item) {
      const whole = last !== undefined && 'cells' in last ? mendRow(last, item) : undefined
      if (whole === undefined) mended.push(item)
      else mended[mended.length - 1] = whole
      continue
    }
    const [first, ...others] = item.paragraphs
    if (first === undefined) continue
    const place = first.lines.every(isHeading) ? undefined : placeBefore(mended, first)
    if (place === undefined) mended.push(item)
    else {
      place.paragraphs[place.i] = joined(place.paragraphs[place.i], first)
      mended.push({ paragraphs: others })
    }
  }
  return mended
}

const joined = (before: Paragraph, after: Paragraph): Paragraph => ({
  lines: [...before.lines, ...after.lines],
  stretch: after.stretch,
})

/** Where the paragraph stands that another one goes on with: the last one of its size, on one of the pages before. */
function placeBefore(
  mended: Item[],
  first: Paragraph,
): { paragraphs: Paragraph[]; i: number } | undefined {
  for (let at = mended.length - 1; at >= Math.max(0, mended.length - MAX_ITEMS_BACK); at--) {
    const item = mended[at]
    if ('cells' in item) return placeInRow(mended, at, first)
    const paragraphs = [...item.paragraphs]
    for (let i = paragraphs.length - 1; i >= 0; i--) {
      const { lines } = paragraphs[i]
      if (lines[0].size < first.lines[0].size && differInSize(lines[0], first.lines[0])) continue
      if (!goesOn(paragraphs[i], first)) return undefined
      mended[at] = { paragraphs }
      return { paragraphs, i }
    }
  }
  return undefined
}

/** Cells of one column begin at one place, in points. From 1 to 10 the PDFs of the tests are read alike. */
const CELL_TOLERANCE_PT = 3

/** The same in the last row of a table, of which one cell alone goes on. */
function placeInRow(mended: Item[], at: number, first: Paragraph) {
  const { cells } = mended[at] as Row
  const copies = cells.map((own) => [...own])
  const paragraphs = copies.find((own) => {
    const last = own.at(-1)
    return (
      last !== undefined &&
      Math.abs(last.stretch.left - first.stretch.left) < CELL_TOLERANCE_PT &&
      first.lines[0].y < last.lines[0].y &&
      goesOn(last, first)
    )
  })
  if (paragraphs === undefined) return undefined
  mended[at] = { cells: copies }
  return { paragraphs, i: paragraphs.length - 1 }
}

type Row = Extract<Item, { cells: unknown }>

/** A row that goes on at the top of the next page, as one. */
function mendRow(last: Row, next: Row): Row | undefined {
  if (last.cells.length !== next.cells.length) return undefined
  const [before, after] = [last, next].map(({ cells }) => cells.find((own) => own.length > 0)?.[0])
  if (before === undefined || after === undefined) return undefined
  // Rows of one page stand below each other.
  if (after.lines[0].y > before.lines[0].y) return undefined
  const pairs = last.cells.map((own, i) => [own.at(-1), next.cells[i].at(0)] as const)
  const goOn = pairs.map(([a, b]) => a !== undefined && b !== undefined && goesOn(a, b))
  if (!goOn.includes(true)) return undefined
  return {
    cells: last.cells.map((own, i) => {
      const [a, b] = pairs[i]
      return goOn[i] && a !== undefined && b !== undefined
        ? [...own.slice(0, -1), joined(a, b), ...next.cells[i].slice(1)]
        : [...own, ...next.cells[i]]
    }),
  }
}

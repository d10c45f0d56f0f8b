/** Rows of weighted numbers: row r is `numbers[offsets[r] .. offsets[r + 1])`, with a weight each. */
import {
  Ints,
  Singles,
  copyInts,
  filledInts,
  newInts,
  newSingles,
  sumUp,
  zeroSingles,
} from './memory'

@unmanaged
export class Rows {
  offsets: Ints
  numbers: Ints
  weights: Singles
}

/** Writes rows, each number once with its largest weight. */
@unmanaged
export class RowWriter {
  rows: Rows
  /** rows written */
  count: i32
  /** entries written */
  length: i32
  /** the current row: its numbers, and the weight of each number */
  size: i32
  row: Ints
  weight: Singles

  raise(number: i32, weight: f64): void {
    const known = this.weight[number]
    if (known === 0) this.row[this.size++] = number
    if (known < weight) this.weight[number] = weight
  }

  /** @param minShare numbers below this share of the heaviest are dropped */
  endRow(minShare: f64): void {
    let heaviest: f64 = 0
    for (let i = 0; i < this.size; i++) heaviest = max(heaviest, this.weight[this.row[i]])
    for (let i = 0; i < this.size; i++) {
      const number = this.row[i]
      const weight = this.weight[number]
      if (weight >= heaviest * minShare) {
        this.rows.numbers[this.length] = number
        this.rows.weights[this.length++] = weight
      }
      this.weight[number] = 0
    }
    this.size = 0
    this.rows.offsets[++this.count] = this.length
  }

  raiseRow(rows: Rows, row: i32, times: f64): void {
    const end = rows.offsets[row + 1]
    for (let i = rows.offsets[row]; i < end; i++)
      this.raise(rows.numbers[i], rows.weights[i] * times)
  }
}

/**
 * @param columns upper bound of the numbers
 * @param entries maximum number of entries
 */
export function newRowWriter(rows: i32, columns: i32, entries: i32): RowWriter {
  const writer = changetype<RowWriter>(newInts(offsetof<RowWriter>() >> 2))
  writer.rows = newRows(rows, entries)
  writer.rows.offsets[0] = 0
  writer.count = writer.length = writer.size = 0
  writer.row = newInts(columns)
  writer.weight = zeroSingles(columns)
  return writer
}

function newRows(rows: i32, entries: i32): Rows {
  const made = changetype<Rows>(newInts(offsetof<Rows>() >> 2))
  made.offsets = newInts(rows + 1)
  made.numbers = newInts(entries)
  made.weights = newSingles(entries)
  return made
}

/** The transposed rows. */
export function transpose(from: Rows, rows: i32, columns: i32): Rows {
  const entries = from.offsets[rows]
  const to = newRows(columns, entries)
  to.offsets = filledInts(columns + 1, 0)
  for (let i = 0; i < entries; i++) to.offsets[from.numbers[i] + 1]++
  sumUp(to.offsets, columns)
  const next = copyInts(to.offsets, columns + 1)
  for (let row = 0; row < rows; row++) {
    for (let i = from.offsets[row]; i < from.offsets[row + 1]; i++) {
      const column = from.numbers[i]
      const at = next[column]
      next[column] = at + 1
      to.numbers[at] = row
      to.weights[at] = from.weights[i]
    }
  }
  return to
}

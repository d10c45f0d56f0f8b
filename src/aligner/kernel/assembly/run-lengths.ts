/**
 * Lengths of runs of one side's pieces as {@link lengthMisfit} needs them. A run is compared with many segments, and the
 * logarithm of its length is the same each time.
 */
import { log } from './log'
import { Floats, Ints, filledInts, newFloats, newInts } from './memory'
import { LENGTH_OFFSET, SideText, precision } from './bitext'

/** Runs up to this many pieces are tabled. */
export const MAX_TABLED_RUN = 32

@unmanaged
export class RunLengths {
  text: SideText
  /** English code points per code point of this side */
  scale: f64
  firstPiece: i32
  /** piece, from `firstPiece` on → the end of the longest run from there on that will be asked for */
  ends: Ints
  /** piece, from `firstPiece` on → the lengths of the runs from there on; 0 until they are needed */
  tables: Ints
}

export function newRunLengths(
  text: SideText,
  firstPiece: i32,
  pieces: i32,
  scale: f64,
): RunLengths {
  const made = changetype<RunLengths>(newInts(offsetof<RunLengths>() >> 2))
  made.text = text
  made.scale = scale
  made.firstPiece = firstPiece
  made.ends = filledInts(pieces, 0)
  made.tables = filledInts(pieces, 0)
  return made
}

/** Says that runs from a piece on up to an end will be asked for. */
export function expectRuns(runs: RunLengths, piece: i32, end: i32): void {
  const key = piece - runs.firstPiece
  runs.ends[key] = max(runs.ends[key], end)
}

/** For the runs of one piece, of two and so on from a piece on, ln(length + 7), and the precision of the length, by turns. */
export function lengthsFrom(runs: RunLengths, from: i32): Floats {
  const key = from - runs.firstPiece
  if (runs.tables[key] !== 0) return changetype<Floats>(<usize>runs.tables[key])
  const before = runs.text.pieceLengthBefore
  const most = min(MAX_TABLED_RUN, runs.ends[key] - from)
  const made = newFloats(2 * most)
  for (let k = 0; k < most; k++) {
    const length = (before[from + k + 1] - before[from]) * runs.scale
    made[2 * k] = log(length + LENGTH_OFFSET)
    made[2 * k + 1] = precision(length)
  }
  runs.tables[key] = <i32>changetype<usize>(made)
  return made
}

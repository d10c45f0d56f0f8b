/**
 * Words as witnesses.
 *
 * A witness is a word of one side (a stem, a number, a name) with counterparts on the other. Let
 * `q(c)` be the share of the other side's pieces that hold counterpart `c`, `t(c)` the share of the
 * witness's translations that are `c` (Σ t = 1), and `ρ` the chance that a true translation shows any
 * of them. A piece's surprise is `S = Σ t(c) / q(c)` over the counterparts it holds: 1 on average over
 * the document, so frequent words silence themselves. The evidence, in nats, that a window of pieces
 * translates the witness's segment is
 *
 *     ln(1 - ρ + ρ · mean S over the window)
 *
 * Because it is a mean, a wider window finds more but proves less: merging neighbours does not pay
 * unless it explains more.
 */

import type { Kernel } from './kernel.js'

/** As many hits as there may be. */
export const ALL = 2 ** 31 - 1

/** A list of numbers for each row: row r is `data[offsets[r] .. offsets[r + 1])`. */
export interface Rows {
  readonly offsets: Int32Array
  readonly data: Int32Array
}

/** Words of one side and the pieces that hold them. */
export interface Vocabulary {
  readonly words: readonly string[]
  /** word → pieces, ascending, each once */
  readonly pieces: readonly ArrayLike<number>[]
}

/** The witnesses that one cue calls on one side. Parallel by witness. */
export interface Testimony {
  /** Index of the cue. */
  readonly cue: number
  /** How many they are. */
  readonly count: number
  readonly own: Vocabulary
  /** Words of `own` that are witnesses. */
  readonly witnesses: Int32Array
  /** ρ, 0..1 */
  readonly reliability: Float64Array
  readonly other: Vocabulary
  /** witness → words of `other` that may translate it */
  readonly counterparts: Rows
  /** along `counterparts.data`; relative, the table normalises them */
  readonly weights: Float32Array
  /** Where it lies in the kernel already. */
  readonly at?: number
}

/** All witnesses of one side, laid out in the kernel (`assembly/witnesses.ts`). */
export interface WitnessTable {
  readonly kernel: Kernel
  readonly at: number
  readonly testimonies: readonly Testimony[]
}

/** A table that knows its witnesses by segment, too, each once. */
export interface SegmentTable extends WitnessTable {
  readonly knowsSegments: true
}

/**
 * @param pieces number of pieces on the witnesses' own side
 * @param otherPieces number of pieces on the other side
 * @param known witnesses that were called before, to which these are added; that table stays valid
 * @param mostHits witnesses who might have more get none
 */
export function makeTable(
  kernel: Kernel,
  testimonies: readonly Testimony[],
  pieces: number,
  otherPieces: number,
  { known, mostHits = ALL }: { known?: WitnessTable; mostHits?: number } = {},
): WitnessTable {
  const list = kernel.ints(
    testimonies.map((testimony) => testimony.at ?? layOut(kernel, testimony)),
  )
  const at = kernel.run.makeTable(
    list,
    testimonies.length,
    pieces,
    otherPieces,
    known?.at ?? 0,
    mostHits,
  )
  return {
    kernel,
    at,
    testimonies: [...(known?.testimonies ?? []), ...testimonies],
  }
}

/** @returns where the testimony lies in the kernel */
function layOut(kernel: Kernel, testimony: Testimony): number {
  const { cue, count, own, witnesses, reliability, other, counterparts, weights } = testimony
  return kernel.record(
    'iiiiiii',
    cue,
    count,
    kernel.ints(witnesses),
    layOutVocabulary(kernel, own),
    kernel.floats(reliability),
    layOutVocabulary(kernel, other),
    kernel.record(
      'iii',
      kernel.ints(counterparts.offsets),
      kernel.ints(counterparts.data),
      kernel.singles(weights),
    ),
  )
}

function layOutVocabulary(kernel: Kernel, { pieces }: Vocabulary): number {
  const offsets = new Int32Array(pieces.length + 1)
  for (let word = 0; word < pieces.length; word++)
    offsets[word + 1] = offsets[word] + pieces[word].length
  const data = new Int32Array(offsets[pieces.length])
  for (let word = 0; word < pieces.length; word++) data.set(pieces[word], offsets[word])
  return kernel.record('ii', kernel.ints(offsets), kernel.ints(data))
}

/** @param starts segment → first piece */
export function bySegment(table: WitnessTable, starts: Int32Array): SegmentTable {
  const { kernel } = table
  const at = kernel.run.bySegment(table.at, kernel.ints(starts), starts.length - 1)
  return { ...table, at, knowsSegments: true }
}

/** Fields of a table in the kernel, in order. */
const FIELDS = [
  'count',
  'cue',
  'reliability',
  'base',
  'missed',
  'hitsFrom',
  'hitsTo',
  'pieceOffsets',
  'pieceWitnesses',
  'segmentOffsets',
  'segmentWitnesses',
] as const

const fieldOf = ({ kernel, at }: WitnessTable, name: (typeof FIELDS)[number]): number =>
  kernel.viewInts(at, FIELDS.length)[FIELDS.indexOf(name)]

/** The witnesses in pieces `[from, to)`, piece by piece. */
export const inPieces = (table: WitnessTable, from: number, to: number): Int32Array =>
  listed(table, 'pieceOffsets', 'pieceWitnesses', from, to)

/** The witnesses in segments `[from, to)`, each once a segment. */
export const inSegments = (table: SegmentTable, from: number, to: number): Int32Array =>
  listed(table, 'segmentOffsets', 'segmentWitnesses', from, to)

function listed(
  table: WitnessTable,
  offsets: 'pieceOffsets' | 'segmentOffsets',
  list: 'pieceWitnesses' | 'segmentWitnesses',
  from: number,
  to: number,
): Int32Array {
  const { kernel } = table
  const first = kernel.viewInts(fieldOf(table, offsets), to + 1)[from]
  const last = kernel.viewInts(fieldOf(table, offsets), to + 1)[to]
  return kernel.viewInts(fieldOf(table, list) + first * 4, last - first).slice()
}

/** The testimony that a witness belongs to, and its place there. */
export function testimonyOf(
  { testimonies }: WitnessTable,
  witness: number,
): { testimony: Testimony; place: number } {
  let place = witness
  for (const testimony of testimonies) {
    if (place < testimony.count) return { testimony, place }
    place -= testimony.count
  }
  throw new RangeError(`there is no witness ${witness}`)
}

/** Evidence of one witness about the other side's pieces `[from, to)`, in nats. */
export const evidence = (
  { kernel, at }: WitnessTable,
  witness: number,
  from: number,
  to: number,
): number => kernel.run.evidence(at, witness, from, to)

/**
 * Words as witnesses.
 *
 * A witness is a word of one side (a stem, a number, a name) with counterparts on the other. Let
 * `q(c)` be the share of the other side's pieces that hold counterpart `c`, `t(c)` the share of the
 * witness's translations that are `c` (Σ t = 1), and `ρ` the chance that a true translation shows any
 * of them. A piece's surprise is `S = Σ t(c) / q(c)` over the counterparts it holds. Its average over the document is
 * 1, so frequent words are no evidence. The evidence, in nats, that a window of pieces translates the witness's segment
 * is
 *
 *     ln(1 - ρ + ρ · mean S over the window)
 *
 * Because of the mean, a wider window finds more but proves less: merging neighbours pays only if it explains more.
 */

import type { Kernel } from './kernel.js'
import { CUE_WITNESSES, ROWS, VOCABULARY, WITNESS_TABLE } from './structs.js'
import type { ValuesOf } from './structs.js'

/** No limit to the number of hits. */
export const NO_LIMIT = 2 ** 31 - 1

/** Lists of numbers: row r is `data[offsets[r] .. offsets[r + 1])`. */
export interface Rows {
  readonly offsets: Int32Array
  readonly data: Int32Array
}

/** Words of one side and the pieces that hold them. */
export interface Vocabulary {
  readonly words: readonly string[]
  /** word → pieces, ascending, each once */
  readonly pieces: readonly ArrayLike<number>[]
  /** Whether a word is a single character. Only words of the Chinese dictionary are told apart. */
  readonly isCharacter?: (word: number) => boolean
  /**
   * word → 1 if it is evidence that a counterpart of it is found, or that none is: an English word that the dictionary
   * knows and that is not in every text, or a Chinese one of several characters. Only for the words of the dictionary.
   */
  readonly informative?: () => Uint8Array
}

/** The witnesses that one cue finds on one side. Parallel by witness. */
export interface CueWitnesses {
  /** Index of the cue. */
  readonly cue: number
  /** Number of witnesses. */
  readonly count: number
  readonly own: Vocabulary
  /** witness → its word in `own` */
  readonly words: Int32Array
  /** ρ, 0..1 */
  readonly reliability: Float64Array
  readonly other: Vocabulary
  /** witness → words of `other` that may translate it */
  readonly counterparts: Rows
  /** parallel to `counterparts.data`; relative, as the table normalises them */
  readonly weights: Float32Array
  /** Address in the kernel, if it is already there. */
  readonly at?: number
}

/** All witnesses of one side, in the kernel (`assembly/witnesses.ts`). */
export interface WitnessTable {
  readonly kernel: Kernel
  readonly at: number
  /** Its fields in the kernel. */
  readonly lists: ValuesOf<typeof WITNESS_TABLE>
  readonly sources: readonly CueWitnesses[]
}

/** A table that also lists its witnesses by segment, each once. */
export interface SegmentTable extends WitnessTable {
  readonly knowsSegments: true
}

/**
 * @param pieces number of pieces on the witnesses' own side
 * @param otherPieces number of pieces on the other side
 * @param known witnesses found before, to which these are added; that table stays valid
 * @param maxHits a witness that may have more hits gets none
 */
export function makeTable(
  kernel: Kernel,
  sources: readonly CueWitnesses[],
  pieces: number,
  otherPieces: number,
  { known, maxHits = NO_LIMIT }: { known?: WitnessTable; maxHits?: number } = {},
): WitnessTable {
  const list = kernel.ints(sources.map((source) => source.at ?? writeCueWitnesses(kernel, source)))
  const at = kernel.run.makeTable(
    list,
    sources.length,
    pieces,
    otherPieces,
    known?.at ?? 0,
    maxHits,
  )
  return {
    kernel,
    at,
    lists: kernel.read(WITNESS_TABLE, at),
    sources: [...(known?.sources ?? []), ...sources],
  }
}

/** @returns their address in the kernel */
function writeCueWitnesses(kernel: Kernel, source: CueWitnesses): number {
  const { cue, count, own, words, reliability, other, counterparts, weights } = source
  return kernel.write(CUE_WITNESSES, {
    cue,
    count,
    words: kernel.ints(words),
    own: writeVocabulary(kernel, own),
    reliability: kernel.floats(reliability),
    other: writeVocabulary(kernel, other),
    counterparts: kernel.write(ROWS, {
      offsets: kernel.ints(counterparts.offsets),
      numbers: kernel.ints(counterparts.data),
      weights: kernel.singles(weights),
    }),
  })
}

function writeVocabulary(kernel: Kernel, { pieces }: Vocabulary): number {
  const offsets = new Int32Array(pieces.length + 1)
  for (let word = 0; word < pieces.length; word++)
    offsets[word + 1] = offsets[word] + pieces[word].length
  const data = new Int32Array(offsets[pieces.length])
  for (let word = 0; word < pieces.length; word++) data.set(pieces[word], offsets[word])
  return kernel.write(VOCABULARY, { offsets: kernel.ints(offsets), pieces: kernel.ints(data) })
}

/** @param starts segment → first piece */
export function bySegment(table: WitnessTable, starts: Int32Array): SegmentTable {
  const { kernel } = table
  const at = kernel.run.bySegment(table.at, kernel.ints(starts), starts.length - 1)
  return { ...table, at, lists: kernel.read(WITNESS_TABLE, at), knowsSegments: true }
}

/** The witnesses in pieces `[from, to)`, piece by piece. */
export function inPieces(table: WitnessTable, from: number, to: number): Int32Array {
  const { pieceOffsets, pieceWitnesses } = table.lists
  return listed(table.kernel, pieceOffsets, pieceWitnesses, from, to)
}

/** The witnesses in segments `[from, to)`, each once a segment. */
export function inSegments(table: SegmentTable, from: number, to: number): Int32Array {
  const { segmentOffsets, segmentWitnesses } = table.lists
  return listed(table.kernel, segmentOffsets, segmentWitnesses, from, to)
}

/** Rows `[from, to)` of a list in the kernel, one after the other. */
function listed(
  kernel: Kernel,
  offsetsAt: number,
  listAt: number,
  from: number,
  to: number,
): Int32Array {
  const offsets = kernel.viewInts(offsetsAt, to + 1)
  const [first, last] = [offsets[from], offsets[to]]
  return kernel.viewInts(listAt + first * Int32Array.BYTES_PER_ELEMENT, last - first).slice()
}

/** The cue that found a witness of the table, with all its witnesses, and the index among them. */
export function sourceOf(
  { sources }: WitnessTable,
  witness: number,
): { source: CueWitnesses; index: number } {
  let index = witness
  for (const source of sources) {
    if (index < source.count) return { source, index }
    index -= source.count
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

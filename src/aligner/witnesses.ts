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

import { SURPRISE } from './weights.js'

/** A list of numbers for each row: row r is `data[offsets[r] .. offsets[r + 1])`. */
export interface Rows {
  readonly offsets: Int32Array
  readonly data: Int32Array
}

/** Words of one side and the pieces that hold them. */
export interface Vocabulary {
  readonly words: readonly string[]
  /** word → pieces, ascending, each once */
  readonly pieces: readonly (readonly number[])[]
}

/** The witnesses that one cue calls on one side. Parallel by witness. */
export interface Testimony {
  /** Index of the cue. */
  readonly cue: number
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
}

/** All witnesses of one side, laid out for the lattice's inner loops. */
export interface WitnessTable {
  readonly testimonies: readonly Testimony[]
  /** witness → its cue, and its place in the cue's testimony */
  readonly cue: Uint8Array
  readonly place: Int32Array
  readonly reliability: Float64Array
  /** S of a piece without a counterpart: that of counterparts too common to tell anything. */
  readonly base: Float64Array
  /** piece → witnesses in it */
  readonly byPiece: Rows
  /** witness → pieces of the other side, ascending */
  readonly hits: Rows
  /** along `hits.data`: S beyond `base` */
  readonly surprise: Float32Array
}

/** A table's witnesses by segment, each once. */
export interface SegmentTable extends WitnessTable {
  readonly bySegment: Rows
}

const NOBODY: WitnessTable = {
  testimonies: [],
  cue: new Uint8Array(0),
  place: new Int32Array(0),
  reliability: new Float64Array(0),
  base: new Float64Array(0),
  byPiece: { offsets: new Int32Array(1), data: new Int32Array(0) },
  hits: { offsets: new Int32Array(1), data: new Int32Array(0) },
  surprise: new Float32Array(0),
}

/**
 * @param pieces number of pieces on the witnesses' own side
 * @param otherPieces number of pieces on the other side
 * @param known witnesses that were called before, to which these are added, once; that table stays valid
 */
export function makeTable(
  testimonies: readonly Testimony[],
  pieces: number,
  otherPieces: number,
  known: WitnessTable = NOBODY,
): WitnessTable {
  const first = known.cue.length
  const count = first + testimonies.reduce((sum, testimony) => sum + testimony.witnesses.length, 0)
  const cue = new Uint8Array(count)
  const place = new Int32Array(count)
  const reliability = new Float64Array(count)
  const base = new Float64Array(count)
  const offsets = new Int32Array(count + 1)
  cue.set(known.cue)
  place.set(known.place)
  reliability.set(known.reliability)
  base.set(known.base)
  offsets.set(known.hits.offsets)
  const hits = new HitList(otherPieces, mostHits(testimonies, otherPieces), known)
  let witness = first
  for (const testimony of testimonies) {
    for (let i = 0; i < testimony.witnesses.length; i++, witness++) {
      cue[witness] = testimony.cue
      place[witness] = i
      reliability[witness] = testimony.reliability[i]
      base[witness] = addHits(testimony, i, otherPieces, hits)
      offsets[witness + 1] = hits.length
    }
  }
  const all = [...known.testimonies, ...testimonies]
  return {
    testimonies: all,
    cue,
    place,
    reliability,
    base,
    byPiece: piecesToWitnesses(all, pieces),
    hits: { offsets, data: hits.pieces() },
    surprise: hits.surprise(),
  }
}

/** More hits than these witnesses can have. */
function mostHits(testimonies: readonly Testimony[], otherPieces: number): number {
  let most = 0
  for (const { witnesses, counterparts, other } of testimonies) {
    for (let w = 0; w < witnesses.length; w++) {
      let places = 0
      for (let i = counterparts.offsets[w]; i < counterparts.offsets[w + 1]; i++)
        places += other.pieces[counterparts.data[i]].length
      most += Math.min(places, otherPieces)
    }
  }
  return most
}

/** Adds a witness's hits; returns its base. */
function addHits(
  { counterparts, weights, other }: Testimony,
  witness: number,
  otherPieces: number,
  hits: HitList,
): number {
  const from = counterparts.offsets[witness]
  const to = counterparts.offsets[witness + 1]
  let total = 0
  for (let i = from; i < to; i++) total += weights[i]
  let base = 0
  for (let i = from; i < to; i++) {
    const share = weights[i] / total
    const pieces = other.pieces[counterparts.data[i]]
    const lift = (share * (otherPieces + SURPRISE.prior)) / (pieces.length + SURPRISE.prior)
    if (lift < SURPRISE.least) base += share
    else for (let k = 0; k < pieces.length; k++) hits.add(pieces[k], lift)
  }
  hits.flush()
  return base
}

/** Share of a table kept free for witnesses that are called later. Memory that nobody touches costs nothing. */
const SPARE = 0.05

/** Gathers one witness's hits in any order, then appends them in order of piece. */
class HitList {
  length: number
  private readonly at: Int32Array
  private readonly s: Float32Array
  private readonly gathered: Float64Array
  /** One bit a piece, and one bit for each word of those. */
  private readonly touched: Uint32Array
  private readonly touchedWords: Uint32Array

  /** @param most hits that may come to those known: behind them in their own memory where that has room */
  constructor(pieces: number, most: number, { hits, surprise }: WitnessTable) {
    this.length = hits.data.length
    const needed = this.length + most
    if (needed <= hits.data.buffer.byteLength / Int32Array.BYTES_PER_ELEMENT) {
      this.at = new Int32Array(hits.data.buffer)
      this.s = new Float32Array(surprise.buffer)
    } else {
      this.at = new Int32Array(Math.ceil(needed * (1 + SPARE)))
      this.s = new Float32Array(this.at.length)
      this.at.set(hits.data)
      this.s.set(surprise)
    }
    this.gathered = new Float64Array(pieces)
    this.touched = new Uint32Array((pieces >>> 5) + 1)
    this.touchedWords = new Uint32Array((pieces >>> 10) + 1)
  }

  add(piece: number, surprise: number): void {
    this.gathered[piece] += surprise
    this.touched[piece >>> 5] |= 1 << (piece & 31)
    this.touchedWords[piece >>> 10] |= 1 << ((piece >>> 5) & 31)
  }

  flush(): void {
    for (let w = 0; w < this.touchedWords.length; w++) {
      for (let words = this.touchedWords[w]; words !== 0; words &= words - 1) {
        const word = (w << 5) | (31 - Math.clz32(words & -words))
        for (let bits = this.touched[word]; bits !== 0; bits &= bits - 1)
          this.append((word << 5) | (31 - Math.clz32(bits & -bits)))
        this.touched[word] = 0
      }
      this.touchedWords[w] = 0
    }
  }

  private append(piece: number): void {
    this.at[this.length] = piece
    this.s[this.length++] = Math.min(this.gathered[piece], SURPRISE.most)
    this.gathered[piece] = 0
  }

  pieces(): Int32Array {
    return this.at.subarray(0, this.length)
  }

  surprise(): Float32Array {
    return this.s.subarray(0, this.length)
  }
}

function piecesToWitnesses(testimonies: readonly Testimony[], pieces: number): Rows {
  const offsets = new Int32Array(pieces + 1)
  for (const { own, witnesses } of testimonies) {
    for (const word of witnesses) for (const piece of own.pieces[word]) offsets[piece + 1]++
  }
  for (let p = 0; p < pieces; p++) offsets[p + 1] += offsets[p]
  const data = new Int32Array(offsets[pieces])
  const next = offsets.slice()
  let witness = 0
  for (const { own, witnesses } of testimonies) {
    for (const word of witnesses) {
      for (const piece of own.pieces[word]) data[next[piece]++] = witness
      witness++
    }
  }
  return { offsets, data }
}

/** @param starts segment → first piece */
export function bySegment(table: WitnessTable, starts: Int32Array): SegmentTable {
  const segments = starts.length - 1
  const { offsets: pieceOffsets, data: pieceWitnesses } = table.byPiece
  const offsets = new Int32Array(segments + 1)
  const data = new Int32Array(pieceWitnesses.length)
  const lastSegment = new Int32Array(table.reliability.length).fill(-1)
  let length = 0
  for (let s = 0; s < segments; s++) {
    for (let i = pieceOffsets[starts[s]]; i < pieceOffsets[starts[s + 1]]; i++) {
      const witness = pieceWitnesses[i]
      if (lastSegment[witness] === s) continue
      lastSegment[witness] = s
      data[length++] = witness
    }
    offsets[s + 1] = length
  }
  return { ...table, bySegment: { offsets, data: data.subarray(0, length) } }
}

/** Evidence of one witness about the other side's pieces `[from, to)`, in nats. */
export function evidence(
  { hits, surprise, reliability, base }: WitnessTable,
  witness: number,
  from: number,
  to: number,
): number {
  let sum = 0
  const end = hits.offsets[witness + 1]
  for (
    let hit = lowerBound(hits.data, hits.offsets[witness], end, from);
    hit < end && hits.data[hit] < to;
    hit++
  )
    sum += surprise[hit]
  const rho = reliability[witness]
  return Math.log(1 - rho + rho * (base[witness] + sum / (to - from)))
}

/** Index in `[low, high)` of the first entry that is at least `value`. */
export function lowerBound(sorted: Int32Array, low: number, high: number, value: number): number {
  while (low < high) {
    const middle = (low + high) >>> 1
    if (sorted[middle] < value) low = middle + 1
    else high = middle
  }
  return low
}

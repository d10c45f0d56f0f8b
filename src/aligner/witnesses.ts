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

/** A word and where its counterparts stand. What the witness cues in `cues/` produce. */
export interface Witness {
  /** The word, as `--explain` shows it. */
  readonly word: string
  /** Index of the cue that called it. */
  readonly cue: number
  /** ρ, 0..1. */
  readonly reliability: number
  /** Pieces of its own side that hold it, ascending. */
  readonly pieces: readonly number[]
  readonly counterparts: readonly Counterpart[]
}

export interface Counterpart {
  readonly word: string
  /** Relative; the table normalises them. */
  readonly weight: number
  /** Pieces of the other side that hold it, ascending. */
  readonly pieces: readonly number[]
}

/** All witnesses of one side, laid out for the lattice's inner loops. CSR as in the lexicon. */
export interface WitnessTable {
  readonly witnesses: readonly Witness[]
  readonly reliability: Float64Array
  /** S of a piece without a counterpart: that of counterparts too common to tell anything. */
  readonly base: Float64Array
  readonly cue: Uint8Array
  /** piece → witnesses in it */
  readonly pieceOffsets: Int32Array
  readonly pieceWitnesses: Int32Array
  /** witness → pieces of the other side, ascending, and their S beyond `base` */
  readonly hitOffsets: Int32Array
  readonly hitPieces: Int32Array
  readonly hitSurprise: Float32Array
}

/** A table's witnesses by segment, each once. */
export interface SegmentTable extends WitnessTable {
  readonly segmentOffsets: Int32Array
  readonly segmentWitnesses: Int32Array
}

/** No single piece surprises more: one rare coincidence must not outweigh a sentence. Measured: npm run tune. */
export const SURPRISE = { most: 60, least: 0.5, prior: 0.5 }
/** A counterpart is too common when it would raise S by less than this. */

/** Added to counts so that a word seen once is not a certainty. */

/**
 * @param pieces number of pieces on the witnesses' own side
 * @param otherPieces number of pieces on the other side
 */
export function makeTable(
  witnesses: readonly Witness[],
  pieces: number,
  otherPieces: number,
): WitnessTable {
  const count = witnesses.length
  const table = {
    witnesses,
    reliability: Float64Array.from(witnesses, (witness) => witness.reliability),
    cue: Uint8Array.from(witnesses, (witness) => witness.cue),
    base: new Float64Array(count),
    hitOffsets: new Int32Array(count + 1),
  }
  const hits = new GrowingHits()
  const surprise = new Float64Array(otherPieces)
  for (let w = 0; w < count; w++) {
    table.base[w] = surprises(witnesses[w].counterparts, surprise, hits)
    table.hitOffsets[w + 1] = hits.length
  }
  return {
    ...table,
    ...occurrences(witnesses, pieces),
    hitPieces: hits.pieces(),
    hitSurprise: hits.surprise(),
  }
}

/** Adds a witness's hits; returns its base. `scratch` is all zero before and after. */
function surprises(
  counterparts: readonly Counterpart[],
  scratch: Float64Array,
  hits: GrowingHits,
): number {
  let total = 0
  for (const { weight } of counterparts) total += weight
  let base = 0
  const touched: number[] = []
  for (const { weight, pieces } of counterparts) {
    const share = weight / total
    const lift = (share * (scratch.length + SURPRISE.prior)) / (pieces.length + SURPRISE.prior)
    if (lift < SURPRISE.least) {
      base += share
      continue
    }
    for (let i = 0; i < pieces.length; i++) {
      const piece = pieces[i]
      if (scratch[piece] === 0) touched.push(piece)
      scratch[piece] += lift
    }
  }
  if (counterparts.length > 1) touched.sort((a, b) => a - b)
  for (const piece of touched) {
    hits.push(piece, Math.min(scratch[piece], SURPRISE.most))
    scratch[piece] = 0
  }
  return base
}

class GrowingHits {
  length = 0
  private at = new Int32Array(1024)
  private s = new Float32Array(1024)

  push(piece: number, surprise: number): void {
    if (this.length === this.at.length) {
      const [at, s] = [this.at, this.s]
      this.at = new Int32Array(at.length * 2)
      this.s = new Float32Array(s.length * 2)
      this.at.set(at)
      this.s.set(s)
    }
    this.at[this.length] = piece
    this.s[this.length++] = surprise
  }

  pieces(): Int32Array {
    return this.at.subarray(0, this.length)
  }

  surprise(): Float32Array {
    return this.s.subarray(0, this.length)
  }
}

function occurrences(
  witnesses: readonly Witness[],
  pieces: number,
): Pick<WitnessTable, 'pieceOffsets' | 'pieceWitnesses'> {
  const pieceOffsets = new Int32Array(pieces + 1)
  for (const witness of witnesses) for (const piece of witness.pieces) pieceOffsets[piece + 1]++
  for (let p = 0; p < pieces; p++) pieceOffsets[p + 1] += pieceOffsets[p]
  const pieceWitnesses = new Int32Array(pieceOffsets[pieces])
  const next = pieceOffsets.slice()
  witnesses.forEach((witness, w) => {
    for (const piece of witness.pieces) pieceWitnesses[next[piece]++] = w
  })
  return { pieceOffsets, pieceWitnesses }
}

/** @param starts segment → first piece */
export function bySegment(table: WitnessTable, starts: Int32Array): SegmentTable {
  const segments = starts.length - 1
  const segmentOffsets = new Int32Array(segments + 1)
  const segmentWitnesses = new Int32Array(table.pieceWitnesses.length)
  const lastSegment = new Int32Array(table.witnesses.length).fill(-1)
  let length = 0
  for (let s = 0; s < segments; s++) {
    for (let i = table.pieceOffsets[starts[s]]; i < table.pieceOffsets[starts[s + 1]]; i++) {
      const witness = table.pieceWitnesses[i]
      if (lastSegment[witness] === s) continue
      lastSegment[witness] = s
      segmentWitnesses[length++] = witness
    }
    segmentOffsets[s + 1] = length
  }
  return { ...table, segmentOffsets, segmentWitnesses: segmentWitnesses.subarray(0, length) }
}

/** Evidence of one witness about the other side's pieces `[from, to)`, in nats. */
export function evidence(table: WitnessTable, witness: number, from: number, to: number): number {
  let sum = 0
  for (
    let hit = table.hitOffsets[witness];
    hit < table.hitOffsets[witness + 1] && table.hitPieces[hit] < to;
    hit++
  ) {
    if (table.hitPieces[hit] >= from) sum += table.hitSurprise[hit]
  }
  const rho = table.reliability[witness]
  return Math.log(1 - rho + rho * (table.base[witness] + sum / (to - from)))
}

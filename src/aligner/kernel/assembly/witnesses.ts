/** Tables of witnesses. See `../witnesses.ts`. */
import { log } from './log'
import {
  Bytes,
  Floats,
  Ints,
  allocate,
  copyInts,
  filledInts,
  newBytes,
  newFloats,
  newInts,
  release,
  sumUp,
  zeroFloats,
} from './memory'
import { Rows } from './rows'

/** The pieces in which words occur: those of word w are `pieces[offsets[w] .. offsets[w + 1])`, ascending. */
@unmanaged
export class Vocabulary {
  offsets: Ints
  pieces: Ints
}

/** The witnesses that one cue finds on one side. */
@unmanaged
export class CueWitnesses {
  cue: i32
  count: i32
  /** witness → its word in `own` */
  words: Ints
  own: Vocabulary
  /** ρ, 0..1 */
  reliability: Floats
  other: Vocabulary
  /** witness → words of `other` that may translate it; weights are relative */
  counterparts: Rows
}

@unmanaged
export class WitnessTable {
  count: i32
  cue: Bytes
  reliability: Floats
  /** S of a piece without a counterpart */
  base: Floats
  /** evidence, in nats, when no counterpart is found: ln(1 - ρ + ρ · base) */
  missed: Floats
  /** witness → addresses of its first {@link Hit} and after its last, ascending by piece */
  hitsFrom: Ints
  hitsTo: Ints
  /** piece → witnesses in it */
  pieceOffsets: Ints
  pieceWitnesses: Ints
  /** segment → witnesses in it, each once */
  segmentOffsets: Ints
  segmentWitnesses: Ints
}

/** A piece of the other side with counterparts of a witness. */
@unmanaged
export class Hit {
  piece: i32
  /** S beyond the base */
  surprise: f32
}

export const HIT_BYTES: usize = offsetof<Hit>()

export function hitAt(address: usize): Hit {
  return changetype<Hit>(address)
}

/** Bounds of S; see `SURPRISE` in `../../weights.ts`. */
@unmanaged
export class SurpriseBounds {
  max: f64
  min: f64
  prior: f64
}

let maxSurprise: f64 = 0
let minSurprise: f64 = 0
let prior: f64 = 0

export function setSurprise(bounds: SurpriseBounds): void {
  maxSurprise = bounds.max
  minSurprise = bounds.min
  prior = bounds.prior
}

/**
 * @param sources addresses of {@link CueWitnesses}
 * @param pieces number of pieces on the witnesses' own side
 * @param otherPieces number of pieces on the other side
 * @param known witnesses found before, to which these are added, or null
 * @param maxHits a witness that may have more hits gets none
 */
export function makeTable(
  sources: Ints,
  count: i32,
  pieces: i32,
  otherPieces: i32,
  known: WitnessTable | null,
  maxHits: i32,
): WitnessTable {
  const first = known === null ? 0 : known.count
  let witnesses = first
  for (let t = 0; t < count; t++) witnesses += cueWitnessesAt(sources, t).count
  const table = changetype<WitnessTable>(newInts(offsetof<WitnessTable>() >> 2))
  table.count = witnesses
  table.cue = newBytes(witnesses)
  table.reliability = newFloats(witnesses)
  table.base = newFloats(witnesses)
  table.missed = newFloats(witnesses)
  table.hitsFrom = newInts(witnesses)
  table.hitsTo = newInts(witnesses)
  if (known !== null) copyKnown(known, table)

  gathered = zeroFloats(otherPieces)
  touched = filledInts((otherPieces >>> 5) + 1, 0)
  touchedWords = filledInts((otherPieces >>> 10) + 1, 0)
  words = (otherPieces >>> 10) + 1
  let witness = first
  for (let t = 0; t < count; t++) {
    const source = cueWitnessesAt(sources, t)
    for (let i = 0; i < source.count; i++, witness++)
      addWitness(table, witness, source, i, otherPieces, maxHits)
  }
  listByPiece(table, sources, count, pieces, known)
  return table
}

function cueWitnessesAt(sources: Ints, t: i32): CueWitnesses {
  return changetype<CueWitnesses>(<usize>sources[t])
}

function copyKnown(from: WitnessTable, to: WitnessTable): void {
  const count = <usize>from.count
  memory.copy(changetype<usize>(to.cue), changetype<usize>(from.cue), count)
  memory.copy(changetype<usize>(to.reliability), changetype<usize>(from.reliability), count << 3)
  memory.copy(changetype<usize>(to.base), changetype<usize>(from.base), count << 3)
  memory.copy(changetype<usize>(to.missed), changetype<usize>(from.missed), count << 3)
  memory.copy(changetype<usize>(to.hitsFrom), changetype<usize>(from.hitsFrom), count << 2)
  memory.copy(changetype<usize>(to.hitsTo), changetype<usize>(from.hitsTo), count << 2)
}

/** The hits of one witness: piece → surprise, a bit for each piece touched, and a bit for each word of those bits. */
let gathered = changetype<Floats>(0)
let touched = changetype<Ints>(0)
let touchedWords = changetype<Ints>(0)
let words = 0

function addWitness(
  table: WitnessTable,
  witness: i32,
  source: CueWitnesses,
  i: i32,
  otherPieces: i32,
  maxHits: i32,
): void {
  const rho = source.reliability[i]
  const base =
    placesOf(source.counterparts, i, source.other) > maxHits
      ? 1
      : gather(source.counterparts, i, source.other, otherPieces)
  table.cue[witness] = source.cue
  table.reliability[witness] = rho
  table.base[witness] = base
  table.missed[witness] = log(1 - rho + rho * base)
  const hits = writeHits(otherPieces)
  table.hitsFrom[witness] = <i32>hits
  table.hitsTo[witness] = <i32>allocate(0)
}

/** Number of places of a witness's counterparts. */
function placesOf(counterparts: Rows, row: i32, other: Vocabulary): i32 {
  let places = 0
  for (let i = counterparts.offsets[row]; i < counterparts.offsets[row + 1]; i++) {
    const word = counterparts.numbers[i]
    places += other.offsets[word + 1] - other.offsets[word]
  }
  return places
}

/** Gathers the hits of a witness. @returns its base */
function gather(counterparts: Rows, row: i32, other: Vocabulary, otherPieces: i32): f64 {
  const from = counterparts.offsets[row]
  const to = counterparts.offsets[row + 1]
  const numbers = counterparts.numbers
  const weights = counterparts.weights
  const offsets = other.offsets
  let total: f64 = 0
  for (let i = from; i < to; i++) total += weights[i]
  let base: f64 = 0
  for (let i = from; i < to; i++) {
    const share = weights[i] / total
    const word = numbers[i]
    const first = offsets[word]
    const last = offsets[word + 1]
    const lift = (share * (<f64>otherPieces + prior)) / (<f64>(last - first) + prior)
    if (lift < minSurprise) base += share
    else touch(other.pieces, first, last, lift)
  }
  return base
}

/** Adds surprise to pieces `list[from .. to)`. */
function touch(list: Ints, from: i32, to: i32, surprise: f64): void {
  const sums = gathered
  const bits = touched
  const words = touchedWords
  for (let i = from; i < to; i++) {
    const piece = list[i]
    sums[piece] += surprise
    bits[piece >>> 5] |= 1 << (piece & 31)
    words[piece >>> 10] |= 1 << ((piece >>> 5) & 31)
  }
}

/** Writes the gathered hits in order of piece, and resets them. @returns the address of the first */
function writeHits(otherPieces: i32): usize {
  const first = allocate(<usize>otherPieces * HIT_BYTES)
  const sums = gathered
  const cap = maxSurprise
  let at = first
  for (let w = 0; w < words; w++) {
    let rest = touchedWords[w]
    if (rest === 0) continue
    touchedWords[w] = 0
    for (; rest !== 0; rest &= rest - 1) {
      const word = (w << 5) | ctz(rest)
      let bits = touched[word]
      touched[word] = 0
      for (; bits !== 0; bits &= bits - 1) {
        const piece = (word << 5) | ctz(bits)
        const hit = hitAt(at)
        hit.piece = piece
        hit.surprise = <f32>min(sums[piece], cap)
        sums[piece] = 0
        at += HIT_BYTES
      }
    }
  }
  release(at)
  return first
}

function listByPiece(
  table: WitnessTable,
  sources: Ints,
  length: i32,
  pieces: i32,
  known: WitnessTable | null,
): void {
  const offsets = filledInts(pieces + 1, 0)
  if (known !== null)
    for (let p = 0; p < pieces; p++)
      offsets[p + 1] = known.pieceOffsets[p + 1] - known.pieceOffsets[p]
  for (let t = 0; t < length; t++) {
    const source = cueWitnessesAt(sources, t)
    const own = source.own
    for (let i = 0; i < source.count; i++) {
      const word = source.words[i]
      for (let k = own.offsets[word]; k < own.offsets[word + 1]; k++) offsets[own.pieces[k] + 1]++
    }
  }
  sumUp(offsets, pieces)
  const data = newInts(offsets[pieces])
  const next = copyInts(offsets, pieces + 1)
  let witness = 0
  if (known !== null) {
    for (let p = 0; p < pieces; p++) {
      const from = known.pieceOffsets[p]
      const size = known.pieceOffsets[p + 1] - from
      memory.copy(
        changetype<usize>(data) + ((<usize>next[p]) << 2),
        changetype<usize>(known.pieceWitnesses) + ((<usize>from) << 2),
        (<usize>size) << 2,
      )
      next[p] += size
    }
    witness = known.count
  }
  for (let t = 0; t < length; t++) {
    const source = cueWitnessesAt(sources, t)
    const own = source.own
    for (let i = 0; i < source.count; i++, witness++) {
      const word = source.words[i]
      for (let k = own.offsets[word]; k < own.offsets[word + 1]; k++) {
        const piece = own.pieces[k]
        const at = next[piece]
        next[piece] = at + 1
        data[at] = witness
      }
    }
  }
  table.pieceOffsets = offsets
  table.pieceWitnesses = data
}

/** The same table with its witnesses by segment. @param starts segment → first piece */
export function bySegment(table: WitnessTable, starts: Ints, segments: i32): WitnessTable {
  const made = changetype<WitnessTable>(newInts(offsetof<WitnessTable>() >> 2))
  memory.copy(changetype<usize>(made), changetype<usize>(table), offsetof<WitnessTable>())
  const offsets = newInts(segments + 1)
  const data = newInts(table.pieceOffsets[starts[segments]])
  const lastSegment = filledInts(table.count, -1)
  let length = 0
  offsets[0] = 0
  for (let s = 0; s < segments; s++) {
    const end = table.pieceOffsets[starts[s + 1]]
    for (let i = table.pieceOffsets[starts[s]]; i < end; i++) {
      const witness = table.pieceWitnesses[i]
      if (lastSegment[witness] === s) continue
      lastSegment[witness] = s
      data[length++] = witness
    }
    offsets[s + 1] = length
  }
  made.segmentOffsets = offsets
  made.segmentWitnesses = data
  return made
}

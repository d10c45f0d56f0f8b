/** How many of the words of beads are found on the other side. See `../../belief/confirmation.ts`. */
import { Bytes, Floats, Ints, filledInts, mark, newFloats, release, sumUp } from './memory'
import { evidence, firstHit } from './windows'
import { CueWitnesses, HIT_BYTES, WitnessTable, hitAt } from './witnesses'

/** Segments and pieces of the two sides of beads, seen from one of them. */
@unmanaged
export class BeadSides {
  count: i32
  /** bead → its first segment, and how many it has */
  first: Ints
  size: Ints
  otherFirst: Ints
  otherSize: Ints
  /** segment → its first piece */
  starts: Ints
  otherStarts: Ints
  otherPieces: i32
}

/** The informative words of the dictionary among the witnesses of a side. */
@unmanaged
export class InformativeWords {
  found: CueWitnesses
  /** the first of them in the table of all witnesses */
  firstWitness: i32
  /** word → whether it is informative */
  informative: Bytes
  words: i32
}

/** What is known of the words of one side of a bead. */
@unmanaged
export class Confirmation {
  /** informative words of the dictionary, and how many of them have a counterpart in the bead */
  known: f64
  found: f64
  /** witnesses of other cues with a counterpart in the bead */
  others: f64
  /** how unlikely it is that all that was found is there by chance, in nats */
  rarity: f64
  /** evidence of all witnesses, unweighted, in nats */
  nats: f64
}

/** A counterpart found by chance as good as always says next to nothing; its share of the pieces is bounded by this. */
const MAX_SHARE: f64 = 0.999

/** @returns a confirmation for each bead, one after the other */
export function confirm(table: WitnessTable, words: InformativeWords, beads: BeadSides): usize {
  const pieces = beads.starts[segmentCount(beads)]
  const list = newFloats((beads.count * offsetof<Confirmation>()) >> 3)
  const before = mark()
  const unseen = countUnseen(words, pieces)
  const lastBead = filledInts(table.count, -1)
  for (let b = 0; b < beads.count; b++) {
    const made = changetype<Confirmation>(
      changetype<usize>(list) + <usize>b * offsetof<Confirmation>(),
    )
    const first = beads.first[b]
    const last = first + beads.size[b]
    made.known = unseen[beads.starts[last]] - unseen[beads.starts[first]]
    made.found = 0
    made.others = 0
    made.rarity = 0
    made.nats = 0
    const from = beads.otherStarts[beads.otherFirst[b]]
    const to = beads.otherStarts[beads.otherFirst[b] + beads.otherSize[b]]
    const end = table.segmentOffsets[last]
    for (let i = table.segmentOffsets[first]; i < end; i++) {
      const witness = table.segmentWitnesses[i]
      if (lastBead[witness] === b) continue
      lastBead[witness] = b
      addWitness(made, table, words, witness, from, to, beads.otherPieces)
    }
  }
  release(before)
  return changetype<usize>(list)
}

/** One more than the last segment of any bead. */
function segmentCount(beads: BeadSides): i32 {
  let last = 0
  for (let b = 0; b < beads.count; b++) last = max(last, beads.first[b] + beads.size[b])
  return last
}

function addWitness(
  made: Confirmation,
  table: WitnessTable,
  words: InformativeWords,
  witness: i32,
  from: i32,
  to: i32,
  otherPieces: i32,
): void {
  const start = <usize>table.hitsFrom[witness]
  const end = <usize>table.hitsTo[witness]
  const hit = firstHit(start, end, from)
  const isFound = hit < end && hitAt(hit).piece < to
  made.nats += evidence(table, witness, from, to)
  const own = witness - words.firstWitness
  const inDictionary = own >= 0 && own < words.found.count
  if (!inDictionary) {
    if (isFound) made.others += 1
    return
  }
  // What all pieces have may be there or not: it says nothing.
  if (start === end) return
  if (words.informative[words.found.words[own]] !== 0) {
    made.known += 1
    if (isFound) made.found += 1
  }
  if (!isFound) return
  const hits = <f64>((end - start) / HIT_BYTES)
  const share = min(MAX_SHARE, hits / <f64>otherPieces)
  made.rarity -= Math.log(1 - Math.pow(1 - share, <f64>(to - from)) + 1e-9)
}

/** Piece → informative words in the pieces before it that have no counterpart anywhere on the other side. */
function countUnseen(words: InformativeWords, pieces: i32): Ints {
  const counts = filledInts(pieces + 1, 0)
  const before = mark()
  const isWitness = filledInts(words.words, 0)
  const found = words.found
  for (let w = 0; w < found.count; w++) isWitness[found.words[w]] = 1
  for (let word = 0; word < words.words; word++) {
    if (isWitness[word] !== 0 || words.informative[word] === 0) continue
    for (let k = found.own.offsets[word]; k < found.own.offsets[word + 1]; k++) {
      const piece = found.own.pieces[k]
      if (piece < pieces) counts[piece + 1]++
    }
  }
  release(before)
  sumUp(counts, pieces)
  return counts
}

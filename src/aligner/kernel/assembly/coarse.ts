/** The coarse pass over a stretch. See `../../scorer/coarse.ts`. */
import { log } from './log'
import {
  Bytes,
  Floats,
  Ints,
  Singles,
  allocate,
  newBytes,
  newFloats,
  newInts,
  newSingles,
} from './memory'
import { Bitext, LENGTH_OFFSET, SideText, precision } from './bitext'
import { Candidates, Stretch, maxGroupSize, shapes } from './stretch'
import { WordSums, sumWords, wordScore } from './word-sums'

@unmanaged
export class CoarseWeights {
  /** of the length misfit, and of a question without a question as its counterpart, in nats */
  length: f64
  question: f64
  /** Beads whose best path is worse than the best of all by more nats are dropped. */
  slack: f64
  /** by shape */
  priors: Floats
}

/** Beads with a larger length misfit, in nats, are dropped at once: three sentences for a word. 8 or 30 change no F1 of articles and novels. */
const MAX_MISFIT: f64 = 15

/** The nodes of the band are numbered row by row: node (i, j), relative to the stretch, is `rows[i] + j`. */
let rows = changetype<Ints>(0)
let nodes = 0
/** `scores[node * shapes + k]`: score of the bead of shape k that starts at a node, or -Infinity */
let scores = changetype<Singles>(0)
/** node → score of the best path to it, and of the best path from it */
let forward = changetype<Floats>(0)
let backward = changetype<Floats>(0)
let weights = changetype<CoarseWeights>(0)
let stretch = changetype<Stretch>(0)
let words = changetype<WordSums>(0)
/** `[start * (maxGroupSize + 1) + count]`: ln(length + 7) and 1 / 2s² of {@link lengthMisfit} for `count` segments from `start` on */
let enLog = changetype<Floats>(0)
let enPrecision = changetype<Floats>(0)
let zhLog = changetype<Floats>(0)
let enAsks = changetype<Bytes>(0)
let zhAsks = changetype<Bytes>(0)

/** The beads of the band that lie on some path not worse than the best by more than the slack. */
export function coarse(bitext: Bitext, within: Stretch, by: CoarseWeights): Candidates {
  const candidates = changetype<Candidates>(newInts(offsetof<Candidates>() >> 2))
  stretch = within
  weights = by
  numberNodes()
  words = sumWords(bitext, stretch)
  const size = stretch.enTo - stretch.enFrom
  const width = stretch.zhTo - stretch.zhFrom
  enLog = lengths(bitext.en.text, stretch.enFrom, size, 1)
  zhLog = lengths(bitext.zh.text, stretch.zhFrom, width, bitext.ratio)
  enPrecision = precisions(bitext.en.text, stretch.enFrom, size)
  enAsks = changetype<Bytes>(changetype<usize>(bitext.en.text.asks) + <usize>stretch.enFrom)
  zhAsks = changetype<Bytes>(changetype<usize>(bitext.zh.text.asks) + <usize>stretch.zhFrom)
  scores = newSingles(nodes * shapes.count)
  forward = unreached()
  forward[0] = 0
  for (let i = 0; i <= size; i++) exploreRow(i, size)
  backward = unreached()
  backward[nodes - 1] = 0
  survivors(candidates, size)
  return candidates
}

function numberNodes(): void {
  const size = stretch.enTo - stretch.enFrom
  rows = newInts(size + 1)
  nodes = 0
  for (let i = 0; i <= size; i++) {
    rows[i] = nodes - stretch.low[i]
    nodes += stretch.high[i] - stretch.low[i] + 1
  }
}

function unreached(): Floats {
  const values = newFloats(nodes)
  for (let node = 0; node < nodes; node++) values[node] = -Infinity
  return values
}

/** @param scale English code points per code point of this side */
function lengths(text: SideText, from: i32, size: i32, scale: f64): Floats {
  const values = newFloats((size + 1) * (maxGroupSize + 1))
  for (let start = 0; start < size; start++) {
    const before = text.lengthBefore[from + start]
    for (let count = 1; count <= maxGroupSize && start + count <= size; count++)
      values[start * (maxGroupSize + 1) + count] = log(
        (text.lengthBefore[from + start + count] - before) * scale + LENGTH_OFFSET,
      )
  }
  return values
}

function precisions(text: SideText, from: i32, size: i32): Floats {
  const values = newFloats((size + 1) * (maxGroupSize + 1))
  for (let start = 0; start < size; start++) {
    const before = text.lengthBefore[from + start]
    for (let count = 1; count <= maxGroupSize && start + count <= size; count++)
      values[start * (maxGroupSize + 1) + count] = precision(
        text.lengthBefore[from + start + count] - before,
      )
  }
  return values
}

/** Scores the beads that start in a row, at nodes that a path can reach. */
function exploreRow(i: i32, size: i32): void {
  for (let j = stretch.low[i]; j <= stretch.high[i]; j++) {
    const node = rows[i] + j
    if (forward[node] === -Infinity)
      for (let k = 0; k < shapes.count; k++) scores[node * shapes.count + k] = -Infinity
    else exploreNode(node, i, j, size)
  }
}

function exploreNode(node: i32, i: i32, j: i32, size: i32): void {
  const before = forward[node]
  const count = shapes.count
  const enSizes = shapes.enSizes
  const zhSizes = shapes.zhSizes
  const priors = weights.priors
  const low = stretch.low
  const high = stretch.high
  const zhLengths = j * (maxGroupSize + 1)
  for (let k = 0; k < count; k++) {
    const a = enSizes[k]
    const b = zhSizes[k]
    const i2 = i + a
    const j2 = j + b
    const slot = node * count + k
    scores[slot] = -Infinity
    if (i2 > size || j2 < low[i2] || j2 > high[i2]) continue
    let score = priors[k]
    if (a > 0 && b > 0) {
      const enLength = i * (maxGroupSize + 1) + a
      const d = enLog[enLength] - zhLog[zhLengths + b]
      const misfit = weights.length * d * d * enPrecision[enLength]
      if (misfit > MAX_MISFIT) continue
      score += wordScore(words, i, a, j, b) - misfit
      if (enAsks[i2 - 1] !== zhAsks[j2 - 1]) score -= weights.question
    }
    scores[slot] = score
    const next = rows[i2] + j2
    if (before + score > forward[next]) forward[next] = before + score
  }
}

/** Goes backwards through the band, with the best paths to each node known, and keeps the beads within the slack. */
function survivors(candidates: Candidates, size: i32): void {
  const least = forward[nodes - 1] - weights.slack
  // They come from the last to the first.
  const list = allocate(0)
  let count = 0
  for (let i = size; i >= 0; i--)
    for (let j = stretch.high[i]; j >= stretch.low[i]; j--) count += survivorsAt(i, j, least)
  candidates.count = count
  candidates.en = newInts(count)
  candidates.enSize = newBytes(count)
  candidates.zh = newInts(count)
  candidates.zhSize = newBytes(count)
  for (let bead = 0; bead < count; bead++) {
    const at = list + <usize>(count - 1 - bead) * SURVIVOR_BYTES
    const k = load<i32>(at, 8)
    candidates.en[bead] = stretch.enFrom + load<i32>(at)
    candidates.zh[bead] = stretch.zhFrom + load<i32>(at, 4)
    candidates.enSize[bead] = shapes.enSizes[k]
    candidates.zhSize[bead] = shapes.zhSizes[k]
  }
}

/** Size of the temporary record of a survivor: row, border and shape. */
const SURVIVOR_BYTES: usize = 16

function survivorsAt(i: i32, j: i32, least: f64): i32 {
  const node = rows[i] + j
  let count = 0
  for (let k = 0; k < shapes.count; k++) {
    const score = scores[node * shapes.count + k]
    if (score === -Infinity) continue
    const total = score + backward[rows[i + shapes.enSizes[k]] + j + shapes.zhSizes[k]]
    if (total > backward[node]) backward[node] = total
    if (forward[node] + total < least) continue
    const at = allocate(SURVIVOR_BYTES)
    store<i32>(at, i)
    store<i32>(at, j, 4)
    store<i32>(at, k, 8)
    count++
  }
  return count
}

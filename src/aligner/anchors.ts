import type { Anchor, Rectangle } from './band.js'
import type { Pair } from './pair.js'
import { lowerBound } from './witnesses.js'
import type { SegmentTable } from './witnesses.js'

/** Rectangles up to this many cells are searched whole; anchors would cost more than they save. */
const SMALL = 256
/** In the first round a witness found more often than this says nothing: it would cost time on long texts. */
const RARE_HITS = 32
/** How far from the first round's chain the second one looks, in segments. */
const CORRIDOR = 40
/** How much further at most where its anchors are far apart: bounds the time that a text without rare words takes. */
const WIDEST_REACH = 400
/** Hits that prove less are left out. */
const LEAST_SURPRISE = 3
/** A weaker pair is no anchor. */
const LEAST_STRENGTH = 3
/** Candidates kept of each English segment. */
const CANDIDATES = 6

/** Chinese segments `[low, high)` that an English one may be anchored to. */
type Corridor = (en: number) => readonly [low: number, high: number]

/**
 * The strongest chain of segment pairs that never goes back, in two rounds: rare words first, all words
 * near the chain they make second.
 * Time O(rare hits + hits near the diagonal + candidates · log zh).
 */
export function findAnchors(pair: Pair, table: SegmentTable, rectangle: Rectangle): Anchor[] {
  const { en, zh } = rectangle
  if ((en.to - en.from) * (zh.to - zh.from) <= SMALL) return []
  const everything: Corridor = () => [zh.from, zh.to]
  const rare = strongestChain(candidatePairs(pair, table, rectangle, everything, RARE_HITS), zh)
  return strongestChain(
    candidatePairs(pair, table, rectangle, around(rare, rectangle), Infinity),
    zh,
  )
}

/** A corridor along the lines between anchors; wider where they are far apart. */
function around(anchors: readonly Anchor[], { en, zh }: Rectangle): Corridor {
  const corners = [{ en: en.from, zh: zh.from }, ...anchors, { en: en.to, zh: zh.to }]
  let next = 1
  return (segment) => {
    while (next + 1 < corners.length && corners[next].en < segment) next++
    const [from, to] = [corners[next - 1], corners[next]]
    const share = to.en === from.en ? 0 : (segment - from.en) / (to.en - from.en)
    const middle = from.zh + share * (to.zh - from.zh)
    const reach = CORRIDOR + Math.min((to.zh - from.zh) / 4, WIDEST_REACH)
    return [
      Math.max(zh.from, Math.floor(middle - reach)),
      Math.min(zh.to, Math.ceil(middle + reach)),
    ]
  }
}

/** A weighted longest increasing subsequence, with a Fenwick tree of the best chain up to each Chinese segment. */
function strongestChain(candidates: readonly Anchor[], { from, to }: Rectangle['zh']): Anchor[] {
  const tree = new Int32Array(to - from + 1).fill(-1)
  const total = new Float64Array(candidates.length)
  const previous = new Int32Array(candidates.length)
  const bestBefore = (zh: number): number => {
    let best = -1
    for (let i = zh - from; i > 0; i -= i & -i)
      if (tree[i] >= 0 && (best < 0 || total[tree[i]] > total[best])) best = tree[i]
    return best
  }
  for (let c = 0; c < candidates.length; c++) {
    const before = bestBefore(candidates[c].zh)
    previous[c] = before
    total[c] = candidates[c].strength + (before < 0 ? 0 : total[before])
    for (let i = candidates[c].zh - from + 1; i < tree.length; i += i & -i)
      if (tree[i] < 0 || total[tree[i]] < total[c]) tree[i] = c
  }
  const chain: Anchor[] = []
  for (let c = bestBefore(to); c >= 0; c = previous[c]) chain.push(candidates[c])
  return chain.reverse()
}

/** By English segment; within one, from the last Chinese segment to the first, so that a chain takes one of them. */
function candidatePairs(
  pair: Pair,
  table: SegmentTable,
  { en, zh }: Rectangle,
  corridor: Corridor,
  mostHits: number,
): Anchor[] {
  const { bySegment, hits, surprise, reliability } = table
  const { starts } = pair.zh
  const score = new Float64Array(zh.to - zh.from)
  const touched: number[] = []
  const candidates: Anchor[] = []
  for (let segment = en.from; segment < en.to; segment++) {
    const [low, high] = corridor(segment)
    const [firstPiece, lastPiece] = [starts[low], starts[high]]
    touched.length = 0
    for (let i = bySegment.offsets[segment]; i < bySegment.offsets[segment + 1]; i++) {
      const witness = bySegment.data[i]
      const end = hits.offsets[witness + 1]
      if (end - hits.offsets[witness] > mostHits) continue
      const rho = reliability[witness]
      let cell = low
      for (
        let hit = lowerBound(hits.data, hits.offsets[witness], end, firstPiece);
        hit < end && hits.data[hit] < lastPiece;
        hit++
      ) {
        if (surprise[hit] < LEAST_SURPRISE) continue
        cell = segmentOf(starts, cell, high, hits.data[hit])
        if (score[cell - zh.from] === 0) touched.push(cell)
        score[cell - zh.from] += Math.log(1 - rho + rho * surprise[hit])
      }
    }
    for (const cell of strongest(touched, score, zh.from))
      candidates.push({ en: segment, zh: cell, strength: score[cell - zh.from] })
    for (const cell of touched) score[cell - zh.from] = 0
  }
  return candidates
}

/** The segment in `[low, high)` that holds a piece. */
function segmentOf(starts: Int32Array, low: number, high: number, piece: number): number {
  if (piece < starts[low + 1]) return low
  while (high - low > 1) {
    const middle = (low + high) >>> 1
    if (starts[middle] <= piece) low = middle
    else high = middle
  }
  return low
}

function strongest(cells: number[], score: Float64Array, from: number): number[] {
  const strong = cells.filter((cell) => score[cell - from] >= LEAST_STRENGTH)
  if (strong.length > CANDIDATES)
    strong.sort((a, b) => score[b - from] - score[a - from] || a - b).length = CANDIDATES
  return strong.sort((a, b) => b - a)
}

import type { Rectangle } from './band.js'
import type { Pair } from './pair.js'
import type { SegmentTable } from './witnesses.js'

/** A pair of segments that are very likely in the same bead, and how strongly, in nats. */
export interface Anchor {
  readonly en: number
  readonly zh: number
  readonly strength: number
}

/** Hits that prove less are left out of the search for anchors. */
const LEAST_SURPRISE = 3
/** Witnesses found more often than this cannot place a segment, and would cost time on long texts. */
const MOST_HITS = 200
/** Candidates kept of each English segment. */
const CANDIDATES = 8
/** A weaker pair is no anchor. All four: the gold path stays inside the band on all development gold. */
const LEAST_STRENGTH = 3

/**
 * The strongest chain of segment pairs that never goes back: a weighted longest increasing
 * subsequence over each English segment's best Chinese candidates.
 * Time O(hits + candidates · log zh).
 */
export function findAnchors(pair: Pair, table: SegmentTable, rectangle: Rectangle): Anchor[] {
  const candidates = candidatePairs(pair, table, rectangle)
  // Fenwick tree of the best chain that ends at or before a Chinese segment.
  const tree = new Int32Array(pair.zh.size + 1).fill(-1)
  const total = new Float64Array(candidates.length)
  const previous = new Int32Array(candidates.length)
  const bestBefore = (zh: number): number => {
    let best = -1
    for (let i = zh; i > 0; i -= i & -i)
      if (tree[i] >= 0 && (best < 0 || total[tree[i]] > total[best])) best = tree[i]
    return best
  }
  for (let c = 0; c < candidates.length; c++) {
    const before = bestBefore(candidates[c].zh)
    previous[c] = before
    total[c] = candidates[c].strength + (before < 0 ? 0 : total[before])
    for (let i = candidates[c].zh + 1; i < tree.length; i += i & -i)
      if (tree[i] < 0 || total[tree[i]] < total[c]) tree[i] = c
  }
  const chain: Anchor[] = []
  for (let c = bestBefore(pair.zh.size); c >= 0; c = previous[c]) chain.push(candidates[c])
  return chain.reverse()
}

/** By English segment; within one, from the last Chinese segment to the first, so that a chain takes one of them. */
function candidatePairs(pair: Pair, table: SegmentTable, rectangle: Rectangle): Anchor[] {
  const segmentOf = new Int32Array(pair.zh.pieces.length)
  for (let s = 0; s < pair.zh.size; s++) segmentOf.fill(s, pair.zh.starts[s], pair.zh.starts[s + 1])
  const score = new Float64Array(pair.zh.size)
  const candidates: Anchor[] = []
  const firstPiece = pair.zh.starts[rectangle.zh.from]
  const lastPiece = pair.zh.starts[rectangle.zh.to]
  for (let en = rectangle.en.from; en < rectangle.en.to; en++) {
    const touched: number[] = []
    for (let i = table.segmentOffsets[en]; i < table.segmentOffsets[en + 1]; i++) {
      const witness = table.segmentWitnesses[i]
      const from = table.hitOffsets[witness]
      const to = table.hitOffsets[witness + 1]
      if (to - from > MOST_HITS) continue
      const rho = table.reliability[witness]
      for (let hit = from; hit < to; hit++) {
        if (
          table.hitSurprise[hit] < LEAST_SURPRISE ||
          table.hitPieces[hit] < firstPiece ||
          table.hitPieces[hit] >= lastPiece
        )
          continue
        const zh = segmentOf[table.hitPieces[hit]]
        if (score[zh] === 0) touched.push(zh)
        score[zh] += Math.log(1 - rho + rho * table.hitSurprise[hit])
      }
    }
    const best = touched
      .map((zh) => ({ en, zh, strength: score[zh] }))
      .filter((anchor) => anchor.strength >= LEAST_STRENGTH)
      .sort((a, b) => b.strength - a.strength || a.zh - b.zh)
      .slice(0, CANDIDATES)
    candidates.push(...best.sort((a, b) => b.zh - a.zh))
    for (const zh of touched) score[zh] = 0
  }
  return candidates
}

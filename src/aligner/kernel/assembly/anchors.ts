/** Pairs of segments that are very likely in the same bead. See `../../scorer/anchors.ts`. */
import { log } from './log'
import { Floats, Ints, allocate, filledInts, newFloats, newInts, zeroFloats } from './memory'
import { Bitext } from './bitext'
import { HIT_BYTES, hitAt } from './witnesses'
import { firstHit } from './windows'

/** The first round ignores witnesses with more hits, which would cost time in long texts. Half or twice as many change no F1 of the gold. */
const MAX_RARE_HITS = 32
/** How far from the first round's chain the second one looks, in segments. Half or twice as many change no F1 of the gold. */
const CORRIDOR_SEGMENTS = 40
/** How much further at most where the anchors are far apart, in segments. Bounds the time for a text without rare words; half or twice as many change no F1 of the gold. */
const MAX_EXTRA_SEGMENTS: f64 = 400
/** Hits with less surprise are ignored. Half or twice as much changes no F1 of the gold. */
const MIN_SURPRISE: f32 = 3
/** Weaker pairs, in nats, are not anchors. Half or twice as much changes no F1 of the gold. */
const MIN_STRENGTH: f64 = 3
/** Candidates kept for each English segment. With three, novels lose 0.011 of F1; twelve change nothing. */
const MAX_CANDIDATES = 6

@unmanaged
export class Anchor {
  en: i32
  zh: i32
  strength: f64
}

@unmanaged
export class Anchors {
  count: i32
  list: usize
}

export function anchorAt(anchors: Anchors, i: i32): Anchor {
  return changetype<Anchor>(anchors.list + <usize>i * offsetof<Anchor>())
}

/** English segments `[enFrom, enTo)` by Chinese segments `[zhFrom, zhTo)`. */
@unmanaged
export class Region {
  enFrom: i32
  enTo: i32
  zhFrom: i32
  zhTo: i32
}

/** The first round, with rare words only. */
export function findRareAnchors(bitext: Bitext, region: Region): Anchors {
  return strongestChain(candidatePairs(bitext, region, null, MAX_RARE_HITS), region)
}

/** Two rounds: first with rare words, then with all words near the chain of the first round. */
export function findAnchors(bitext: Bitext, region: Region): Anchors {
  const rare = findRareAnchors(bitext, region)
  return strongestChain(candidatePairs(bitext, region, rare, i32.MAX_VALUE), region)
}

/** The corridor along the lines between the anchors of the first round, at the current English segment. */
let corridor: Anchors | null = null
let corner: i32 = 0
let low: i32 = 0
let high: i32 = 0

/** Moves the corridor to an English segment. It is wider where the anchors are far apart. */
function follow(segment: i32, all: Region): void {
  low = all.zhFrom
  high = all.zhTo
  const anchors = corridor
  if (anchors === null) return
  // Corners: the rectangle's first, the anchors, the rectangle's last.
  while (corner < anchors.count && anchorAt(anchors, corner).en < segment) corner++
  const fromEn = corner === 0 ? all.enFrom : anchorAt(anchors, corner - 1).en
  const fromZh = corner === 0 ? all.zhFrom : anchorAt(anchors, corner - 1).zh
  const toEn = corner === anchors.count ? all.enTo : anchorAt(anchors, corner).en
  const toZh = corner === anchors.count ? all.zhTo : anchorAt(anchors, corner).zh
  const share = toEn === fromEn ? 0 : <f64>(segment - fromEn) / <f64>(toEn - fromEn)
  const middle = <f64>fromZh + share * <f64>(toZh - fromZh)
  const reach = <f64>CORRIDOR_SEGMENTS + min(<f64>(toZh - fromZh) / 4, MAX_EXTRA_SEGMENTS)
  low = max(all.zhFrom, <i32>Math.floor(middle - reach))
  high = min(all.zhTo, <i32>Math.ceil(middle + reach))
}

let score = changetype<Floats>(0)
let touched = changetype<Ints>(0)
let touchedCount = 0

/** Candidates by English segment, and for each from the last Chinese segment to the first, so that a chain takes only one. */
function candidatePairs(bitext: Bitext, all: Region, near: Anchors | null, maxHits: i32): Anchors {
  const found = changetype<Anchors>(newInts(offsetof<Anchors>() >> 2))
  const size = all.zhTo - all.zhFrom
  score = zeroFloats(size)
  touched = newInts(size)
  corridor = near
  corner = 0
  found.count = 0
  found.list = allocate(<usize>(all.enTo - all.enFrom) * MAX_CANDIDATES * offsetof<Anchor>())
  for (let segment = all.enFrom; segment < all.enTo; segment++) {
    follow(segment, all)
    weigh(bitext, segment, all, maxHits)
    keepStrongest(found, segment, all.zhFrom)
    for (let i = 0; i < touchedCount; i++) score[touched[i]] = 0
  }
  return found
}

/** Adds up the evidence of the words of an English segment about the Chinese segments in the corridor. */
function weigh(bitext: Bitext, segment: i32, all: Region, maxHits: i32): void {
  const table = bitext.en.table
  const starts = bitext.zh.text.starts
  const firstPiece = starts[low]
  const lastPiece = starts[high]
  touchedCount = 0
  const end = table.segmentOffsets[segment + 1]
  for (let i = table.segmentOffsets[segment]; i < end; i++) {
    const witness = table.segmentWitnesses[i]
    const from = <usize>table.hitsFrom[witness]
    const to = <usize>table.hitsTo[witness]
    if (<i32>((to - from) / HIT_BYTES) > maxHits) continue
    weighHits(
      table.reliability[witness],
      from,
      to,
      firstPiece,
      lastPiece,
      bitext.zh.text.segments,
      all.zhFrom,
    )
  }
}

function weighHits(
  rho: f64,
  from: usize,
  to: usize,
  firstPiece: i32,
  lastPiece: i32,
  segments: Ints,
  zhFrom: i32,
): void {
  for (let hit = firstHit(from, to, firstPiece); hit < to; hit += HIT_BYTES) {
    const one = hitAt(hit)
    if (one.piece >= lastPiece) break
    if (one.surprise < MIN_SURPRISE) continue
    const cell = segments[one.piece] - zhFrom
    if (score[cell] === 0) touched[touchedCount++] = cell
    score[cell] += log(1 - rho + rho * <f64>one.surprise)
  }
}

/** Keeps the strongest of the touched segments, and sorts them from the last to the first. */
function keepStrongest(found: Anchors, segment: i32, zhFrom: i32): void {
  const first = found.count
  for (let i = 0; i < touchedCount; i++) {
    const cell = touched[i]
    const strength = score[cell]
    if (strength < MIN_STRENGTH) continue
    // Sorted by strength; of equally strong ones the first comes first.
    let at = found.count
    if (at - first < MAX_CANDIDATES) found.count++
    else {
      const weakest = anchorAt(found, --at)
      if (!isStronger(strength, cell + zhFrom, weakest)) continue
    }
    while (at > first && isStronger(strength, cell + zhFrom, anchorAt(found, at - 1))) {
      copyAnchor(anchorAt(found, at - 1), anchorAt(found, at))
      at--
    }
    const kept = anchorAt(found, at)
    kept.en = segment
    kept.zh = cell + zhFrom
    kept.strength = strength
  }
  sortBackwards(found, first)
}

function isStronger(strength: f64, zh: i32, than: Anchor): bool {
  return strength > than.strength || (strength === than.strength && zh < than.zh)
}

function copyAnchor(from: Anchor, to: Anchor): void {
  memory.copy(changetype<usize>(to), changetype<usize>(from), offsetof<Anchor>())
}

/** Sorts the entries from `first` on, the last Chinese segment first. */
function sortBackwards(anchors: Anchors, first: i32): void {
  for (let i = first + 1; i < anchors.count; i++) {
    const en = anchorAt(anchors, i).en
    const zh = anchorAt(anchors, i).zh
    const strength = anchorAt(anchors, i).strength
    let at = i
    for (; at > first && anchorAt(anchors, at - 1).zh < zh; at--)
      copyAnchor(anchorAt(anchors, at - 1), anchorAt(anchors, at))
    const moved = anchorAt(anchors, at)
    moved.en = en
    moved.zh = zh
    moved.strength = strength
  }
}

/** The heaviest increasing subsequence, found with a Fenwick tree of the best chain up to each Chinese segment. */
function strongestChain(candidates: Anchors, all: Region): Anchors {
  const size = all.zhTo - all.zhFrom
  const tree = filledInts(size + 1, -1)
  const total = newFloats(candidates.count)
  const previous = newInts(candidates.count)
  for (let c = 0; c < candidates.count; c++) {
    const one = anchorAt(candidates, c)
    const before = bestBefore(tree, total, one.zh - all.zhFrom)
    previous[c] = before
    total[c] = one.strength + (before < 0 ? 0 : total[before])
    for (let i = one.zh - all.zhFrom + 1; i <= size; i += i & -i)
      if (tree[i] < 0 || total[tree[i]] < total[c]) tree[i] = c
  }
  const last = bestBefore(tree, total, size)
  const chain = changetype<Anchors>(newInts(offsetof<Anchors>() >> 2))
  chain.count = 0
  for (let c = last; c >= 0; c = previous[c]) chain.count++
  chain.list = allocate(<usize>chain.count * offsetof<Anchor>())
  let at = chain.count
  for (let c = last; c >= 0; c = previous[c])
    copyAnchor(anchorAt(candidates, c), anchorAt(chain, --at))
  return chain
}

function bestBefore(tree: Ints, total: Floats, end: i32): i32 {
  let best = -1
  for (let i = end; i > 0; i -= i & -i)
    if (tree[i] >= 0 && (best < 0 || total[tree[i]] > total[best])) best = tree[i]
  return best
}

/**
 * The part of the lattice that is searched: between `en` segments i-1 and i the path may cross the
 * Chinese side at boundaries `low[i]` to `high[i]`, both inclusive and never decreasing.
 */
export interface Band {
  readonly low: Int32Array
  readonly high: Int32Array
}

/** How far the path may stray from the anchors, in segments. 3 or 10 change no F1 of articles and novels. */
const ANCHOR_MARGIN_SEGMENTS = 5
/**
 * Between anchors further apart than this, in segments, the band follows the diagonal instead of filling the gap, at
 * least as wide as the next constant says. Half or twice as many change no F1 of the gold.
 */
const MAX_WHOLE_GAP_SEGMENTS = 60
const MIN_DIAGONAL_MARGIN_SEGMENTS = 30
/** Bounds memory where long texts have no words in common. */
const MAX_DIAGONAL_MARGIN_SEGMENTS = 100

/**
 * Places of the band beside which the path may pass on the diagonal, for a stretch that no anchor could cut. Each is
 * worth a dozen beads where all sentences are alike: 12,000 of one sentence took over 2 GB with the usual margin, and
 * take 0.5 GB and 3 s with this.
 */
const MAX_DIAGONAL_PLACES = 40_000

/** How far the path may stray from the diagonal. @param size English segments of the stretch @param gap Chinese segments between two anchors */
const marginOf = (size: number, gap: number): number =>
  Math.min(
    Math.max(MIN_DIAGONAL_MARGIN_SEGMENTS, gap * 0.25),
    size > MAX_STRETCH_SEGMENTS
      ? Math.max(ANCHOR_MARGIN_SEGMENTS, MAX_DIAGONAL_PLACES / size)
      : MAX_DIAGONAL_MARGIN_SEGMENTS,
  )

/** A pair of segments that are very likely in the same bead, and how strongly, in nats. */
export interface Anchor {
  readonly en: number
  readonly zh: number
  readonly strength: number
}

/** A part of the lattice: English segments by Chinese segments, half-open. */
export interface Region {
  readonly en: { readonly from: number; readonly to: number }
  readonly zh: { readonly from: number; readonly to: number }
}

/** A region that is aligned in one go, from its first corner to its last, and the band in it, which counts from the first corner. */
export interface Stretch extends Region {
  readonly band: Band
}

/** Stretches are cut at the strongest anchor once they hold this many English segments. */
const MIN_STRETCH_SEGMENTS = 600
/** Without a suitable anchor they may grow to this many. */
const MAX_STRETCH_SEGMENTS = 1800

/** Cuts the lattice into stretches, so that memory stays bounded however long the text is. */
export function makeStretches({ en, zh }: Region, anchors: readonly Anchor[]): Stretch[] {
  const stretches: Stretch[] = []
  let start = { en: en.from, zh: zh.from }
  let first = 0
  while (first <= anchors.length) {
    const cut =
      en.to - start.en > MAX_STRETCH_SEGMENTS || zh.to - start.zh > 2 * MAX_STRETCH_SEGMENTS
        ? cutAfter(start, anchors, first)
        : undefined
    const last = cut ?? anchors.length
    const end = cut === undefined ? { en: en.to, zh: zh.to } : anchors[cut]
    stretches.push({
      en: { from: start.en, to: end.en },
      zh: { from: start.zh, to: end.zh },
      band: makeBand(start, end, anchors.slice(first, last)),
    })
    if (cut === undefined) break
    start = end
    first = cut
  }
  return stretches
}

/** Index of the strongest anchor at a suitable distance from the start. The path will be forced to pass just before it. */
function cutAfter(
  start: { en: number; zh: number },
  anchors: readonly Anchor[],
  first: number,
): number | undefined {
  let best: number | undefined
  for (let i = first; i < anchors.length; i++) {
    const ahead = anchors[i].en - start.en
    if (ahead < MIN_STRETCH_SEGMENTS) continue
    if (ahead > MAX_STRETCH_SEGMENTS && best !== undefined) break
    if (best === undefined || anchors[i].strength > anchors[best].strength) best = i
    if (ahead > MAX_STRETCH_SEGMENTS) break
  }
  return best
}

function makeBand(
  start: { en: number; zh: number },
  end: { en: number; zh: number },
  anchors: readonly Anchor[],
): Band {
  const size = end.en - start.en
  const width = end.zh - start.zh
  const low = new Int32Array(size + 1)
  const high = new Int32Array(size + 1)
  // Corners of the gaps: just before and just after each anchored pair.
  const corners = [
    { en: 0, zh: 0 },
    ...anchors.flatMap((a) => [
      { en: a.en - start.en, zh: a.zh - start.zh },
      { en: a.en - start.en + 1, zh: a.zh - start.zh + 1 },
    ]),
    { en: size, zh: width },
  ]
  low.fill(width)
  for (let c = 0; c + 1 < corners.length; c++) {
    const [from, to] = [corners[c], corners[c + 1]]
    const wide =
      to.zh - from.zh > MAX_WHOLE_GAP_SEGMENTS || to.en - from.en > MAX_WHOLE_GAP_SEGMENTS
    for (let i = from.en; i <= to.en; i++) {
      const diagonal =
        from.zh + (to.en === from.en ? 0 : ((i - from.en) / (to.en - from.en)) * (to.zh - from.zh))
      const margin = wide ? marginOf(size, to.zh - from.zh) : ANCHOR_MARGIN_SEGMENTS
      const lowest = wide ? diagonal - margin : from.zh - margin
      const highest = wide ? diagonal + margin : to.zh + margin
      low[i] = Math.min(low[i], Math.max(0, Math.floor(lowest)))
      high[i] = Math.max(high[i], Math.min(width, Math.ceil(highest)))
    }
  }
  low[0] = 0
  high[size] = width
  for (let i = size; i > 0; i--) low[i - 1] = Math.min(low[i - 1], low[i])
  for (let i = 0; i < size; i++) high[i + 1] = Math.max(high[i + 1], high[i])
  // Each row must touch the next, or no path would get through.
  for (let i = 0; i < size; i++) high[i] = Math.max(high[i], low[i + 1])
  return { low, high }
}

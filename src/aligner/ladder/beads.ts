/** Where a bead lies: `enSize` English segments from `en` on, `zhSize` Chinese ones from `zh` on. */
export interface BeadSpan {
  readonly en: number
  readonly enSize: number
  readonly zh: number
  readonly zhSize: number
}

export const isPair = ({ enSize, zhSize }: BeadSpan): boolean => enSize > 0 && zhSize > 0

/** Numbers of `size` segments, from the given one on. */
export const segmentsFrom = (first: number, size: number): number[] =>
  Array.from({ length: size }, (_, i) => first + i)

/** Candidate beads of a stretch, sorted by English, then Chinese start. Parallel arrays; coordinates are segments of the bitext. */
export interface Candidates {
  readonly count: number
  readonly en: Int32Array
  readonly enSize: Uint8Array
  readonly zh: Int32Array
  readonly zhSize: Uint8Array
}

/** Spans as candidates, for functions that take many at once. */
export const candidatesAt = (spans: readonly BeadSpan[]): Candidates => ({
  count: spans.length,
  en: Int32Array.from(spans, (span) => span.en),
  enSize: Uint8Array.from(spans, (span) => span.enSize),
  zh: Int32Array.from(spans, (span) => span.zh),
  zhSize: Uint8Array.from(spans, (span) => span.zhSize),
})

export const spanOf = (candidates: Candidates, bead: number): BeadSpan => ({
  en: candidates.en[bead],
  enSize: candidates.enSize[bead],
  zh: candidates.zh[bead],
  zhSize: candidates.zhSize[bead],
})

/** The candidates of several stretches, in order. */
export function joinCandidates(parts: readonly Candidates[]): Candidates {
  if (parts.length === 1) return parts[0]
  const spans = parts.flatMap((part) =>
    Array.from({ length: part.count }, (_, i) => spanOf(part, i)),
  )
  return candidatesAt(spans)
}

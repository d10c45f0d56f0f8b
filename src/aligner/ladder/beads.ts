import type { Kernel } from '../kernel/kernel.js'
import { CANDIDATES } from '../kernel/structs.js'

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

/** Candidates in the kernel: their address, and a view of them. */
export interface PlacedCandidates {
  readonly at: number
  readonly beads: Candidates
}

/** Writes candidates into the kernel. @returns their address */
export const writeCandidates = (
  kernel: Kernel,
  { count, en, enSize, zh, zhSize }: Candidates,
): number =>
  kernel.write(CANDIDATES, {
    count,
    en: kernel.ints(en),
    enSize: kernel.bytes(enSize),
    zh: kernel.ints(zh),
    zhSize: kernel.bytes(zhSize),
  })

/** A view of candidates in the kernel. */
export function readCandidates(kernel: Kernel, at: number): Candidates {
  const { count, en, enSize, zh, zhSize } = kernel.read(CANDIDATES, at)
  return {
    count,
    en: kernel.viewInts(en, count),
    enSize: kernel.viewBytes(enSize, count),
    zh: kernel.viewInts(zh, count),
    zhSize: kernel.viewBytes(zhSize, count),
  }
}

/** Candidates `[from, to)`, as views. */
export const sliceOf = (
  { en, enSize, zh, zhSize }: Candidates,
  from: number,
  to: number,
): Candidates => ({
  count: to - from,
  en: en.subarray(from, to),
  enSize: enSize.subarray(from, to),
  zh: zh.subarray(from, to),
  zhSize: zhSize.subarray(from, to),
})

export const spanOf = (candidates: Candidates, bead: number): BeadSpan => ({
  en: candidates.en[bead],
  enSize: candidates.enSize[bead],
  zh: candidates.zh[bead],
  zhSize: candidates.zhSize[bead],
})

/** The candidates of several stretches, in order. @param moves segments by which those of each are moved */
export function joinCandidates(
  parts: readonly Candidates[],
  moves?: readonly { readonly en: number; readonly zh: number }[],
): Candidates {
  if (parts.length === 1 && moves === undefined) return parts[0]
  const count = parts.reduce((sum, part) => sum + part.count, 0)
  const joined = {
    count,
    en: new Int32Array(count),
    enSize: new Uint8Array(count),
    zh: new Int32Array(count),
    zhSize: new Uint8Array(count),
  }
  let at = 0
  parts.forEach((part, i) => {
    const move = moves?.[i] ?? { en: 0, zh: 0 }
    joined.enSize.set(part.enSize, at)
    joined.zhSize.set(part.zhSize, at)
    for (let bead = 0; bead < part.count; bead++, at++) {
      joined.en[at] = part.en[bead] + move.en
      joined.zh[at] = part.zh[bead] + move.zh
    }
  })
  return joined
}

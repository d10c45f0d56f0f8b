import { MIN_CERTAIN_CONFIDENCE } from '../../src/alignment/doubt.js'

/** One proposed bead: its shape, the confidence given, and whether it is right. */
export interface Verdict {
  readonly shape: string
  readonly confidence: number
  readonly right: boolean
}

export const isPairShape = ({ shape }: Verdict): boolean => !/^0-|-0$/.test(shape)

/** Pairs, not segments alone, that a user keeps unseen. */
export const surePairs = (verdicts: readonly Verdict[]): Verdict[] =>
  verdicts.filter((verdict) => verdict.confidence >= MIN_CERTAIN_CONFIDENCE && isPairShape(verdict))

export const countRight = (verdicts: readonly Verdict[]): number =>
  verdicts.filter((verdict) => verdict.right).length

export const f1 = (verdicts: readonly Verdict[], gold: number): number =>
  (2 * countRight(verdicts)) / Math.max(1, verdicts.length + gold)

/** Mean gap between confidence and share of right beads over ten equal bins, weighted by beads. */
export function calibrationError(verdicts: readonly Verdict[]): number {
  let gap = 0
  for (let bin = 0; bin < 10; bin++) {
    const inside = verdicts.filter(
      ({ confidence }) => Math.min(9, Math.floor(confidence * 10)) === bin,
    )
    if (inside.length === 0) continue
    const mean = inside.reduce((sum, verdict) => sum + verdict.confidence, 0) / inside.length
    gap += Math.abs(mean - countRight(inside) / inside.length) * inside.length
  }
  return gap / verdicts.length
}

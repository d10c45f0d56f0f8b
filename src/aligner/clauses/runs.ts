import { lengthMisfit } from '../bitext/bitext.js'
import type { Bench } from '../scorer/scorer.js'
import type { Place } from '../ladder/beads.js'
import { listenTo } from '../scorer/word-evidence.js'
import type { RunEvidence } from '../scorer/word-evidence.js'

export const RUN_FEATURES = ['English words', 'Chinese words', 'length'] as const

/** Writes what the words and lengths say of a run of pieces on either side, in nats, at `out[at]` and after. */
export type MeasureRun = (run: Place, out: Float64Array, at: number) => void

/**
 * Each piece's words are witnesses of the other side's run, by the sentence level's own weights.
 * @param within the bead, in pieces
 */
export function makeMeasure(bench: Bench, within: Place): MeasureRun {
  const { pair } = bench
  const english = windowsOf('en', within.en, within.enSize, within.zh, within.zhSize)
  const chinese = windowsOf('zh', within.zh, within.zhSize, within.en, within.enSize)
  const length = ({ pieceLengthBefore }: typeof pair.en, from: number, size: number): number =>
    pieceLengthBefore[from + size] - pieceLengthBefore[from]
  return ({ en, enSize, zh, zhSize }, out, at) => {
    for (let i = en; i < en + enSize; i++) out[at] += english[i - within.en](zh, zhSize)
    for (let i = zh; i < zh + zhSize; i++) out[at + 1] += chinese[i - within.zh](en, enSize)
    out[at + 2] = -lengthMisfit(
      length(pair.en, en, enSize),
      length(pair.zh, zh, zhSize) * pair.ratio,
    )
  }

  function windowsOf(
    side: 'en' | 'zh',
    first: number,
    size: number,
    low: number,
    widest: number,
  ): RunEvidence[] {
    return Array.from({ length: size }, (_, i) =>
      listenTo(bench, side, first + i, low, low + widest),
    )
  }
}

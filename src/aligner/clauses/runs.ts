import { placesOf } from '../cues/features.js'
import { lengthMisfit } from '../bitext/bitext.js'
import type { Scorer } from '../scorer/scorer.js'
import type { BeadSpan } from '../ladder/beads.js'
import { pieceEvidence } from '../scorer/word-evidence.js'
import type { RunEvidence } from '../scorer/word-evidence.js'

export const RUN_FEATURES = ['English words', 'Chinese words', 'length'] as const
const AT = placesOf(RUN_FEATURES)

/** Writes the evidence of words and lengths about a run of pieces on either side, in nats, at `out[at]` and after. */
export type MeasureRun = (run: BeadSpan, out: Float64Array, at: number) => void

/**
 * The words of each piece are evidence about the run of the other side, weighted as at sentence level.
 * @param within the bead, in pieces
 */
export function makeMeasure(scorer: Scorer, within: BeadSpan): MeasureRun {
  const { bitext } = scorer
  const english = windowsOf('en', within.en, within.enSize, within.zh, within.zhSize)
  const chinese = windowsOf('zh', within.zh, within.zhSize, within.en, within.enSize)
  const length = ({ pieceLengthBefore }: typeof bitext.en, from: number, size: number): number =>
    pieceLengthBefore[from + size] - pieceLengthBefore[from]
  return ({ en, enSize, zh, zhSize }, out, at) => {
    for (let i = en; i < en + enSize; i++)
      out[at + AT['English words']] += english[i - within.en](zh, zhSize)
    for (let i = zh; i < zh + zhSize; i++)
      out[at + AT['Chinese words']] += chinese[i - within.zh](en, enSize)
    out[at + AT.length] = -lengthMisfit(
      length(bitext.en, en, enSize),
      length(bitext.zh, zh, zhSize) * bitext.ratio,
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
      pieceEvidence(scorer, side, first + i, low, low + widest),
    )
  }
}

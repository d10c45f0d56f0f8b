/** Both sides as the inner loops see them. See `../../bitext/bitext.ts`. */
import { log } from './log'
import { Bytes, Floats, Ints } from './memory'
import { WitnessTable } from './witnesses'

@unmanaged
export class SideText {
  /** segment → its first piece, and piece → its segment */
  starts: Ints
  segments: Ints
  /** in code points, with one more entry for the end */
  lengthBefore: Floats
  pieceLengthBefore: Floats
  /** segment → 1 when it is a question */
  asks: Bytes
}

/** Weights of the evidence of word cues, by cue: of positive and of negative evidence. */
@unmanaged
export class WordWeights {
  found: Floats
  missed: Floats
}

export function weighed(nats: f64, cue: i32, weights: WordWeights): f64 {
  return nats * (nats > 0 ? weights.found[cue] : weights.missed[cue])
}

/** One side: its text, its witnesses and their weights. */
@unmanaged
export class Side {
  text: SideText
  table: WitnessTable
  /** for the fine and for the coarse pass */
  fine: WordWeights
  coarse: WordWeights
}

@unmanaged
export class Bitext {
  en: Side
  zh: Side
  /** English code points per Chinese code point */
  ratio: f64
}

/**
 * Constants of the length misfit, fitted to the development gold: the offset keeps very short texts comparable, and
 * texts of the length below have twice the variance of long ones. In code points.
 */
export const LENGTH_OFFSET: f64 = 7
const LENGTH_VARIANCE: f64 = 0.1
const DOUBLE_VARIANCE_LENGTH: f64 = 80

/**
 * How badly two lengths fit, in nats: d²/2s² with d = ln((a + 7) / (b + 7)) and s² = 0.1·(1 + 80/a), after Gale and Church
 * (1993), with the log ratio of the lengths instead of their difference. The same as in `../../bitext/bitext.ts`.
 */
export function lengthMisfit(enLength: f64, zhLength: f64): f64 {
  const d = log((enLength + LENGTH_OFFSET) / (zhLength + LENGTH_OFFSET))
  return d * d * precision(enLength)
}

export function precision(enLength: f64): f64 {
  return 1 / (2 * LENGTH_VARIANCE * (1 + DOUBLE_VARIANCE_LENGTH / max(enLength, 1)))
}

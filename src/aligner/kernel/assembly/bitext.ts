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
 * How ill two lengths fit, d²/2s² with d = ln((a+7)/(b+7)) and s² = 0.1·(1 + 80/a): the spread found
 * on the development gold, wider for short texts. After Gale & Church 1993, with a log ratio for their difference.
 */
export function lengthMisfit(enLength: f64, zhLength: f64): f64 {
  const d = log((enLength + 7) / (zhLength + 7))
  return d * d * precision(enLength)
}

export function precision(enLength: f64): f64 {
  return 1 / (0.2 * (1 + 80 / max(enLength, 1)))
}

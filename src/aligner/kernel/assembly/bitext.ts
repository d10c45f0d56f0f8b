/** Both sides as the inner loops see them. See `../../bitext/bitext.ts`. */
import { log } from './log'
import { Bytes, Floats, Ints } from './memory'
import { WitnessTable } from './witnesses'

@unmanaged
export class SideText {
  /** segment → its first piece, and back */
  starts: Ints
  segments: Ints
  /** in code points, one entry more */
  lengthBefore: Floats
  pieceLengthBefore: Floats
  /** segment → 1 when it is a question */
  asks: Bytes
}

/** How much a word cue's evidence counts, by cue: when it speaks for a window, and against. */
@unmanaged
export class WordWeights {
  found: Floats
  missed: Floats
}

export function weighed(nats: f64, cue: i32, weights: WordWeights): f64 {
  return nats * (nats > 0 ? weights.found[cue] : weights.missed[cue])
}

/** One side: its text, its witnesses and what they weigh. */
@unmanaged
export class Side {
  text: SideText
  table: WitnessTable
  /** for the fine look, and for the coarse one */
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

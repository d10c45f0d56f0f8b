import { lengthMisfit } from '../coarse.js'
import { lengthOf } from '../pair.js'
import type { BeadCue } from './cue.js'

/** A text and its translation are about as long as each other, by the document's own ratio. */
export const length: BeadCue = {
  name: 'length',
  features: ['length'],
  prepare(pair) {
    return ({ en, enSize, zh, zhSize }, out, at) => {
      if (enSize > 0 && zhSize > 0)
        out[at] = -lengthMisfit(
          lengthOf(pair.en, en, enSize),
          lengthOf(pair.zh, zh, zhSize) * pair.ratio,
        )
    }
  },
}

import { lengthMisfit, lengthOf } from '../../bitext/bitext.js'
import type { BeadCue } from './cue.js'

/** The length of a translation is proportional to that of its original, by the document's own ratio. */
export const length: BeadCue = {
  name: 'length',
  features: ['length'],
  prepare:
    (bitext) =>
    ({ count, en, enSize, zh, zhSize }, out, stride, at) => {
      for (let b = 0; b < count; b++) {
        if (enSize[b] === 0 || zhSize[b] === 0) continue
        out[b * stride + at] = -lengthMisfit(
          lengthOf(bitext.en, en[b], enSize[b]),
          lengthOf(bitext.zh, zh[b], zhSize[b]) * bitext.ratio,
        )
      }
    },
}

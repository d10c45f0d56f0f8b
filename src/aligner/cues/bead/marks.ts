import { placesOf } from '../features.js'
import { anyOf } from './cue.js'
import type { BeadCue } from './cue.js'

const FEATURES = ['both ask', 'one asks', 'one exclaims', 'one trails off'] as const
const AT = placesOf(FEATURES)

/** Questions translate questions, exclamations exclamations; an ellipsis stands on both sides. */
export const marks: BeadCue = {
  name: 'marks',
  features: FEATURES,
  prepare(bitext) {
    const [english, chinese] = [bitext.en.endings, bitext.zh.endings]
    return ({ count, en, enSize, zh, zhSize }, out, stride, at) => {
      for (let b = 0; b < count; b++) {
        if (enSize[b] === 0 || zhSize[b] === 0) continue
        const to = b * stride + at
        const enLast = en[b] + enSize[b] - 1
        const zhLast = zh[b] + zhSize[b] - 1
        if (english.asks[enLast] !== chinese.asks[zhLast]) out[to + AT['one asks']] = 1
        else if (english.asks[enLast] === 1) out[to + AT['both ask']] = 1
        if (english.exclaims[enLast] !== chinese.exclaims[zhLast]) out[to + AT['one exclaims']] = 1
        if (
          anyOf(english.trailsOff, en[b], enSize[b]) !== anyOf(chinese.trailsOff, zh[b], zhSize[b])
        )
          out[to + AT['one trails off']] = 1
      }
    }
  },
}

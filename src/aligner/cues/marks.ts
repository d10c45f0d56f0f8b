import { anyOf } from './cue.js'
import type { BeadCue } from './cue.js'

const CLOSERS = `["'”’」』）)]*\\s*$`
const QUESTION = new RegExp(`[?？]${CLOSERS}`)
const EXCLAMATION = new RegExp(`[!！]${CLOSERS}`)
const ELLIPSIS = /…|\.\.\.|\. \. \./

/** A question answers a question, an exclamation an exclamation; dots trail off on both sides. */
export const marks: BeadCue = {
  name: 'marks',
  features: ['both ask', 'one asks', 'one exclaims', 'one trails off'],
  prepare(pair) {
    const [en, zh] = [pair.en.texts, pair.zh.texts].map((texts) => ({
      asks: texts.map((text) => QUESTION.test(text)),
      exclaims: texts.map((text) => EXCLAMATION.test(text)),
      trailsOff: texts.map((text) => ELLIPSIS.test(text)),
    }))
    return (place, out, at) => {
      if (place.enSize === 0 || place.zhSize === 0) return
      const enLast = place.en + place.enSize - 1
      const zhLast = place.zh + place.zhSize - 1
      if (en.asks[enLast] && zh.asks[zhLast]) out[at] = 1
      if (en.asks[enLast] !== zh.asks[zhLast]) out[at + 1] = 1
      if (en.exclaims[enLast] !== zh.exclaims[zhLast]) out[at + 2] = 1
      if (
        anyOf(en.trailsOff, place.en, place.enSize) !== anyOf(zh.trailsOff, place.zh, place.zhSize)
      )
        out[at + 3] = 1
    }
  },
}

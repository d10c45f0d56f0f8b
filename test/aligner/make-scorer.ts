import { cutWords } from '../../src/aligner/cues/word/words.js'
import { collectWitnesses, makeScorer } from '../../src/aligner/scorer/scorer.js'
import type { Scorer } from '../../src/aligner/scorer/scorer.js'
import { Kernel } from '../../src/aligner/kernel/kernel.js'
import { makeModel } from '../../src/aligner/scorer/model.js'
import { makeBitext, sentenceSide } from '../../src/aligner/bitext/bitext.js'
import { WEIGHTS } from '../../src/aligner/weights.js'
import { shippedDictionary } from '../../src/node/dictionary.js'
import { makeSegment } from '../../src/parser/segments/make-segments.js'

/** A scorer for two texts, line by line. @param slack of the coarse pass, in nats */
export function scorerOf(en: readonly string[], zh: readonly string[], slack?: number): Scorer {
  const segments = (texts: readonly string[], language: 'en' | 'zh') =>
    sentenceSide(texts.map((text) => makeSegment(text, 0, (place) => place, language, 0)))
  const bitext = makeBitext(segments(en, 'en'), segments(zh, 'zh'))
  const kernel = new Kernel(shippedDictionary())
  const words = cutWords(bitext.en.pieces, bitext.zh.pieces, kernel)
  return makeScorer(bitext, collectWitnesses(words, kernel), makeModel(WEIGHTS, slack))
}

export const whole = ({ bitext }: Scorer) => ({
  en: { from: 0, to: bitext.en.size },
  zh: { from: 0, to: bitext.zh.size },
})

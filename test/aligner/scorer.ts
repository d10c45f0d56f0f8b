import { cutWords } from '../../src/aligner/cues/word/words.js'
import { callWitnesses, makeBench } from '../../src/aligner/scorer/scorer.js'
import type { Bench } from '../../src/aligner/scorer/scorer.js'
import { Kernel } from '../../src/aligner/kernel/kernel.js'
import { makeModel } from '../../src/aligner/scorer/model.js'
import { makePair, sentenceStream } from '../../src/aligner/bitext/bitext.js'
import { WEIGHTS } from '../../src/aligner/weights.js'
import { shippedDictionary } from '../../src/shipped-dictionary.js'
import { makeSegment } from '../../src/parser/segments/make-segments.js'

/** The lines of two texts, ready to be aligned. */
export function benchOf(en: readonly string[], zh: readonly string[]): Bench {
  const segments = (texts: readonly string[], language: 'en' | 'zh') =>
    sentenceStream(texts.map((text) => makeSegment(text, 0, (place) => place, language, 0)))
  const pair = makePair(segments(en, 'en'), segments(zh, 'zh'))
  const kernel = new Kernel(shippedDictionary())
  const words = cutWords(pair.en.pieces, pair.zh.pieces, kernel)
  return makeBench(pair, callWitnesses(words, kernel), makeModel(WEIGHTS))
}

export const whole = ({ pair }: Bench) => ({
  en: { from: 0, to: pair.en.size },
  zh: { from: 0, to: pair.zh.size },
})

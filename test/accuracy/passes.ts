import { alignRectangle } from '../../src/aligner/align-region.js'
import { callLearned, callWitnesses, makeBench } from '../../src/aligner/scorer/scorer.js'
import type { Bench } from '../../src/aligner/scorer/scorer.js'
import type { Rung } from '../../src/aligner/align-region.js'
import { cutWords } from '../../src/aligner/cues/word/words.js'
import { learnTranslations, worthLearning } from '../../src/aligner/learn.js'
import type { Dictionary } from '../../src/aligner/dictionary/dictionary.js'
import { Kernel } from '../../src/aligner/kernel/kernel.js'
import type { Model } from '../../src/aligner/scorer/model.js'
import type { Pair } from '../../src/aligner/bitext/bitext.js'

/** A segmented text as the aligner sees it in its last pass, and the ladder of that pass. */
export function lastPass(
  pair: Pair,
  dictionary: Dictionary,
  model: Model,
): { bench: Bench; rungs: Rung[] } {
  const kernel = new Kernel(dictionary)
  const words = cutWords(pair.en.pieces, pair.zh.pieces, kernel)
  const bench = makeBench(pair, callWitnesses(words, kernel), model)
  const rungs = alignRectangle(bench, whole(pair))
  const learned = worthLearning(rungs) ? learnTranslations(bench, rungs, words) : []
  if (learned.length === 0) return { bench, rungs }
  const second = makeBench(pair, callLearned(bench.tables, words, learned), model)
  return { bench: second, rungs: alignRectangle(second, whole(pair)) }
}

export const whole = ({ en, zh }: Pair) => ({
  en: { from: 0, to: en.size },
  zh: { from: 0, to: zh.size },
})

import { alignRegion } from '../../src/aligner/align-region.js'
import { addLearned, collectWitnesses, makeScorer } from '../../src/aligner/scorer/scorer.js'
import type { Scorer } from '../../src/aligner/scorer/scorer.js'
import type { ScoredBead } from '../../src/aligner/align-region.js'
import { cutWords } from '../../src/aligner/cues/word/words.js'
import { learnTranslations, worthLearning } from '../../src/aligner/learn.js'
import type { Dictionary } from '../../src/aligner/dictionary/dictionary.js'
import { Kernel } from '../../src/aligner/kernel/kernel.js'
import type { Model } from '../../src/aligner/scorer/model.js'
import type { Bitext } from '../../src/aligner/bitext/bitext.js'

/** The scorer of the last pass over a segmented text, and the ladder of that pass. */
export function lastPass(
  bitext: Bitext,
  dictionary: Dictionary,
  model: Model,
): { scorer: Scorer; beads: ScoredBead[] } {
  const kernel = new Kernel(dictionary)
  const words = cutWords(bitext.en.pieces, bitext.zh.pieces, kernel)
  const scorer = makeScorer(bitext, collectWitnesses(words, kernel), model)
  const beads = alignRegion(scorer, whole(bitext))
  const learned = worthLearning(beads) ? learnTranslations(scorer, beads, words) : []
  if (learned.length === 0) return { scorer, beads }
  const second = makeScorer(bitext, addLearned(scorer.tables, words, learned), model)
  return { scorer: second, beads: alignRegion(second, whole(bitext)) }
}

export const whole = ({ en, zh }: Bitext) => ({
  en: { from: 0, to: en.size },
  zh: { from: 0, to: zh.size },
})

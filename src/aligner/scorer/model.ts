import { BEAD_CUES, WORD_CUES } from '../cues/index.js'
import { SHAPE_CLASSES } from '../ladder/shapes.js'
import { WEIGHTS } from '../weights.js'

/** How much a word cue's evidence counts, by cue: when it speaks for a window, and against. */
export interface WordWeights {
  readonly found: readonly number[]
  readonly missed: readonly number[]
}

export interface SplitWeights {
  readonly en: WordWeights
  readonly zh: WordWeights
  readonly length: number
  /** of a many-to-many bead whose words match best without order */
  readonly crossing: number
}

export interface CoarseWeights {
  readonly prior: Readonly<Record<string, number>>
  readonly length: number
  readonly question: number
  /** One of {@link SLACK}. */
  readonly slack: number
  readonly en: WordWeights
  readonly zh: WordWeights
}

/**
 * A path this many nats worse than the best one is not looked at again. Sentences, measured on the development
 * gold: 3 of 3,131 gold beads are lost, 4 candidates are kept for each. Paragraphs are fewer, and where they
 * stand, which the first look does not see, weighs much.
 */
export const SLACK = { sentences: 7, paragraphs: 14 }

/** All weights, laid out for each stage. Made from {@link WEIGHTS}, or from what the tuner tries; a feature without one weighs nothing. */
export interface Model {
  /** in the order of the bead cues' features */
  readonly bead: Float64Array
  readonly split: SplitWeights
  readonly noSplit: number
  readonly coarse: CoarseWeights
}

export const BEAD_FEATURES: readonly string[] = BEAD_CUES.flatMap((cue) => cue.features)

export function makeModel(
  weights: Readonly<Record<string, number>> = WEIGHTS,
  slack = SLACK.sentences,
): Model {
  const weight = (name: string): number => weights[name] ?? 0
  const words = (side: 'en' | 'zh'): WordWeights => {
    const of = (verdict: 'found' | 'missed'): number[] =>
      WORD_CUES.map((cue) => weight(wordFeature(cue.name, side, verdict)))
    return { found: of('found'), missed: of('missed') }
  }
  const [en, zh] = [words('en'), words('zh')]
  return {
    bead: Float64Array.from(BEAD_FEATURES, weight),
    split: { en, zh, length: weight('run length'), crossing: weight('crossing') },
    noSplit: weight('no split'),
    coarse: {
      prior: Object.fromEntries(SHAPE_CLASSES.map((name) => [name, weight(name)])),
      length: weight('length') + weight('run length'),
      question: -weight('one asks'),
      slack,
      en: doubted(en),
      zh: doubted(zh),
    },
  }
}

/**
 * How far the coarse look trusts the words, which it sees sentence by sentence and without order. Full
 * trust lost 100 of 3,131 gold beads, this much 3, for a tenth more candidates.
 */
const COARSE_TRUST = 0.4

const doubted = ({ found, missed }: WordWeights): WordWeights => ({
  found: found.map((weight) => weight * COARSE_TRUST),
  missed: missed.map((weight) => weight * COARSE_TRUST),
})

/** The weight that a word cue's evidence takes. Only the dictionary's differs by side and verdict; numbers and Latin words share one. */
export function wordFeature(cue: string, side: 'en' | 'zh', verdict: 'found' | 'missed'): string {
  if (cue === 'dictionary') return `dictionary ${side} ${verdict}`
  return cue === 'numbers' || cue === 'latin' ? 'same word' : cue
}

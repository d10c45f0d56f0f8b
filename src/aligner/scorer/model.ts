import { BEAD_CUES, WORD_CUES } from '../cues/index.js'
import type { Decoding, LadderModel } from '../ladder/best-ladder.js'
import { SHAPE_CLASSES } from '../ladder/shapes.js'
import { WEIGHTS } from '../weights.js'

/** Weights of the evidence of word cues, by cue: of positive and of negative evidence. */
export interface WordWeights {
  readonly found: readonly number[]
  readonly missed: readonly number[]
}

export interface SplitWeights {
  readonly en: WordWeights
  readonly zh: WordWeights
  readonly length: number
  /** penalty for a many-to-many bead whose words match best in any order */
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
 * The coarse pass drops beads whose best path is worse than the best of all by more than this many nats. For sentences,
 * measured on the development gold, about 46 of 5,138 gold beads are lost, and none once the parts of what is kept are added
 * (`ladder/closure.ts`); with 7, one is, with 5, 17. For paragraphs, which are fewer, position counts much, and the coarse pass does not see it.
 */
export const SLACK = { sentences: 7.25, paragraphs: 14 }

/**
 * Prior of a segment without a partner in the coarse pass, in nats: higher than in the fine one, so that whether
 * something was left out is decided with every cue. With -2 interviews lose 0.007 of F1 and
 * reports win 0.005.
 */
const COARSE_ALONE_PRIOR = -3

/** All weights, arranged for each stage. Made from {@link WEIGHTS}, or from those that the tuner tries; a feature without a weight counts 0. */
export interface Model extends LadderModel {
  /** in the order of {@link BEAD_FEATURES} */
  readonly bead: Float64Array
  readonly split: SplitWeights
  readonly noSplit: number
  /** Whether each bead of a ladder comes with what would stand in its place. */
  readonly namesAlternatives?: true
  readonly coarse: CoarseWeights
}

export const BEAD_FEATURES: readonly string[] = BEAD_CUES.flatMap((cue) => cue.features)

export function makeModel(
  weights: Readonly<Record<string, number>> = WEIGHTS,
  slack = SLACK.sentences,
  decoding: Decoding = 'most right beads',
): Model {
  const weight = (name: string): number => weights[name] ?? 0
  const words = (side: 'en' | 'zh'): WordWeights => {
    const of = (outcome: 'found' | 'missed'): number[] =>
      WORD_CUES.map((cue) => weight(wordFeature(cue.name, side, outcome)))
    return { found: of('found'), missed: of('missed') }
  }
  const [en, zh] = [words('en'), words('zh')]
  return {
    bead: Float64Array.from(BEAD_FEATURES, weight),
    split: { en, zh, length: weight('run length'), crossing: weight('crossing') },
    noSplit: weight('no split'),
    gap: { continued: weight('gap continued'), changed: weight('gap changed') },
    decoding,
    coarse: {
      prior: {
        ...Object.fromEntries(SHAPE_CLASSES.map((name) => [name, weight(name)])),
        '1-0': COARSE_ALONE_PRIOR,
        '0-1': COARSE_ALONE_PRIOR,
      },
      length: weight('length') + weight('run length'),
      question: -weight('one asks'),
      slack,
      en: doubted(en),
      zh: doubted(zh),
    },
  }
}

/**
 * Factor for the weights of words in the coarse pass, which sees them sentence by sentence and in any order. With 1, 100
 * of 3,131 gold beads were lost; with this 3, for a tenth more candidates.
 */
const COARSE_TRUST = 0.4

const doubted = ({ found, missed }: WordWeights): WordWeights => ({
  found: found.map((weight) => weight * COARSE_TRUST),
  missed: missed.map((weight) => weight * COARSE_TRUST),
})

/** Name of the weight for a word cue's evidence. The dictionary has one for each side and sign; numbers and Latin words share one. */
export function wordFeature(cue: string, side: 'en' | 'zh', outcome: 'found' | 'missed'): string {
  if (cue === 'dictionary') return `dictionary ${side} ${outcome}`
  return cue === 'numbers' || cue === 'latin' ? 'same word' : cue
}

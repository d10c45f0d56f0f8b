/**
 * The weights of the cues. {@link WEIGHTS} are fitted to the development gold by `npm run tune -- --write`. The tables
 * above it, which no gradient can fit, were chosen one value at a time with `npx tsx test/accuracy/constants.ts`; the
 * tables below it say how they were set. Constants of a single algorithm stand beside it: the coarse pass and its slack
 * in `scorer/model.ts`, the shape priors in `ladder/shape-priors.ts`, what is learned from a text in `learn.ts`.
 */

/** ρ of a witness: the chance that a true translation shows one of its counterparts. */
export const RELIABILITY = {
  numbers: 0.8,
  latin: 0.8,
  names: 0.5,
  glossary: 0.9,
  learned: 0.6,
  /** approached by a dictionary word as its counterparts in the document add up */
  dictionary: 0.9,
  /** factor for a Chinese word of one character */
  character: 0.6,
}

/** Bounds of S, the surprise of a piece (see `kernel/witnesses.ts`). */
export const SURPRISE = {
  /** Caps the surprise: one rare coincidence must not outweigh a sentence. */
  max: 60,
  /** A counterpart that would raise S by less is too common to be evidence. */
  min: 1,
  /** Added to counts, so that a word seen once is not a certainty. */
  prior: 0.5,
}

/** Weights of a dictionary word's counterparts, relative to a strong gloss of a longer word. */
export const DICTIONARY = {
  /** gloss of a word of two or more characters: strong if the English word is at least half of the gloss, else weak */
  wordStrong: 1,
  wordWeak: 0.15,
  /** the same for a single character */
  characterStrong: 1,
  characterWeak: 0.2,
  /** multiplied by the share of the association */
  association: 0.5,
  /** the same seen from the Chinese side; `inner`, multiplied by its own weight, is for a word inside a longer word */
  glossStrong: 1,
  glossWeak: 0.15,
  inner: 0.25,
  glossAssociation: 2,
  /** weight of the counterparts that are missing from the document */
  unseen: 0.3,
  /** Counterparts below this share of the heaviest are dropped: they cost time and blur the evidence. */
  minShare: 0.05,
}

/** Nats per unit of each feature, by name: features of beads, of splits, then of words. A feature without a weight counts 0. */
export const WEIGHTS: Readonly<Record<string, number>> = {
  '1-1': 1.37,
  '1-0': -5.75,
  '0-1': -4.1,
  '2-1': -1.26,
  '1-2': -1.49,
  '3-1': -3.26,
  '1-3': -3.09,
  '4-1': -4.19,
  '1-4': -4.96,
  '5-1': -6.18,
  '1-5': -5.6,
  '6-1': -5.88,
  '1-6': -6,
  '2-2': -4.55,
  '3-2': -5.3,
  '2-3': -5.87,
  '3-3': -7.43,
  'n>m': -8.83,
  'n<m': -8.5,
  'n=m': -8.16,
  'beyond 7': -1.33,
  'length without partner': -0.48,
  length: 1.85,
  'both ask': 1.71,
  'one asks': -0.68,
  'one exclaims': -0.74,
  'one trails off': -1.09,
  'inside at end, both': 0.37,
  'inside at end, one': -1.02,
  'quotes, one': -0.67,
  'turns within English': -0.78,
  'turns within Chinese': -0.17,
  'turns within, difference': -0.57,
  'closed at end, both': 1.19,
  'closed at end, one': -1.08,
  'opened at start, one': -0.54,
  'share quoted, difference': -0.59,
  'runs apart': 0,
  'astray in blocks': 0,
  'against the order': 0,
  'units between': 0,
  'row shared': 0,
  'rows differ': 0,
  'skipped in interleaved text': 0,
  'skipped in a row': 0,
  'heading skipped': 0,
  'heading against text': 0,
  'skipped at an end': 0,
  'most of both sides': 0,
  'gap continued': 3.19,
  'gap changed': 2.73,
  'no split': -1.4,
  'run length': 0.85,
  crossing: -1.06,
  'dictionary en found': 0.34,
  'dictionary en missed': 0.2,
  'dictionary zh found': 0.4,
  'dictionary zh missed': 0.1,
  'same word': 0.32,
  names: 0.25,
  glossary: 0.5,
  learned: 0.44,
}

/**
 * Weights for paragraphs, which are rarely split or joined, while headings, captions and page furniture often have no
 * translation. Set by hand on the gold documents (`npx tsx test/accuracy/documents.ts`) and the generated ones
 * (`test/generated`).
 */
export const PARAGRAPH_WEIGHTS: Readonly<Record<string, number>> = {
  ...WEIGHTS,
  '1-1': 1.5,
  '1-0': -3.5,
  '0-1': -3.5,
  '2-1': -4,
  '1-2': -4,
  '3-1': -6,
  '1-3': -6,
  '4-1': -8,
  '1-4': -8,
  '5-1': -9,
  '1-5': -9,
  '6-1': -10,
  '1-6': -10,
  '2-2': -8,
  '3-2': -9,
  '2-3': -9,
  '3-3': -10,
  'n>m': -12,
  'n<m': -12,
  'n=m': -12,
  'length without partner': 0,
  'gap continued': 0,
  'gap changed': 0,
  'runs apart': -5,
  'astray in blocks': -3,
  'against the order': -3,
  'units between': -0.7,
  'row shared': 8,
  'rows differ': -8,
  'skipped in interleaved text': 0.5,
  'skipped in a row': -1,
  'heading skipped': 0.5,
  'heading against text': -1.5,
  'skipped at an end': 1,
  'most of both sides': 0.04,
}

/**
 * Nats per unit of each feature of a run of clauses (see `clauses/lattice.ts`). Fitted by
 * `npm run accuracy:clauses -- --tune`.
 */
export const CLAUSE_WEIGHTS: Readonly<Record<string, number>> = {
  'English words': 1.1,
  'Chinese words': 0.7,
  length: 2.87,
  cut: 3.13,
  'after a few characters': -1.05,
  'after a short clause': -0.3,
  'after an opener': -2.3,
  'after a setting': -0.94,
  'after a condition': -1.2,
  'after who says it': -0.87,
  'before a consequence': -1,
  'speech begins in Chinese only': -1.1,
}

/**
 * Nats per unit of each feature of a confidence (see `belief/features.ts`). Fitted by `npm run tune:confidence -- --write`
 * to the development gold as it is and made unfaithful.
 */
export const CONFIDENCE_WEIGHTS: Readonly<Record<string, number>> = {
  'translation: always': 3.06,
  'translation: unlikely': -0.891,
  'translation: unlikely beside': 0.376,
  'translation: rare English found': 1.474,
  'translation: Chinese found': 1.049,
  'translation: Chinese known': -2.041,
  'translation: thin': -0.48,
  'translation: evidence per word': -0.175,
  'translation: lone numbers': -1.212,
  'translation: numbers differ': -1.627,
  'translation: English longer': -2.396,
  'translation: Chinese longer': 0.41,
  'border: always': 0.106,
  'border: unlikely': -0.978,
  'border: joined': -0.165,
  'border: evidence per word': 0.096,
  'alone: always': -0.113,
  'alone: unlikely': -0.417,
  'alone: unlikely beside': -0.229,
}

/**
 * Nats per unit of each feature of two segments that stand apart (see `moved/likeness.ts`). Fitted by
 * `npm run tune:moved -- --write`.
 */
export const MOVED_WEIGHTS: Readonly<Record<string, number>> = {
  'moved: always': 2.775,
  'moved: evidence': -0.145,
  'moved: evidence per word': 0.722,
  'moved: lead': 0.573,
  'moved: rare English found': 1.258,
  'moved: rare Chinese found': -0.314,
  'moved: Chinese found': 0.601,
  'moved: words known': -1.317,
  'moved: lone numbers': -1.084,
  'moved: length differs': -3.082,
  'moved: other words found': 0.769,
  'moved: choice': -0.179,
}

/**
 * Every weight of the aligner, in one place. The numbers were fitted by `npm run tune` on the
 * development gold; nothing else may set them.
 */

/** ρ of a witness: the chance that a true translation shows one of its counterparts. */
export const RELIABILITY = {
  numbers: 0.8,
  latin: 0.8,
  names: 0.7,
  glossary: 0.9,
  /** a dictionary word approaches this as its counterparts in the document add up */
  dictionary: 0.8,
  /** a lone Chinese character is this much less reliable than a word */
  character: 0.6,
}

/** Weights of a dictionary word's counterparts, relative to a strong gloss of a longer word. */
export const DICTIONARY = {
  /** gloss of a word of two or more characters: the English word is at least half of it, or less */
  wordStrong: 1,
  wordWeak: 0.25,
  /** the same for a single character */
  characterStrong: 0.5,
  characterWeak: 0.1,
  /** times the association's share */
  association: 1,
  /** seen from the Chinese side: strong, weak, a word inside a longer word (times its own weight), association */
  glossStrong: 1,
  glossWeak: 0.3,
  inner: 0.25,
  glossAssociation: 1,
  /** counterparts that the document does not hold, in the same unit */
  unseen: 0.5,
  /** counterparts below this share of the heaviest are dropped: they cost time and blur */
  least: 0.1,
  /** a pair learned from the document itself */
  learned: 0.5,
}

/** Nats per unit of each feature: the bead cues' features by name, then the word cues'. */
export const WEIGHTS: Readonly<Record<string, number>> = {
  '1-1': 1.1,
  '1-0': -6.1,
  '0-1': -4.9,
  '2-1': -1.4,
  '1-2': -1.6,
  '3-1': -3.4,
  '1-3': -3.4,
  '4-1': -4.4,
  '1-4': -5,
  '5-1': -5.9,
  '1-5': -5.6,
  '6-1': -6,
  '1-6': -6,
  '2-2': -4.6,
  '3-2': -5.5,
  '2-3': -5.9,
  '3-3': -7.3,
  'n>m': -8.6,
  'n<m': -8.3,
  'n=m': -8.1,
  'beyond 7': -0.8,
  'length without partner': -0.2,
  length: 2,
  'both ask': 1.4,
  'one asks': -0.6,
  'one exclaims': -0.5,
  'one trails off': -0.9,
  'inside at end, both': 0.5,
  'inside at end, one': -0.7,
  'quotes, one': -0.5,
  'turns within English': -0.4,
  'turns within Chinese': -0.1,
  'turns within, difference': -0.3,
  'closed at end, both': 0.8,
  'closed at end, one': -0.9,
  'opened at start, one': -0.4,
  'share quoted, difference': -0.5,
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
  'no split': -1.4,
  'run length': 0.6,
  crossing: -1,
  'dictionary en found': 0.25,
  'dictionary en missed': 0.2,
  'dictionary zh found': 0.25,
  'dictionary zh missed': 0.05,
  'same word': 0.25,
  names: 0.63,
}

/**
 * What differs when the segments are paragraphs: they are rarely split or joined, and headings,
 * captions and page furniture often stand in one language only.
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
  'runs apart': -5,
  'astray in blocks': -3,
  'against the order': -3,
  'units between': -0.7,
  'row shared': 2,
  'rows differ': -8,
  'skipped in interleaved text': 0.5,
  'skipped in a row': -1,
  'heading skipped': 0.5,
  'heading against text': -1.5,
  'skipped at an end': 1,
}

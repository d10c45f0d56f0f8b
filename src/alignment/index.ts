/** What is true of any alignment. */
export { MIN_GOOD_QUALITY, meanConfidence, NOTHING, plus, tallyOf } from './tally.js'
export type { DoubtCounts, Tally } from './tally.js'
export { lengthRatio, textSizeOf } from './text-size.js'

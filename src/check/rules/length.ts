import { each, firstOf } from './rule.js'
import type { Rule } from './rule.js'

/** Median ratio of English to Chinese length, in characters, over a hundred real files. */
const MEDIAN_LENGTH_RATIO = 2.85
/** Keeps very short texts comparable, in characters. */
const OFFSET = 7
/** Variance of the log ratio of long texts; texts of the length below, in characters of English, have twice as much. */
const VARIANCE = 0.1
const DOUBLE_VARIANCE_LENGTH = 80
/** In nats, from which on lengths are out of proportion: 0.2 % of the gold pairs have more. */
const MOST_MISFIT = 3.5

export const length: Rule = {
  name: 'length',
  about: 'lengths out of proportion',
  fails: false,
  begin: each(({ pairs }) =>
    firstOf(pairs, ({ en, zh }) => {
      const [english, chinese] = [[...en.text.trim()].length, [...zh.text.trim()].length]
      if (english === 0 || chinese === 0) return undefined
      return misfit(english, chinese * MEDIAN_LENGTH_RATIO) > MOST_MISFIT
        ? `${english} characters of English against ${chinese} of Chinese`
        : undefined
    }),
  ),
}

/** As the aligner has it, but that the longer text says how much may be by chance: a short one may be a rest. */
function misfit(one: number, other: number): number {
  const distance = Math.log((one + OFFSET) / (other + OFFSET))
  const variance = VARIANCE * (1 + DOUBLE_VARIANCE_LENGTH / Math.max(one, other))
  return distance ** 2 / (2 * variance)
}

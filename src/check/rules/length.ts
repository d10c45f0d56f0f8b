import { MEDIAN_LENGTH_RATIO, lengthMisfit } from '../../aligner/bitext/bitext.js'
import { each, firstOf } from './rule.js'
import type { Rule } from './rule.js'

/** From this misfit on lengths are out of proportion: 0.2 % of the gold pairs have more. */
const MAX_MISFIT_NATS = 3.5

export const length: Rule = {
  name: 'length',
  fails: false,
  begin: each(({ pairs }) =>
    firstOf(pairs, ({ en, zh }) => {
      const [english, chinese] = [[...en.text.trim()].length, [...zh.text.trim()].length]
      if (english === 0 || chinese === 0) return undefined
      return misfit(english, chinese * MEDIAN_LENGTH_RATIO) > MAX_MISFIT_NATS
        ? `${english} characters of English against ${chinese} of Chinese`
        : undefined
    }),
  ),
}

/** As the aligner has it, but that the longer text says how much may be by chance: a short one may be a rest. */
const misfit = (one: number, other: number): number =>
  lengthMisfit(Math.max(one, other), Math.min(one, other))

import type { Span } from '../../types.js'

/**
 * A short quotation in the middle of an English sentence: `He shouted, "Stop! Thief!" and ran.` Longer ones hold
 * sentences that are translated one by one. 100 characters are about one sentence (the median of the development
 * gold's English sentences is 106); the gold holds no such quotation that would choose the figure.
 */
const QUOTE_WITHIN = /[A-Za-z,:—]\s["“](?=\S)[^"“”]{1,100}[.!?]["”](?=\s[a-z])/g

/** @returns the quotations in which no sentence begins */
export function quotesWithin(text: string): Span[] {
  return [...text.matchAll(QUOTE_WITHIN)].map(({ index, 0: { length } }) => ({
    from: index,
    to: index + length,
  }))
}

import type { Translation } from '../../types.js'
import type { Leftovers } from './leftovers.js'
import type { MatchLists } from './match-lists.js'

/** A pair must occur this often, */
const MIN_COUNT = 3
/** with this log-likelihood ratio (Dunning 1993), which one pair in two thousand reaches by chance, */
const MIN_LIKELIHOOD_RATIO = 12
/** and each must occur in at least this share of the matches that hold the other. All measured on the development novels: with 2 instead of 3 occurrences they lose 0.001 of F1, with 0.3 or 0.7 of the matches 0.005 or 0.002. */
const MIN_SHARE = 0.5

/** An English stem and the Chinese string most strongly associated with it. */
export type Partners = Translation & { readonly ratio: number }

/** For each frequent stem the string most strongly associated with it, if that is strong enough; in order of first occurrence. */
export function findPartners(left: Leftovers): Partners[] {
  const { stems, strings } = left
  const matches = matchesOf(stems)
  const both = new Int32Array(strings.counts.length)
  const found: Partners[] = []
  for (let en = 0; en < stems.counts.length; en++) {
    if (stems.counts[en] < MIN_COUNT) continue
    const together = countTogether(left, en, matches[en], both)
    const best = strongest(left, en, together, both)
    if (best !== undefined) found.push(best)
    for (const zh of together) both[zh] = 0
  }
  return found
}

/** Thing → the matches that hold it. */
function matchesOf({ counts, items, starts, size }: MatchLists): number[][] {
  const matches = counts.map((): number[] => [])
  for (let match = 0; match < size; match++)
    for (let i = starts[match]; i < starts[match + 1]; i++) matches[items[i]].push(match)
  return matches
}

/**
 * In how many matches a stem occurs with each of the strings that may be its partner.
 * @param both string → that number; zeros to be overwritten
 * @returns the strings, in the order in which they first occur with it
 */
function countTogether(
  { stems, strings: { counts, starts, items } }: Leftovers,
  en: number,
  matches: readonly number[],
  both: Int32Array,
): number[] {
  const together: number[] = []
  // What is too frequent or too rare cannot have its share of the matches.
  const least = Math.max(MIN_COUNT, stems.counts[en] * MIN_SHARE)
  const most = stems.counts[en] / MIN_SHARE
  for (const match of matches) {
    for (let i = starts[match]; i < starts[match + 1]; i++) {
      const zh = items[i]
      if (counts[zh] >= least && counts[zh] <= most && both[zh]++ === 0) together.push(zh)
    }
  }
  return together
}

/** Of equally strong strings, the longest. */
function strongest(
  { stems, strings, stem, string }: Leftovers,
  en: number,
  together: readonly number[],
  both: Int32Array,
): Partners | undefined {
  const a = stems.counts[en]
  let best: Partners | undefined
  for (const zh of together) {
    const b = strings.counts[zh]
    if (both[zh] < MIN_COUNT || both[zh] / a < MIN_SHARE || both[zh] / b < MIN_SHARE) continue
    const ratio = logLikelihoodRatio(both[zh], a, b, stems.size)
    if (ratio < MIN_LIKELIHOOD_RATIO || ratio < (best?.ratio ?? 0)) continue
    const text = string(zh)
    if (best === undefined || ratio > best.ratio || text.length > best.zh.length)
      best = { en: stem(en), zh: text, ratio }
  }
  return best
}

/** Dunning's G² for a 2 × 2 table: of `n` matches, `both` hold both words, `a` hold the one and `b` the other. */
export function logLikelihoodRatio(both: number, a: number, b: number, n: number): number {
  const h = (...counts: number[]): number =>
    counts.reduce((sum, count) => sum + (count > 0 ? count * Math.log(count) : 0), 0)
  return 2 * (h(both, a - both, b - both, n - a - b + both) - h(a, n - a) - h(b, n - b) + h(n))
}

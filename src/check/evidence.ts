import { makeBitext, sentenceSide } from '../aligner/bitext/bitext.js'
import type { BitextSide } from '../aligner/bitext/bitext.js'
import { cutWords } from '../aligner/cues/word/words.js'
import type { Dictionary } from '../aligner/dictionary/dictionary.js'
import { withKernel } from '../aligner/kernel/kernel.js'
import { pairEvidence } from '../aligner/pair-evidence.js'
import { makeModel } from '../aligner/scorer/model.js'
import { collectWitnesses, makeScorer } from '../aligner/scorer/scorer.js'
import type { Scorer } from '../aligner/scorer/scorer.js'
import { coverageOf } from '../aligner/translation-check/coverage.js'
import { chineseClauses, englishClauses } from '../parser/sentences/clauses.js'
import type { Pair } from './pair.js'

/**
 * Weight of how many words are found, against the evidence of the aligner. The latter weighs words by how frequent they
 * are in the other units, and has little to go by where there are few: of pairs with the Chinese of another 82 % are
 * found with or without the former in memories of hundreds of units, but 50 % instead of 25 % in one of a single unit
 * (at 1 % of false alarms).
 */
const COVERAGE_WEIGHT = 0.3

export interface PairEvidence {
  /** What words, numbers, names and lengths say for its being a translation and against it. */
  readonly nats: number
  /** Which of the pairs has the Chinese that translates the English of this one. */
  readonly better?: number
}

/** What speaks for and against pairs being translations, and whose Chinese a pair should have. */
export function evidenceOf(pairs: readonly Pair[], dictionary: Dictionary): PairEvidence[] {
  if (pairs.length === 0) return []
  return withKernel(dictionary, (kernel) => {
    const en = sideOf(
      pairs.map((pair) => pair.en.text),
      englishClauses,
    )
    const zh = sideOf(
      pairs.map((pair) => pair.zh.text),
      chineseClauses,
    )
    const words = cutWords(en.pieces, zh.pieces, kernel)
    const scorer = makeScorer(makeBitext(en, zh), collectWitnesses(words, kernel), makeModel())
    const nats = pairEvidence(
      scorer,
      pairs.map((_, i) => ({ en: i, enSize: 1, zh: i, zhSize: 1 })),
    )
    const better = betterPartners(scorer, nats)
    return Array.from(nats, (own, i) => {
      const pieces = ({ starts }: BitextSide) => ({ from: starts[i], to: starts[i + 1] })
      const coverage = coverageOf(scorer, words, [{ en: pieces(en), zh: pieces(zh) }])
      const partner = better.get(i)
      return {
        nats: own + COVERAGE_WEIGHT * coverage.nats,
        ...(partner === undefined ? {} : { better: partner }),
      }
    })
  })
}

/** A pair with less evidence, in nats, may be one whose texts belong to others: of the gold pairs 7 % have less. */
const MIN_OWN_NATS = 0
/**
 * How much evidence there must be for a pair of texts from two such pairs, and how much more than they have, in nats.
 * Of 483 pairs of the gold with the Chinese of another, 394 are found, and 35 of 4,839 good ones flagged; with half and
 * twice either, 392 to 395 are found, and as many flagged (`test/check/mutations.ts`).
 */
const PARTNER_NATS = { least: 2.5, more: 4 }
/**
 * Of so many doubtful pairs before and behind it the Chinese is tried. With 12, 393 are found; with 50, as many as
 * here.
 */
const TRIED_NEIGHBOURS = 25

/** Pairs whose English is translated by the Chinese of another: lines that slipped, or were exchanged. */
function betterPartners(scorer: Scorer, nats: Float64Array): ReadonlyMap<number, number> {
  const doubtful = [...nats.keys()].filter((i) => nats[i] < MIN_OWN_NATS)
  const tried = doubtful.flatMap((en, at) =>
    doubtful
      .slice(Math.max(0, at - TRIED_NEIGHBOURS), at + TRIED_NEIGHBOURS + 1)
      .filter((zh) => zh !== en)
      .map((zh) => ({ en, enSize: 1, zh, zhSize: 1 })),
  )
  const found = pairEvidence(scorer, tried)
  const best = new Map<number, number>()
  const partners = new Map<number, number>()
  tried.forEach(({ en, zh }, i) => {
    if (
      found[i] <
      Math.max(PARTNER_NATS.least, nats[en] + PARTNER_NATS.more, best.get(en) ?? -Infinity)
    )
      return
    best.set(en, found[i])
    partners.set(en, zh)
  })
  return partners
}

/** Texts as segments that are cut into clauses. */
const sideOf = (texts: readonly string[], cut: (text: string) => string[]): BitextSide =>
  sentenceSide(
    texts.map((text) => ({
      text,
      from: 0,
      to: 0,
      paragraph: 0,
      clauses: cut(text.replace(/\s+/g, ' ')).map((clause) => ({ text: clause, from: 0, to: 0 })),
    })),
  )

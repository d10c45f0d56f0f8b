import type { Translation } from '../types.js'
import { candidatesAt, writeCandidates } from './ladder/beads.js'
import { MAX_GROUP_SEGMENTS } from './ladder/shapes.js'
import type { Words } from './cues/word/words.js'
import type { Scorer } from './scorer/scorer.js'
import type { ScoredBead } from './align-region.js'
import { Splitter } from './scorer/split.js'
import { findLeftovers } from './learning/leftovers.js'
import type { Match } from './learning/match.js'
import { findPartners } from './learning/partners.js'

/** Shorter ladders teach too little. Half or twice as many change no F1 of the gold. */
const MIN_BEADS = 60
/** A ladder whose beads have this mean posterior has nothing to gain from a second pass. With 0.94 novels lose 0.004 of F1, with 0.99 magazines. */
const MAX_MEAN_POSTERIOR = 0.97

export function worthLearning(beads: readonly ScoredBead[]): boolean {
  if (beads.length < MIN_BEADS) return false
  const found = beads.filter(({ pinned }) => pinned !== true)
  return found.reduce((sum, bead) => sum + bead.posterior, 0) < MAX_MEAN_POSTERIOR * found.length
}

/** Less likely beads are not learned from. 0.3 or 0.8 change no F1 of articles and novels. */
const MIN_POSTERIOR = 0.5
/**
 * Learns from the beads of a first pass translations that are not in the dictionary, above all names (Aroma and 袭人):
 * English stems and Chinese strings that no other word explains and that occur in the same matches.
 */
export function learnTranslations(
  scorer: Scorer,
  beads: readonly ScoredBead[],
  words: Words,
): Translation[] {
  const found = findPartners(findLeftovers(scorer, matches(scorer, beads), words))
  const written = writtenForms(new Set(found.map(({ en }) => en)), words)
  return found
    .sort((a, b) => b.ratio - a.ratio || (a.en < b.en ? -1 : 1))
    .map(({ en, zh }) => ({ en: written.get(en) ?? en, zh }))
}

/** Stem → the form in which it is written most often. */
function writtenForms(stems: ReadonlySet<string>, words: Words): Map<string, string> {
  const counts = new Map<string, Map<string, number>>()
  const { inPiece, words: written, stems: known } = words.en
  const isWanted = known.map((stem) => stems.has(stem))
  for (const word of inPiece.data) {
    if (!isWanted[word]) continue
    const forms = counts.get(known[word]) ?? new Map<string, number>()
    counts.set(known[word], forms.set(written[word], (forms.get(written[word]) ?? 0) + 1))
  }
  return new Map(
    [...counts].map(([stem, forms]) => [stem, [...forms].sort((a, b) => b[1] - a[1])[0][0]]),
  )
}

/** The runs of pieces that the beads' best splits match. */
function matches(scorer: Scorer, beads: readonly ScoredBead[]): Match[] {
  const { bitext, kernel } = scorer
  const before = kernel.run.mark()
  const sure = beads.filter(
    (bead) =>
      bead.posterior >= MIN_POSTERIOR &&
      bead.enSize > 0 &&
      bead.zhSize > 0 &&
      // Only pinned beads are larger.
      Math.max(bead.enSize, bead.zhSize) <= MAX_GROUP_SEGMENTS,
  )
  const splitter = new Splitter(scorer, writeCandidates(kernel, candidatesAt(sure)))
  const found = sure.flatMap(({ en, enSize, zh, zhSize }): Match[] => {
    const split = splitter.split(en, enSize, zh, zhSize)
    const whole = {
      en: { from: bitext.en.starts[en], to: bitext.en.starts[en + enSize] },
      zh: { from: bitext.zh.starts[zh], to: bitext.zh.starts[zh + zhSize] },
    }
    if (split === undefined || split.taker === 'both') return [whole]
    const [own, first] = split.taker === 'en' ? [bitext.en, en] : [bitext.zh, zh]
    return split.cuts.slice(1).map((to, i): Match => {
      const segment = { from: own.starts[first + i], to: own.starts[first + i + 1] }
      const run = { from: split.cuts[i], to }
      return split.taker === 'en' ? { en: segment, zh: run } : { en: run, zh: segment }
    })
  })
  kernel.run.release(before)
  return found
}

import type { Translation } from '../types.js'
import { candidatesAt } from './ladder/beads.js'
import { MAX_GROUP_SEGMENTS } from './ladder/shapes.js'
import { WORD_CUES } from './cues/index.js'
import type { Words } from './cues/word/words.js'
import type { Scorer } from './scorer/scorer.js'
import type { ScoredBead } from './align-region.js'
import { Splitter } from './scorer/split.js'
import { stem } from './tokens/stem.js'
import { evidence, inPieces, sourceOf } from './kernel/witnesses.js'
import type { SegmentTable } from './kernel/witnesses.js'

/** Shorter ladders teach too little. Half or twice as many change no F1 of the gold. */
const MIN_BEADS = 60
/** A ladder whose beads have this mean posterior has nothing to gain from a second pass. With 0.94 novels lose 0.004 of F1, with 0.99 magazines. */
const MAX_MEAN_POSTERIOR = 0.97

export function worthLearning(beads: readonly ScoredBead[]): boolean {
  if (beads.length < MIN_BEADS) return false
  const found = beads.filter(({ pinned }) => pinned !== true)
  return found.reduce((sum, bead) => sum + bead.posterior, 0) < MAX_MEAN_POSTERIOR * found.length
}

/** A pair of runs of pieces that were found to translate each other. */
interface Match {
  readonly en: PieceRange
  readonly zh: PieceRange
}

interface PieceRange {
  readonly from: number
  readonly to: number
}

/** Less likely beads are not learned from. 0.3 or 0.8 change no F1 of articles and novels. */
const MIN_POSTERIOR = 0.5
/** With this much evidence, in nats, a word counts as translated, and neither it nor its counterpart is learned. */
const MIN_EXPLAINING_NATS = 0.5
/** Chinese strings of these lengths may be words. */
const MIN_STRING_LENGTH = 2
const MAX_STRING_LENGTH = 4
/** A pair must occur this often, */
const MIN_COUNT = 3
/** with this log-likelihood ratio (Dunning 1993), which one pair in two thousand reaches by chance, */
const MIN_LIKELIHOOD_RATIO = 12
/** and each must occur in at least this share of the matches that hold the other. All measured on the development novels: with 2 instead of 3 occurrences they lose 0.001 of F1, with 0.3 or 0.7 of the matches 0.005 or 0.002. */
const MIN_SHARE = 0.5

/**
 * Learns from the beads of a first pass translations that are not in the dictionary, above all names (Aroma and 袭人):
 * English stems and Chinese strings that no other word explains and that occur in the same matches.
 */
export function learnTranslations(
  scorer: Scorer,
  beads: readonly ScoredBead[],
  words: Words,
): Translation[] {
  const counts = countTogether(
    matches(scorer, beads).map((match) => leftovers(scorer, match, words)),
  )
  const found: (Translation & { readonly ratio: number })[] = []
  for (const [en, together] of counts.together) {
    const best = bestPartner(en, together, counts)
    if (best !== undefined) found.push(best)
  }
  const written = writtenForms(new Set(found.map(({ en }) => en)), words)
  return found
    .sort((a, b) => b.ratio - a.ratio || (a.en < b.en ? -1 : 1))
    .map(({ en, zh }) => ({ en: written.get(en) ?? en, zh }))
}

/** Stem → the form in which it is written most often. */
function writtenForms(stems: ReadonlySet<string>, words: Words): Map<string, string> {
  const counts = new Map<string, Map<string, number>>()
  for (const number of words.en.inPiece.data) {
    const word = words.en.words[number]
    const known = words.en.stems[number]
    if (!stems.has(known)) continue
    const forms = counts.get(known) ?? new Map<string, number>()
    counts.set(known, forms.set(word, (forms.get(word) ?? 0) + 1))
  }
  return new Map(
    [...counts].map(([known, forms]) => [known, [...forms].sort((a, b) => b[1] - a[1])[0][0]]),
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
  const splitter = new Splitter(scorer, candidatesAt(sure))
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

interface Leftovers {
  readonly stems: ReadonlySet<string>
  readonly strings: ReadonlySet<string>
}

const stemOf = (word: string): string => stem(word.toLowerCase())

/** English stems and Chinese strings of a match that no witness has explained. */
function leftovers({ tables }: Scorer, { en, zh }: Match, words: Words): Leftovers {
  const knownStems = new Set([...explained(tables.en, en, zh)].map(stemOf))
  const knownStrings = [...explained(tables.zh, zh, en)].sort((a, b) => b.length - a.length)
  const stems = new Set<string>()
  const { offsets, data } = words.en.inPiece
  for (let p = en.from; p < en.to; p++) {
    for (let i = offsets[p]; i < offsets[p + 1]; i++) {
      const known = words.en.stems[data[i]]
      if (words.en.words[data[i]].length > 2 && !knownStems.has(known)) stems.add(known)
    }
  }
  const strings = new Set<string>()
  for (let p = zh.from; p < zh.to; p++) {
    const rest = knownStrings.reduce((text, string) => text.replaceAll(string, ' '), words.zh[p])
    for (const run of rest.match(/\p{Script=Han}{2,}/gu) ?? []) {
      for (let length = MIN_STRING_LENGTH; length <= MAX_STRING_LENGTH; length++) {
        for (let at = 0; at + length <= run.length; at++) strings.add(run.slice(at, at + length))
      }
    }
  }
  return { stems, strings }
}

/** A name found by its pinyin is half a guess, so it may be learned as well. */
const NAMES_CUE = WORD_CUES.findIndex((cue) => cue.name === 'names')

function explained(table: SegmentTable, own: PieceRange, other: PieceRange): Set<string> {
  const words = new Set<string>()
  for (const witness of inPieces(table, own.from, own.to)) {
    if (evidence(table, witness, other.from, other.to) < MIN_EXPLAINING_NATS) continue
    const { source, index } = sourceOf(table, witness)
    if (source.cue === NAMES_CUE) continue
    words.add(source.own.words[source.words[index]])
  }
  return words
}

interface Counts {
  readonly matches: number
  readonly stems: ReadonlyMap<string, number>
  readonly strings: ReadonlyMap<string, number>
  readonly together: ReadonlyMap<string, ReadonlyMap<string, number>>
}

/** In how many matches each stem and each string occurs, and each pair of frequent ones. */
function countTogether(list: readonly Leftovers[]): Counts {
  const stems = tally(list.map((one) => one.stems))
  const strings = tally(list.map((one) => one.strings))
  const together = new Map<string, Map<string, number>>()
  for (const one of list) {
    const often = [...one.strings].filter((string) => strings.get(string)! >= MIN_COUNT)
    for (const word of one.stems) {
      if (stems.get(word)! < MIN_COUNT) continue
      const row = together.get(word) ?? new Map<string, number>()
      together.set(word, row)
      for (const string of often) row.set(string, (row.get(string) ?? 0) + 1)
    }
  }
  return { matches: list.length, stems, strings, together }
}

function tally(sets: readonly ReadonlySet<string>[]): Map<string, number> {
  const counts = new Map<string, number>()
  for (const set of sets) for (const item of set) counts.set(item, (counts.get(item) ?? 0) + 1)
  return counts
}

/** The string most strongly associated with a stem; of equally strong ones, the longest. */
function bestPartner(
  en: string,
  together: ReadonlyMap<string, number>,
  counts: Counts,
): (Translation & { ratio: number }) | undefined {
  let best: (Translation & { ratio: number }) | undefined
  for (const [zh, both] of together) {
    const [a, b] = [counts.stems.get(en)!, counts.strings.get(zh)!]
    if (both < MIN_COUNT || both / a < MIN_SHARE || both / b < MIN_SHARE) continue
    const ratio = logLikelihoodRatio(both, a, b, counts.matches)
    if (ratio < MIN_LIKELIHOOD_RATIO) continue
    if (
      best === undefined ||
      ratio > best.ratio ||
      (ratio === best.ratio && zh.length > best.zh.length)
    )
      best = { en, zh, ratio }
  }
  return best
}

/** Dunning's G² for a 2 × 2 table: of `n` matches, `both` hold both words, `a` hold the one and `b` the other. */
export function logLikelihoodRatio(both: number, a: number, b: number, n: number): number {
  const h = (...counts: number[]): number =>
    counts.reduce((sum, count) => sum + (count > 0 ? count * Math.log(count) : 0), 0)
  return 2 * (h(both, a - both, b - both, n - a - b + both) - h(a, n - a) - h(b, n - b) + h(n))
}

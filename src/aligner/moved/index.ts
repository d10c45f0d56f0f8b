import { alignRegion, toConfidence } from '../align-region.js'
import type { ConfidentBead } from '../align-region.js'
import { isUntranslated } from '../belief/doubts.js'
import { assignConfidence } from '../belief/confidence.js'
import { isPair, segmentsFrom } from '../ladder/beads.js'
import type { BeadSpan } from '../ladder/beads.js'
import type { Region } from '../ladder/band.js'
import type { Scorer } from '../scorer/scorer.js'
import type { Lonely } from './candidates.js'
import { likePairs, likeness } from './likeness.js'
import { MAX_GAP_SEGMENTS, believedSections } from './support.js'
import type { LikelyPair, Section } from './support.js'

/** A pair whose sides stand at different places of the order. */
export type MovedPair = BeadSpan & { readonly confidence: number }

/** What is known of the segments of a side, beside their words. */
export interface Movable {
  /** Whether it may have a partner elsewhere. */
  readonly canMove: (segment: number) => boolean
  /** Whether it ends as a sentence does. A heading or a page head says the same at many places. */
  readonly isSentence: (segment: number) => boolean
}

/**
 * What stands elsewhere in the translation: an entry of a list that was sorted anew, a paragraph or a section that was
 * moved. The ladder cannot hold such a pair; its sides stand alone there, or in a pair that says little for itself.
 * @param beads the ladder with its final confidences
 * @returns pairs no two of which share a segment, in the order of the English
 */
export function findMoved(
  scorer: Scorer,
  beads: readonly ConfidentBead[],
  movable: { readonly en: Movable; readonly zh: Movable },
): MovedPair[] {
  const lonely = lonelyIn(beads, movable)
  if (lonely.en.length === 0 || lonely.zh.length === 0) return []
  const choice = lonely.en.length + lonely.zh.length
  const beside = partnersIn(beads)
  const pairs = likePairs(scorer, lonely)
    // The ladder itself refused what stands at the same place.
    .filter(({ en, zh }) => !beside.en.get(en)?.has(zh))
    .filter(({ en, zh }) => !isUntranslated(scorer, { en, enSize: 1, zh, zhSize: 1 }))
    .map((pair) => ({
      en: pair.en,
      zh: pair.zh,
      likeness: likeness(pair, choice),
      isAlone: !beside.en.has(pair.en) && !beside.zh.has(pair.zh),
      isSentence: movable.en.isSentence(pair.en) && movable.zh.isSentence(pair.zh),
    }))
  const sections = believedSections(pairs, lonely)
  const free = { en: new Set(lonely.en), zh: new Set(lonely.zh) }
  for (const { en, zh } of sections.flat()) {
    free.en.delete(en)
    free.zh.delete(zh)
  }
  return sections
    .flatMap((section) => beadsOfSection(scorer, section, free))
    .sort((one, other) => one.en - other.en)
}

/** What stands alone, or in a pair that says little for itself. */
function lonelyIn(
  beads: readonly ConfidentBead[],
  { en: english, zh: chinese }: { readonly en: Movable; readonly zh: Movable },
): Lonely {
  const lonely = beads.filter((bead) => bead.pinned !== true && (!isPair(bead) || isWeak(bead)))
  return {
    en: lonely.flatMap(({ en, enSize }) => segmentsFrom(en, enSize)).filter(english.canMove),
    zh: lonely.flatMap(({ zh, zhSize }) => segmentsFrom(zh, zhSize)).filter(chinese.canMove),
  }
}

/** A pair less likely than this is as good as none, */
const MAX_WEAK_CONFIDENCE = 0.5
/** and so is one for which its words say no more than this. */
const MAX_WEAK_NATS = 2

const isWeak = ({ nats = 0, confidence }: ConfidentBead): boolean =>
  confidence < MAX_WEAK_CONFIDENCE || nats < MAX_WEAK_NATS

type Partners = ReadonlyMap<number, ReadonlySet<number>>

/** Segment of a side → those of the other side in a pair with it. */
function partnersIn(beads: readonly ConfidentBead[]): {
  readonly en: Partners
  readonly zh: Partners
} {
  const partners = { en: new Map<number, Set<number>>(), zh: new Map<number, Set<number>>() }
  for (const { en, enSize, zh, zhSize } of beads.filter(isPair)) {
    const [ours, theirs] = [segmentsFrom(en, enSize), segmentsFrom(zh, zhSize)]
    for (const segment of ours) partners.en.set(segment, new Set(theirs))
    for (const segment of theirs) partners.zh.set(segment, new Set(ours))
  }
  return partners
}

interface Free {
  readonly en: Set<number>
  readonly zh: Set<number>
}

/** A pair that was found only by the section around it has to be this sure, and one beside the section surer. */
const MIN_CONFIDENCE = { within: 0.8, beside: 0.97 }

/** The pairs of a section, with what lies between them and just beside them aligned in order. */
function beadsOfSection(scorer: Scorer, section: Section, free: Free): MovedPair[] {
  const [en, zh] = [reachOf(section, 'en', free), reachOf(section, 'zh', free)]
  const within = en === undefined || zh === undefined ? [] : ladderOf(scorer, { en, zh })
  const found = within.filter(
    (bead) =>
      isPair(bead) &&
      (section.some((pair) => holds(bead, pair)) ||
        (section.length > 1 &&
          bead.confidence >= MIN_CONFIDENCE[isBetween(bead, section) ? 'within' : 'beside'])),
  )
  for (const bead of found) {
    for (const segment of segmentsFrom(bead.en, bead.enSize)) free.en.delete(segment)
    for (const segment of segmentsFrom(bead.zh, bead.zhSize)) free.zh.delete(segment)
  }
  const missed = section.filter((pair) => !found.some((bead) => touches(bead, pair)))
  return [
    ...found.map((bead) => ({
      ...bead,
      confidence: Math.max(
        bead.confidence,
        ...section.filter((pair) => isJust(bead, pair)).map(({ likeness }) => likeness),
      ),
    })),
    ...missed.map(({ en: e, zh: z, likeness }) => ({
      en: e,
      enSize: 1,
      zh: z,
      zhSize: 1,
      confidence: likeness,
    })),
  ]
}

/** From the first to the last segment of a section, and those beside it that are free; undefined where others lie between. */
function reachOf(section: Section, side: 'en' | 'zh', free: Free): Region['en'] | undefined {
  const own = new Set(section.map((pair) => pair[side]))
  const isOurs = (segment: number): boolean => own.has(segment) || free[side].has(segment)
  let [from, to] = [section[0][side], section[section.length - 1][side] + 1]
  if (!segmentsFrom(from, to - from).every(isOurs)) return undefined
  for (let i = 0; i < MAX_GAP_SEGMENTS && isOurs(from - 1); i++) from--
  for (let i = 0; i < MAX_GAP_SEGMENTS && isOurs(to); i++) to++
  return { from, to }
}

function ladderOf(scorer: Scorer, region: Region): MovedPair[] {
  const ladder = alignRegion(scorer, region).map((bead) => ({
    ...bead,
    confidence: toConfidence(bead.posterior),
  }))
  return assignConfidence(scorer, ladder, () => false).map(
    ({ en, enSize, zh, zhSize, confidence }) => ({
      en,
      enSize,
      zh,
      zhSize,
      confidence,
    }),
  )
}

const holds = ({ en, enSize, zh, zhSize }: BeadSpan, pair: LikelyPair): boolean =>
  isInside(pair.en, en, enSize) && isInside(pair.zh, zh, zhSize)

const isBetween = ({ en }: BeadSpan, section: Section): boolean =>
  en > section[0].en && en < section[section.length - 1].en

const touches = ({ en, enSize, zh, zhSize }: BeadSpan, pair: LikelyPair): boolean =>
  isInside(pair.en, en, enSize) || isInside(pair.zh, zh, zhSize)

const isJust = (bead: BeadSpan, pair: LikelyPair): boolean =>
  bead.enSize === 1 && bead.zhSize === 1 && holds(bead, pair)

const isInside = (segment: number, from: number, size: number): boolean =>
  segment >= from && segment < from + size

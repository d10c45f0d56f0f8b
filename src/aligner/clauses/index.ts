import type { Segment, Side } from '../../types.js'
import { makeScorer } from '../scorer/scorer.js'
import type { Scorer } from '../scorer/scorer.js'
import type { ConfidentBead } from '../align-region.js'
import { makeBitext, sentenceSide } from '../bitext/bitext.js'
import type { Bitext, BitextSide } from '../bitext/bitext.js'
import type { BeadSpan } from '../ladder/beads.js'
import { isSure, toCutConfidence } from './confidence.js'
import { findClauseCuts } from './cuts.js'
import type { ClauseCut } from './cuts.js'

/** A ladder whose beads of several sentences are cut wherever the evidence is strong enough. */
export interface CutLadder {
  readonly scorer: Scorer
  readonly beads: readonly ConfidentBead[]
  readonly en: readonly Segment[]
  readonly zh: readonly Segment[]
}

/**
 * Cuts sentences into clauses where these translate different sentences of the other side. Beads without a sure cut stay
 * as they are, and so do their segments.
 * @param beads the ladder over the sentences of `en` and `zh`
 */
export function cutClauses(
  en: Side,
  zh: Side,
  scorer: Scorer,
  beads: readonly ConfidentBead[],
): CutLadder {
  const cuts = beads.map((bead) => sureCuts(scorer, bead))
  const english = divide(en.sentences, scorer.bitext.en, cutPieces(cuts, 'en'))
  const chinese = divide(zh.sentences, scorer.bitext.zh, cutPieces(cuts, 'zh'))
  const bitext = makeBitext(sentenceSide(english), sentenceSide(chinese))
  const numbers = { en: segmentNumbers(bitext.en), zh: segmentNumbers(bitext.zh) }
  return {
    scorer: makeScorer(bitext, scorer.tables, scorer.model),
    beads: beads.flatMap((bead, i) => cutBead(bead, cuts[i], scorer, numbers)),
    en: english,
    zh: chinese,
  }
}

/**
 * The cuts to make, in order. Two cuts that exclude each other are never both likely. The confidence of the paragraphs
 * does not matter here: if they are wrong, the bead is wrong with or without cuts.
 */
function sureCuts(scorer: Scorer, bead: ConfidentBead): readonly ClauseCut[] {
  if (bead.pinned === true) return []
  if (bead.enSize === 0 || bead.zhSize === 0 || bead.enSize + bead.zhSize === 2) return []
  return findClauseCuts(scorer, bead)
    .filter(({ posterior }) => isSure(posterior, bead.posterior))
    .sort((a, b) => a.en - b.en)
}

const cutPieces = (
  cuts: readonly (readonly ClauseCut[])[],
  side: 'en' | 'zh',
): ReadonlySet<number> => new Set(cuts.flatMap((some) => some.map((cut) => cut[side])))

/** Cuts segments before the given pieces. The others stay the same objects. */
function divide(
  segments: readonly Segment[],
  { starts }: BitextSide,
  cuts: ReadonlySet<number>,
): Segment[] {
  return segments.flatMap((segment, sentence) => {
    const { clauses, paragraph } = segment
    const inner = clauses.flatMap((_, i) => (i > 0 && cuts.has(starts[sentence] + i) ? [i] : []))
    if (inner.length === 0) return [segment]
    return [0, ...inner].map((from, part): Segment => {
      const own = clauses.slice(from, inner[part])
      return {
        text: own
          .map(({ text }) => text)
          .join('')
          .trimEnd(),
        from: own[0].from,
        to: own[own.length - 1].to,
        paragraph,
        sentence,
        clauses: own,
      }
    })
  })
}

/** First piece of a segment → the segment; also for the end. */
const segmentNumbers = ({ starts }: BitextSide): ReadonlyMap<number, number> =>
  new Map(Array.from(starts, (piece, segment) => [piece, segment]))

type Numbers = Record<'en' | 'zh', ReadonlyMap<number, number>>

/** The parts of a bead. The confidence of each includes that of the cuts at its ends. */
function cutBead(
  bead: ConfidentBead,
  cuts: readonly ClauseCut[],
  { bitext }: Scorer,
  numbers: Numbers,
): ConfidentBead[] {
  const borders = [
    { en: bitext.en.starts[bead.en], zh: bitext.zh.starts[bead.zh], posterior: 1 },
    ...cuts,
    {
      en: bitext.en.starts[bead.en + bead.enSize],
      zh: bitext.zh.starts[bead.zh + bead.zhSize],
      posterior: 1,
    },
  ]
  return borders.slice(1).map((to, i) => {
    const from = borders[i]
    const [en, zh] = [numbers.en.get(from.en)!, numbers.zh.get(from.zh)!]
    return {
      en,
      enSize: numbers.en.get(to.en)! - en,
      zh,
      zhSize: numbers.zh.get(to.zh)! - zh,
      posterior: bead.posterior * from.posterior * to.posterior,
      confidence: bead.confidence * toCutConfidence(from.posterior) * toCutConfidence(to.posterior),
      ...(bead.doubts !== undefined && { doubts: bead.doubts }),
      ...(bead.moved !== undefined && { moved: renumbered(bead.moved, bitext, numbers) }),
      ...(bead.refused !== undefined && { refused: renumbered(bead.refused, bitext, numbers) }),
      ...(cuts.length === 0 && renumberedAlternative(bead, bitext, numbers)),
    }
  })
}

/** A bead that is not cut, or whose segments may be, in the numbers of segments. */
function renumbered(
  { en, enSize, zh, zhSize }: BeadSpan,
  bitext: Bitext,
  numbers: Numbers,
): BeadSpan {
  const at = (side: 'en' | 'zh', segment: number): number =>
    numbers[side].get(bitext[side].starts[segment])!
  const [first, second] = [at('en', en), at('zh', zh)]
  return {
    en: first,
    enSize: at('en', en + enSize) - first,
    zh: second,
    zhSize: at('zh', zh + zhSize) - second,
  }
}

/** What would stand in place of a bead that stays whole; that of its parts nobody weighed. */
const renumberedAlternative = (
  { alternative }: ConfidentBead,
  bitext: Bitext,
  numbers: Numbers,
): Pick<ConfidentBead, 'alternative'> =>
  alternative === undefined
    ? {}
    : {
        alternative: alternative && {
          ...alternative,
          beads: alternative.beads.map((bead) => renumbered(bead, bitext, numbers)),
        },
      }

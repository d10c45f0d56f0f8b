import type { Segment, Side } from '../../types.js'
import { makeBench } from '../scorer/scorer.js'
import type { Bench } from '../scorer/scorer.js'
import type { Step } from '../align-region.js'
import { makePair, sentenceStream } from '../bitext/bitext.js'
import type { Stream } from '../bitext/bitext.js'
import { isSure, toCutConfidence } from './confidence.js'
import { findCuts } from './cuts.js'
import type { Cut } from './cuts.js'

/** A ladder whose beads of several sentences were cut where the evidence is sure enough. */
export interface CutLadder {
  readonly bench: Bench
  readonly steps: readonly Step[]
  readonly en: readonly Segment[]
  readonly zh: readonly Segment[]
}

/**
 * Cuts sentences into clauses where the pieces answer different sentences of the other side. Beads that
 * allow no sure cut stay as they are, and so do their segments.
 * @param steps the ladder over the sentences of `en` and `zh`
 */
export function cutClauses(en: Side, zh: Side, bench: Bench, steps: readonly Step[]): CutLadder {
  const cuts = steps.map((step) => sureCuts(bench, step))
  const english = divide(en.sentences, bench.pair.en, cutPieces(cuts, 'en'))
  const chinese = divide(zh.sentences, bench.pair.zh, cutPieces(cuts, 'zh'))
  const pair = makePair(sentenceStream(english), sentenceStream(chinese))
  const numbers = { en: segmentNumbers(pair.en), zh: segmentNumbers(pair.zh) }
  return {
    bench: makeBench(pair, bench.tables, bench.model),
    steps: steps.flatMap((step, i) => apart(step, cuts[i], bench, numbers)),
    en: english,
    zh: chinese,
  }
}

/**
 * In order. Two cuts that cannot both be are never both likely. How sure the paragraphs are is another
 * question: if they are wrong, so is the bead as a whole.
 */
function sureCuts(bench: Bench, step: Step): readonly Cut[] {
  if (step.enSize === 0 || step.zhSize === 0 || step.enSize + step.zhSize === 2) return []
  return findCuts(bench, step)
    .filter(({ posterior }) => isSure(posterior, step.posterior))
    .sort((a, b) => a.en - b.en)
}

const cutPieces = (cuts: readonly (readonly Cut[])[], side: 'en' | 'zh'): ReadonlySet<number> =>
  new Set(cuts.flatMap((some) => some.map((cut) => cut[side])))

/** Segments cut before the pieces given; those that are not cut are the same as before. */
function divide(
  segments: readonly Segment[],
  { starts }: Stream,
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

/** Piece → segment that begins with it, for every such piece and the end. */
const segmentNumbers = ({ starts }: Stream): ReadonlyMap<number, number> =>
  new Map(Array.from(starts, (piece, segment) => [piece, segment]))

type Numbers = Record<'en' | 'zh', ReadonlyMap<number, number>>

/** A step's parts. Each is as sure as the step and the cuts at its ends. */
function apart(step: Step, cuts: readonly Cut[], { pair }: Bench, numbers: Numbers): Step[] {
  const borders = [
    { en: pair.en.starts[step.en], zh: pair.zh.starts[step.zh], posterior: 1 },
    ...cuts,
    {
      en: pair.en.starts[step.en + step.enSize],
      zh: pair.zh.starts[step.zh + step.zhSize],
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
      posterior: step.posterior * from.posterior * to.posterior,
      confidence: step.confidence * toCutConfidence(from.posterior) * toCutConfidence(to.posterior),
    }
  })
}

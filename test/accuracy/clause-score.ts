import { isSure } from '../../src/aligner/clauses/confidence.js'
import { cutsOf, scoreRuns } from '../../src/aligner/clauses/cuts.js'
import { CLAUSE_FEATURES, buildLattice } from '../../src/aligner/clauses/lattice.js'
import type { ClauseLattice } from '../../src/aligner/clauses/lattice.js'
import type { BeadSpan } from '../../src/aligner/ladder/beads.js'
import type { Scorer } from '../../src/aligner/scorer/scorer.js'
import { posteriors } from '../aligner/ladder/in-kernel.js'
import { makeModel } from '../../src/aligner/scorer/model.js'
import type { Bitext } from '../../src/aligner/bitext/bitext.js'
import { CLAUSE_WEIGHTS } from '../../src/aligner/weights.js'
import { shippedDictionary } from '../../src/node/dictionary.js'
import type { ClauseExample } from './clause-fit.js'
import type { GoldText } from './gold.js'
import { joinBeads } from './joined.js'
import type { JoinedBead } from './joined.js'
import { lastPass } from './passes.js'

/** In the order of the features. */
const WEIGHTS_IN_USE = Float64Array.from(CLAUSE_FEATURES, (name) => CLAUSE_WEIGHTS[name] ?? 0)

/** One half of a text. */
export interface Half {
  readonly corpus: string
  readonly half: number
  readonly examples: readonly ClauseExample[]
  /** true borders as `English piece:Chinese piece` */
  readonly borders: ReadonlySet<string>
  /** for every proposed bead with a joined sentence */
  readonly proposed: readonly { readonly lattice: ClauseLattice; readonly posterior: number }[]
  /** Chinese pieces that begin a sentence: a cut there is not a clause cut */
  readonly sentences: ReadonlySet<number>
}

/** Joins sentences of a text, aligns it, and returns its two halves. */
export function halves(text: GoldText, crossed = false): Half[] {
  const { bitext, beads } = joinBeads(text, crossed)
  const { scorer, beads: found } = lastPass(bitext, shippedDictionary(), makeModel())
  const sentences = new Set(bitext.zh.starts)
  const middle = bitext.en.size / 2
  return [0, 1].map((half) => {
    const inside = ({ en }: BeadSpan): boolean => (en < middle ? 0 : 1) === half
    const own = beads.filter(({ span }) => inside(span))
    return {
      corpus: text.corpus,
      half,
      sentences,
      examples: own.flatMap((bead) => makeExample(scorer, bead) ?? []),
      borders: new Set(own.flatMap((bead) => bordersOf(bitext, bead))),
      proposed: found
        .filter((one) => inside(one) && isMixed(one) && beads.some((bead) => holds(one, bead)))
        .flatMap((one) => {
          const lattice = buildLattice(scorer, one)
          return lattice === undefined ? [] : { lattice, posterior: one.posterior }
        }),
    }
  })
}

export const isMixed = ({ enSize, zhSize }: BeadSpan): boolean =>
  enSize > 0 && zhSize > 0 && enSize + zhSize > 2

const holds = ({ zh, zhSize }: BeadSpan, { span }: JoinedBead): boolean =>
  span.zh >= zh && span.zh < zh + zhSize

/** Where the sentences of a bead were joined, in pieces. A border within a piece cannot be found. */
function bordersOf({ en, zh }: Bitext, { span, borders }: JoinedBead): string[] {
  const starts = new Map<number, number>()
  let at = 0
  for (let piece = zh.starts[span.zh]; piece < zh.starts[span.zh + 1]; piece++) {
    starts.set(at, piece)
    at += zh.pieces[piece].length
  }
  return borders.map((border) => `${en.starts[border.en]}:${starts.get(border.at) ?? 'none'}`)
}

function makeExample(scorer: Scorer, bead: JoinedBead): ClauseExample | undefined {
  const lattice = buildLattice(scorer, bead.span)
  if (lattice === undefined) return undefined
  const { starts } = scorer.bitext.en
  const { en, enSize } = bead.span
  const border = new Set(bordersOf(scorer.bitext, bead))
  const sentence = new Map(
    Array.from({ length: enSize }, (_, k) => [starts[en + k], starts[en + k + 1]]),
  )
  const { runs } = lattice
  const right = Uint8Array.from({ length: runs.count }, (_, run) => {
    const [from, to] = [runs.en[run], runs.en[run] + runs.enSize[run]]
    const begins = from === starts[en] || border.has(`${from}:${runs.zh[run]}`)
    const ends =
      to === starts[en + enSize] || border.has(`${to}:${runs.zh[run] + runs.zhSize[run]}`)
    return sentence.get(from) === to && begins && ends ? 1 : 0
  })
  return { lattice, right }
}

/** How many cuts are proposed, how many of them are right, and how many there are. */
export function judge(
  parts: readonly Half[],
  weightsFor: (part: Half) => Float64Array = () => WEIGHTS_IN_USE,
): { proposed: number; right: number; borders: number } {
  let [proposed, right, borders] = [0, 0, 0]
  for (const part of parts) {
    borders += part.borders.size
    for (const { lattice, posterior: bead } of part.proposed) {
      const scores = scoreRuns(lattice, weightsFor(part))
      for (const { en, zh, posterior } of cutsOf(lattice, posteriors(lattice.graph, scores))) {
        if (!isSure(posterior, bead) || part.sentences.has(zh)) continue
        proposed++
        if (part.borders.has(`${en}:${zh}`)) right++
      }
    }
  }
  return { proposed, right, borders }
}

import type { LadderBead, LoneNumbers } from '../types.js'
import { scoreCandidates } from './align-region.js'
import type { ConfidentBead } from './align-region.js'
import { loneNumbersOf } from './belief/numbers.js'
import { candidatesAt, isPair } from './ladder/beads.js'
import type { BeadSpan } from './ladder/beads.js'
import { explain, isWeighed } from './scorer/explain.js'
import type { Scorer } from './scorer/scorer.js'

/** What is said of a bead when evidence is asked for. */
export type Explanation = Pick<LadderBead, 'evidence' | 'loneNumbers'>

/** What speaks for each bead and against it, and the very numbers that make one doubtful. */
export function explainBeads(scorer: Scorer, beads: readonly ConfidentBead[]): Explanation[] {
  const spans = beads.map((bead): BeadSpan => bead.moved ?? bead)
  const scores = scoreCandidates(scorer, candidatesAt(spans.filter(isWeighed))).values()
  const loneNumbers = loneNumbersOf(scorer)
  return beads.map(({ doubts = [], refused }, i) => {
    const score = isWeighed(spans[i]) ? scores.next().value : undefined
    const pair = refused ?? spans[i]
    const differ = doubts.includes('numbers differ') && isPair(pair)
    const numbers: LoneNumbers = differ ? loneNumbers(pair) : { en: [], zh: [] }
    return {
      evidence: explain(scorer, spans[i], score),
      ...(numbers.en.length + numbers.zh.length > 0 && { loneNumbers: numbers }),
    }
  })
}

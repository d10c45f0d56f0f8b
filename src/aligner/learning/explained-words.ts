import { WORD_CUES } from '../cues/index.js'
import { evidence, inPieces, sourceOf } from '../kernel/witnesses.js'
import type { WitnessTable } from '../kernel/witnesses.js'
import type { PieceRange } from './match.js'

/** With this much evidence, in nats, a word counts as translated, and neither it nor its counterpart is learned. */
const MIN_EXPLAINING_NATS = 0.5

/** A name found by its pinyin is half a guess, so it may be learned as well. */
const NAMES_CUE = WORD_CUES.findIndex((cue) => cue.name === 'names')

/**
 * Makes a function that calls with each word of a run of pieces that another run explains.
 * @param analyse what is to be known of a word, found once; null if nothing is
 */
export function explainedWords<Known extends object | string>(
  table: WitnessTable,
  analyse: (word: string) => Known | null,
): (own: PieceRange, other: PieceRange, call: (known: Known) => void) => void {
  /** witness → what is known of its word, null where it explains nothing */
  const known: (Known | null | undefined)[] = new Array<undefined>(table.lists.count).fill(
    undefined,
  )
  const find = (witness: number): Known | null => {
    const { source, index } = sourceOf(table, witness)
    return source.cue === NAMES_CUE ? null : analyse(source.own.words[source.words[index]])
  }
  return (own, other, call) => {
    const witnesses = inPieces(table, own.from, own.to)
    for (let i = 0; i < witnesses.length; i++) {
      const witness = witnesses[i]
      let word = known[witness]
      if (word === undefined) word = known[witness] = find(witness)
      if (word !== null && evidence(table, witness, other.from, other.to) >= MIN_EXPLAINING_NATS)
        call(word)
    }
  }
}

import { dictionary } from '../cues/word/dictionary.js'
import { WORD_CUES } from '../cues/index.js'
import type { BeadSpan } from '../ladder/beads.js'
import { BEAD_SIDES, CONFIRMATION, INFORMATIVE_WORDS } from '../kernel/structs.js'
import type { SegmentTable } from '../kernel/witnesses.js'
import type { Scorer } from '../scorer/scorer.js'

/** What is known of the words of one side of a pair. */
export interface Confirmation {
  /** Informative words that the dictionary knows, without those whose counterparts are all over the other side. */
  readonly known: number
  /** Those that have a counterpart in the pair. */
  readonly found: number
  /** Numbers, names, Latin and learned words that have one. */
  readonly others: number
  /** How unlikely it is that all that was found stands there by chance, in nats. */
  readonly rarity: number
  /** The evidence of all words, unweighted, in nats. */
  readonly nats: number
}

/** How much of what could have been confirmed of each pair was. */
export function confirmations(
  { kernel, bitext, tables }: Scorer,
  pairs: readonly BeadSpan[],
): { readonly en: Confirmation; readonly zh: Confirmation }[] {
  if (pairs.length === 0) return []
  const before = kernel.run.mark()
  const english = {
    table: tables.en,
    first: kernel.ints(pairs.map(({ en }) => en)),
    size: kernel.ints(pairs.map(({ enSize }) => enSize)),
    starts: kernel.ints(bitext.en.starts),
    pieces: bitext.en.pieces.length,
  }
  const chinese = {
    table: tables.zh,
    first: kernel.ints(pairs.map(({ zh }) => zh)),
    size: kernel.ints(pairs.map(({ zhSize }) => zhSize)),
    starts: kernel.ints(bitext.zh.starts),
    pieces: bitext.zh.pieces.length,
  }
  const confirm = (own: typeof english, other: typeof english): Confirmation[] =>
    kernel.readList(
      CONFIRMATION,
      kernel.run.confirm(
        own.table.at,
        informativeWords(own.table),
        kernel.write(BEAD_SIDES, {
          count: pairs.length,
          first: own.first,
          size: own.size,
          otherFirst: other.first,
          otherSize: other.size,
          starts: own.starts,
          otherStarts: other.starts,
          otherPieces: other.pieces,
        }),
      ),
      pairs.length,
    )
  const [en, zh] = [confirm(english, chinese), confirm(chinese, english)]
  kernel.run.release(before)
  return en.map((one, i) => ({ en: one, zh: zh[i] }))
}

const DICTIONARY_CUE = WORD_CUES.indexOf(dictionary)

/** @returns the address of the dictionary's informative words in a table */
function informativeWords({ kernel, sources }: SegmentTable): number {
  let firstWitness = 0
  for (const { cue, count, at, own } of sources) {
    if (cue === DICTIONARY_CUE && at !== undefined && own.informative !== undefined) {
      const informative = own.informative()
      return kernel.write(INFORMATIVE_WORDS, {
        found: at,
        firstWitness,
        informative: kernel.bytes(informative),
        words: informative.length,
      })
    }
    firstWitness += count
  }
  throw new RangeError('the table has no witnesses of the dictionary')
}

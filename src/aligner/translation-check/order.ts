import { inPieces } from '../kernel/witnesses.js'
import type { Scorer } from '../scorer/scorer.js'
import type { PieceRange, Sample } from './samples.js'

/** Shuffled orders with which the text's own is compared. Ten or forty give the same results. */
const SHUFFLE_COUNT = 20
/** With fewer pieces on a side there are too few orders. */
const MIN_ORDERED_PIECES = 3

/**
 * By how many standard deviations the evidence of the words for the order of the text exceeds that for shuffled orders,
 * in which one side says the same, but elsewhere. Texts that are not translations of each other reach a value around 0,
 * however much they share: their words fit in any order. The evidence is that of the best chain of pairs of pieces.
 * Undefined where there are too few
 * pieces to tell.
 */
export function orderScore(scorer: Scorer, samples: readonly Sample[]): number | undefined {
  const { kernel } = scorer
  const before = kernel.run.mark()
  const tables = samples
    .filter(({ en, zh }) => Math.min(en.to - en.from, zh.to - zh.from) >= MIN_ORDERED_PIECES)
    .map((sample) => pairEvidence(scorer, sample))
  const bestChains = (orderOf: (width: number) => number[]): number =>
    sum(
      tables.map(({ nats, height, width }) =>
        kernel.run.bestChain(nats, height, width, kernel.ints(orderOf(width))),
      ),
    )
  const own = bestChains(range)
  const random = makeRandom()
  const shuffles = Array.from({ length: SHUFFLE_COUNT }, () =>
    bestChains((width) => shuffled(range(width), random)),
  )
  kernel.run.release(before)
  const mean = sum(shuffles) / SHUFFLE_COUNT
  const variance = sum(shuffles.map((one) => (one - mean) ** 2)) / (SHUFFLE_COUNT - 1)
  return variance === 0 ? undefined : (own - mean) / Math.sqrt(variance)
}

interface EvidenceTable {
  readonly height: number
  readonly width: number
  /** Address of the evidence of the words for each pair of pieces of a sample, in nats, row by row. */
  readonly nats: number
}

function pairEvidence(scorer: Scorer, { en, zh }: Sample): EvidenceTable {
  const [height, width] = [en.to - en.from, zh.to - zh.from]
  const nats = new Float64Array(height * width)
  for (let i = 0; i < height; i++) {
    const row = evidenceOfPiece(scorer, 'en', en.from + i, zh)
    for (let j = 0; j < width; j++) nats[i * width + j] += row[j]
  }
  for (let j = 0; j < width; j++) {
    const column = evidenceOfPiece(scorer, 'zh', zh.from + j, en)
    for (let i = 0; i < height; i++) nats[i * width + j] += column[i]
  }
  return { height, width, nats: scorer.kernel.floats(nats) }
}

/** Evidence of the words of one piece about each piece of a range of the other side, in nats. */
function evidenceOfPiece(
  { kernel, tables, addresses }: Scorer,
  side: 'en' | 'zh',
  piece: number,
  { from, to }: PieceRange,
): Float64Array {
  const before = kernel.run.mark()
  const table = tables[side]
  const witnesses = inPieces(table, piece, piece + 1)
  const list = kernel.ints(witnesses)
  const weights = addresses[side].words
  const at = kernel.run.fillWindows(table.at, list, 0, witnesses.length, from, to, 1, weights)
  const nats = new Float64Array(to - from)
  for (let i = 0; i < nats.length; i++) nats[i] = kernel.run.windowAt(at, from + i, 1)
  kernel.run.release(before)
  return nats
}

/** Fisher and Yates' shuffle, in place. */
function shuffled(list: number[], random: () => number): number[] {
  for (let i = list.length - 1; i > 0; i--) {
    const other = Math.floor(random() * (i + 1))
    ;[list[i], list[other]] = [list[other], list[i]]
  }
  return list
}

/** The same numbers for each text, 0..1: Marsaglia's xorshift (2003). */
function makeRandom(): () => number {
  let state = 2463534242
  return () => {
    state ^= state << 13
    state ^= state >>> 17
    state ^= state << 5
    return (state >>> 0) / 2 ** 32
  }
}

const range = (size: number): number[] => Array.from({ length: size }, (_, i) => i)

const sum = (values: readonly number[]): number => values.reduce((total, value) => total + value, 0)

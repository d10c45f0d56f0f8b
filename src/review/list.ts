import { isPair } from '../alignment/shape.js'
import { quality, tallyOf } from '../alignment/tally.js'
import { AlignError, describe, isDoubtful } from '../index.js'
import type { Alignment, Document, Level } from '../index.js'
import { openReviewed } from './reviewed.js'
import type { ReviewData, ReviewSettings, Reviewed } from './reviewed.js'

/** A document in the list, worst first; what is not known yet is absent. */
export interface Listed {
  readonly number: number
  readonly name: string
  /** How well it went, 0..1. */
  readonly quality?: number
  readonly pairs?: number
  /** Pairs that deserve a look and were not confirmed. */
  readonly doubtful?: number
  readonly corrected?: number
  readonly error?: string
}

/** The documents by how much they deserve a look, measured one after the other while the server goes on. */
export function makeList(all: readonly Reviewed[], settings: ReviewSettings) {
  const listed: Listed[] = all.map(({ name }, number) => ({ number, name }))
  const measure = async (number: number): Promise<void> => {
    const { name } = all[number]
    try {
      listed[number] = { number, name, ...measured(await openReviewed(all[number], settings)) }
    } catch (error) {
      if (!(error instanceof AlignError)) throw error
      listed[number] = { number, name, error: describe(error) }
    }
  }
  return {
    /** Measures every document; between two of them other work goes on. */
    async start(): Promise<void> {
      for (let number = 0; number < all.length; number++) {
        await new Promise(setImmediate)
        await measure(number)
      }
    },
    measure,
    list: (): Listed[] => [...listed].sort((a, b) => worth(a) - worth(b) || a.number - b.number),
  }
}

const worth = ({ error, quality }: Listed): number => (error === undefined ? (quality ?? 2) : -1)

function measured({ document, level, rows }: ReviewData): Omit<Listed, 'number' | 'name'> {
  const alignment = alignmentOf(document, level, rows)
  const tally = tallyOf(alignment, alignment)
  return {
    quality: quality(tally),
    pairs: tally.pairs,
    doubtful: rows.filter((row) => row.state === undefined && isPair(row) && isDoubtful(row))
      .length,
    corrected: rows.filter(({ state }) => state === 'confirmed' || state === 'deleted').length,
  }
}

function alignmentOf(document: Document, level: Level, rows: ReviewData['rows']): Alignment {
  const next = { en: 0, zh: 0 }
  const beads = rows.map(({ en, zh, confidence, doubts }) => ({
    en: en.map(() => next.en++),
    zh: zh.map(() => next.zh++),
    confidence,
    ...(doubts === undefined ? {} : { doubts }),
  }))
  const [en, zh] = [rows.flatMap((row) => row.en), rows.flatMap((row) => row.zh)]
  return { document, level, en, zh, beads, learned: [] }
}

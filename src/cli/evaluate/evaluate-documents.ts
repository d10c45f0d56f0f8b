import { compare, evaluate, numberTexts } from '../../index.js'
import type { BeadNumbers, Comparison, Evaluation, NumberedBeads } from '../../index.js'
import { usage } from '../options/usage.js'
import type { ReadBeads } from './read-beads.js'

/** A document's beads, gold and of one or two aligners, over one numbering of segments. */
export interface NumberedDocument {
  readonly name: string
  readonly genre: string
  readonly gold: readonly BeadNumbers[]
  readonly tests: readonly (readonly BeadNumbers[])[]
  /** Where the texts are known. */
  readonly segments?: NumberedBeads['segments']
}

/** What one aligner got right, and how another compares with it. */
export interface Evaluated {
  readonly evaluation: Evaluation
  readonly other?: Evaluation
  readonly comparison?: Comparison
}

/**
 * Puts what was read of a document over one numbering.
 * @param read gold, then an aligner each; undefined where one has no file for the document
 * @throws AlignError `usage` where one has numbers and another texts
 */
export function numberBeads(
  read: readonly (ReadBeads | undefined)[],
): Pick<NumberedDocument, 'gold' | 'tests' | 'segments'> {
  const known = read.filter((one) => one !== undefined)
  const withTexts = known.find((one) => 'texts' in one)
  const withNumbers = known.find((one) => 'numbers' in one && one.numbers.length > 0)
  if (withTexts !== undefined && withNumbers !== undefined)
    throw usage(
      `${withNumbers.path} has numbers of segments, ${withTexts.path} has texts`,
      'write both in one way',
    )
  if (withTexts === undefined) {
    const [gold, ...tests] = read.map((one) =>
      one !== undefined && 'numbers' in one ? one.numbers : [],
    )
    return { gold, tests }
  }
  const { beads, segments } = numberTexts(
    read.map((one) => (one !== undefined && 'texts' in one ? one.texts : [])),
  )
  const [gold, ...tests] = beads
  return { gold, tests, segments }
}

/** Evaluates documents as if they were one text. */
export function evaluateTogether(documents: readonly NumberedDocument[]): Evaluated {
  const [gold, first, second] = pool(documents.map(({ gold, tests }) => [gold, ...tests]))
  return {
    evaluation: evaluate(gold, first),
    ...(second === undefined
      ? {}
      : { other: evaluate(gold, second), comparison: compare(gold, first, second) }),
  }
}

/** The lists of several documents one after the other, their segments numbered on. */
function pool(documents: readonly (readonly (readonly BeadNumbers[])[])[]): BeadNumbers[][] {
  const pooled: BeadNumbers[][] = documents[0].map(() => [])
  let [en, zh] = [0, 0]
  for (const lists of documents) {
    lists.forEach((beads, list) => {
      for (const bead of beads)
        pooled[list].push({
          en: bead.en.map((segment) => segment + en),
          zh: bead.zh.map((segment) => segment + zh),
        })
    })
    en += segmentCount(lists, 'en')
    zh += segmentCount(lists, 'zh')
  }
  return pooled
}

const segmentCount = (
  lists: readonly (readonly BeadNumbers[])[],
  side: keyof BeadNumbers,
): number => lists.flat().reduce((most, bead) => Math.max(most, (bead[side].at(-1) ?? -1) + 1), 0)

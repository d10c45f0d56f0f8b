import type { Language } from '../index.js'
import { pathsOf } from '../documents/inputs.js'
import type { Failure } from '../documents/failure.js'
import type { Outcome } from './outcome.js'
import { rounded } from '../alignment/confidence.js'
import { NOTHING, meanConfidence, plus, quality } from '../alignment/tally.js'
import type { Tally } from '../alignment/tally.js'
import { lengthRatio } from '../alignment/text-size.js'
import type { TextSize } from '../alignment/text-size.js'

/** A document that may deserve a look. */
interface Doubtful {
  readonly inputs: readonly string[]
  /** {@link quality}, 0..1 */
  readonly quality: number
  readonly tally: Tally
}

/** How good a document came out, in few words: a report holds one for each. */
interface Graded {
  readonly inputs: readonly string[]
  /** {@link quality}, 0..1 */
  readonly quality: number
  readonly pairs: number
  readonly doubtful: number
  /** Segments without a partner, of both languages. */
  readonly unpaired: number
}

/** Mixed documents that turned out to hold one language and no pair: the first of each, and how many. */
export type OneLanguage = Readonly<
  Record<Language, { readonly first: string | undefined; readonly count: number }>
>

/** What a run came to, in total. The same whether documents were done now or before. */
export interface Report {
  readonly documents: {
    readonly done: number
    readonly unchanged: number
    readonly failed: number
    /** Not begun when the run was stopped. */
    readonly left: number
    readonly withoutPairs: number
  }
  readonly tally: Tally
  readonly oneLanguage: OneLanguage
  readonly failures: readonly Failure[]
  /** The worst first, {@link MAX_WORST_DOCUMENTS} at most. */
  readonly worst: readonly Doubtful[]
  /** Every document that was aligned, in order. */
  readonly graded: readonly Graded[]
  /** The first {@link MAX_WARNINGS}; a folder may give one for every file. */
  readonly warnings: readonly { readonly inputs: readonly string[]; readonly message: string }[]
  /** How many there were. */
  readonly warningCount: number
}

/** Documents that a report names as the worst: a list that a person still reads. */
const MAX_WORST_DOCUMENTS = 20

/** Warnings that a report holds, so that its size is bounded. */
const MAX_WARNINGS = 1000

export interface Reporter {
  readonly add: (outcome: Outcome) => void
  report(): Report
}

/** @param refused inputs that failed before the run */
export function makeReporter(refused: readonly Failure[]): Reporter {
  const counts = { done: 0, unchanged: 0, failed: 0, left: 0, withoutPairs: 0 }
  const failures = [...refused]
  const alone: Record<Language, { first: string | undefined; count: number }> = {
    en: { first: undefined, count: 0 },
    zh: { first: undefined, count: 0 },
  }
  const warnings: Report['warnings'][number][] = []
  let warningCount = 0
  let worst: Doubtful[] = []
  const graded: Graded[] = []
  let total = NOTHING
  return {
    add(outcome) {
      counts[outcome.state]++
      if (outcome.state === 'failed') failures.push(outcome.failure)
      if (outcome.state === 'failed' || outcome.state === 'left') return
      const { job, tally } = outcome
      const inputs = pathsOf(job.inputs)
      total = plus(total, tally)
      if (tally.pairs === 0) counts.withoutPairs++
      const language = onlyLanguage(tally)
      if (language !== undefined && 'mixed' in job.inputs) {
        alone[language].first ??= job.inputs.mixed
        alone[language].count++
      }
      const messages = outcome.warnings.map((message) => ({ inputs, message }))
      warningCount += messages.length
      warnings.push(...messages.slice(0, MAX_WARNINGS - warnings.length))
      const grade = quality(tally)
      const { pairs, doubtful, unpaired } = tally
      graded.push({ inputs, quality: grade, pairs, doubtful, unpaired: unpaired.en + unpaired.zh })
      worst.push({ inputs, quality: grade, tally })
      if (worst.length > 2 * MAX_WORST_DOCUMENTS) worst = worstOf(worst)
    },
    report: () => ({
      documents: { ...counts, failed: counts.failed + refused.length },
      tally: total,
      oneLanguage: alone,
      failures,
      worst: worstOf(worst),
      graded,
      warnings,
      warningCount,
    }),
  }
}

/** The language of a document in which nothing is in the other one. */
function onlyLanguage({ pairs, dropped, unpaired }: Tally): Language | undefined {
  if (pairs > 0 || dropped > 0 || unpaired.en + unpaired.zh === 0) return undefined
  if (unpaired.zh === 0) return 'en'
  return unpaired.en === 0 ? 'zh' : undefined
}

/** Equally bad ones stay in order. */
const worstOf = (documents: readonly Doubtful[]): Doubtful[] =>
  [...documents].sort((a, b) => a.quality - b.quality).slice(0, MAX_WORST_DOCUMENTS)

/** As `--report` writes it: numbers as rounded as they are known. */
export function reportJson(report: Report, more: Readonly<Record<string, unknown>>): string {
  const { documents, failures, warnings, warningCount } = report
  const json = {
    version: 1,
    ...more,
    documents,
    ...describe(report.tally),
    failures,
    worst: report.worst.map(({ inputs, quality, tally }) => ({
      inputs,
      quality: rounded(quality),
      ...describe(tally),
    })),
    graded: report.graded.map((one) => ({ ...one, quality: rounded(one.quality) })),
    warnings,
    ...(warningCount > warnings.length ? { warningCount } : {}),
  }
  return JSON.stringify(json, null, 2) + '\n'
}

const describe = (tally: Tally) => ({
  pairs: tally.pairs,
  shapes: tally.shapes,
  unpaired: tally.unpaired,
  dropped: tally.dropped,
  ...(tally.untranslated === undefined ? {} : { untranslated: tally.untranslated }),
  ...(tally.rejected === undefined ? {} : { rejected: tally.rejected }),
  doubtful: tally.doubtful,
  doubts: tally.doubts ?? {},
  confidenceHistogram: tally.histogram,
  ...(tally.text === undefined ? {} : { text: textJson(tally.text) }),
  meanConfidence: tally.pairs === 0 ? null : rounded(meanConfidence(tally) ?? 0),
  ...(tally.resolved === undefined ? {} : { resolved: tally.resolved }),
  ...(tally.corrected === undefined ? {} : { corrected: tally.corrected }),
})

const textJson = (text: TextSize) => ({
  ...text,
  lengthRatio: rounded(lengthRatio(text) ?? 0),
})

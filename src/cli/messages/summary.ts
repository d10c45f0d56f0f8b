import { lengthRatio, meanConfidence } from '../../alignment/index.js'
import type { DoubtCounts, Tally } from '../../alignment/index.js'
import type { DoubtReason } from '../../index.js'
import type { RunSettings } from '../settings/run.js'
import { proposed, shellWord } from './shell-word.js'
import type { Words } from '../words/index.js'

/** What a run came to, besides its {@link Tally}. */
export interface Circumstances {
  /** Whether what has no partner is written. */
  readonly hasOneSided: boolean
  /** Pairs left out because they came before. */
  readonly repeated: number
}

/** What a run came to, for people: a fact a line, the pairs first. */
export function facts(
  tally: Tally,
  { hasOneSided, repeated }: Circumstances,
  { summary }: Words,
): string[] {
  const {
    pairs,
    shapes,
    unpaired,
    dropped,
    doubtful,
    doubts = {},
    untranslated = 0,
    rejected = 0,
    corrected = 0,
    resolved,
  } = tally
  const mean = meanConfidence(tally)
  return [
    summary.pairs(pairs, shapesOf(shapes)),
    ...(doubtful === 0 ? [] : [summary.doubtful(doubtful, sortedDoubts(doubts))]),
    ...(unpaired.en + unpaired.zh === 0
      ? []
      : [`${summary.alone(unpaired)}${hasOneSided ? '' : summary.leftOut}`]),
    ...(dropped === 0 ? [] : [summary.notWanted(dropped)]),
    ...(rejected === 0 ? [] : [summary.rejected(rejected)]),
    ...(untranslated === 0 ? [] : [summary.untranslated(untranslated)]),
    ...(repeated === 0 ? [] : [summary.repeated(repeated)]),
    ...(mean === undefined ? [] : [summary.mean(mean.toFixed(2))]),
    ...(corrected === 0 ? [] : [summary.corrected(corrected)]),
    ...(resolved === undefined ? [] : [summary.resolved(resolved)]),
  ]
}

/** Reasons, the most frequent first. */
const sortedDoubts = (doubts: DoubtCounts): readonly (readonly [DoubtReason, number])[] =>
  (Object.entries(doubts) as [DoubtReason, number][]).sort(
    (a, b) => b[1] - a[1] || (a[0] < b[0] ? -1 : 1),
  )

/** How large a corpus is, and how sure its pairs are. */
export function sizes({ pairs, text, histogram }: Tally, { summary }: Words): string[] {
  const ratio = text === undefined ? undefined : lengthRatio(text)
  if (pairs === 0 || text === undefined || ratio === undefined) return []
  const [high, middle] = [histogram[9], histogram[8]]
  return [
    summary.size(text.en.tokens, text.zh.characters, ratio.toFixed(1)),
    summary.histogram(high, middle, pairs - high - middle),
  ]
}

/** Indents the lines below the first. */
export const indented = (lines: readonly string[]): string[] => lines.map((line) => `  ${line}`)

/** Shapes that a summary names: more would not fit on a line. */
const MAX_SHAPES = 6

/** Pairs by shape, the most frequent first; `more` where others are not named. */
export interface NamedShapes {
  readonly named: readonly (readonly [shape: string, pairs: number])[]
  readonly more: boolean
}

function shapesOf(shapes: Readonly<Record<string, number>>): NamedShapes {
  const sorted = Object.entries(shapes).sort((a, b) => b[1] - a[1] || (a[0] < b[0] ? -1 : 1))
  return { named: sorted.slice(0, MAX_SHAPES), more: sorted.length > MAX_SHAPES }
}

/** What is wrong with a document: how little is paired, how much is doubtful or alone. */
export function complaint(tally: Tally, { summary }: Words): string {
  const { pairs, doubtful, unpaired } = tally
  return summary.list([
    pairs === 0 ? summary.noPairs : summary.pairCount(pairs),
    ...(doubtful === 0 ? [] : [summary.ofThemDoubtful(doubtful)]),
    ...(unpaired.en + unpaired.zh === 0 ? [] : [summary.alone(unpaired)]),
  ])
}

/** Inputs in a proposed command: with more, it is too long to be read. */
const MAX_REVIEW_INPUTS = 3

/** The command that opens these inputs for review; none for a pipe, or for more inputs than a line holds. */
export function reviewCommandFor({
  inputs: { named, twins, glossary },
  document: { level, segmented },
}: Pick<RunSettings, 'inputs' | 'document'>): string | undefined {
  const documents = twins === undefined ? named : [twins.en, twins.zh]
  if (documents.length === 0 || documents.includes('-') || documents.length > MAX_REVIEW_INPUTS)
    return undefined
  return proposed(
    'align review',
    ...(twins === undefined
      ? named.map(shellWord)
      : ['--en', shellWord(twins.en), '--zh', shellWord(twins.zh)]),
    ...(level === 'sentence' ? [] : ['-l', level]),
    ...(segmented ? ['--segmented'] : []),
    ...(glossary === undefined || glossary === '-' ? [] : ['--glossary', shellWord(glossary)]),
  )
}

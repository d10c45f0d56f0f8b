/**
 * Tables of how accurate the aligner is, by corpus: on sentences that are given, on running text and on texts made
 * unfaithful. All of them ask the aligner as the command line does.
 */
import { align } from '../../src/index.js'
import type { Bead } from '../../src/index.js'
import { MIN_CERTAIN_CONFIDENCE } from '../../src/alignment/doubt.js'
import { shapeOf } from '../../src/alignment/shape.js'
import { beadKey, corpusOf, makeGoldText } from './gold.js'
import type { GoldLines, GoldText } from './gold.js'
import { makeUnfaithful } from './noise.js'
import type { NoisyLines } from './noise.js'
import { judgeRunning } from './running.js'
import { calibrationError, countRight, f1, isPairShape, surePairs } from './verdicts.js'
import type { Verdict } from './verdicts.js'

export interface Judged {
  readonly corpus: string
  readonly texts: readonly GoldText[]
  readonly verdicts: readonly Verdict[]
}

const spanOfBead = ({ en, zh }: Bead) => ({
  en: en[0] ?? 0,
  enSize: en.length,
  zh: zh[0] ?? 0,
  zhSize: zh.length,
})

/** The confidence as every format writes it. */
const written = ({ confidence }: Bead): number => Number(confidence.toFixed(2))

export const verdictsOn = ({ document, beads }: GoldText): Verdict[] =>
  align(document).beads.map((bead) => ({
    shape: shapeOf(bead),
    confidence: written(bead),
    right: beads.has(beadKey(spanOfBead(bead))),
  }))

export function byCorpus<Text extends { readonly corpus: string }>(
  texts: readonly Text[],
): Map<string, Text[]> {
  const corpora = new Map<string, Text[]>()
  for (const text of texts) corpora.set(text.corpus, [...(corpora.get(text.corpus) ?? []), text])
  return corpora
}

export const judge = (texts: readonly GoldText[]): Judged[] =>
  [...byCorpus(texts)].map(([corpus, members]) => ({
    corpus,
    texts: members,
    verdicts: members.flatMap(verdictsOn),
  }))

const goldSize = (texts: readonly GoldText[], alone?: boolean): number =>
  texts.reduce(
    (sum, { beads }) =>
      sum + [...beads.keys()].filter((key) => alone !== true || /^:|:$/.test(key)).length,
    0,
  )

/** F1 of the beads with an empty side alone. */
const oneSidedF1 = (verdicts: readonly Verdict[], texts: readonly GoldText[]): number =>
  f1(
    verdicts.filter((verdict) => !isPairShape(verdict)),
    goldSize(texts, true),
  )

const percent = (share: number): string => `${(100 * share).toFixed(1)} %`

function rightOfSure(verdicts: readonly Verdict[]): string {
  const sure = surePairs(verdicts)
  return `${percent(countRight(sure) / Math.max(1, sure.length))} of ${sure.length}`
}

export function sentenceTable(judged: readonly Judged[]): string[] {
  return [
    '| corpus | beads | P | R | F1 | F1 of one-sided beads | calibration error | right of pairs ≥ 0.95 |',
    '|---|---|---|---|---|---|---|---|',
    ...judged.map(({ corpus, texts, verdicts }) => {
      const [hits, gold] = [countRight(verdicts), goldSize(texts)]
      const alone = goldSize(texts, true)
      const cells = [
        gold,
        ...[hits / verdicts.length, hits / gold, f1(verdicts, gold)].map((x) => x.toFixed(4)),
        alone === 0 ? '' : `${oneSidedF1(verdicts, texts).toFixed(2)} of ${alone}`,
        calibrationError(verdicts).toFixed(4),
        rightOfSure(verdicts),
      ]
      return `| ${corpus} | ${cells.join(' | ')} |`
    }),
  ]
}

/** Paragraphs of running text begin after so many sentences; 0 for one paragraph. */
const BREAKS = [0, 20, 10, 5]

export function runningTable(texts: readonly GoldLines[], own: readonly GoldLines[]): string[] {
  const all = [
    ...texts.map((lines) => ({ corpus: corpusOf(lines.id), lines })),
    ...own.map((lines) => ({ corpus: 'own', lines })),
  ]
  return [
    `| F1 of running text | ${BREAKS.map((n) => (n === 0 ? 'no breaks' : `a break every ${n}`)).join(' | ')} |`,
    `|---|${'---|'.repeat(BREAKS.length)}`,
    ...[...byCorpus(all)].map(([corpus, members]) => {
      const cells = BREAKS.map((every) => {
        const found = members.map(({ lines }) => judgeRunning(lines, every))
        return f1(
          found.flatMap(({ verdicts }) => verdicts),
          found.reduce((sum, { gold }) => sum + gold, 0),
        ).toFixed(4)
      })
      return `| ${corpus} | ${cells.join(' | ')} |`
    }),
  ]
}

/** So many times each text is made unfaithful. */
const SEEDS = [1, 2, 3]

/** One unfaithful text, judged. */
interface JudgedNoise {
  readonly corpus: string
  readonly text: GoldText
  readonly verdicts: readonly Verdict[]
  /** Pairs of at least 0.95 that hold a segment without a partner. */
  readonly sureFalse: number
  readonly places: number
}

function judgeNoise(noisy: NoisyLines, corpus: string): JudgedNoise {
  const text = makeGoldText(noisy, corpus)
  const { beads } = align(text.document)
  const sureFalse = beads.filter(
    (bead) =>
      bead.en.length > 0 &&
      bead.zh.length > 0 &&
      written(bead) >= MIN_CERTAIN_CONFIDENCE &&
      (bead.en.some((line) => noisy.orphans.en.has(line)) ||
        bead.zh.some((line) => noisy.orphans.zh.has(line))),
  ).length
  return { corpus, text, verdicts: verdictsOn(text), sureFalse, places: noisy.places }
}

export function noiseTable(texts: readonly GoldLines[], own: readonly GoldLines[]): string[] {
  const judged = SEEDS.flatMap((seed) => [
    ...makeUnfaithful(texts, seed).map((noisy) => judgeNoise(noisy, corpusOf(noisy.id))),
    ...makeUnfaithful(own, seed).map((noisy) => judgeNoise(noisy, 'own')),
  ])
  const row = (name: string, members: readonly JudgedNoise[]): string => {
    const verdicts = members.flatMap((one) => one.verdicts)
    const gold = members.map(({ text }) => text)
    const pairs = goldSize(gold) - goldSize(gold, true)
    const places = members.reduce((sum, one) => sum + one.places, 0)
    const sureFalse = members.reduce((sum, one) => sum + one.sureFalse, 0)
    const cells = [
      rightOfSure(verdicts),
      `${percent(sureFalse / Math.max(1, places))} of ${places}`,
      oneSidedF1(verdicts, gold).toFixed(2),
      (countRight(surePairs(verdicts)) / pairs).toFixed(3),
      calibrationError(verdicts).toFixed(4),
    ]
    return `| ${name} | ${cells.join(' | ')} |`
  }
  return [
    '| unfaithful | right of pairs ≥ 0.95 | sure false pairs, by place | F1 of one-sided beads | gold pairs right at ≥ 0.95 | calibration error |',
    '|---|---|---|---|---|---|',
    ...[...byCorpus(judged)].map(([corpus, members]) => row(corpus, members)),
    ...(texts.length === 0
      ? []
      : [
          row(
            'all but own',
            judged.filter(({ corpus }) => corpus !== 'own'),
          ),
        ]),
  ]
}

/**
 * Fits the weights of confidence (`src/aligner/belief`) to the development gold and to the same texts made unfaithful,
 * and prints how far it can be believed in each corpus when the weights are fitted to the others. Deterministic.
 * `npm run tune:confidence`
 *
 *     --write   put them into weights.ts
 */
import { readFileSync, writeFileSync } from 'node:fs'
import { MIN_CERTAIN_CONFIDENCE } from '../../src/alignment/doubt.js'
import type { ScoredBead } from '../../src/aligner/align-region.js'
import {
  ALONE_FEATURES,
  BORDER_FEATURES,
  TRANSLATION_FEATURES,
  aloneFeatures,
  borderFeatures,
  factsOf,
  translationFeatures,
} from '../../src/aligner/belief/features.js'
import { probability } from '../../src/aligner/belief/confidence.js'
import { makeModel } from '../../src/aligner/scorer/model.js'
import { shippedDictionary } from '../../src/node/dictionary.js'
import { makeRandom } from '../generated/random.js'
import type { Random } from '../generated/random.js'
import { beadKey, cutText, makeGoldText, readGoldLines, requireGold } from './gold.js'
import type { GoldText } from './gold.js'
import { fitLogistic } from './logistic.js'
import type { Example } from './logistic.js'
import { makeUnfaithful } from './noise.js'
import type { NoisyLines } from './noise.js'
import { lastPass } from './passes.js'
import { calibrationError } from './verdicts.js'

type Kind = 'as given' | 'unfaithful' | 'unfaithful, short'

/** One bead of a ladder, and what the gold says of it. */
interface Judged {
  readonly corpus: string
  readonly kind: Kind
  readonly isRight: boolean
  /** Whether it holds a segment that the noise left without a partner. */
  readonly isOrphan: boolean
  readonly question:
    | { readonly of: 'alone'; readonly features: readonly number[] }
    | {
        readonly of: 'pair'
        /** Whether both sides say the same, if not within the right borders. */
        readonly isTranslation: boolean
        readonly translation: readonly number[]
        readonly border: readonly number[]
      }
}

/**
 * Random numbers, how much of the usual noise there is (none at all also occurs, and twice as much), and how many beads a
 * text has. In short texts, which most articles are, few words have been seen elsewhere, and chance looks like evidence.
 */
const NOISES: readonly { seed: number; amount: number; beads: number }[] = [
  { seed: 10, amount: 0, beads: Infinity },
  { seed: 11, amount: 1, beads: Infinity },
  { seed: 12, amount: 1, beads: Infinity },
  { seed: 13, amount: 0.4, beads: Infinity },
  { seed: 14, amount: 2, beads: Infinity },
  { seed: 15, amount: 0, beads: 30 },
  { seed: 16, amount: 1, beads: 30 },
  { seed: 17, amount: 1, beads: 50 },
]
/** Share of the 1-1 beads with a numeral of several digits in Chinese that get another one. Nothing else tells that such a pair is wrong. */
const CHANGED_NUMBERS = 0.05

type Training = NoisyLines & { readonly changed: ReadonlySet<number> }

function changeNumbers(lines: NoisyLines, random: Random): Training {
  const changed = new Set<number>()
  const zh = [...lines.zh]
  for (const [ens, zhs] of lines.beads) {
    if (ens.length !== 1 || zhs.length !== 1 || !/\d{2}/.test(zh[zhs[0]])) continue
    if (!random.chance(CHANGED_NUMBERS)) continue
    zh[zhs[0]] = zh[zhs[0]].replace(/\d{2,}/, (digits) =>
      digits.replace(/\d$/, (digit) => String((Number(digit) + random.whole(1, 9)) % 10)),
    )
    changed.add(zhs[0])
  }
  return { ...lines, zh, changed }
}

function judgeText(lines: Training, kind: Kind): Judged[] {
  const text = makeGoldText(lines)
  const { scorer, beads } = lastPass(text.bitext, shippedDictionary(), makeModel())
  const likely = beads.map((bead) => ({ ...bead, confidence: bead.posterior }))
  const facts = factsOf(scorer, likely)
  const partners = partnersIn(text)
  return beads.map((bead, i): Judged => {
    const known = facts[i]
    const { en, zh } = segmentsOf(bead)
    const isChanged = zh.some((line) => lines.changed.has(line))
    const isRight = text.beads.has(beadKey(bead)) && !isChanged
    const isOrphan =
      en.some((line) => lines.orphans.en.has(line)) || zh.some((line) => lines.orphans.zh.has(line))
    const common = { corpus: text.corpus, kind, isRight, isOrphan }
    if (known === undefined)
      return { ...common, question: { of: 'alone', features: aloneFeatures(likely, i) } }
    const [ours, theirs] = [en.map((e) => partners.en.get(e)), zh.map((z) => partners.zh.get(z))]
    return {
      ...common,
      question: {
        of: 'pair',
        isTranslation:
          !isChanged &&
          ![...ours, ...theirs].includes(undefined) &&
          ours.some((key) => theirs.includes(key)),
        translation: translationFeatures(known),
        border: borderFeatures(known),
      },
    }
  })
}

const segmentsOf = ({ en, enSize, zh, zhSize }: ScoredBead) => ({
  en: Array.from({ length: enSize }, (_, i) => en + i),
  zh: Array.from({ length: zhSize }, (_, i) => zh + i),
})

/** Segment → the gold bead of two sides that it is in. */
function partnersIn({ beads }: GoldText): Record<'en' | 'zh', Map<number, string>> {
  const partners = { en: new Map<number, string>(), zh: new Map<number, string>() }
  for (const [key, span] of beads) {
    if (span === undefined || span.enSize === 0 || span.zhSize === 0) continue
    const { en, zh } = segmentsOf({ ...span, posterior: 1 })
    for (const e of en) partners.en.set(e, key)
    for (const z of zh) partners.zh.set(z, key)
  }
  return partners
}

interface Weights {
  readonly translation: readonly number[]
  readonly border: readonly number[]
  readonly alone: readonly number[]
}

function fitAll(judged: readonly Judged[]): Weights {
  const translation: Example[] = []
  const border: Example[] = []
  const alone: Example[] = []
  for (const { question, isRight } of judged) {
    if (question.of === 'alone') alone.push({ features: question.features, isTrue: isRight })
    else {
      translation.push({ features: question.translation, isTrue: question.isTranslation })
      if (question.isTranslation) border.push({ features: question.border, isTrue: isRight })
    }
  }
  return {
    translation: fitLogistic(translation),
    border: fitLogistic(border),
    alone: fitLogistic(alone),
  }
}

const confidenceOf = ({ question }: Judged, weights: Weights): number =>
  question.of === 'alone'
    ? probability(weights.alone, question.features)
    : probability(weights.translation, question.translation) *
      probability(weights.border, question.border)

/** How far the confidence of beads can be believed. */
function describe(
  name: string,
  judged: readonly Judged[],
  weightsFor: (one: Judged) => Weights,
): string {
  const verdicts = judged.map((one) => ({
    shape: one.question.of === 'pair' ? '1-1' : '1-0',
    confidence: Number(confidenceOf(one, weightsFor(one)).toFixed(2)),
    right: one.isRight,
    isOrphan: one.isOrphan,
  }))
  const pairs = verdicts.filter(({ shape }) => shape === '1-1')
  const sure = pairs.filter(({ confidence }) => confidence >= MIN_CERTAIN_CONFIDENCE)
  const right = sure.filter((one) => one.right).length
  const cells = [
    `${((100 * right) / sure.length).toFixed(1)} % of ${sure.length}`,
    `${sure.filter((one) => one.isOrphan).length} of ${pairs.filter((one) => one.isOrphan).length}`,
    (right / pairs.filter((one) => one.right).length).toFixed(3),
    calibrationError(verdicts).toFixed(4),
  ]
  return `| ${name} | ${cells.join(' | ')} |`
}

function report(
  title: string,
  judged: readonly Judged[],
  weightsFor: (one: Judged) => Weights,
): void {
  const corpora = [...new Set(judged.map(({ corpus }) => corpus))]
  console.log(
    [
      `| ${title} | right of pairs ≥ 0.95 | orphans among them | right pairs ≥ 0.95 | calibration error |`,
      '|---|---|---|---|---|',
      ...(['as given', 'unfaithful', 'unfaithful, short'] as const).flatMap((kind) => {
        const some = judged.filter((one) => one.kind === kind)
        return [
          ...corpora.map((corpus) =>
            describe(
              `${corpus}, ${kind}`,
              some.filter((one) => one.corpus === corpus),
              weightsFor,
            ),
          ),
          describe(`all, ${kind}`, some, weightsFor),
        ]
      }),
      '',
    ].join('\n'),
  )
}

const named = (weights: Weights): [name: string, weight: number][] =>
  [
    ...TRANSLATION_FEATURES.map((name, f): [string, number] => [name, weights.translation[f]]),
    ...BORDER_FEATURES.map((name, f): [string, number] => [name, weights.border[f]]),
    ...ALONE_FEATURES.map((name, f): [string, number] => [name, weights.alone[f]]),
  ].map(([name, weight]) => [name, Number(weight.toFixed(3))])

function write(weights: Weights): void {
  const file = new URL('../../src/aligner/weights.ts', import.meta.url)
  const lines = named(weights).map(([name, weight]) => `  '${name}': ${weight},\n`)
  writeFileSync(
    file,
    readFileSync(file, 'utf8').replace(
      /(export const CONFIDENCE_WEIGHTS: [^{]*\{\n)[^}]*\}/,
      (_, head: string) => `${head}${lines.join('')}}`,
    ),
  )
}

requireGold()
const lines = readGoldLines()
const random = makeRandom(1)
const judged = NOISES.flatMap(({ seed, amount, beads }) => {
  const texts = beads === Infinity ? lines : lines.flatMap((one) => cutText(one, beads))
  return makeUnfaithful(texts, seed, amount).flatMap((noisy) =>
    judgeText(
      amount === 0 ? { ...noisy, changed: new Set() } : changeNumbers(noisy, random),
      amount === 0 ? 'as given' : beads === Infinity ? 'unfaithful' : 'unfaithful, short',
    ),
  )
})
const corpora = [...new Set(judged.map(({ corpus }) => corpus))]
const others = new Map(
  corpora.map((corpus) => [corpus, fitAll(judged.filter((one) => one.corpus !== corpus))]),
)
const weights = fitAll(judged)
report('left out', judged, ({ corpus }) => others.get(corpus)!)
report('fitted', judged, () => weights)
console.log(
  named(weights)
    .map(([name, weight]) => `${name}: ${weight}`)
    .join('\n'),
)
if (process.argv.includes('--write')) write(weights)

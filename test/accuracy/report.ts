/**
 * How accurate the aligner is, by corpus: strict precision, recall and F1, by shape, and how far its
 * confidence can be believed. `npm run accuracy`
 *
 *     --ablation   what each cue adds: the same without it
 *
 * Judged on the project's own texts, and on the development gold where it is there.
 */
import { BEAD_CUES, WORD_CUES } from '../../src/aligner/cues/index.js'
import { makeModel, wordFeature } from '../../src/aligner/scorer/model.js'
import { WEIGHTS } from '../../src/aligner/weights.js'
import { shippedDictionary } from '../../src/shipped-dictionary.js'
import { beadKey, hasGold, readOwnGold, readSentenceGold } from './gold.js'
import type { GoldText } from './gold.js'
import { lastPass } from './passes.js'

/** One proposed bead: its shape, the confidence given, and whether it is right. */
interface Verdict {
  readonly shape: string
  readonly confidence: number
  readonly right: boolean
}

interface Judged {
  readonly corpus: string
  readonly gold: number
  readonly goldShapes: ReadonlyMap<string, number>
  readonly verdicts: readonly Verdict[]
}

function judge(texts: readonly GoldText[], weights: Readonly<Record<string, number>>): Judged[] {
  const model = makeModel(weights)
  const corpora = new Map<string, GoldText[]>()
  for (const text of texts) corpora.set(text.corpus, [...(corpora.get(text.corpus) ?? []), text])
  return [...corpora].map(([corpus, members]) => ({
    corpus,
    gold: members.reduce((sum, text) => sum + text.beads.size, 0),
    goldShapes: tally(
      members.flatMap((text) =>
        [...text.beads.values()].flatMap((span) =>
          span === undefined ? [] : `${span.enSize}-${span.zhSize}`,
        ),
      ),
    ),
    verdicts: members.flatMap((text) =>
      lastPass(text.bitext, shippedDictionary(), model).beads.map((bead) => ({
        shape: `${bead.enSize}-${bead.zhSize}`,
        confidence: bead.posterior,
        right: text.beads.has(beadKey(bead)),
      })),
    ),
  }))
}

const tally = (names: readonly string[]): Map<string, number> => {
  const counts = new Map<string, number>()
  for (const name of names) counts.set(name, (counts.get(name) ?? 0) + 1)
  return counts
}

const right = (verdicts: readonly Verdict[]): number =>
  verdicts.filter((verdict) => verdict.right).length
const f1 = ({ verdicts, gold }: Judged): number => (2 * right(verdicts)) / (verdicts.length + gold)

/** Mean gap between confidence and share of right beads over ten equal bins, weighted by beads. */
function calibrationError(verdicts: readonly Verdict[]): number {
  let gap = 0
  for (let bin = 0; bin < 10; bin++) {
    const inside = verdicts.filter(
      ({ confidence }) => Math.min(9, Math.floor(confidence * 10)) === bin,
    )
    if (inside.length === 0) continue
    const mean = inside.reduce((sum, verdict) => sum + verdict.confidence, 0) / inside.length
    gap += Math.abs(mean - right(inside) / inside.length) * inside.length
  }
  return gap / verdicts.length
}

function accuracyTable(judged: readonly Judged[]): string[] {
  return [
    '| corpus | beads | P | R | F1 | calibration error | right of ≥ 0.95 |',
    '|---|---|---|---|---|---|---|',
    ...judged.map((one) => {
      const sure = one.verdicts.filter((verdict) => verdict.confidence >= 0.95)
      const hits = right(one.verdicts)
      const cells = [
        hits / one.verdicts.length,
        hits / one.gold,
        f1(one),
        calibrationError(one.verdicts),
      ].map((value) => value.toFixed(4))
      return `| ${one.corpus} | ${one.gold} | ${cells.join(' | ')} | ${((100 * right(sure)) / sure.length).toFixed(1)} % of ${sure.length} |`
    }),
  ]
}

/** Share of each shape's gold beads that are found. */
function shapeTable(judged: readonly Judged[]): string[] {
  const shapes = ['1-1', '2-1', '1-2', '3-1', '1-3', '2-2', '1-0', '0-1']
  return [
    `| found | ${shapes.join(' | ')} | other |`,
    `|---|${'---|'.repeat(shapes.length + 1)}`,
    ...judged.map(({ corpus, goldShapes, verdicts }) => {
      const cell = (match: (shape: string) => boolean): string => {
        const gold = [...goldShapes].reduce(
          (sum, [shape, count]) => sum + (match(shape) ? count : 0),
          0,
        )
        return `${right(verdicts.filter(({ shape }) => match(shape)))}/${gold}`
      }
      return `| ${corpus} | ${shapes.map((shape) => cell((one) => one === shape)).join(' | ')} | ${cell((one) => !shapes.includes(one))} |`
    }),
  ]
}

/** F1 with all weights of a cue set to 0. */
function ablationTable(texts: readonly GoldText[]): string[] {
  const without = (features: readonly string[]) => ({
    ...WEIGHTS,
    ...Object.fromEntries(features.map((name) => [name, 0])),
  })
  const wordFeatures = (cue: string) =>
    (['en', 'zh'] as const).flatMap((side) =>
      (['found', 'missed'] as const).map((verdict) => wordFeature(cue, side, verdict)),
    )
  const rows: [string, readonly string[]][] = [
    ['nothing', []],
    // Segmented files have no positions, and without shapes there is no sensible ladder.
    ...BEAD_CUES.filter((cue) => !['position', 'shape'].includes(cue.name)).map(
      (cue): [string, readonly string[]] => [
        cue.name,
        cue.name === 'length' ? [...cue.features, 'run length'] : cue.features,
      ],
    ),
    ...[['numbers', 'latin'], ['names'], ['learned'], ['dictionary']].map(
      (cues): [string, readonly string[]] => [cues.join(', '), cues.flatMap(wordFeatures)],
    ),
    ['every word cue', WORD_CUES.flatMap((cue) => wordFeatures(cue.name))],
  ]
  const corpora = [...new Set(texts.map((text) => text.corpus))]
  return [
    `| without | ${corpora.join(' | ')} |`,
    `|---|${'---|'.repeat(corpora.length)}`,
    ...rows.map(
      ([name, features]) =>
        `| ${name} | ${judge(texts, without(features))
          .map((one) => f1(one).toFixed(4))
          .join(' | ')} |`,
    ),
  ]
}

const texts = [...(hasGold ? readSentenceGold() : []), ...readOwnGold()]
if (!hasGold) console.log('The development gold is not there; only the own texts are judged.\n')
const judged = judge(texts, WEIGHTS)
console.log([...accuracyTable(judged), '', ...shapeTable(judged)].join('\n'))
if (process.argv.includes('--ablation')) console.log(['', ...ablationTable(texts)].join('\n'))

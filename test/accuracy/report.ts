/**
 * How accurate the aligner is, and how far its confidence can be believed. `npm run accuracy`
 *
 *     --ablation   what each cue adds: the same without it
 *
 * Judged on the project's own texts, and on the development gold where it is there: on its sentences as they are given,
 * joined to running text, and made unfaithful.
 */
import { BEAD_CUES, WORD_CUES } from '../../src/aligner/cues/index.js'
import { makeModel, wordFeature } from '../../src/aligner/scorer/model.js'
import { WEIGHTS } from '../../src/aligner/weights.js'
import { shippedDictionary } from '../../src/node/dictionary.js'
import { beadKey, corpusOf, hasGold, makeGoldText, readGoldLines, readOwnLines } from './gold.js'
import type { GoldText } from './gold.js'
import { lastPass } from './passes.js'
import { byCorpus, judge, noiseTable, runningTable, sentenceTable } from './tables.js'
import type { Judged } from './tables.js'
import { countRight, f1 } from './verdicts.js'

/** Share of each shape's gold beads that are found. */
function shapeTable(judged: readonly Judged[]): string[] {
  const shapes = ['1-1', '2-1', '1-2', '3-1', '1-3', '2-2', '1-0', '0-1']
  return [
    `| found | ${shapes.join(' | ')} | other |`,
    `|---|${'---|'.repeat(shapes.length + 1)}`,
    ...judged.map(({ corpus, texts, verdicts }) => {
      const gold = texts.flatMap(({ beads }) =>
        [...beads.values()].flatMap((span) =>
          span === undefined ? [] : [`${span.enSize}-${span.zhSize}`],
        ),
      )
      const cell = (match: (shape: string) => boolean): string =>
        `${countRight(verdicts.filter(({ shape }) => match(shape)))}/${gold.filter(match).length}`
      return `| ${corpus} | ${shapes.map((shape) => cell((one) => one === shape)).join(' | ')} | ${cell((one) => !shapes.includes(one))} |`
    }),
  ]
}

/** F1 of ladders made with other weights. */
function f1With(texts: readonly GoldText[], weights: Readonly<Record<string, number>>): number {
  const model = makeModel(weights)
  const verdicts = texts.flatMap(({ bitext, beads }) =>
    lastPass(bitext, shippedDictionary(), model).beads.map((bead) => ({
      shape: '',
      confidence: 1,
      right: beads.has(beadKey(bead)),
    })),
  )
  return f1(
    verdicts,
    texts.reduce((sum, { beads }) => sum + beads.size, 0),
  )
}

/** F1 with all weights of a cue set to 0. */
function ablationTable(texts: readonly GoldText[]): string[] {
  const without = (features: readonly string[]) => ({
    ...WEIGHTS,
    ...Object.fromEntries(features.map((name) => [name, 0])),
  })
  const wordFeatures = (cue: string) =>
    (['en', 'zh'] as const).flatMap((side) =>
      (['found', 'missed'] as const).map((outcome) => wordFeature(cue, side, outcome)),
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
        `| ${name} | ${[...byCorpus(texts).values()]
          .map((members) => f1With(members, without(features)).toFixed(4))
          .join(' | ')} |`,
    ),
  ]
}

/** Those made unfaithful: the others have so many omissions of their own that nobody knows what is false. */
const NOISY = ['aca', 'mag', 'macdev', 'hansard']

const lines = hasGold ? readGoldLines() : []
const own = readOwnLines()
const texts = [
  ...lines.map((one) => makeGoldText(one)),
  ...own.map((one) => makeGoldText(one, 'own')),
]
if (!hasGold) console.log('The development gold is not there; only the own texts are judged.\n')
const judged = judge(texts)
console.log([...sentenceTable(judged), '', ...shapeTable(judged)].join('\n'))
if (process.argv.includes('--ablation')) console.log(['', ...ablationTable(texts)].join('\n'))
else {
  console.log(['', ...runningTable(lines, own)].join('\n'))
  const noisy = lines.filter(({ id }) => NOISY.includes(corpusOf(id)))
  console.log(['', ...noiseTable(noisy, own)].join('\n'))
}

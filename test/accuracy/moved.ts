/**
 * Fits the weights that say whether two segments far apart translate each other (`src/aligner/moved`), and prints how
 * many would be paired rightly and wrongly in each corpus when the weights are fitted to the others. Deterministic.
 * `npm run tune:moved`
 *
 *     --write   put them into weights.ts
 */
import { readFileSync, writeFileSync } from 'node:fs'
import { probability } from '../../src/aligner/belief/confidence.js'
import { cutWords } from '../../src/aligner/cues/word/words.js'
import { Kernel } from '../../src/aligner/kernel/kernel.js'
import { MOVED_FEATURES, likePairs, movedFeatures } from '../../src/aligner/moved/likeness.js'
import { makeModel } from '../../src/aligner/scorer/model.js'
import { collectWitnesses, makeScorer } from '../../src/aligner/scorer/scorer.js'
import { shippedDictionary } from '../../src/node/dictionary.js'
import { makeRandom } from '../generated/random.js'
import type { Random } from '../generated/random.js'
import { cutText, makeGoldText, readGoldLines, requireGold } from './gold.js'
import type { GoldLines } from './gold.js'
import { fitLogistic } from './logistic.js'
import type { Example } from './logistic.js'

/** How many beads a text has, and which share of its 1-1 beads stands apart. */
const TEXTS: readonly { beads: number; share: number }[] = [
  { beads: Infinity, share: 0.02 },
  { beads: Infinity, share: 0.05 },
  { beads: Infinity, share: 0.2 },
  { beads: 300, share: 0.1 },
  { beads: 100, share: 0.1 },
  { beads: 100, share: 0.4 },
  { beads: 30, share: 0.3 },
  { beads: 30, share: 0.8 },
]
/** Of what stands apart a third has no partner in Chinese, and a third none in English. */
const ORPHANS = 1 / 3
const LEAST = [0.5, 0.8, 0.9, 0.95, 0.98, 0.99]

interface MovedExample extends Example {
  readonly corpus: string
}

function examplesOf(lines: GoldLines, share: number, random: Random): MovedExample[] {
  const { bitext, beads, corpus } = makeGoldText(lines)
  const kernel = new Kernel(shippedDictionary())
  const words = cutWords(bitext.en.pieces, bitext.zh.pieces, kernel)
  const scorer = makeScorer(bitext, collectWitnesses(words, kernel), makeModel())
  const [en, zh]: [number[], number[]] = [[], []]
  const partners = new Map<number, number>()
  for (const bead of beads.values()) {
    if (bead?.enSize !== 1 || bead.zhSize !== 1 || !random.chance(share)) continue
    const kind = random.next()
    if (kind < 1 - ORPHANS) en.push(bead.en)
    if (kind >= ORPHANS) zh.push(bead.zh)
    partners.set(bead.en, bead.zh)
  }
  return likePairs(scorer, { en, zh }).map((pair) => ({
    corpus,
    features: movedFeatures(pair, en.length + zh.length),
    isTrue: partners.get(pair.en) === pair.zh,
  }))
}

function describe(
  name: string,
  examples: readonly MovedExample[],
  weights: readonly number[],
): string {
  const cells = LEAST.map((least) => {
    const found = examples.filter(({ features }) => probability(weights, features) >= least)
    const right = found.filter(({ isTrue }) => isTrue).length
    return `${String(right)} + ${String(found.length - right)}`
  })
  return `| ${name} | ${String(examples.filter(({ isTrue }) => isTrue).length)} | ${cells.join(' | ')} |`
}

function write(weights: readonly number[]): void {
  const file = new URL('../../src/aligner/weights.ts', import.meta.url)
  const lines = MOVED_FEATURES.map(
    (name, f) => `  '${name}': ${String(Number(weights[f].toFixed(3)))},\n`,
  )
  writeFileSync(
    file,
    readFileSync(file, 'utf8').replace(
      /(export const MOVED_WEIGHTS: [^{]*\{\n)[^}]*\}/,
      (_, head: string) => `${head}${lines.join('')}}`,
    ),
  )
}

requireGold()
const random = makeRandom(5)
const gold = readGoldLines()
const examples = TEXTS.flatMap(({ beads, share }) =>
  gold
    .flatMap((lines) => (beads === Infinity ? [lines] : cutText(lines, beads)))
    .flatMap((lines) => examplesOf(lines, share, random)),
)
const corpora = [...new Set(examples.map(({ corpus }) => corpus))]
console.log(
  [
    `| left out | pairs | ${LEAST.map((least) => `right + wrong ≥ ${String(least)}`).join(' | ')} |`,
    `|---|---|${LEAST.map(() => '---').join('|')}|`,
    ...corpora.map((corpus) =>
      describe(
        corpus,
        examples.filter((one) => one.corpus === corpus),
        fitLogistic(examples.filter((one) => one.corpus !== corpus)),
      ),
    ),
  ].join('\n'),
)
const weights = fitLogistic(examples)
console.log(MOVED_FEATURES.map((name, f) => `${name}: ${weights[f].toFixed(3)}`).join('\n'))
if (process.argv.includes('--write')) write(weights)

/**
 * How well sentences are cut into clauses. `npm run accuracy:clauses`
 *
 * First on 1-1 beads that were strung together with commas, so that the right cuts are known: weights fitted to one half
 * of the development gold's articles are judged on the other half, and the weights in use on all. Then on such beads in
 * the opposite order, which must stay whole, and on the texts' own beads of several sentences.
 *
 *     --tune     print the weights fitted to both halves
 *     --sample   print fifty cuts of the gold's own beads, to be judged by a person
 */
import { isSure } from '../../src/aligner/clauses/confidence.js'
import { findClauseCuts } from '../../src/aligner/clauses/cuts.js'
import { CLAUSE_FEATURES, buildLattice } from '../../src/aligner/clauses/lattice.js'
import type { ScoredBead } from '../../src/aligner/align-region.js'
import { makeModel } from '../../src/aligner/scorer/model.js'
import type { BitextSide } from '../../src/aligner/bitext/bitext.js'
import { shippedDictionary } from '../../src/node/dictionary.js'
import { makeDice } from '../batch/make-folder.js'
import { fitClauses } from './clause-fit.js'
import { halves, isMixed, judge } from './clause-score.js'
import type { Half } from './clause-score.js'
import { hasGold, readOwnGold, readSentenceGold } from './gold.js'
import type { GoldText } from './gold.js'
import { lastPass } from './passes.js'

/** Prior means of the weights. */
const PRIOR = Float64Array.from(CLAUSE_FEATURES, (name) =>
  ['English words', 'Chinese words', 'length'].includes(name) ? 1 : -1,
)

/** Fitted to the articles; the novels translate too freely to be joined. */
const FITTED_CORPORA = ['aca', 'mag']

function joinedTable(parts: readonly Half[]): string[] {
  const articles = parts.filter(({ corpus }) => FITTED_CORPORA.includes(corpus))
  const fitted = [0, 1].map((half) =>
    fitClauses(
      articles.filter((part) => part.half !== half).flatMap(({ examples }) => examples),
      PRIOR,
    ),
  )
  const row = (
    corpus: string,
    weights: string,
    weightsFor?: (part: Half) => Float64Array,
  ): string => {
    const members = parts.filter((part) => part.corpus === corpus)
    const { proposed, right, borders } = judge(members, weightsFor)
    const [precision, recall] = [right / proposed, right / borders].map((share) => share.toFixed(3))
    return `| ${corpus} | ${weights} | ${borders} | ${precision} | ${recall} |`
  }
  const corpora = (some: readonly Half[]): string[] => [
    ...new Set(some.map(({ corpus }) => corpus)),
  ]
  return [
    '| joined beads of | weights | borders | P | R |',
    '|---|---|---|---|---|',
    ...corpora(articles).map((corpus) =>
      row(corpus, 'fitted to the other half', ({ half }) => fitted[half]),
    ),
    ...corpora(parts).map((corpus) => row(corpus, 'in use')),
  ]
}

/** Every cut is wrong if the Chinese sentences stand in the opposite order. */
function crossedTable(parts: readonly Half[]): string[] {
  const corpora = [...new Set(parts.map(({ corpus }) => corpus))]
  return [
    '| joined in the opposite order | beads | wrong cuts |',
    '|---|---|---|',
    ...corpora.map((corpus) => {
      const members = parts.filter((part) => part.corpus === corpus)
      const beads = members.reduce((sum, { proposed }) => sum + proposed.length, 0)
      return `| ${corpus} | ${beads} | ${judge(members).proposed} |`
    }),
  ]
}

/** A cut of one of the gold's own beads. */
interface OwnCut {
  readonly text: GoldText
  readonly bead: ScoredBead
  readonly en: number
  readonly zh: number
}

interface Own {
  readonly beads: number
  /** Those with a comma or the like in a place where they may be cut. */
  readonly divisible: number
  readonly cut: number
  readonly apart: number
  readonly cuts: readonly OwnCut[]
}

function cutOwn(text: GoldText): Own {
  const { scorer, beads: found } = lastPass(text.bitext, shippedDictionary(), makeModel())
  const beads = found.filter(isMixed)
  const cuts = beads.map((bead) =>
    findClauseCuts(scorer, bead)
      .filter(({ posterior }) => isSure(posterior, bead.posterior))
      .map(({ en, zh }): OwnCut => ({ text, bead, en, zh })),
  )
  return {
    beads: beads.length,
    divisible: beads.filter((bead) => buildLattice(scorer, bead) !== undefined).length,
    cut: cuts.filter((some) => some.length > 0).length,
    apart: cuts.filter((some, b) => some.length === Math.max(beads[b].enSize, beads[b].zhSize) - 1)
      .length,
    cuts: cuts.flat(),
  }
}

function ownTable(texts: readonly GoldText[], own: readonly Own[]): string[] {
  const corpora = [...new Set(texts.map(({ corpus }) => corpus))]
  return [
    '| beads of several sentences | all | with a place to cut | cut | into single sentences | cuts |',
    '|---|---|---|---|---|---|',
    ...corpora.map((corpus) => {
      const members = own.filter((_, t) => texts[t].corpus === corpus)
      const sum = (count: (one: Own) => number): number =>
        members.reduce((total, one) => total + count(one), 0)
      return `| ${corpus} | ${sum(({ beads }) => beads)} | ${sum(({ divisible }) => divisible)} | ${sum(({ cut }) => cut)} | ${sum(({ apart }) => apart)} | ${sum(({ cuts }) => cuts.length)} |`
    }),
  ]
}

const SAMPLE_SIZE = 50
const SEED = 6

/** A random sample, the same every time. */
function sample(cuts: readonly OwnCut[]): OwnCut[] {
  const dice = makeDice(SEED)
  return cuts
    .map((cut) => ({ cut, order: dice(2 ** 32) }))
    .sort((a, b) => a.order - b.order)
    .slice(0, SAMPLE_SIZE)
    .map(({ cut }) => cut)
}

const show = ({ text: { id, bitext }, bead, en, zh }: OwnCut): string => {
  const side = ({ pieces, starts }: BitextSide, from: number, size: number, at: number): string =>
    `${pieces.slice(starts[from], at).join('')} ⟦⟧ ${pieces.slice(at, starts[from + size]).join('')}`
  return `${id} ${bead.enSize}-${bead.zhSize}\n< ${side(bitext.en, bead.en, bead.enSize, en)}\n> ${side(bitext.zh, bead.zh, bead.zhSize, zh)}\n`
}

const texts = [...(hasGold ? readSentenceGold() : []), ...readOwnGold()]
if (!hasGold) console.log('The development gold is not there; only the own texts are judged.\n')
const prose = texts.filter(({ corpus }) => corpus !== 'macdev')
const parts = prose.flatMap((text) => halves(text))
const crossed = prose.flatMap((text) => halves(text, true))
const own = texts.map(cutOwn)
console.log(
  [...joinedTable(parts), '', ...crossedTable(crossed), '', ...ownTable(texts, own)].join('\n'),
)
if (process.argv.includes('--tune')) {
  const examples = parts
    .filter(({ corpus }) => FITTED_CORPORA.includes(corpus))
    .flatMap((part) => part.examples)
  const weights = fitClauses(examples, PRIOR)
  console.log(CLAUSE_FEATURES.map((name, f) => `\n'${name}': ${weights[f].toFixed(2)},`).join(''))
}
if (process.argv.includes('--sample')) {
  const cuts = own.flatMap((one, t) => (texts[t].corpus === 'own' ? [] : one.cuts))
  sample(cuts).forEach((cut, i) => {
    console.log(`\n${i + 1}. ${show(cut)}`)
  })
}

/**
 * How well sentences are cut into clauses. `npx tsx test/accuracy/clauses.ts`
 *
 * First on sentences of the development gold that were strung together with commas, whose truth is
 * known: weights fitted to one half of each text judge the other half, and the weights in use judge all.
 * Then on the beads of several sentences that the gold has itself: how many are cut.
 *
 *     --tune     print the fitted weights
 *     --sample   print fifty cuts of the gold's own beads, to be judged by a person
 */
import { cutsOf, findCuts, scoreRuns } from '../../src/aligner/clauses/cuts.js'
import { CLAUSE_FEATURES, layOut } from '../../src/aligner/clauses/lattice.js'
import type { ClauseLattice } from '../../src/aligner/clauses/lattice.js'
import type { Place } from '../../src/aligner/cues/cue.js'
import type { Bench, Rung } from '../../src/aligner/engine.js'
import { posteriors } from '../../src/aligner/ladder.js'
import { makeModel } from '../../src/aligner/model.js'
import type { Pair, Stream } from '../../src/aligner/pair.js'
import { CLAUSE_WEIGHTS, SUREST } from '../../src/aligner/weights.js'
import { sharedLexicon } from '../../src/lexicon.js'
import { fitClauses } from './clause-fit.js'
import type { ClauseExample } from './clause-fit.js'
import { hasGold, readSentenceGold } from './gold.js'
import type { GoldText } from './gold.js'
import { generator, joinBeads } from './joined.js'
import type { JoinedBead } from './joined.js'
import { lastPass } from './passes.js'

const IN_USE = Float64Array.from(CLAUSE_FEATURES, (name) => CLAUSE_WEIGHTS[name])
/** Where fitting starts, and what it is drawn to. */
const START = Float64Array.from(CLAUSE_FEATURES, (name) =>
  ['English words', 'Chinese words', 'length'].includes(name) ? 1 : -1,
)

/** One half of a text. */
interface Half {
  readonly name: string
  readonly half: number
  readonly examples: readonly ClauseExample[]
  /** true borders as `English piece:Chinese piece` */
  readonly borders: ReadonlySet<string>
  /** of every proposed bead that holds a joined sentence */
  readonly proposed: readonly { readonly lattice: ClauseLattice; readonly confidence: number }[]
  /** Chinese pieces that begin a sentence: a cut there is no clause cut */
  readonly sentences: ReadonlySet<number>
}

function halves(text: GoldText): Half[] {
  const { pair, beads } = joinBeads(text)
  const { bench, rungs } = lastPass(pair, sharedLexicon(), makeModel())
  const sentences = new Set(pair.zh.starts)
  const middle = pair.en.size / 2
  return [0, 1].map((half) => {
    const inside = ({ en }: Place): boolean => (en < middle ? 0 : 1) === half
    const own = beads.filter(({ place }) => inside(place))
    return {
      name: text.id,
      half,
      sentences,
      examples: own.flatMap((bead) => makeExample(bench, bead) ?? []),
      borders: new Set(own.flatMap((bead) => bordersOf(pair, bead))),
      proposed: rungs
        .filter((rung) => inside(rung) && isMixed(rung) && beads.some((bead) => holds(rung, bead)))
        .flatMap((rung) => {
          const lattice = layOut(bench, rung)
          return lattice === undefined ? [] : { lattice, confidence: rung.posterior }
        }),
    }
  })
}

const isMixed = ({ enSize, zhSize }: Place): boolean =>
  enSize > 0 && zhSize > 0 && enSize + zhSize > 2

const holds = ({ zh, zhSize }: Place, { place }: JoinedBead): boolean =>
  place.zh >= zh && place.zh < zh + zhSize

/** Where the bead's sentences were joined, in pieces. A border within a piece can never be found. */
function bordersOf({ en, zh }: Pair, { place, borders }: JoinedBead): string[] {
  const starts = new Map<number, number>()
  let at = 0
  for (let piece = zh.starts[place.zh]; piece < zh.starts[place.zh + 1]; piece++) {
    starts.set(at, piece)
    at += zh.pieces[piece].length
  }
  return borders.map((border) => `${en.starts[border.en]}:${starts.get(border.at) ?? 'none'}`)
}

function makeExample(bench: Bench, bead: JoinedBead): ClauseExample | undefined {
  const lattice = layOut(bench, bead.place)
  if (lattice === undefined) return undefined
  const { starts } = bench.pair.en
  const { en, enSize } = bead.place
  const border = new Set(bordersOf(bench.pair, bead))
  const sentence = new Map(
    Array.from({ length: enSize }, (_, k) => [starts[en + k], starts[en + k + 1]]),
  )
  const { runs } = lattice
  const right = Uint8Array.from({ length: runs.count }, (_, run) => {
    const [from, to] = [runs.en[run], runs.en[run] + runs.enSize[run]]
    const begins = from === starts[en] || border.has(`${from}:${runs.zh[run]}`)
    const ends =
      to === starts[en + enSize] || border.has(`${to}:${runs.zh[run] + runs.zhSize[run]}`)
    return sentence.get(from) === to && begins && ends ? 1 : 0
  })
  return { lattice, right }
}

/** Proposed, right and true cuts of some halves. */
function judge(
  parts: readonly Half[],
  weightsFor: (part: Half) => Float64Array,
): { proposed: number; right: number; borders: number } {
  let [proposed, right, borders] = [0, 0, 0]
  for (const part of parts) {
    borders += part.borders.size
    for (const { lattice, confidence } of part.proposed) {
      const scores = scoreRuns(lattice, weightsFor(part))
      for (const { en, zh, posterior } of cutsOf(lattice, posteriors(lattice.graph, scores))) {
        if (posterior * confidence < SUREST || part.sentences.has(zh)) continue
        proposed++
        if (part.borders.has(`${en}:${zh}`)) right++
      }
    }
  }
  return { proposed, right, borders }
}

function joinedTable(parts: readonly Half[]): string[] {
  const fitted = [0, 1].map((half) =>
    fitClauses(
      parts.filter((part) => part.half !== half).flatMap(({ examples }) => examples),
      START,
    ),
  )
  const row = (name: string, title: string, weightsFor: (part: Half) => Float64Array): string => {
    const { proposed, right, borders } = judge(
      parts.filter((part) => part.name === name),
      weightsFor,
    )
    return `| ${name} | ${title} | ${borders} | ${(right / proposed).toFixed(3)} | ${(right / borders).toFixed(3)} |`
  }
  const names = [...new Set(parts.map(({ name }) => name))]
  return [
    '| joined sentences of | weights | borders | P | R |',
    '|---|---|---|---|---|',
    ...names.map((name) => row(name, 'fitted to the other half', ({ half }) => fitted[half])),
    ...names.map((name) => row(name, 'in use', () => IN_USE)),
  ]
}

/** A cut of a bead that the gold has itself. */
interface OwnCut {
  readonly text: GoldText
  readonly bead: Rung
  readonly en: number
  readonly zh: number
}

interface Own {
  readonly beads: number
  readonly cut: number
  readonly apart: number
  readonly cuts: readonly OwnCut[]
}

function cutOwn(text: GoldText): Own {
  const { bench, rungs } = lastPass(text.pair, sharedLexicon(), makeModel())
  const beads = rungs.filter(isMixed)
  const cuts = beads.map((bead) =>
    findCuts(bench, bead)
      .filter(({ posterior }) => posterior * bead.posterior >= SUREST)
      .map(({ en, zh }): OwnCut => ({ text, bead, en, zh })),
  )
  return {
    beads: beads.length,
    cut: cuts.filter((some) => some.length > 0).length,
    apart: cuts.filter((some, b) => some.length === Math.max(beads[b].enSize, beads[b].zhSize) - 1)
      .length,
    cuts: cuts.flat(),
  }
}

function ownTable(texts: readonly GoldText[], own: readonly Own[]): string[] {
  const corpora = [...new Set(texts.map(({ corpus }) => corpus))]
  return [
    '| beads of several sentences | all | cut | into single sentences | cuts |',
    '|---|---|---|---|---|',
    ...corpora.map((corpus) => {
      const members = own.filter((_, t) => texts[t].corpus === corpus)
      const sum = (count: (one: Own) => number): number =>
        members.reduce((total, one) => total + count(one), 0)
      return `| ${corpus} | ${sum(({ beads }) => beads)} | ${sum(({ cut }) => cut)} | ${sum(({ apart }) => apart)} | ${sum(({ cuts }) => cuts.length)} |`
    }),
  ]
}

const SAMPLE = 50
const SEED = 6

/** The same cuts every time. */
function sample(cuts: readonly OwnCut[]): OwnCut[] {
  const random = generator(SEED)
  return cuts
    .map((cut) => ({ cut, order: random() }))
    .sort((a, b) => a.order - b.order)
    .slice(0, SAMPLE)
    .map(({ cut }) => cut)
}

const show = ({ text: { id, pair }, bead, en, zh }: OwnCut): string => {
  const side = ({ pieces, starts }: Stream, from: number, size: number, at: number): string =>
    `${pieces.slice(starts[from], at).join('')} ⟦⟧ ${pieces.slice(at, starts[from + size]).join('')}`
  return `${id} ${bead.enSize}-${bead.zhSize}\n< ${side(pair.en, bead.en, bead.enSize, en)}\n> ${side(pair.zh, bead.zh, bead.zhSize, zh)}\n`
}

if (!hasGold) throw new Error('the development gold is not there')
const texts = readSentenceGold()
const parts = texts.filter(({ corpus }) => corpus !== 'macdev').flatMap(halves)
const own = texts.map(cutOwn)
console.log([...joinedTable(parts), '', ...ownTable(texts, own)].join('\n'))
if (process.argv.includes('--tune')) {
  const weights = fitClauses(
    parts.flatMap(({ examples }) => examples),
    START,
  )
  console.log(CLAUSE_FEATURES.map((name, f) => `\n${name}: ${weights[f].toFixed(2)}`).join(''))
}
if (process.argv.includes('--sample'))
  sample(own.flatMap(({ cuts }) => cuts)).forEach((cut, i) => {
    console.log(`\n${i + 1}. ${show(cut)}`)
  })

/**
 * What aligning anew saves a person who corrects. `npm run accuracy:review`
 *
 * A simulated reviewer goes through a text from its beginning and puts the first wrong bead right, until all are as in
 * the gold. One of them corrects a table that stays as it is but for the correction; the other one the page of
 * `align review`, which aligns what stands below a correction anew. Both begin with the same alignment. Where beads of
 * the gold cross, the smallest bead that a ladder can have stands for them (`gold-ladder.ts`).
 */
import { openSession } from '../../src/aligner/session.js'
import type { Session } from '../../src/aligner/session.js'
import { align } from '../../src/index.js'
import type { Bead } from '../../src/index.js'
import { REACH_ROWS } from '../../src/review/page/realign.js'
import { touching } from '../../src/review/page/stretches.js'
import type { Size } from '../../src/review/page/stretches.js'
import { shippedDictionary } from '../../src/node/dictionary.js'
import { corpusOf, hasGold, makeGoldText, readGoldLines, readOwnLines } from './gold.js'
import type { GoldLines } from './gold.js'
import { ladderOf } from './gold-ladder.js'

/** What becomes of the beads below a correction, given those above and the place where they begin. */
type Revise = (rest: readonly Size[], above: readonly Size[], at: Size) => readonly Size[]

const isOneSided = ([en, zh]: Size): boolean => en === 0 || zh === 0

/** One-sided beads cut into single segments, English ones first: their order and their joints mean nothing. */
export function canonical(sizes: readonly Size[]): Size[] {
  const beads: Size[] = []
  let alone = { en: 0, zh: 0 }
  const flush = (): void => {
    for (let i = 0; i < alone.en; i++) beads.push([1, 0])
    for (let i = 0; i < alone.zh; i++) beads.push([0, 1])
    alone = { en: 0, zh: 0 }
  }
  for (const size of sizes) {
    if (isOneSided(size)) alone = { en: alone.en + size[0], zh: alone.zh + size[1] }
    else {
      flush()
      beads.push(size)
    }
  }
  flush()
  return beads
}

/** What stands below a correction in a table: beads of which it took segments keep the others. */
export function below(sizes: readonly Size[], [en, zh]: Size): Size[] {
  let [e, z] = [0, 0]
  return sizes
    .map(([enSize, zhSize]): Size => {
      e += enSize
      z += zhSize
      return [Math.min(enSize, Math.max(0, e - en)), Math.min(zhSize, Math.max(0, z - zh))]
    })
    .filter(([enSize, zhSize]) => enSize + zhSize > 0)
}

/** @returns how many beads have to be put right */
export function countCorrections(
  aligned: readonly Size[],
  gold: readonly Size[],
  revise: Revise,
): number {
  let rest = canonical(aligned)
  let corrections = 0
  let [en, zh] = [0, 0]
  const right = canonical(gold)
  for (const [i, size] of right.entries()) {
    const isRight = rest[0]?.[0] === size[0] && rest[0]?.[1] === size[1]
    const left = below(rest, size)
    en += size[0]
    zh += size[1]
    if (!isRight) corrections++
    rest = canonical(isRight ? rest.slice(1) : revise(left, right.slice(0, i + 1), [en, zh]))
  }
  return corrections
}

/** Aligns the rows below a correction anew, as many of them as the page does. */
const realigning =
  (session: Session): Revise =>
  (rest, above, [en, zh]) => {
    const region = rest.slice(0, REACH_ROWS)
    const after = rest.slice(REACH_ROWS)
    if (region.length === 0) return rest
    const [enSize, zhSize] = region.reduce(([e, z], size) => [e + size[0], z + size[1]], [0, 0])
    const beads = session.realign(
      { en: { from: en, to: en + enSize }, zh: { from: zh, to: zh + zhSize } },
      [...above, ...after].map(([e, z]) => ({ en: e, zh: z })),
    )
    const kept = touching(region, beads, (size) => size, sizeOf)
    return [...kept.map((pair) => ('en' in pair ? sizeOf(pair) : pair)), ...after]
  }

const sizeOf = ({ en, zh }: Bead): Size => [en.length, zh.length]

interface Reviewed {
  readonly beads: number
  readonly alone: number
  readonly helped: number
}

function review(lines: GoldLines, corpus: string): Reviewed {
  const { document } = makeGoldText(lines, corpus)
  const gold = ladderOf(lines.beads, lines.en.length, lines.zh.length)
  const alignment = align(document)
  const aligned = alignment.beads.map(sizeOf)
  const session = openSession(document, shippedDictionary(), { learned: alignment.learned })
  return {
    beads: gold.length,
    alone: countCorrections(aligned, gold, (rest) => rest),
    helped: countCorrections(aligned, gold, realigning(session)),
  }
}

function report(): void {
  const texts = [
    ...(hasGold ? readGoldLines().map((lines) => [corpusOf(lines.id), lines] as const) : []),
    ...readOwnLines().map((lines) => ['own', lines] as const),
  ]
  const rows = new Map<string, Reviewed[]>()
  for (const [corpus, lines] of texts) {
    rows.set(corpus, [...(rows.get(corpus) ?? []), review(lines, corpus)])
  }
  console.log('corpus\tbeads\tcorrections in a table\taligned anew\tshare')
  const all = [...rows.values()].flat()
  for (const [corpus, reviewed] of [...rows, ['all', all] as const]) {
    const sum = (field: keyof Reviewed): number => reviewed.reduce((n, one) => n + one[field], 0)
    const [alone, helped] = [sum('alone'), sum('helped')]
    const share = alone === 0 ? '-' : (helped / alone).toFixed(2)
    console.log([corpus, sum('beads'), alone, helped, share].join('\t'))
  }
}

if (process.argv[1] === import.meta.filename) report()

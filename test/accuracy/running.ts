import { align, parsePair } from '../../src/index.js'
import type { Alignment, Language } from '../../src/index.js'
import { shapeOf } from '../../src/alignment/shape.js'
import type { GoldLines } from './gold.js'
import type { Verdict } from './verdicts.js'

/** `[from, to)` in characters of a side without its blanks. */
type Stretch = readonly [from: number, to: number]

/**
 * A gold text as running text: its lines joined into paragraphs, which begin on both sides after `every` English
 * sentences at the next border of beads. A bead is right if it holds the same characters as one of the gold.
 * @param every 0 for one paragraph
 */
export function judgeRunning(
  text: GoldLines,
  every: number,
): { verdicts: Verdict[]; gold: number } {
  const cuts = cutsOf(text, every)
  const alignment = align(
    parsePair(joined(text.en, cuts.en, ' '), joined(text.zh, cuts.zh, ''), {}),
  )
  const lines = { en: stretches(text.en), zh: stretches(text.zh) }
  const gold = new Set(
    text.beads.map(([en, zh]) => `${cover(en, lines.en)} ${cover(zh, lines.zh)}`),
  )
  const found = { en: segmentsOf(alignment, 'en'), zh: segmentsOf(alignment, 'zh') }
  const verdicts = alignment.beads.map((bead) => ({
    shape: shapeOf(bead),
    confidence: bead.confidence,
    right: gold.has(`${cover(bead.en, found.en)} ${cover(bead.zh, found.zh)}`),
  }))
  return { verdicts, gold: gold.size }
}

/** The lines that begin a paragraph. */
function cutsOf({ beads }: GoldLines, every: number): Record<Language, ReadonlySet<number>> {
  const cuts = { en: new Set<number>(), zh: new Set<number>() }
  let [en, zh, last] = [0, 0, 0]
  for (const [ens, zhs] of beads) {
    en = Math.max(en, ...ens.map((line) => line + 1))
    zh = Math.max(zh, ...zhs.map((line) => line + 1))
    if (every === 0 || en - last < every) continue
    cuts.en.add(en)
    cuts.zh.add(zh)
    last = en
  }
  return cuts
}

const joined = (lines: readonly string[], cuts: ReadonlySet<number>, joint: string): string =>
  lines.map((line, i) => (i === 0 ? '' : cuts.has(i) ? '\n\n' : joint) + line.trim()).join('')

const segmentsOf = (alignment: Alignment, side: Language): Stretch[] =>
  stretches(alignment[side].map(({ text }) => text))

function stretches(texts: readonly string[]): Stretch[] {
  let at = 0
  return texts.map((text): Stretch => {
    const from = at
    at += text.replace(/\s+/g, '').length
    return [from, at]
  })
}

const cover = (numbers: readonly number[], all: readonly Stretch[]): string =>
  numbers.length === 0 ? '-' : `${all[numbers[0]][0]}-${all[numbers[numbers.length - 1]][1]}`

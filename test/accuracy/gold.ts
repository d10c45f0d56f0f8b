import { existsSync, readFileSync, readdirSync } from 'node:fs'
import { join } from 'node:path'
import { makeBitext, sentenceSide } from '../../src/aligner/bitext/bitext.js'
import type { BeadSpan } from '../../src/aligner/ladder/beads.js'
import type { Bitext } from '../../src/aligner/bitext/bitext.js'
import { makeSegment } from '../../src/parser/segments/make-segments.js'

/** The development gold is not part of the repository. It stands beside it, or where `ALIGN_GOLD` says. */
export const GOLD = process.env.ALIGN_GOLD ?? join(import.meta.dirname, '../../../shared/gold')
export const hasGold = existsSync(GOLD)

/** Ends a program that needs the gold if it is absent. */
export function requireGold(): void {
  if (hasGold) return
  console.error(
    'This needs the development gold, which is not part of the repository (ALIGN_GOLD).',
  )
  process.exit(2)
}

export interface GoldText {
  readonly id: string
  /** the id up to its last hyphen: aca, mag, macdev */
  readonly corpus: string
  readonly bitext: Bitext
  /** by key; a bead whose segments are not consecutive has no span, and cannot be found */
  readonly beads: ReadonlyMap<string, BeadSpan | undefined>
}

export const beadKey = ({ en, enSize, zh, zhSize }: BeadSpan): string =>
  `${en}+${enSize}:${zh}+${zhSize}`

type Lines = readonly [en: readonly number[], zh: readonly number[]]

const readBead = (line: string): Lines => {
  const [en, zh] = /\[([^\]]*)\]:\[([^\]]*)\]/
    .exec(line)!
    .slice(1, 3)
    .map((side) => (side.match(/\d+/g) ?? []).map(Number))
  return [en, zh]
}

/** The spans of gold beads. An empty side starts where the bead before ends. */
function withSpans(beads: readonly Lines[]): Map<string, BeadSpan | undefined> {
  let [nextEn, nextZh] = [0, 0]
  return new Map(
    beads.map(([en, zh]) => {
      const [first, second] = [en[0] ?? nextEn, zh[0] ?? nextZh]
      nextEn = first + en.length
      nextZh = second + zh.length
      const consecutive = (lines: readonly number[]): boolean =>
        lines.length === 0 || lines[lines.length - 1] - lines[0] === lines.length - 1
      const span = { en: first, enSize: en.length, zh: second, zhSize: zh.length }
      return consecutive(en) && consecutive(zh)
        ? [beadKey(span), span]
        : [`${en.join()}:${zh.join()}`, undefined]
    }),
  )
}

export function readSentenceGold(folder = join(GOLD, 'sentences')): GoldText[] {
  return readdirSync(folder).map((id) => {
    const lines = (name: string): string[] =>
      readFileSync(join(folder, id, name), 'utf8')
        .replace(/\n$/, '')
        .split('\n')
    const en = lines('en.txt').map((text) => makeSegment(text, 0, (place) => place, 'en', 0))
    const zh = lines('zh.txt').map((text) => makeSegment(text, 0, (place) => place, 'zh', 0))
    const beads = lines('gold.beads')
      .filter((line) => line !== '')
      .map(readBead)
    return {
      id,
      corpus: id.replace(/-\d+$/, ''),
      bitext: makeBitext(sentenceSide(en), sentenceSide(zh)),
      beads: withSpans(beads),
    }
  })
}

/** The gold texts of this repository, as segmented lines. */
export function readOwnGold(folder = join(import.meta.dirname, '../../fixtures/gold')): GoldText[] {
  return readdirSync(folder).map((id) => {
    const records = readFileSync(join(folder, id, 'gold.jsonl'), 'utf8')
      .trim()
      .split('\n')
      .map((line) => JSON.parse(line) as { en: string[]; zh: string[] })
    let [en, zh] = [0, 0]
    const beads = records.map(({ en: english, zh: chinese }): Lines => [
      english.map(() => en++),
      chinese.map(() => zh++),
    ])
    const side = (texts: string[], language: 'en' | 'zh') =>
      sentenceSide(texts.map((text) => makeSegment(text, 0, (place) => place, language, 0)))
    const bitext = makeBitext(
      side(
        records.flatMap((record) => record.en),
        'en',
      ),
      side(
        records.flatMap((record) => record.zh),
        'zh',
      ),
    )
    return { id, corpus: 'own', bitext, beads: withSpans(beads) }
  })
}

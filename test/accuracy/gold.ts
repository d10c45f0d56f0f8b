import { existsSync, readFileSync, readdirSync } from 'node:fs'
import { join } from 'node:path'
import { makeBitext, sentenceSide } from '../../src/aligner/bitext/bitext.js'
import type { BeadSpan } from '../../src/aligner/ladder/beads.js'
import type { Bitext } from '../../src/aligner/bitext/bitext.js'
import { parsePair } from '../../src/index.js'
import type { Document } from '../../src/index.js'

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

/** A gold text as it is written: a sentence a line, and beads of line numbers. */
export interface GoldLines {
  readonly id: string
  readonly en: readonly string[]
  readonly zh: readonly string[]
  readonly beads: readonly Lines[]
}

export interface GoldText {
  readonly id: string
  /** the id up to its last hyphen: aca, mag, macdev */
  readonly corpus: string
  readonly document: Document
  readonly bitext: Bitext
  /** by key; a bead whose segments are not consecutive has no span, and cannot be found */
  readonly beads: ReadonlyMap<string, BeadSpan | undefined>
}

/** The id up to its last hyphen. */
export const corpusOf = (id: string): string => id.replace(/-\d+$/, '')

/** A segment without a partner is the same bead wherever on the other side a ladder passes it. */
export function beadKey({ en, enSize, zh, zhSize }: BeadSpan): string {
  if (zhSize === 0) return `${en}+${enSize}:`
  return enSize === 0 ? `:${zh}+${zhSize}` : `${en}+${enSize}:${zh}+${zhSize}`
}

export type Lines = readonly [en: readonly number[], zh: readonly number[]]

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
        lines.length === 0 ||
        (lines[0] >= 0 && lines[lines.length - 1] - lines[0] === lines.length - 1)
      const span = { en: first, enSize: en.length, zh: second, zhSize: zh.length }
      return consecutive(en) && consecutive(zh)
        ? [beadKey(span), span]
        : [`${en.join()}:${zh.join()}`, undefined]
    }),
  )
}

/** A gold text as a document whose lines are its segments. Empty lines are none, so that a bead of one cannot be found. */
export function makeGoldText({ id, en, zh, beads }: GoldLines, corpus = corpusOf(id)): GoldText {
  const document = parsePair(en.join('\n'), zh.join('\n'), { segmented: true })
  const numbers = { en: segmentNumbers(en), zh: segmentNumbers(zh) }
  const placed = beads.map(([english, chinese]): Lines => [
    english.map((line) => numbers.en[line]),
    chinese.map((line) => numbers.zh[line]),
  ])
  const sides = [document.en, document.zh].map((side) => sentenceSide(side.sentences))
  return { id, corpus, document, bitext: makeBitext(sides[0], sides[1]), beads: withSpans(placed) }
}

/** Line → its segment, or a number that no segment has. */
function segmentNumbers(lines: readonly string[]): number[] {
  let next = 0
  return lines.map((line) => (line.trim() === '' ? -1 : next++))
}

export const readSentenceGold = (folder?: string): GoldText[] =>
  readGoldLines(folder).map((lines) => makeGoldText(lines))

export function readGoldLines(folder = join(GOLD, 'sentences')): GoldLines[] {
  return readdirSync(folder).map((id) => {
    const read = (name: string): string[] =>
      readFileSync(join(folder, id, name), 'utf8')
        .replace(/\n$/, '')
        .split('\n')
    const beads = read('gold.beads')
      .filter((line) => line !== '')
      .map(readBead)
      .filter(([en, zh]) => en.length + zh.length > 0)
    return { id, en: read('en.txt'), zh: read('zh.txt'), beads }
  })
}

/** The gold texts of this repository. */
export const readOwnGold = (folder?: string): GoldText[] =>
  readOwnLines(folder).map((lines) => makeGoldText(lines, 'own'))

export function readOwnLines(
  folder = join(import.meta.dirname, '../../fixtures/gold'),
): GoldLines[] {
  return readdirSync(folder).map((id) => {
    const records = readFileSync(join(folder, id, 'gold.jsonl'), 'utf8')
      .trim()
      .split('\n')
      .map((line) => JSON.parse(line) as { en: string[]; zh: string[] })
    let [en, zh] = [0, 0]
    return {
      id,
      en: records.flatMap((record) => record.en),
      zh: records.flatMap((record) => record.zh),
      beads: records.map((record): Lines => [record.en.map(() => en++), record.zh.map(() => zh++)]),
    }
  })
}

/** A text in parts of so many beads. */
export function cutText({ id, en, zh, beads }: GoldLines, size: number): GoldLines[] {
  const parts: GoldLines[] = []
  for (let from = 0; from < beads.length; from += size) {
    const own = beads.slice(from, from + size)
    const [ens, zhs] = [own.flatMap(([ours]) => ours), own.flatMap(([, theirs]) => theirs)]
    const places = { en: placesOf(ens), zh: placesOf(zhs) }
    parts.push({
      id: `${corpusOf(id)}-${String(parts.length)}${/\d*$/.exec(id)![0]}`,
      en: ens.map((line) => en[line]),
      zh: zhs.map((line) => zh[line]),
      beads: own.map(([ours, theirs]) => [
        ours.map((line) => places.en.get(line)!),
        theirs.map((line) => places.zh.get(line)!),
      ]),
    })
  }
  return parts
}

const placesOf = (lines: readonly number[]): Map<number, number> =>
  new Map(lines.map((line, place) => [line, place]))

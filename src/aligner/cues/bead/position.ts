import type { Language, Paragraph, Section } from '../../../types.js'
import { lengthOf } from '../../bitext/bitext.js'
import type { Bitext } from '../../bitext/bitext.js'
import { boundRows, isBlocks } from '../../bitext/stated-pairs.js'
import { spanOf } from '../../ladder/beads.js'
import { placesOf } from '../features.js'
import type { BeadCue } from './cue.js'
import type { BeadSpan } from '../../ladder/beads.js'

const FEATURES = [
  'runs apart',
  'astray in blocks',
  'against the order',
  'units between',
  'row shared',
  'rows differ',
  'skipped in interleaved text',
  'skipped in a row',
  'heading skipped',
  'heading against text',
  'skipped at an end',
  'most of both sides',
] as const
const AT = placesOf(FEATURES)

/**
 * The positions of a bead's paragraphs in a mixed file. In interleaved text a translation stands next to its original, in
 * the order of the section. In blocks all of one language comes before the other, and positions mean nothing. Paragraphs
 * of one table row or subtitle caption belong together. Between sentences and between two files only headings count.
 */
export const position: BeadCue = {
  name: 'position',
  features: FEATURES,
  prepare(bitext) {
    const [en, zh] = [bitext.en.paragraphs, bitext.zh.paragraphs]
    if (en === undefined || zh === undefined || bitext.sections === undefined)
      return () => undefined
    const spots = findSpots(bitext, bitext.sections)
    const enLength = lengthOf(bitext.en, 0, bitext.en.size)
    const zhLength = lengthOf(bitext.zh, 0, bitext.zh.size)
    return ({ beads }, { values: out, columns }, column) => {
      for (let b = 0; b < beads.count; b++) {
        const bead = spanOf(beads, b)
        const to = b * columns + column
        if (bead.enSize === 0) measureSkipped(zh[bead.zh], spots.zh[bead.zh], out, to)
        else if (bead.zhSize === 0) measureSkipped(en[bead.en], spots.en[bead.en], out, to)
        if (bead.enSize === 0 || bead.zhSize === 0) {
          const [other, size] = bead.zhSize === 0 ? [bead.zh, zh.length] : [bead.en, en.length]
          if (size >= MIN_PARAGRAPHS && (other === 0 || other === size))
            out[to + AT['skipped at an end']] = 1
          continue
        }
        measurePair(bead, spots, out, to)
        if (kindsIn(en, bead.en, bead.enSize) !== kindsIn(zh, bead.zh, bead.zhSize))
          out[to + AT['heading against text']] = 1
        if (bead.enSize > 1 || bead.zhSize > 1) continue
        const english = lengthOf(bitext.en, bead.en, 1)
        const chinese = lengthOf(bitext.zh, bead.zh, 1)
        if (english >= MIN_TEXT_SHARE * enLength && chinese >= MIN_TEXT_SHARE * zhLength)
          out[to + AT['most of both sides']] = Math.min(chinese, english / bitext.ratio)
      }
    }
  },
}

/** Headings, text or both, as a number: a heading goes with headings, and joined with text only with the like. */
function kindsIn(paragraphs: readonly Paragraph[], from: number, size: number): number {
  let kinds = 0
  for (let i = from; i < from + size; i++) kinds |= paragraphs[i].kind === 'heading' ? 1 : 2
  return kinds
}

/** A pair of paragraphs with this share of both sides has no competitor, and no other text with which to compare its words. */
const MIN_TEXT_SHARE = 0.6
/** With fewer paragraphs on the other side, every position would be an end. */
const MIN_PARAGRAPHS = 3

/** The position of a paragraph among those of both languages. */
interface Spot {
  readonly order: number
  /** Number of its run: neighbouring paragraphs in the same language, or a whole block. */
  readonly run: number
  /** Whether neighbours matter, as they do everywhere but in blocks. */
  readonly tight: boolean
  /** Whether it stands in the block of the other language. */
  readonly astray: boolean
  /** The language that comes first in each pair of this section. */
  readonly first: Language | undefined
  /** Of rows with both languages, and of all rows in sections where most rows have both. */
  readonly row: number | undefined
  /** Whether its row has both languages. */
  readonly bound: boolean
}

type Spots = Readonly<Record<Language, readonly Spot[]>>

function measureSkipped(paragraph: Paragraph, spot: Spot, out: Float64Array, at: number): void {
  if (spot.tight) out[at + AT['skipped in interleaved text']] = 1
  if (spot.bound) out[at + AT['skipped in a row']] = 1
  if (paragraph.kind === 'heading') out[at + AT['heading skipped']] = 1
}

function measurePair(bead: BeadSpan, spots: Spots, out: Float64Array, at: number): void {
  const en = spots.en[bead.en]
  const zh = spots.zh[bead.zh]
  const enLast = spots.en[bead.en + bead.enSize - 1]
  const zhLast = spots.zh[bead.zh + bead.zhSize - 1]
  if (some(spots, bead, (spot) => spot.row !== en.row)) out[at + AT['rows differ']] = 1
  else if (en.bound) {
    out[at + AT['row shared']] = 1
    return
  }
  const enFirst = en.order < zh.order
  const [last, next] = enFirst ? [enLast, zh] : [zhLast, en]
  const apart = Math.max(enLast.run, zhLast.run) - Math.min(en.run, zh.run)
  if (apart > 1) out[at + AT['runs apart']] = Math.log(apart)
  if (some(spots, bead, (spot) => spot.astray)) out[at + AT['astray in blocks']] = 1
  if (!last.tight) return
  if (last.first !== undefined && (last.first === 'en') !== enFirst)
    out[at + AT['against the order']] = 1
  if (apart === 1) out[at + AT['units between']] = Math.log(Math.max(1, next.order - last.order))
}

/** Whether a condition holds for any paragraph of a bead. */
function some(spots: Spots, { en, enSize, zh, zhSize }: BeadSpan, is: (spot: Spot) => boolean) {
  for (let i = en; i < en + enSize; i++) if (is(spots.en[i])) return true
  for (let i = zh; i < zh + zhSize; i++) if (is(spots.zh[i])) return true
  return false
}

function findSpots(bitext: Bitext, sections: readonly Section[]): Spots {
  const all = [...bitext.en.paragraphs!, ...bitext.zh.paragraphs!].sort((a, b) => a.order - b.order)
  const bound = boundRows(all)
  const borders = sections.map((section) => borderOf(section, all))
  const spots: Record<Language, Spot[]> = { en: [], zh: [] }
  let run = -1
  let s = 0
  let before: Paragraph | undefined
  for (const paragraph of all) {
    while (s + 1 < sections.length && paragraph.order >= sections[s].to) {
      s++
      if (isBlocks(sections[s]) || isBlocks(sections[s - 1])) [before, run] = [undefined, run + 1]
    }
    const section = sections[s]
    if (isBlocks(section)) {
      // Each language is one run, whatever strays into the block of the other.
      if (before === undefined) run += 2
      before = paragraph
      spots[paragraph.language].push({
        order: paragraph.order,
        run: paragraph.language === (section.first ?? 'en') ? run - 1 : run,
        tight: false,
        astray: paragraph.order < borders[s] !== (paragraph.language === section.first),
        first: undefined,
        row: undefined,
        bound: false,
      })
      continue
    }
    if (before?.language !== paragraph.language) run++
    before = paragraph
    const isBound = paragraph.row !== undefined && bound.has(paragraph.row)
    spots[paragraph.language].push({
      order: paragraph.order,
      run,
      tight: true,
      astray: false,
      first: section.first,
      row: isBound || section.layout === 'rows' ? paragraph.row : undefined,
      bound: isBound,
    })
  }
  return spots
}

/** Where the second block of a section begins, so that the fewest paragraphs are astray. */
function borderOf({ from, to, layout, first }: Section, all: readonly Paragraph[]): number {
  if (layout !== 'blocks') return from
  let [best, border, score] = [0, from, 0]
  for (let order = from; order < to; order++) {
    score += all[order].language === first ? 1 : -1
    if (score > best) [best, border] = [score, order + 1]
  }
  return border
}

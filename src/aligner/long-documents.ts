import type {
  Document,
  Ladder,
  LadderBead,
  Language,
  Paragraph,
  Pin,
  Segment,
  Side,
  Translation,
} from '../types.js'
import { findRareAnchors } from './scorer/anchors.js'
import type { Anchor } from './ladder/band.js'
import { partsOfWords } from './cues/word/part-of-words.js'
import { cutWords } from './cues/word/words.js'
import type { Words } from './cues/word/words.js'
import type { Kernel } from './kernel/kernel.js'
import { clausesOf, firstSentences } from './bitext/bitext.js'
import { besidePins } from './pins.js'
import { findStatedPairs } from './bitext/stated-pairs.js'

/**
 * Very long documents are aligned slice by slice. The tables of witnesses grow faster than the text, and a word that is
 * rare in a slice, and therefore a good anchor, is not rare in a whole library.
 */

/** How long slices are. */
export interface SliceSizes {
  /** Sentences of a side up to which a document, or what is left of one, is aligned as a whole. */
  readonly whole: number
  /** English sentences in a slice, about. */
  readonly slice: number
}

/**
 * On 41,500 sentences of shuffled gold, slices of 15,000, 6,000 and 3,000 reach the same F1, 0.960, 0.959 and 0.960,
 * in 0.94, 0.68 and 0.70 GB. A whole is two slices.
 */
const SLICE_SIZES: SliceSizes = { whole: 12_000, slice: 6000 }
/** How far a cut may be from there, as a share of a slice: 750 sentences each way hold several good anchors. */
const CUT_LEEWAY = 1 / 8
/** How far ahead a cut is looked for, in slices. Without one the text is cut in proportion. */
const MAX_SEARCHED_SLICES = 8
/** Chinese window, as a multiple of the proportional length: a third of its sentences may have no partner. */
const CHINESE_WINDOW_FACTOR = 1.5

/** Some sentences of each side. */
export interface Slice {
  readonly en: Range
  readonly zh: Range
}

/** A slice whose words are cut already. */
export interface CutSlice extends Slice {
  readonly words?: () => Words
}

/** `[from, to)` */
interface Range {
  readonly from: number
  readonly to: number
}

/** A place between two sentences on both sides. */
interface SliceBorder {
  readonly en: number
  readonly zh: number
}

/**
 * One slice for all but the longest documents.
 * @param splits whether a paragraph may be cut in two
 * @param pins beads of sentences that no cut goes through, in order
 */
export function slicesOf(
  document: Document,
  kernel: Kernel,
  splits: boolean,
  sizes: SliceSizes = SLICE_SIZES,
  pins: readonly Pin[] = [],
): CutSlice[] {
  const [en, zh] = [document.en.sentences.length, document.zh.sentences.length]
  if (Math.max(en, zh) <= sizes.whole) return [{ en: { from: 0, to: en }, zh: { from: 0, to: zh } }]
  const slices: CutSlice[] = []
  const stated = statedCuts(document)
  const cut = cutText(document, kernel)
  let from: SliceBorder = { en: 0, zh: 0 }
  for (;;) {
    const to = besidePins(nextCut(document, cut, splits, sizes, stated, from), pins)
    const slice = { en: { from: from.en, to: to.en }, zh: { from: from.zh, to: to.zh } }
    slices.push({ ...slice, words: () => cut.words(slice) })
    if (to.en === en && to.zh === zh) return slices
    from = to
  }
}

/** Where the slice that begins at `from` ends. */
function nextCut(
  document: Document,
  text: CutText,
  splits: boolean,
  { whole, slice }: SliceSizes,
  stated: readonly StatedBorder[],
  from: SliceBorder,
): SliceBorder {
  const [en, zh] = [document.en.sentences, document.zh.sentences]
  const left = { en: en.length - from.en, zh: zh.length - from.zh }
  const end = { en: en.length, zh: zh.length }
  // A rest in one language needs no cut, however long it is.
  if (Math.max(left.en, left.zh) <= whole || Math.min(left.en, left.zh) === 0) return end
  const statedIn = (least: number, most: number): SliceBorder | undefined =>
    stated.find((cut) => cut.en >= from.en + least && cut.en < from.en + most && cut.zh >= from.zh)
  const near = statedIn(slice, slice * (1 + CUT_LEEWAY))
  if (near !== undefined) return near
  const ratio = left.zh / left.en
  const allowed = (cut: SliceBorder): boolean =>
    splits || (begins(en, cut.en) && begins(zh, cut.zh) && !tears(stated, cut))
  for (let size = slice; size <= MAX_SEARCHED_SLICES * slice; size *= 2) {
    const earliest = from.en + size * (1 - CUT_LEEWAY)
    if (earliest >= end.en) break
    const window = Math.ceil(size * (1 + 2 * CUT_LEEWAY))
    const anchors = text.rareAnchors({
      en: { from: from.en, to: Math.min(from.en + window, end.en) },
      zh: {
        from: from.zh,
        to: Math.min(from.zh + Math.ceil(window * ratio * CHINESE_WINDOW_FACTOR), end.zh),
      },
    })
    const cut = strongest(
      anchors.map((a) => ({ ...a, en: a.en + from.en, zh: a.zh + from.zh })),
      earliest,
      from.en + size * (1 + CUT_LEEWAY),
      allowed,
    )
    if (cut !== undefined) return { en: cut.en, zh: cut.zh }
  }
  const later = statedIn(slice, MAX_SEARCHED_SLICES * slice)
  if (later !== undefined) return later
  const even = { en: from.en + slice, zh: from.zh + Math.round(slice * ratio) }
  return {
    en: splits ? Math.min(even.en, end.en) : nextParagraph(en, even.en),
    zh: splits ? Math.min(even.zh, end.zh) : nextParagraph(zh, even.zh),
  }
}

/** A cut just before paragraphs that the file itself pairs, and where these end. */
interface StatedBorder extends SliceBorder {
  readonly end: SliceBorder
}

/** The cuts before the pairs that the file itself states. */
function statedCuts({ sections, en, zh }: Document): StatedBorder[] {
  const [english, chinese] = [firstSentences(en), firstSentences(zh)]
  return findStatedPairs(en.paragraphs, zh.paragraphs, sections).map((pair) => ({
    en: english[pair.en.from],
    zh: chinese[pair.zh.from],
    end: { en: english[pair.en.to], zh: chinese[pair.zh.to] },
  }))
}

/** Whether a cut separates what the file itself pairs. */
function tears(stated: readonly StatedBorder[], { en, zh }: SliceBorder): boolean {
  return stated.some(
    (pair) => (pair.en < en && pair.end.zh > zh) || (pair.zh < zh && pair.end.en > en),
  )
}

/** A word is rare up to this many places of its counterparts: twice the hits allowed in the kernel's first round, as places may be shared. */
const MAX_RARE_PLACES = 64

/** A document whose words are cut once for all its windows and slices. */
interface CutText {
  words(part: Slice): Words
  /** Its sentences are counted from the start of the part. */
  rareAnchors(part: Slice): Anchor[]
}

function cutText({ en, zh }: Document, kernel: Kernel): CutText {
  const [english, chinese] = [clausesOf(en.sentences), clausesOf(zh.sentences)]
  const take = partsOfWords(cutWords(english.pieces, chinese.pieces, kernel))
  const words = (part: Slice): Words =>
    take(
      { from: english.starts[part.en.from], to: english.starts[part.en.to] },
      { from: chinese.starts[part.zh.from], to: chinese.starts[part.zh.to] },
    )
  return {
    words,
    rareAnchors(part) {
      const starts = {
        en: startsIn(english.starts, part.en),
        zh: startsIn(chinese.starts, part.zh),
      }
      const anchors = findRareAnchors(kernel, words(part), starts, MAX_RARE_PLACES)
      kernel.clear()
      return anchors
    },
  }
}

const startsIn = (starts: Int32Array, { from, to }: Range): Int32Array =>
  starts.slice(from, to + 1).map((start) => start - starts[from])

/** Whether a sentence begins a paragraph. */
const begins = (sentences: readonly Segment[], at: number): boolean =>
  at === 0 || sentences[at].paragraph !== sentences[at - 1].paragraph

/** The first sentence from `from` on that begins a paragraph, or the end. */
function nextParagraph(sentences: readonly Segment[], from: number): number {
  let at = from
  while (at < sentences.length && !begins(sentences, at)) at++
  return Math.min(at, sentences.length)
}

/** The strongest anchor whose English is in `[from, to)` and with which both its neighbours agree. */
function strongest(
  anchors: readonly Anchor[],
  from: number,
  to: number,
  allowed: (cut: SliceBorder) => boolean,
): Anchor | undefined {
  let best: Anchor | undefined
  for (let i = 1; i + 1 < anchors.length; i++) {
    const anchor = anchors[i]
    if (anchor.en < from || anchor.en >= to || !allowed(anchor)) continue
    if (!agree(anchors[i - 1], anchor) || !agree(anchor, anchors[i + 1])) continue
    if (best === undefined || anchor.strength > best.strength) best = anchor
  }
  return best
}

/**
 * Two neighbouring anchors agree when they are at most this many sentences apart and the distance on the two sides
 * differs by at most this many. By judgement: an omitted chapter is longer, an omitted remark shorter.
 */
const MAX_ANCHOR_STEP = { segments: 60, difference: 20 }

const agree = (one: Anchor, next: Anchor): boolean =>
  next.en - one.en <= MAX_ANCHOR_STEP.segments &&
  Math.abs(next.en - one.en - (next.zh - one.zh)) <= MAX_ANCHOR_STEP.difference

/** A slice as a document of its own. */
export function takeSlice(document: Document, { en, zh }: Slice): Document {
  const english = sideOf(document.en, en)
  const chinese = sideOf(document.zh, zh)
  const all = [...english.paragraphs, ...chinese.paragraphs].sort((a, b) => a.order - b.order)
  const orders = new Map(all.map(({ order }, place) => [order, place]))
  const before = (order: number): number => {
    let [low, high] = [0, all.length]
    while (low < high) {
      const middle = (low + high) >>> 1
      if (all[middle].order < order) low = middle + 1
      else high = middle
    }
    return low
  }
  const ordered = (paragraph: Paragraph): Paragraph => ({
    ...paragraph,
    order: orders.get(paragraph.order)!,
  })
  return {
    ...document,
    sections: document.sections
      .map((section) => ({ ...section, from: before(section.from), to: before(section.to) }))
      .filter(({ from, to }) => from < to),
    en: { ...english, paragraphs: english.paragraphs.map(ordered) },
    zh: { ...chinese, paragraphs: chinese.paragraphs.map(ordered) },
  }
}

function sideOf(side: Side, slice: Range): Side {
  const { from, to } = paragraphsOf(side, slice)
  return {
    ...side,
    paragraphs: side.paragraphs.slice(from, to),
    sentences: side.sentences
      .slice(slice.from, slice.to)
      .map((sentence) => ({ ...sentence, paragraph: sentence.paragraph - from })),
  }
}

/** The paragraphs of a slice. */
export const paragraphsOfSlice = ({ en, zh }: Document, slice: Slice): Slice => ({
  en: paragraphsOf(en, slice.en),
  zh: paragraphsOf(zh, slice.zh),
})

/** The paragraphs of some sentences. Paragraphs without any belong to the slice before them. */
function paragraphsOf({ paragraphs, sentences }: Side, { from, to }: Range): Range {
  // At either end of a side a slice may have none of its sentences.
  const firstOf = (sentence: number): number => {
    if (sentence === 0) return 0
    return sentence === sentences.length ? paragraphs.length : sentences[sentence].paragraph
  }
  const first = firstOf(from)
  const next = firstOf(to)
  // A paragraph that is cut in two belongs to both.
  return { from: first, to: to === from ? next : Math.max(next, sentences[to - 1].paragraph + 1) }
}

/** Joins the ladders of a document's slices. */
export function joinSlices(
  document: Document,
  slices: readonly Slice[],
  ladders: readonly Ladder[],
): Ladder {
  const { level } = ladders[0]
  const en: Segment[] = []
  const zh: Segment[] = []
  const beads: LadderBead[] = []
  const uncut: LadderBead[] = []
  const learned = new Map<string, Translation>()
  ladders.forEach((ladder, i) => {
    const slice = slices[i]
    for (const bead of ladder.beads) beads.push(shifted(bead, en.length, zh.length))
    for (const bead of ladder.uncut ?? []) uncut.push(shifted(bead, slice.en.from, slice.zh.from))
    for (const segment of ladder.en) en.push(placed(segment, document.en, slice.en))
    for (const segment of ladder.zh) zh.push(placed(segment, document.zh, slice.zh))
    for (const one of ladder.learned) learned.set(`${one.en} ${one.zh}`, one)
  })
  return {
    document,
    level,
    en,
    zh,
    beads,
    ...(level === 'clause' && { uncut }),
    learned: [...learned.values()],
  }
}

/** A bead of a slice in the numbers of the whole document. */
const shifted = (bead: LadderBead, en: number, zh: number): LadderBead => ({
  ...bead,
  ...(bead.moved !== undefined && { moved: bead.moved + en }),
  ...(bead.alternative && {
    alternative: {
      ...bead.alternative,
      beads: bead.alternative.beads.map((one) => numbersMoved(one, en, zh)),
    },
  }),
  ...numbersMoved(bead, en, zh),
})

const numbersMoved = (
  bead: Pick<LadderBead, Language>,
  en: number,
  zh: number,
): Pick<LadderBead, Language> => ({
  en: bead.en.map((segment) => segment + en),
  zh: bead.zh.map((segment) => segment + zh),
})

/** A segment of a slice as one of the whole document. */
const placed = (segment: Segment, side: Side, slice: Range): Segment => ({
  ...segment,
  paragraph: segment.paragraph + paragraphsOf(side, slice).from,
  ...(segment.sentence !== undefined && { sentence: segment.sentence + slice.from }),
})

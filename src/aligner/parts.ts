import type { Alignment, Bead, Document, Paragraph, Segment, Side, Translation } from '../types.js'
import { findRareAnchors } from './anchors.js'
import type { Anchor } from './band.js'
import { cutWords } from './cues/words.js'
import { callWitnesses, makeBench } from './engine.js'
import type { Kernel } from './kernel.js'
import { makeModel } from './model.js'
import { makePair, sentenceStream } from './pair.js'
import type { Pair } from './pair.js'

/**
 * Very long documents are aligned part by part: what the words of a document know of each other grows faster than
 * its text, and would fill the memory.
 */

/** Sentences of a side up to which a document is aligned as a whole. */
const WHOLE = 12_000
/** English sentences in a part, about. */
const PART = 6000
/** How far from there the cut may be, as a share of a part. */
const LEEWAY = 1 / 4

/** Some sentences of each side: `[from, to)`. */
export interface Part {
  readonly en: Stretch
  readonly zh: Stretch
}

interface Stretch {
  readonly from: number
  readonly to: number
}

/** The whole of all but the longest documents. @param splits whether a paragraph may be cut in two */
export function partsOf(document: Document, kernel: Kernel, splits: boolean): Part[] {
  const [en, zh] = [document.en.sentences, document.zh.sentences]
  const whole = { en: { from: 0, to: en.length }, zh: { from: 0, to: zh.length } }
  if (Math.max(en.length, zh.length) <= WHOLE) return [whole]
  const cuts = chooseCuts(rareAnchors(makePair(sentenceStream(en), sentenceStream(zh)), kernel), {
    end: en.length,
    allowed: (anchor) => splits || (begins(en, anchor.en) && begins(zh, anchor.zh)),
  })
  kernel.clear()
  return [...cuts, { en: en.length, zh: zh.length }].map((to, i) => {
    const from = cuts[i - 1] ?? { en: 0, zh: 0 }
    return { en: { from: from.en, to: to.en }, zh: { from: from.zh, to: to.zh } }
  })
}

/** Hits up to which a word is rare; more than the anchors look at, since counterparts may share a place. */
const RARE = 64

function rareAnchors(pair: Pair, kernel: Kernel): Anchor[] {
  const words = cutWords(pair.en.pieces, pair.zh.pieces, kernel)
  const bench = makeBench(pair, callWitnesses(words, kernel, RARE), makeModel())
  return findRareAnchors(bench, {
    en: { from: 0, to: pair.en.size },
    zh: { from: 0, to: pair.zh.size },
  })
}

/** Whether a paragraph begins with a sentence. */
const begins = (sentences: readonly Segment[], at: number): boolean =>
  at === 0 || sentences[at].paragraph !== sentences[at - 1].paragraph

/** Around each place where a part should end the strongest anchor between two that agree with it. */
function chooseCuts(
  anchors: readonly Anchor[],
  { end, allowed }: { end: number; allowed: (anchor: Anchor) => boolean },
): Anchor[] {
  const cuts: Anchor[] = []
  let from = 0
  let next = 1
  while (end - from > PART * (1 + LEEWAY)) {
    const reach = { from: from + PART * (1 - LEEWAY), to: from + PART * (1 + LEEWAY) }
    let best: Anchor | undefined
    for (; next + 1 < anchors.length && anchors[next].en < reach.to; next++) {
      const anchor = anchors[next]
      if (anchor.en < reach.from || !allowed(anchor)) continue
      if (!agree(anchors[next - 1], anchor) || !agree(anchor, anchors[next + 1])) continue
      if (best === undefined || anchor.strength > best.strength) best = anchor
    }
    if (best !== undefined) cuts.push(best)
    from = best?.en ?? reach.to
  }
  return cuts
}

/** How many sentences further on the next anchor may stand, and how differently far on the two sides. */
const NEAR = { far: 60, apart: 20 }

const agree = (one: Anchor, next: Anchor): boolean =>
  next.en - one.en <= NEAR.far && Math.abs(next.en - one.en - (next.zh - one.zh)) <= NEAR.apart

/** A part as a document of its own, and where it begins in the whole one. */
export function cutOut(document: Document, { en, zh }: Part): Document {
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

function sideOf(side: Side, part: Stretch): Side {
  const { from, to } = paragraphsOf(side, part)
  return {
    ...side,
    paragraphs: side.paragraphs.slice(from, to),
    sentences: side.sentences
      .slice(part.from, part.to)
      .map((sentence) => ({ ...sentence, paragraph: sentence.paragraph - from })),
  }
}

/** The paragraphs of some sentences: those without any belong to what stands before them. */
function paragraphsOf({ paragraphs, sentences }: Side, { from, to }: Stretch): Stretch {
  const first = from === 0 ? 0 : sentences[from].paragraph
  if (to === sentences.length) return { from: first, to: paragraphs.length }
  // A paragraph that is cut in two belongs to both.
  return { from: first, to: Math.max(sentences[to].paragraph, sentences[to - 1].paragraph + 1) }
}

/** The ladders of a document's parts, one after the other. */
export function joinParts(
  document: Document,
  parts: readonly Part[],
  ladders: readonly Alignment[],
): Alignment {
  const { level } = ladders[0]
  const en: Segment[] = []
  const zh: Segment[] = []
  const beads: Bead[] = []
  const uncut: Bead[] = []
  const learned = new Map<string, Translation>()
  ladders.forEach((ladder, i) => {
    beads.push(...ladder.beads.map((bead) => moved(bead, en.length, zh.length)))
    const part = parts[i]
    uncut.push(...(ladder.uncut ?? []).map((bead) => moved(bead, part.en.from, part.zh.from)))
    for (const segment of ladder.en) en.push(placed(segment, document.en, part.en))
    for (const segment of ladder.zh) zh.push(placed(segment, document.zh, part.zh))
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

const moved = (bead: Bead, en: number, zh: number): Bead => ({
  ...bead,
  en: bead.en.map((segment) => segment + en),
  zh: bead.zh.map((segment) => segment + zh),
})

/** A segment of a part, as one of the whole document. */
const placed = (segment: Segment, side: Side, part: Stretch): Segment => ({
  ...segment,
  paragraph: segment.paragraph + paragraphsOf(side, part).from,
  ...(segment.sentence !== undefined && { sentence: segment.sentence + part.from }),
})

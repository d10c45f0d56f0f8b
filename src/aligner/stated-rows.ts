import type { Document, Side } from '../types.js'
import { alignRegion } from './align-region.js'
import type { ConfidentBead, ScoredBead } from './align-region.js'
import type { Region } from './ladder/band.js'
import { isPair } from './ladder/beads.js'
import type { BeadSpan } from './ladder/beads.js'
import { firstSentences } from './bitext/bitext.js'
import type { Slice } from './long-documents.js'
import type { Scorer } from './scorer/scorer.js'

/** Rows that a file itself pairs, each as a bead of paragraphs; one without a partner is a bead of one side. In order. */
function rowBeads({ en, zh }: Document): BeadSpan[] {
  const beads: BeadSpan[] = []
  let [e, z] = [0, 0]
  while (e < en.paragraphs.length || z < zh.paragraphs.length) {
    const [english, chinese] = [en.paragraphs[e], zh.paragraphs[z]]
    const row = nextRow(english, chinese)
    const bead = {
      en: e,
      enSize: english?.row === row ? sizeOf(en, e) : 0,
      zh: z,
      zhSize: chinese?.row === row ? sizeOf(zh, z) : 0,
    }
    beads.push(bead)
    e += bead.enSize
    z += bead.zhSize
  }
  return beads
}

type Numbered = { readonly row?: number; readonly order: number } | undefined

/** The row of whichever comes first. */
function nextRow(english: Numbered, chinese: Numbered): number | undefined {
  if (english === undefined || chinese === undefined) return (english ?? chinese)?.row
  if (english.row === chinese.row) return english.row
  return english.order < chinese.order ? english.row : chinese.row
}

/** Paragraphs of one side in the row of the one at a place. */
function sizeOf({ paragraphs }: Side, from: number): number {
  let to = from + 1
  while (to < paragraphs.length && paragraphs[to].row === paragraphs[from].row) to++
  return to - from
}

/** With no evidence from the words for or against it, a pair that a file states is right in 98 of 100. */
const STATED_PROBABILITY = 0.98

/** The rows, each as sure as the file's own word makes it. */
export const statedBeads = (document: Document): ConfidentBead[] =>
  rowBeads(document).map((row) =>
    isPair(row)
      ? { ...row, posterior: STATED_PROBABILITY, confidence: STATED_PROBABILITY }
      : { ...row, posterior: 1, confidence: 1, pinned: true },
  )

/**
 * The sentences of a row with both sides, paired within it. What is one sentence on one side is a pair as it stands, as
 * is a row of whose sentences none would find a partner: the file says that they translate each other.
 */
export function sentencesOfRow(scorer: Scorer, { en, zh }: Region): ScoredBead[] {
  const [enSize, zhSize] = [en.to - en.from, zh.to - zh.from]
  const whole = [{ en: en.from, enSize, zh: zh.from, zhSize, posterior: 1 }]
  if (Math.min(enSize, zhSize) === 1) return whole
  const beads = alignRegion(scorer, { en, zh })
  const isPaired = beads.some((bead) => bead.enSize > 0 && bead.zhSize > 0)
  return enSize > 0 && zhSize > 0 && !isPaired ? whole : beads
}

/** A row is sliced off where this many sentences of a side have come together. */
export function rowSlices(document: Document, size: number): Slice[] {
  const slices: Slice[] = []
  const starts = { en: firstSentences(document.en), zh: firstSentences(document.zh) }
  let from = { en: 0, zh: 0 }
  const end = { en: document.en.sentences.length, zh: document.zh.sentences.length }
  const cut = (to: typeof from): void => {
    slices.push({ en: { from: from.en, to: to.en }, zh: { from: from.zh, to: to.zh } })
    from = to
  }
  for (const { en, zh } of rowBeads(document)) {
    const at = { en: starts.en[en], zh: starts.zh[zh] }
    if (Math.max(at.en - from.en, at.zh - from.zh) >= size) cut(at)
  }
  cut(end)
  return slices
}

/**
 * Features of beads, in the order of `../../cues/bead`. Each function writes those of one cue for all beads: those of bead
 * `b` at `out[b * columns]` and after, where `out` is zero.
 */
import { Bitext, SideText, lengthMisfit } from './bitext'
import { Bytes, Floats, Ints } from './memory'
import { Candidates, maxGroupSize } from './stretch'

function lengthOf(text: SideText, first: i32, count: i32): f64 {
  return text.lengthBefore[first + count] - text.lengthBefore[first]
}

/** Whether any of the `count` flags from `first` on is set. */
function anyOf(flags: Bytes, first: i32, count: i32): bool {
  for (let i = first; i < first + count; i++) if (flags[i] === 1) return true
  return false
}

/** Beads of more segments on both sides together are large. */
const LARGE_SEGMENTS = 7

/**
 * @param classes `enSize * (maxGroupSize + 1) + zhSize` → column of the shape's class
 * @param beyond column of the segments of large beads beyond 7; that of the length without a partner is next
 */
export function measureShape(
  bitext: Bitext,
  beads: Candidates,
  classes: Bytes,
  beyond: i32,
  out: Floats,
  columns: i32,
): void {
  for (let b = 0; b < beads.count; b++) {
    const to = b * columns
    const enSize = beads.enSize[b]
    const zhSize = beads.zhSize[b]
    out[to + classes[enSize * (maxGroupSize + 1) + zhSize]] = 1
    if (enSize + zhSize > LARGE_SEGMENTS) out[to + beyond] = <f64>(enSize + zhSize - LARGE_SEGMENTS)
    if (enSize === 0)
      out[to + beyond + 1] = (lengthOf(bitext.zh.text, beads.zh[b], zhSize) * bitext.ratio) / 100
    if (zhSize === 0) out[to + beyond + 1] = lengthOf(bitext.en.text, beads.en[b], enSize) / 100
  }
}

export function measureLength(bitext: Bitext, beads: Candidates, out: Floats, columns: i32): void {
  for (let b = 0; b < beads.count; b++) {
    const enSize = beads.enSize[b]
    const zhSize = beads.zhSize[b]
    if (enSize === 0 || zhSize === 0) continue
    out[b * columns] = -lengthMisfit(
      lengthOf(bitext.en.text, beads.en[b], enSize),
      lengthOf(bitext.zh.text, beads.zh[b], zhSize) * bitext.ratio,
    )
  }
}

/** How each segment of a side ends, as flags. */
@unmanaged
export class Endings {
  asks: Bytes
  exclaims: Bytes
  trailsOff: Bytes
}

export const enum MarksFeature {
  bothAsk,
  oneAsks,
  oneExclaims,
  oneTrailsOff,
}

export function measureMarks(
  english: Endings,
  chinese: Endings,
  beads: Candidates,
  out: Floats,
  columns: i32,
): void {
  for (let b = 0; b < beads.count; b++) {
    const en = beads.en[b]
    const enSize = beads.enSize[b]
    const zh = beads.zh[b]
    const zhSize = beads.zhSize[b]
    if (enSize === 0 || zhSize === 0) continue
    const to = b * columns
    const enLast = en + enSize - 1
    const zhLast = zh + zhSize - 1
    if (english.asks[enLast] !== chinese.asks[zhLast]) out[to + MarksFeature.oneAsks] = 1
    else if (english.asks[enLast] === 1) out[to + MarksFeature.bothAsk] = 1
    if (english.exclaims[enLast] !== chinese.exclaims[zhLast])
      out[to + MarksFeature.oneExclaims] = 1
    if (anyOf(english.trailsOff, en, enSize) !== anyOf(chinese.trailsOff, zh, zhSize))
      out[to + MarksFeature.oneTrailsOff] = 1
  }
}

/** Direct speech on a side, by segment, as in `../../cues/bead/quotes.ts`. */
@unmanaged
export class Quotations {
  marked: Bytes
  insideAfter: Bytes
  closes: Bytes
  opens: Bytes
  holdsOpening: Bytes
  quotedBefore: Ints
  turnsBefore: Ints
}

export const enum QuotesFeature {
  insideAtEndBoth,
  insideAtEndOne,
  quotesOne,
  turnsWithinEnglish,
  turnsWithinChinese,
  turnsWithinDifference,
  closedAtEndBoth,
  closedAtEndOne,
  openedAtStartOne,
  shareQuotedDifference,
}

export function measureQuotes(
  bitext: Bitext,
  english: Quotations,
  chinese: Quotations,
  beads: Candidates,
  out: Floats,
  columns: i32,
): void {
  for (let b = 0; b < beads.count; b++) {
    const en = beads.en[b]
    const enSize = beads.enSize[b]
    const zh = beads.zh[b]
    const zhSize = beads.zhSize[b]
    if (enSize === 0 || zhSize === 0) continue
    const to = b * columns
    const enEnd = en + enSize
    const zhEnd = zh + zhSize
    if (english.insideAfter[enEnd - 1] !== chinese.insideAfter[zhEnd - 1])
      out[to + QuotesFeature.insideAtEndOne] = 1
    else if (english.insideAfter[enEnd - 1] === 1) out[to + QuotesFeature.insideAtEndBoth] = 1
    if (anyOf(english.marked, en, enSize) !== anyOf(chinese.marked, zh, zhSize))
      out[to + QuotesFeature.quotesOne] = 1
    const enTurns = english.turnsBefore[enEnd] - english.turnsBefore[en + 1]
    const zhTurns = chinese.turnsBefore[zhEnd] - chinese.turnsBefore[zh + 1]
    out[to + QuotesFeature.turnsWithinEnglish] = <f64>enTurns
    out[to + QuotesFeature.turnsWithinChinese] = <f64>zhTurns
    out[to + QuotesFeature.turnsWithinDifference] = <f64>abs(enTurns - zhTurns)
    if (english.closes[enEnd - 1] !== chinese.closes[zhEnd - 1])
      out[to + QuotesFeature.closedAtEndOne] = 1
    else if (english.closes[enEnd - 1] === 1) out[to + QuotesFeature.closedAtEndBoth] = 1
    if (english.opens[en] !== chinese.holdsOpening[zh]) out[to + QuotesFeature.openedAtStartOne] = 1
    out[to + QuotesFeature.shareQuotedDifference] = abs(
      shareQuoted(english, en, enEnd, lengthOf(bitext.en.text, en, enSize)) -
        shareQuoted(chinese, zh, zhEnd, lengthOf(bitext.zh.text, zh, zhSize)),
    )
  }
}

function shareQuoted(side: Quotations, first: i32, last: i32, length: f64): f64 {
  const quoted = side.quotedBefore[last] - side.quotedBefore[first]
  return quoted === 0 ? 0 : min<f64>(1, <f64>quoted / max<f64>(1, length))
}

import { lengthOf } from '../pair.js'
import { anyOf } from './cue.js'
import type { BeadCue } from './cue.js'

/**
 * Direct speech. Both sides of a bead are inside a quotation at its end, or neither is; they quote
 * about the same share of their text; and where one speaker closes his quotation and the next opens
 * hers, a new bead begins. In fiction the strongest cue after the words.
 */
export const quotes: BeadCue = {
  name: 'quotes',
  features: [
    'inside at end, both',
    'inside at end, one',
    'quotes, one',
    'turns within English',
    'turns within Chinese',
    'turns within, difference',
    'closed at end, both',
    'closed at end, one',
    'opened at start, one',
    'share quoted, difference',
  ],
  prepare(pair) {
    const en = quotations(pair.en.texts, englishQuotes)
    const zh = quotations(pair.zh.texts, chineseQuotes)
    return (place, out, at) => {
      if (place.enSize === 0 || place.zhSize === 0) return
      const enLast = place.en + place.enSize - 1
      const zhLast = place.zh + place.zhSize - 1
      const enTurns = en.turnsBefore[enLast + 1] - en.turnsBefore[place.en + 1]
      const zhTurns = zh.turnsBefore[zhLast + 1] - zh.turnsBefore[place.zh + 1]
      const quoted = (side: Quotations, from: number, count: number, length: number): number =>
        Math.min(
          1,
          (side.quotedBefore[from + count] - side.quotedBefore[from]) / Math.max(1, length),
        )
      const features = [
        en.insideAfter[enLast] && zh.insideAfter[zhLast],
        en.insideAfter[enLast] !== zh.insideAfter[zhLast],
        anyOf(en.marked, place.en, place.enSize) !== anyOf(zh.marked, place.zh, place.zhSize),
        enTurns,
        zhTurns,
        Math.abs(enTurns - zhTurns),
        en.closes[enLast] && zh.closes[zhLast],
        en.closes[enLast] !== zh.closes[zhLast],
        en.opens[place.en] !== zh.holdsOpening[place.zh],
        Math.abs(
          quoted(en, place.en, place.enSize, lengthOf(pair.en, place.en, place.enSize)) -
            quoted(zh, place.zh, place.zhSize, lengthOf(pair.zh, place.zh, place.zhSize)),
        ),
      ]
      features.forEach((feature, i) => {
        out[at + i] = Number(feature)
      })
    }
  },
}

/** Per segment; the `Before` arrays are sums with one entry more. */
interface Quotations {
  readonly marked: readonly boolean[]
  readonly insideAfter: readonly boolean[]
  /** ends with a closing mark */
  readonly closes: readonly boolean[]
  /** begins with an opening mark */
  readonly opens: readonly boolean[]
  readonly holdsOpening: readonly boolean[]
  readonly quotedBefore: readonly number[]
  /** segments that open a quotation right after one that closed its own */
  readonly turnsBefore: readonly number[]
}

interface Mark {
  readonly at: number
  readonly opens: boolean
}

type FindMarks = (text: string, inside: boolean) => Mark[]

/** After this many segments without a mark an open quotation counts as forgotten by its author. */
const LONGEST_SPEECH = 6

function quotations(texts: readonly string[], find: FindMarks): Quotations {
  const out = {
    marked: [] as boolean[],
    insideAfter: [] as boolean[],
    closes: [] as boolean[],
    opens: [] as boolean[],
    holdsOpening: [] as boolean[],
    quotedBefore: [0],
    turnsBefore: [0],
  }
  let inside = false
  let silent = 0
  texts.forEach((text, i) => {
    const marks = find(text, inside)
    silent = marks.length > 0 ? 0 : silent + 1
    if (silent > LONGEST_SPEECH) inside = false
    let quoted = 0
    let from = 0
    for (const mark of marks) {
      if (inside) quoted += mark.at - from
      from = mark.at + 1
      inside = mark.opens
    }
    if (inside) quoted += text.length - from
    const trimmed = text.trimEnd()
    const last = marks[marks.length - 1]
    const opensSome = marks.some((mark) => mark.opens)
    out.marked.push(marks.length > 0)
    out.insideAfter.push(inside)
    out.closes.push(last !== undefined && !last.opens && last.at === trimmed.length - 1)
    out.opens.push(marks.length > 0 && marks[0].opens && marks[0].at === 0)
    out.holdsOpening.push(opensSome)
    out.quotedBefore.push(out.quotedBefore[i] + quoted)
    out.turnsBefore.push(out.turnsBefore[i] + (i > 0 && out.closes[i - 1] && opensSome ? 1 : 0))
  })
  return out
}

/** “ ” and 「 」 say themselves which they are; a straight " takes turns. */
const chineseQuotes: FindMarks = (text, inside) => {
  const marks: Mark[] = []
  let open = inside
  for (let at = 0; at < text.length; at++) {
    if ('“「『'.includes(text[at])) open = true
    else if ('”」』'.includes(text[at])) open = false
    else if (text[at] === '"') open = !open
    else continue
    marks.push({ at, opens: open })
  }
  return marks
}

/** Straight and single marks open after a space or dash and close after punctuation; elsewhere ' is an apostrophe. */
const englishQuotes: FindMarks = (text) => {
  const marks: Mark[] = []
  for (let at = 0; at < text.length; at++) {
    if (!QUOTES.has(text[at])) continue
    const opens = opensOrCloses(text, at)
    if (opens !== undefined) marks.push({ at, opens })
  }
  return marks
}

/** Whether the mark at a place opens a quotation; undefined for an apostrophe. */
function opensOrCloses(text: string, at: number): boolean | undefined {
  const mark = text[at]
  if (mark === '“' || mark === '‘') return true
  if (mark === '”') return false
  const before = text[at - 1] ?? ' '
  const after = text[at + 1] ?? ' '
  if (/[\s([—–"“'‘-]/.test(before) && /[\p{L}\p{N}.…—–'‘“]/u.test(after)) {
    if (!ELISION.test(text.slice(at))) return true
  }
  return mark === '"' || /[.,!?…—–;:-]/.test(before) || at === text.length - 1 ? false : undefined
}

const QUOTES = new Set(`"'“”‘’`)
/** Words that begin with an apostrophe. */
const ELISION = /^['’](tis|twas|em|cause|til|bout|round|n)\b/i

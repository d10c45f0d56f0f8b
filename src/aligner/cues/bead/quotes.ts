import { asLines } from '../../bitext/lines.js'
import type { Kernel } from '../../kernel/kernel.js'
import { QUOTATIONS } from '../../kernel/structs.js'
import { columnAt } from '../feature-table.js'
import type { BeadCue } from './cue.js'
import { isPlainEnglish } from '../word/words.js'

const FEATURES = [
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
]

/**
 * Direct speech. Either both sides of a bead end inside a quotation or neither does; about the same share of both is
 * quoted; and where one speaker stops and the next begins, a new bead begins. In fiction the strongest cue after words.
 */
export const quotes: BeadCue = {
  name: 'quotes',
  features: FEATURES,
  prepare({ en, zh }, kernel, bitext) {
    const english = writeQuotations(kernel, quotations(en.texts, ENGLISH))
    const chinese = writeQuotations(kernel, quotations(zh.texts, CHINESE))
    return ({ at }, table, column) => {
      const out = columnAt(table, column)
      kernel.run.measureQuotes(bitext, english, chinese, at, out, table.columns)
    }
  },
}

/** By segment, as flags 0 or 1. The `Before` arrays are sums over the segments before, with one more entry for the end. */
interface Quotations {
  readonly marked: Uint8Array
  readonly insideAfter: Uint8Array
  /** ends with a closing mark */
  readonly closes: Uint8Array
  /** begins with an opening mark */
  readonly opens: Uint8Array
  readonly holdsOpening: Uint8Array
  readonly quotedBefore: Int32Array
  /** segments that open a quotation when the segment before ended with a closing mark */
  readonly turnsBefore: Int32Array
}

const writeQuotations = (kernel: Kernel, side: Quotations): number =>
  kernel.write(QUOTATIONS, {
    marked: kernel.bytes(side.marked),
    insideAfter: kernel.bytes(side.insideAfter),
    closes: kernel.bytes(side.closes),
    opens: kernel.bytes(side.opens),
    holdsOpening: kernel.bytes(side.holdsOpening),
    quotedBefore: kernel.ints(side.quotedBefore),
    turnsBefore: kernel.ints(side.turnsBefore),
  })

/** The quotation marks of a language. */
interface Marks {
  /** Matches whatever may be a mark. */
  readonly pattern: RegExp
  /** Whether the mark at a position opens a quotation or closes one; undefined if it is neither. */
  readonly opens: (text: string, at: number, inside: boolean) => boolean | undefined
}

/** After this many segments without a mark, the closing mark of a quotation must have been forgotten. 3 or 12 change no F1 of the gold. */
const MAX_SPEECH_SEGMENTS = 6

function quotations(texts: readonly string[], { pattern, opens }: Marks): Quotations {
  const size = texts.length
  const out = {
    marked: new Uint8Array(size),
    insideAfter: new Uint8Array(size),
    closes: new Uint8Array(size),
    opens: new Uint8Array(size),
    holdsOpening: new Uint8Array(size),
    quotedBefore: new Int32Array(size + 1),
    turnsBefore: new Int32Array(size + 1),
  }
  const found = asLines(texts).matchAll(pattern)
  let next = found.next().value
  let start = 0
  let inside = false
  let silent = 0
  for (let i = 0; i < size; i++) {
    const text = texts[i]
    let quoted = 0
    let from = 0
    silent++
    for (; next !== undefined && next.index < start + text.length; next = found.next().value) {
      const at = next.index - start
      const opening = opens(text, at, inside)
      if (opening === undefined) continue
      if (inside) quoted += at - from
      from = at + 1
      inside = opening
      silent = 0
      out.marked[i] = 1
      out.closes[i] = !opening && text.trimEnd().length === from ? 1 : 0
      if (opening && at === 0) out.opens[i] = 1
      if (opening) out.holdsOpening[i] = 1
    }
    if (silent > MAX_SPEECH_SEGMENTS) inside = false
    if (inside) quoted += text.length - from
    if (inside) out.insideAfter[i] = 1
    const turns = i > 0 && out.closes[i - 1] === 1 && out.holdsOpening[i] === 1
    out.quotedBefore[i + 1] = out.quotedBefore[i] + quoted
    out.turnsBefore[i + 1] = out.turnsBefore[i] + (turns ? 1 : 0)
    start += text.length + 1
  }
  return out
}

/** “ ” and 「 」 have two forms; a straight " opens and closes by turns. */
const CHINESE: Marks = {
  pattern: /["“”「」『』]/g,
  opens: (text, at, inside) => (text[at] === '"' ? !inside : '“「『'.includes(text[at])),
}

/** Straight and single marks open after a space or dash and close after punctuation. Elsewhere ' is an apostrophe. */
const ENGLISH: Marks = {
  // Not apostrophes inside words, which are the most common.
  pattern: /["“”‘]|(?<![A-Za-z\d])['’]|['’](?![^\n])/g,
  opens: (text, at) => {
    const mark = text[at]
    if (mark === '“' || mark === '‘') return true
    if (mark === '”') return false
    const before = text[at - 1] ?? ' '
    const after = text[at + 1] ?? ' '
    if (/[\s([—–"“'‘-]/.test(before) && (/[.…—–'‘“]/.test(after) || isWordCharacter(after))) {
      if (!ELISION.test(text.slice(at))) return true
    }
    return mark === '"' || /[.,!?…—–;:-]/.test(before) || at === text.length - 1 ? false : undefined
  },
}

/** A letter or a digit. Plain English is tested first, as that is faster. */
const isWordCharacter = (character: string): boolean =>
  /[A-Za-z\d]/.test(character) || (!isPlainEnglish(character) && /[\p{L}\p{N}]/u.test(character))

/** Words that begin with an apostrophe. */
const ELISION = /^['’](tis|twas|em|cause|til|bout|round|n)\b/i

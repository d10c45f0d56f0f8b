/**
 * Note marks behind the mark that ends a sentence: `1862.[1] It`, `完成。③后来`, `remains.¹`, `left.<sup>2</sup> She`.
 * They belong to the sentence before them. The rules for sentences know nothing of them, so they are given a text in
 * which every note mark is blank; no character moves.
 */
import type { Span } from '../../types.js'
import { isAbbreviation } from './abbreviations.js'

/**
 * @param named where the file itself says that a note is named; in order, apart
 * @returns the text with a blank for each character of a note mark that follows the end of a sentence
 */
export function withoutNotes(whole: string, named: readonly Span[] = []): string {
  const text = withoutNamed(whole, named)
  if (!MAY_HOLD_NOTES.test(text)) return text
  let found: Counted | undefined
  const counted = (): Counted => (found ??= countedIn(text))
  let out = ''
  let at = 0
  for (const match of text.matchAll(NOTES)) {
    const from = match.index + match[1].length
    const to = match.index + match[0].length
    if (!isNote(text, from, to, counted)) continue
    out += text.slice(at, from) + ' '.repeat(to - from)
    at = to
  }
  return out + text.slice(at)
}

/** What is longer, in characters, names no note. From 8 to 24 the tests of sentences hold. */
const MAX_NAMED_LENGTH = 12

function withoutNamed(text: string, named: readonly Span[]): string {
  let out = ''
  let at = 0
  for (const { from, to } of named) {
    const before = out.slice(-WORD_WINDOW) + text.slice(Math.max(at, from - WORD_WINDOW), from)
    if (to - from > MAX_NAMED_LENGTH || !AT_SENTENCE_END.test(before)) continue
    out += text.slice(at, from) + ' '.repeat(to - from)
    at = to
  }
  return out + text.slice(at)
}

/** The end of a sentence: its mark and what closes with it. */
const SENTENCE_END = String.raw`[.!?。！？…][”’"'」』]{0,4}`

/** A text that ends so, with other note marks behind it as blanks. */
const AT_SENTENCE_END = new RegExp(`${SENTENCE_END}\\s*$`)

/** Marks that nothing but a note has: digits in square brackets, superscripts, daggers. */
const NUMBERS = String.raw`\^?\d{1,3}(?:\s?[,，、;–-]\s?\d{1,3}){0,5}`
const UNMISTAKABLE_NOTES = [
  // [1] [2, 3] [^4] [note 1] [注2] 【4】 〔5〕 [a] [citation needed]
  String.raw`[[【〔](?:(?:n|nb|note|fn|注释?|註釋?)?\.?\s?${NUMBERS}|[a-z]{1,2}|[a-z]{3,10}(?: [a-z]{3,10}){1,2})[\]】〕]`,
  // [ibid., p. 7] [见图版3] [Applause]; [我很累。] is a sentence
  String.raw`[[〔][^[\]〔〕\n]{1,40}(?<![.!?。！？…])[\]〕]`,
  // [^rope]
  String.raw`\[\^[\w-]{1,20}\]`,
  // ² ³ of two notes
  String.raw`\s?[¹²³⁰⁴-⁹]{1,3}`,
  '[†‡]',
  '<sup>[^<>]{1,12}</sup>',
]
/** `<sep>`, `</b>`: what stands in angle brackets without a blank is markup. */
const TAG = String.raw`\s?</?[A-Za-z][\w-]{0,15}/?>`
/** `(see note)`, attached to the mark before it and no sentence of its own. */
const ASIDE = String.raw`\([a-z][^().!?]{1,30}\)(?=\s)`
/** May also count the items of a list: `(7)`, `（7）`, `⑦`. */
const COUNTING = String.raw`[(（]\d{1,3}[)）]|[①-⑳]`
/** What closes emphasis: `**Closed.** Then`, `**关了。**后来` */
const EMPHASIS = '[*_]{1,3}'
/** `itself.3 Nothing` */
const BARE_NUMBER = String.raw`\d{1,3}(?=\s+["“‘(]?[A-Z])`

const NOTES = new RegExp(
  `(${SENTENCE_END})(?:(?:${EMPHASIS})?(?:${UNMISTAKABLE_NOTES.join('|')}|${COUNTING}|${TAG}){1,6}|${ASIDE}|${BARE_NUMBER}|${EMPHASIS}|\\s(?:[[【]\\d{1,3}[\\]】]|\\[\\^[\\w-]{1,20}\\])(?=\\s|$))`,
  'g',
)

/** Cheap: most texts end here. */
const MAY_HOLD_NOTES = /[.!?。！？…][”’"'」』]{0,4}\s?[[(<（【〔\d¹²³⁰⁴-⁹†‡①-⑳*_]/

/** How much of a text is looked at before a mark, in characters: longer words are no English. */
const WORD_WINDOW = 32

function isNote(text: string, from: number, to: number, counted: () => Counted): boolean {
  const mark = text.slice(from, to)
  if (/^\d/.test(mark)) return endsInWord(text.slice(Math.max(0, from - WORD_WINDOW), from))
  if (/^[*_]/.test(mark)) return closesEmphasis(mark, from, text)
  if (/^\s[[【]/.test(mark)) return !/^\s*(?:[[【]\d|\[\^)/.test(text)
  if (/^(?:[(（]\d+[)）]|[①-⑳])$/.test(mark)) return !counts(mark, from, text[to], counted())
  return true
}

/**
 * Emphasis that spans more characters than this is found to close by the blank behind it alone. With 100 and 1,600 the
 * tests of sentences hold.
 */
const EMPHASIS_WINDOW = 400

/** Whether asterisks or underlines open nothing: before a blank, where the same ones stand open, or where none follow. */
function closesEmphasis(mark: string, from: number, text: string): boolean {
  const [marker] = /^[*_]+/.exec(mark)!
  const next = text[from + marker.length]
  if (next === undefined || /\s/.test(next)) return true
  const isOpen =
    text.slice(Math.max(0, from - EMPHASIS_WINDOW), from).split(marker).length % 2 === 0
  const behind = from + marker.length
  return isOpen || !text.slice(behind, behind + EMPHASIS_WINDOW).includes(marker)
}

/** Whether a word that is no abbreviation stands before the mark: `itself.3`, but `Fig.3`, `v2.5`. */
function endsInWord(before: string): boolean {
  const word = /([a-z]{2,})[.!?][”’"']{0,2}$/.exec(before)?.[1]
  return word !== undefined && !isAbbreviation(word)
}

/** The numbers in round brackets or circles of a text. */
interface Counted {
  /** By what is written, where it stands first. */
  readonly first: ReadonlyMap<string, number>
  /** Whether a list begins: `：（1）`, or a paragraph that begins with one. */
  readonly listed: boolean
  /** Whether the text ends in one, or in another note. */
  readonly ends: boolean
}

function countedIn(text: string): Counted {
  const first = new Map<string, number>()
  for (const { 0: mark, index } of text.matchAll(EACH_COUNTING))
    if (!first.has(mark)) first.set(mark, index)
  return {
    first,
    listed: LIST_START.test(text),
    ends: NOTE_END.test(text.slice(-WORD_WINDOW)),
  }
}

const EACH_COUNTING = new RegExp(COUNTING, 'g')
const LIST_START = /(?:^|[:：;；])\s?(?:[(（]1[)）]|①)/
const NOTE_END = new RegExp(`${SENTENCE_END}(?:${UNMISTAKABLE_NOTES.join('|')}|${COUNTING})\\s*$`)

/**
 * Whether a number in round brackets or in a circle counts items, `（1）扩建。（2）拆除。`, instead of naming a note.
 * Notes may end the paragraph, do not begin it, and need not begin with 1; items are the other way round. In English
 * a note is attached to its sentence and set off from the next one.
 */
function counts(mark: string, at: number, next: string | undefined, counted: Counted): boolean {
  if (next === undefined) return false
  if (counted.listed) return true
  if (/\s/.test(next)) return false
  if (counted.ends) return false
  const previous = before(mark)
  return previous === undefined || (counted.first.get(previous) ?? Infinity) < at
}

/** The mark that counts one less: `（6）` for `（7）`; none for the first. */
function before(mark: string): string | undefined {
  if (mark.length === 1)
    return mark === '①' ? undefined : String.fromCharCode(mark.charCodeAt(0) - 1)
  const number = Number(mark.slice(1, -1))
  return number <= 1 ? undefined : mark[0] + String(number - 1) + mark.slice(-1)
}

import { changesLanguage, endsSentence, languageOfLine } from './language.js'
import type { Line } from './regions.js'

/** Lines that stand together in a column, and where the column's edges are. */
export interface Stretch {
  readonly lines: readonly Line[]
  readonly left: number
  readonly right: number
}

/** Lines of one paragraph. */
export interface Paragraph {
  readonly lines: readonly Line[]
  /** The column of its last line. */
  readonly stretch: Stretch
}

/** How far apart lines of one paragraph are in a document, from baseline to baseline. */
export type Pitch = (line: Line) => number

/**
 * Lines farther apart than this many pitches are two paragraphs; where both scripts are in a line it may be higher.
 * With 1.1 to 1.6, and 1.25 to 1.8, the PDFs of the tests are read alike.
 */
const MAX_PITCH_RATIO = { plain: 1.2, mixed: 1.4 }
/** Sizes of one paragraph differ by less. From 1.02 to 1.3 the PDFs of the tests are read alike. */
const MAX_SIZE_RATIO = 1.08
/**
 * Least and most of what an indent is, in sizes. With 0.6 to 1.8, and 3 to 12, the PDFs of the tests are read alike.
 */
const INDENT_EM = { min: 0.8, max: 6 }

const BULLET = /^[•‣▪●○◦■□◆◇►➢✓※]\s?/
const NUMBERED =
  /^(?:[（(]?(?:\d{1,3}|[a-zA-Z]|[ivx]{1,5}|[一二三四五六七八九十]{1,3})[)）.、．]|第[\d一二三四五六七八九十百]+[条章节款])(?:\s|(?=\P{N}))/u

/** @param isHeading whether lines are larger than the text: they are broken where it looks well */
export function paragraphsOf(
  stretch: Stretch,
  pitch: Pitch,
  isHeading: (line: Line) => boolean,
): Paragraph[] {
  const paragraphs: Line[][] = []
  for (const line of stretch.lines) {
    const own = paragraphs.at(-1)
    if (own === undefined || isParted(own, line, stretch, pitch, isHeading)) paragraphs.push([line])
    else own.push(line)
  }
  return paragraphs.map((lines) => ({ lines, stretch }))
}

function isParted(
  own: readonly Line[],
  line: Line,
  stretch: Stretch,
  pitch: Pitch,
  isHeading: (line: Line) => boolean,
): boolean {
  const last = own.at(-1)!
  const isMixed = languageOfLine(last.text) !== languageOfLine(line.text)
  const most =
    Math.max(pitch(last), pitch(line)) * MAX_PITCH_RATIO[isMixed ? 'mixed' : 'plain'] + 0.5
  if (line.y - last.y > most || line.y < last.y) return true
  if (differInSize(last, line) || changesLanguage(last.text, line.text)) return true
  if (BULLET.test(line.text)) return true
  if (isHeading(line)) return false
  return isIndented(own, line, stretch) || hadRoom(last, line, stretch)
}

export const differInSize = (one: Line, other: Line): boolean =>
  Math.max(one.size, other.size) > MAX_SIZE_RATIO * Math.min(one.size, other.size)

/** Whether a line's place says that a paragraph begins: to the right of the lines above, or back from theirs. */
function isIndented(own: readonly Line[], line: Line, stretch: Stretch): boolean {
  const last = own.at(-1)!
  if (isCentred(last, stretch) && isCentred(line, stretch)) return false
  const [least, most] = [INDENT_EM.min * line.size, INDENT_EM.max * line.size]
  const step = line.x - last.x
  const isAtIndent = line.x - stretch.left > least && line.x - stretch.left < most
  if (own.length === 1 && isAtIndent && Math.abs(step) < least / 2) return indentsFirst(stretch)
  if (step > least && step < most)
    return !(own.length === 1 && (BULLET.test(last.text) || NUMBERED.test(last.text)))
  return -step > least && own.length > 1
}

/** Whether lines that stand further in are the first of their paragraphs: the next ones go back to the edge. */
function indentsFirst({ lines, left }: Stretch): boolean {
  const offset = ({ x, size }: Line): boolean => x - left > INDENT_EM.min * size
  const indented = lines.filter((line, i) => offset(line) && i + 1 < lines.length)
  const back = lines.filter((line, i) => i > 0 && !offset(line) && offset(lines[i - 1]))
  return 2 * back.length > indented.length
}

/**
 * Whether the first word of a line would have found room on the line above: then the line above was to end there. With
 * 0.15 and 0.6 of a size to spare the PDFs of the cases have the same pairs.
 */
export function hadRoom(last: Line, line: Line, stretch: Stretch): boolean {
  const isInMiddle = isCentred(last, stretch) && isCentred(line, stretch)
  const room = stretch.right - (isInMiddle ? stretch.left + (last.right - last.x) : last.right)
  if (room <= firstWidth(line) + 0.3 * line.size) return false
  return !runsOn(last.text, line.text)
}

/** Whether a line stops in the middle of a sentence, whatever its length. */
export const runsOn = (before: string, after: string): boolean =>
  /[，、]$/.test(before) || (/^\p{Ll}/u.test(after) && !endsSentence(before))

/** From 0.75 to 3 sizes of difference the PDFs of the cases are read alike. */
const isCentred = ({ x, right, size }: Line, stretch: Stretch): boolean =>
  x - stretch.left > size && Math.abs(x - stretch.left - (stretch.right - right)) < 1.5 * size

/**
 * How much room what may not be parted at the beginning of a line takes. With half and twice a quarter of a size for a
 * blank, and 1.2 for a character and its mark, the PDFs of the cases are read alike.
 */
function firstWidth({ text, x, right, size }: Line): number {
  const [word] = /^[^\s\p{Script=Han}]*(?:\p{Script=Han}[，。、；：！？”’）》」』…—]*)?/u.exec(
    text,
  ) ?? ['']
  const isLatin = /^[\p{Script=Latin}\p{N}]/u.test(word)
  const share = ((right - x) * word.length) / Math.max(1, text.length)
  return isLatin ? share + size / 4 : Math.max(share, 1.2 * size)
}

/**
 * Whether a paragraph at the top of a column goes on with one from the column before. Where its last line is full it
 * does even behind a stop: few paragraphs end at the edge, and most columns end within one.
 */
export function goesOn(before: Paragraph, after: Paragraph): boolean {
  const [last, first] = [before.lines.at(-1)!, after.lines[0]]
  // A column or a page begins above where the one before ends.
  if (first.y >= last.y) return false
  if (differInSize(last, first) || changesLanguage(last.text, first.text)) return false
  if (BULLET.test(first.text)) return false
  const isOut = first.x - after.stretch.left > INDENT_EM.min * first.size
  if (isOut) return runsOn(last.text, first.text)
  if (hadRoom(last, first, before.stretch)) return false
  return !endsSentence(last.text) || !NUMBERED.test(first.text)
}

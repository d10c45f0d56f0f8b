import { eastAsianWidth } from 'get-east-asian-width'
import { isCommon, unicodePattern } from '../../unicode.js'
import type { Language } from '../../types.js'
import { FUNCTION_WORDS } from '../languages/function-words.js'
import { isTitleCase } from './titles.js'

/** What of a line of prose matters for whether the next one continues it. */
export interface ProseLine {
  readonly text: string
  readonly language: Language | undefined
  /** Columns of blanks before it. */
  readonly indent: number
  /** Empty lines above it. */
  readonly gap: number
  /** Whether it is nothing but the label of an item: the item stands on the next line. */
  readonly label: boolean
  /** Whether it begins or ends a block for reasons of its own: a heading, a list item, a hard break. */
  readonly opens: boolean
  readonly closes: boolean
}

/** How a text breaks its lines. */
export interface Habit {
  /** Columns that wrapped lines fill, by language; Infinity where lines are not wrapped. */
  readonly width: Readonly<Record<Language, number>>
  /** Columns of a Chinese line that may have been broken for want of room. */
  readonly full: number
  /** Nats for joining before looking at the lines. */
  readonly prior: number
  /** Whether the text has an empty line after every line, wrapped ones too. */
  readonly doubled: boolean
}

/** Ends a sentence, or what may stand for one. */
const SENTENCE_END = /[.!?。！？…:：;；｡][)\]}"'”’」』）】》*_~]*$/
export const isFinished = (text: string): boolean => SENTENCE_END.test(text)

const LOWER_CASE_START = unicodePattern('^["\'“‘([*_]*[\\p{Ll}]')
const startsLower = (text: string): boolean => LOWER_CASE_START(text).test(text)
/** Ends in the middle of a sentence. */
const UNFINISHED_END = unicodePattern('[\\p{L}\\p{N},，、—–-]$')

/** Wider lines are not wrapped lines: each is a paragraph. Columns. From 100 to 200 cases and gold come out alike. */
const MAX_WRAP_WIDTH = 130
/**
 * Room left at the end of a line that proves nothing, in columns: not all wrapping is exact. From 4 to 16 cases and
 * gold come out alike.
 */
const MAX_RAGGED_WIDTH = 8
/** Empty lines between a label and its item: Markdown separates paragraphs by one. */
const MAX_EMPTY_LINES_BELOW_LABEL = 1
/** From fewer lines no column can be read. From 2 to 8 cases and gold come out alike. */
const MIN_WRAPPED_LINES = 3
/**
 * Narrower columns than this are verse or a list. From 36 to 60 all cases come out right; at 25 the rows of a table
 * are joined.
 */
const MIN_WRAP_WIDTH = 36
/** The share of lines within the column: a few are longer. From 0.75 to 0.99 cases and gold come out alike. */
const WIDTH_QUANTILE = 0.9
/**
 * Lines broken in the middle of a sentence, and their share of the gaps, where a text has empty lines within
 * paragraphs. From 3 to 10, and from 0.3 to 0.8, cases and gold come out alike, as they do with half to a tenth of the
 * lines tight.
 */
const MIN_DOUBLED = { lines: 4, share: 0.4 }

/**
 * Whether the second line continues the first one's paragraph, although a line break stands between.
 * The numbers are nats, set by hand on the layouts of the gold documents. Halved and doubled one by one, no gold
 * document loses a pair. With half the weight of a finished line, and with half of what {@link habitOf} takes from the
 * prior, lines of a list or a label run on.
 */
export function continues(above: ProseLine, below: ProseLine, habit: Habit): boolean {
  if (above.closes || below.opens) return false
  if (above.label) return below.language !== undefined && below.gap <= MAX_EMPTY_LINES_BELOW_LABEL
  if (above.language === undefined && below.language === undefined) return false
  if (above.language !== below.language && above.language && below.language) return false
  if (below.gap > 0 && !(habit.doubled && below.gap === 1)) return false
  const language = above.language ?? below.language ?? 'en'
  const finished = SENTENCE_END.test(above.text)
  const width = widthOf(above.text)
  let score = below.gap > 0 ? 0 : habit.prior
  if (language === 'en') {
    const lower = startsLower(below.text)
    if (lower) score += finished ? 1 : 3
    // An open end proves nothing where neither the next word nor a column speaks for wrapping.
    const open = UNFINISHED_END(above.text).test(above.text) && (lower || habit.width.en < Infinity)
    score += finished ? -1 : open ? 1 : 0
    if (FUNCTION_WORDS.has(lastWord(above.text))) score += 2
  } else {
    const open = width >= habit.full || /[，、]$/.test(above.text)
    score += finished ? -1.5 : open ? 1 : 0
  }
  if (width > MAX_WRAP_WIDTH) score -= finished ? 5 : 3
  else if (habit.width[language] < Infinity) {
    const room = habit.width[language] - width - firstWidth(below.text, language)
    score += room < 0 ? 1.5 : room > MAX_RAGGED_WIDTH ? -1.5 : 0
  }
  if (!finished && !/[,，、]$/.test(above.text)) score -= titleOver(above, below, language)
  if (below.indent >= above.indent + 2 && below.gap === 0) score -= finished ? 2 : 0.5
  return score > 0
}

/**
 * Nats for a title above its text: a line that the text's first words would have fitted on was not broken for
 * want of room, and titles are written with capitals.
 */
function titleOver(above: ProseLine, below: ProseLine, language: Language): number {
  if (language === 'en' && startsLower(below.text)) return 0
  const room = widthOf(below.text) - widthOf(above.text) - firstWidth(below.text, language)
  const longTitle = isTitleCase(below.text, 1) && !SENTENCE_END.test(below.text)
  const title = language === 'en' && isTitleCase(above.text) && !longTitle
  return (room > MAX_RAGGED_WIDTH ? 2 : 0) + (title ? 2 : 0)
}

/** The longest of {@link FUNCTION_WORDS} have seven letters; longer words need not be read whole. */
const MAX_FUNCTION_WORD_LENGTH = 10

const LAST_WORD = unicodePattern('[\\p{L}]*$')

function lastWord(text: string): string {
  const end = text.slice(-MAX_FUNCTION_WORD_LENGTH - 1)
  return LAST_WORD(end).exec(end)![0].toLowerCase()
}

/** @param prior nats for joining two lines of a paragraph: Markdown joins them, plain text does not say */
export function habitOf(lines: readonly ProseLine[], prior: number): Habit {
  const doubled = isDoubled(lines)
  const follows = (i: number): boolean =>
    i + 1 < lines.length &&
    lines[i + 1].gap <= (doubled ? 1 : 0) &&
    lines[i + 1].language === lines[i].language &&
    !lines[i + 1].opens
  const width = (language: Language): number => {
    const widths = lines
      .filter((line, i) => line.language === language && follows(i))
      .map((line) => widthOf(line.text))
      .filter((columns) => columns <= MAX_WRAP_WIDTH)
      .sort((a, b) => a - b)
    const wide = widths[Math.floor(widths.length * WIDTH_QUANTILE)] ?? 0
    return widths.length < MIN_WRAPPED_LINES || wide < MIN_WRAP_WIDTH ? Infinity : wide
  }
  const widest = lines.reduce(
    (most, line) =>
      line.language === 'zh' && !line.opens ? Math.max(most, widthOf(line.text)) : most,
    MIN_WRAP_WIDTH + MAX_RAGGED_WIDTH,
  )
  const columns = { en: width('en'), zh: width('zh') }
  const full = columns.zh < Infinity ? 0 : widest - MAX_RAGGED_WIDTH
  const measured = { width: columns, full, prior, doubled }
  const neighbours = lines.flatMap((line, i) => (follows(i) ? [[line, lines[i + 1]] as const] : []))
  const wrapped = neighbours.filter(([above, below]) => isWrapped(above, below, measured)).length
  return {
    ...measured,
    prior: prior + (neighbours.length === 0 ? 0 : (2 * wrapped) / neighbours.length - 0.5),
  }
}

/** A break in the middle of a sentence, beyond doubt. */
function isWrapped(above: ProseLine, below: ProseLine, { width }: Pick<Habit, 'width'>): boolean {
  if (SENTENCE_END.test(above.text)) return false
  if (above.language === 'en') return startsLower(below.text)
  return widthOf(above.text) >= width.zh - MAX_RAGGED_WIDTH
}

/**
 * Whether single empty lines stand between the lines of a paragraph: lines above such a gap end in the
 * middle of a sentence as often as not, and they are as long as wrapped lines are.
 */
function isDoubled(lines: readonly ProseLine[]): boolean {
  const gaps = lines.filter(
    (line, i) =>
      i > 0 && line.gap === 1 && line.language === lines[i - 1].language && !lines[i - 1].opens,
  ).length
  const broken = lines.filter(
    (line, i) => i > 0 && line.gap === 1 && isBroken(lines[i - 1], line),
  ).length
  const tight = lines.filter((line, i) => i > 0 && line.gap === 0).length
  return (
    broken >= MIN_DOUBLED.lines && broken >= MIN_DOUBLED.share * gaps && tight <= lines.length / 5
  )
}

const isBroken = (above: ProseLine, below: ProseLine): boolean => {
  if (above.language !== below.language || above.opens || below.opens) return false
  const width = widthOf(above.text)
  if (width < MIN_WRAP_WIDTH || width > MAX_WRAP_WIDTH || SENTENCE_END.test(above.text))
    return false
  return above.language === 'en'
    ? startsLower(below.text)
    : UNFINISHED_END(above.text).test(above.text)
}

/** The wide ones of a common text. */
const WIDE_CHARACTERS = /[\u3000-\u3020\u4e00-\u9fff\uff01-\uff60]+/g

/** Columns on a screen. */
export function widthOf(text: string): number {
  if (isCommon(text)) return 2 * text.length - text.replace(WIDE_CHARACTERS, '').length
  let width = 0
  for (const character of text) {
    const code = character.codePointAt(0)!
    width += code < 0x1100 ? 1 : eastAsianWidth(code)
  }
  return width
}

/** The least that had to go on the next line: a word and its blank, or a character and its closing mark. */
const firstWidth = (text: string, language: Language): number =>
  language === 'en' ? 1 + widthOf(/^\S*/.exec(text)![0]) : 4

import { countHan, unicodePattern } from '../../unicode.js'
import { FUNCTION_WORDS } from '../languages/function-words.js'

/** What a line of its own above a text looks like. */
export type Top = 'heading' | 'dateline' | 'byline'

/** Lines above a text are no longer than this, in characters. From 60 to 240 cases and gold come out alike. */
export const MAX_TITLE_LENGTH = 120
/**
 * Words and Han characters around a date or name that still make no sentence. From 5 to 16 cases and gold come out
 * alike.
 */
const MAX_WORDS_AROUND = 8

const SENTENCE_END = /[.。！；;，,、][)\]}"'”’」』）】》*_]*$/

/** `2024-09-18`, `2024年9月18日` */
const DATE_IN_NUMBERS =
  /\b\d{4}[-/.]\d{1,2}[-/.]\d{1,2}(?!\d)|\d{4}\s?年\s?\d{1,2}\s?月\s?\d{1,2}\s?日/
/** `September 18, 2024`, `18 Sep 2024`, in lower case: to ignore case takes a millisecond at first. */
const DATE_IN_WORDS =
  /\b(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]*\.? \d{1,2}(?:st|nd|rd|th)?,? \d{4}|\b\d{1,2}(?:st|nd|rd|th)? (?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]*\.?,? \d{4}/
const TIME = /(?<!\d)\d{1,2}[:：]\d{2}(?:[:：]\d{2})?(?!\d)/

/** What bylines and chapters are known by is looked up: their patterns take long to compile. */
const FIRST_WORD = /^(?:[a-z]+|[\u4e00-\u9fff]+)/

const BY_NAME = unicodePattern('^(?:By|BY) (?=[\\p{Lu}])')
const BYLINES = new Set(
  (
    'author source translator translated written edited editor photo photos ' +
    '作者 译者 譯者 记者 記者 来源 來源 编辑 編輯 责编 責編 翻译 翻譯 撰文 通讯员'
  ).split(' '),
)
/** In lower case. */
const BYLINE =
  /^(?:(?:author|source|translator|translated by|written by|edited by|editor|photos? by)\s*[:：]?\s|(?:作者|译者|譯者|记者|記者|来源|來源|编辑|編輯|责编|責編|翻译|翻譯|撰文|通讯员)\s*[:：/／|｜])/

/** `Chapter 3`, `Part Two: …`, `第三章 …`; `Section 3 of the law` is running text. In lower case. */
const CHAPTERS = new Set(
  'chapter part section article lesson unit book act scene appendix'.split(' '),
)
const CHAPTER_NUMBER =
  /^[a-z]+\s+(?:\d{1,3}|[ivxlc]{1,6}|one|two|three|four|five|six|seven|eight|nine|ten)(?:$|\s*[:.—–-])/
const CHINESE_CHAPTER =
  /^第[\d一二三四五六七八九十百零〇]{1,5}[章节節回篇课課部条條幕场場](?:$|[\s:：])/

/** A line that is bold from end to end: Markdown's other heading. */
const BOLD_LINE = /^(\*\*|__)(?!\s)(?:(?!\1).)+\1$/u

/** @returns what a line of its own is; undefined for running text */
export function topOf(line: string): Top | undefined {
  if (line.length > MAX_TITLE_LENGTH) return undefined
  if (BOLD_LINE.test(line)) return 'heading'
  if (SENTENCE_END.test(line)) return undefined
  const lower = line.toLowerCase()
  if (isDateline(lower)) return 'dateline'
  const first = FIRST_WORD.exec(lower)?.[0] ?? ''
  const by = BY_NAME(line).test(line) || (BYLINES.has(first) && BYLINE.test(lower))
  if (by && wordsIn(line) <= MAX_WORDS_AROUND) return 'byline'
  const chapter =
    (CHAPTERS.has(first) && CHAPTER_NUMBER.test(lower) && !FUNCTION_WORDS.has(lastWordOf(lower))) ||
    (CHINESE_CHAPTER.test(line) && !/[，；]/.test(line))
  // A chapter has a title. With as many words as a byline the articles of a contract run on; with twice as many as here
  // cases and gold come out alike.
  return chapter && wordsIn(line) <= 2 * MAX_WORDS_AROUND ? 'heading' : undefined
}

/** A line that ends with `a` or `the` is wrapped: `Article 1. Nobody may dam the river without a` */
const lastWordOf = (lower: string): string => /[a-z]*$/.exec(lower.slice(-12))![0]

function isDateline(lower: string): boolean {
  const date = dateIn(lower)
  if (date === null) return false
  const rest = `${lower.slice(0, date.index)} ${lower.slice(date.index + date[0].length)}`
  return wordsIn(rest.replace(TIME, ' ')) <= MAX_WORDS_AROUND
}

/** The first date of a line. */
function dateIn(lower: string): RegExpExecArray | null {
  if (!/\d{4}/.test(lower)) return null
  const numbers = DATE_IN_NUMBERS.exec(lower)
  // A date in words has numbers, too: there is none before this one.
  if (numbers !== null && !/\d/.test(lower.slice(0, numbers.index))) return numbers
  const words = DATE_IN_WORDS.exec(lower)
  return numbers === null || (words !== null && words.index < numbers.index) ? words : numbers
}

/** A Chinese word is about two characters. With one and four cases and gold come out alike. */
const wordsIn = (text: string): number =>
  (text.match(WORD_OR_NUMBER(text))?.length ?? 0) + countHan(text) / 2

const WORD_OR_NUMBER = unicodePattern('[\\p{Script=Latin}\\p{N}]+', 'g')

/**
 * Written as titles are in English: every word but the small ones begins with a capital letter. Small are those of up to
 * three letters; with two or five cases and gold come out alike.
 * @param least words that are not small
 */
export function isTitleCase(line: string, least = 2): boolean {
  const words = (line.match(LETTERS(line)) ?? []).filter(
    (word) => word.length > 3 && !FUNCTION_WORDS.has(word.toLowerCase()),
  )
  return words.length >= least && words.every((word) => CAPITAL(word).test(word))
}

const LETTERS = unicodePattern("[\\p{L}][\\p{L}'’-]*", 'g')
const CAPITAL = unicodePattern('^[\\p{Lu}]')

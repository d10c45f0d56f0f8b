import { chineseNumbers, englishNumbers } from '../../aligner/tokens/numerals.js'
import { each, firstOf } from './rule.js'
import type { Rule, Problem } from './rule.js'

/**
 * A number in digits on either side that the other side has in no notation. Many a number is rightly said in other words
 * (`a decade`, 半数), so that one alone proves nothing: both sides have to have one too many.
 */
export const numbers: Rule = {
  name: 'numbers',
  fails: true,
  begin: each(({ pairs }) => firstOf(pairs, ({ en, zh }) => differingNumbers(en.text, zh.text))),
}

function differingNumbers(english: string, chinese: string): Problem {
  const [en, zh] = [plain(english), withYears(plain(chinese))]
  if (!DIGIT.test(en) && !DIGIT.test(zh)) return undefined
  const [digitsEn, digitsZh] = [inDigits(en), inDigits(zh)]
  const [wordsEn, wordsZh] = [
    inWords(englishNumbers(en)),
    inWords(chineseNumbers(zh.replace(NUMERAL, ' '))),
  ]
  const isSame = sameness({
    ofClock: /\d\s?[ap]\.?m\b/i.test(en) || /上午|下午|晚上|傍晚/.test(zh),
    inParts: /第[〇一二三四五六七八九十百\d]+[条條款章节節项項]/.test(zh) || /\bpoint\b/.test(en),
  })
  const missing = without([...digitsEn, ...wordsEn], [...digitsZh, ...wordsZh], isSame)
  const more = without([...digitsZh, ...wordsZh], [...digitsEn, ...wordsEn], isSame)
  const isInDigits = ({ isWords }: Numeral): boolean => !isWords
  if (!missing.some(isInDigits) && !more.some(isInDigits)) return undefined
  if (missing.length === 0 || more.length === 0) return undefined
  return `${listed(missing)} in the English, ${listed(more)} in the Chinese`
}

/** What counts entries, `(3) ` or `3、`, is often left out; full-width digits are digits. */
const plain = (text: string): string =>
  text
    .replace(/[０-９]/g, (digit) => String.fromCharCode(digit.charCodeAt(0) - 0xfee0))
    .replace(/^\s*[(（]?\d{1,3}[.)）、．]\s*(?=\D)/, '')

/** 20世纪60年代 is the 1960s. */
const withYears = (text: string): string =>
  text.replace(
    /(\d{1,2})世[纪紀](?:的)?(\d)0年代/g,
    (_, century: string, decade: string) => `${Number(century) - 1}${decade}0年代`,
  )

const DIGIT = /\d/

/** A number as it is written, and what it may mean. */
interface Numeral {
  readonly written: string
  readonly value: number
  /** Its digits without the zeros at its ends: the same whatever it is counted in. */
  readonly significand: string
  /** Whether it is counted in something, as `1.2 million` and 120万 are, or is a fraction. */
  readonly isScaled: boolean
  /** Whether it is not written in digits alone. */
  readonly isWords: boolean
}

/** Thousands stand apart by commas or, in reports of the United Nations, by blanks. */
const NUMERAL =
  /(?<![\d.,])(\d{1,3}(?:[,，\u00a0\u2009\u202f ]\d{3})+(?!\d)|\d+)((?:[.．]\d+)?)(\s?(?:[十百千万萬亿億]+|hundred|thousand|million|billion|trillion|bn|m|k)(?![a-z]))?/gi

const inDigits = (text: string): Numeral[] =>
  [...text.matchAll(NUMERAL)].map(([written, integer, fraction, unit = '']) => {
    const digits = integer.replace(/\D/g, '') + fraction.replace('．', '.')
    return {
      written: written.trim(),
      value: Number(digits),
      significand: significandOf(digits),
      isScaled: unit !== '' || fraction !== '',
      isWords: false,
    }
  })

const significandOf = (digits: string): string =>
  digits.replace('.', '').replace(/^0+|0+$/g, '') || '0'

const inWords = (values: readonly string[]): Numeral[] =>
  values
    .flatMap((value) => value.split('/'))
    .map((value) => ({
      written: value,
      value: Number(value),
      significand: significandOf(value),
      isScaled: true,
      isWords: true,
    }))

type Same = (one: Numeral, other: Numeral) => boolean

/** Each that is among none of the others, once. */
const without = (
  numerals: readonly Numeral[],
  others: readonly Numeral[],
  isSame: Same,
): readonly Numeral[] =>
  numerals.filter(
    (one, i) =>
      !others.some((other) => isSame(one, other)) &&
      !numerals.slice(0, i).some((before) => isSame(one, before)),
  )

/**
 * Whether two numerals may mean the same.
 * @param ofClock whether hours are counted to twelve on one side: `2:30 p.m.` is 14:30
 * @param inParts whether `4.1` may stand for two numbers: it is 第四条第（一）款, and `eleven point four` is 11.4
 */
const sameness =
  ({ ofClock, inParts }: { readonly ofClock: boolean; readonly inParts: boolean }): Same =>
  (one, other) =>
    one.value === other.value ||
    ((one.isScaled || other.isScaled) && one.significand === other.significand) ||
    isYearOf(one.value, other.value) ||
    isYearOf(other.value, one.value) ||
    (ofClock &&
      Math.abs(one.value - other.value) === 12 &&
      Math.max(one.value, other.value) <= 24) ||
    (inParts && (isPartOf(one.value, other) || isPartOf(other.value, one)))

/** 4 and 1 are the parts of `4.1`. */
const isPartOf = (value: number, { written }: Numeral): boolean =>
  written.includes('.') && written.split('.').some((part) => Number(part) === value)

/** Before the first year of the Republic of China, by which Taiwan counts. */
const REPUBLIC_YEAR_ZERO = 1911

/** `'95` is 1995, and 民國84年 as well. */
const isYearOf = (short: number, long: number): boolean =>
  long > 1000 &&
  long < 2100 &&
  ((short < 100 && long % 100 === short) || long - short === REPUBLIC_YEAR_ZERO)

const listed = (numerals: readonly Numeral[]): string =>
  numerals.map(({ written }) => written).join(', ')

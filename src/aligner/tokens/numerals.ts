/**
 * Numbers in both languages, reduced to the same values: `3.5亿` and `350 million`,
 * `二〇〇七年` and `2007`, `4月` and `April`, `百分之五` and `5 percent`, `三分之一` and `one third`.
 */

const CARDINALS = new Map<string, number>(
  `zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen`
    .split(' ')
    .map((word, value) => [word, value]),
)
'twenty thirty forty fifty sixty seventy eighty ninety'
  .split(' ')
  .forEach((word, i) => CARDINALS.set(word, (i + 2) * 10))

const ORDINALS = new Map<string, number>(
  `zeroth first second third fourth fifth sixth seventh eighth ninth tenth eleventh twelfth thirteenth fourteenth fifteenth sixteenth seventeenth eighteenth nineteenth`
    .split(' ')
    .map((word, value) => [word, value]),
)
'twentieth thirtieth fortieth fiftieth sixtieth seventieth eightieth ninetieth'
  .split(' ')
  .forEach((word, i) => ORDINALS.set(word, (i + 2) * 10))

const POWERS = new Map<string, number>([
  ['hundred', 100],
  ['thousand', 1e3],
  ['million', 1e6],
  ['billion', 1e9],
  ['trillion', 1e12],
  ['dozen', 12],
])

const MONTHS = new Map<string, number>(
  'january february march april may june july august september october november december'
    .split(' ')
    .flatMap((month, i): [string, number][] => [
      [month, i + 1],
      [month.slice(0, 3), i + 1],
    ]),
)
MONTHS.set('sept', 9)

/** Denominators of spelled-out fractions. */
const FRACTIONS = new Map<string, number>(
  [...ORDINALS].filter(([, value]) => value > 2).concat([['quarter', 4]]),
)

/** Words with which numbers and months begin. */
const FIRST_WORDS = new Set([...CARDINALS.keys(), ...ORDINALS.keys(), ...MONTHS.keys(), 'a', 'an'])

/** A text without any of these words, and without digits, has no number that {@link englishNumbers} finds. */
const NUMBER_WORDS = new Set(
  [...CARDINALS, ...ORDINALS]
    .flatMap(([word, value]) => (value === 1 || value === 2 ? [] : word))
    .concat(...POWERS.keys(), ...MONTHS.keys())
    .concat([...FRACTIONS.keys()].flatMap((word) => [word, `${word}s`])),
)

/** Whether a word by itself may be part of a number, or a month. @param lower the word in lower case */
export const isNumberWord = (word: string, lower = word.toLowerCase()): boolean =>
  NUMBER_WORDS.has(lower) ? word !== lower || !MONTHS.has(word) : /\d/.test(word)

/**
 * The numbers in an English text, without `one`, `two`, `first` and `second`: in Chinese 一 and 二 have many other uses.
 * @returns values as strings; a fraction is `1/3`
 */
export function englishNumbers(text: string): string[] {
  const tokens = text.match(/\d+(?:,\d{3})*(?:\.\d+)?|[A-Za-z]+/g) ?? []
  const out: string[] = []
  for (let i = 0; i < tokens.length; i++) {
    if (isNumeral(tokens[i])) {
      const power = POWERS.get(tokens[i + 1]?.toLowerCase() ?? '')
      let value = Number(tokens[i].replaceAll(',', ''))
      if (power !== undefined) {
        value = tidy(value * power)
        i++
      } else if (tokens[i + 1] === 's' && value > 1000 && value % 10 === 0)
        out.push(String(value % 100)) // 1990s: 90年代
      out.push(String(value))
      continue
    }
    const token = tokens[i].toLowerCase()
    if (!FIRST_WORDS.has(token)) continue
    if (isMonth(tokens, i)) {
      out.push(String(MONTHS.get(token)))
      continue
    }
    const number = spelledOut(tokens, i)
    if (number === undefined) continue
    if (number.value > 2 || number.last > i)
      out.push(
        number.denominator === undefined
          ? String(number.value)
          : `${number.value}/${number.denominator}`,
      )
    i = number.last
  }
  return out
}

/** Whether a token, which is all letters or all digits, is digits. */
const isNumeral = (token: string | undefined): boolean =>
  token !== undefined && token.charCodeAt(0) <= 0x39

/** Short forms, `May` and `March` are months only next to a number. */
function isMonth(tokens: readonly string[], i: number): boolean {
  const token = tokens[i].toLowerCase()
  if (!MONTHS.has(token) || !/^[A-Z]/.test(tokens[i])) return false
  const ambiguous = token.length <= 4 || token === 'march'
  return !ambiguous || isNumeral(tokens[i + 1]) || isNumeral(tokens[i - 1])
}

interface Spelled {
  readonly value: number
  readonly denominator?: number
  /** index of its last token */
  readonly last: number
}

/** `twenty-one`, `two hundred and fifty`, `a thousand`, `two thirds`, `thirty-third`, from token `i` on. */
function spelledOut(tokens: readonly string[], i: number): Spelled | undefined {
  const word = (k: number): string => tokens[k]?.toLowerCase() ?? ''
  const ordinal = ORDINALS.get(word(i))
  if (ordinal !== undefined) return { value: ordinal, last: i }
  const article = word(i) === 'a' || word(i) === 'an'
  if (!(CARDINALS.has(word(i)) || (article && POWERS.has(word(i + 1))))) return undefined
  const denominator = FRACTIONS.get(word(i + 1).replace(/s$/, ''))
  if (denominator !== undefined && !article && CARDINALS.get(word(i))! < 20)
    return { value: CARDINALS.get(word(i))!, denominator, last: i + 1 }

  let total = 0
  let group = article ? 1 : CARDINALS.get(word(i))!
  let last = i
  for (let k = i + 1; k < tokens.length; k++) {
    const power = POWERS.get(word(k))
    const unit = CARDINALS.get(word(k)) ?? ORDINALS.get(word(k))
    if (word(k) === 'and' && last === k - 1 && POWERS.has(word(last)) && CARDINALS.has(word(k + 1)))
      continue
    if (power !== undefined && power < 1000) group = (group || 1) * power
    else if (power !== undefined) {
      total += (group || 1) * power
      group = 0
    } else if (
      unit !== undefined &&
      (group % 100 === 0 || (group % 10 === 0 && group % 100 >= 20 && unit < 10))
    )
      group += unit
    else break
    last = k
  }
  return { value: total + group, last }
}

const DIGITS = new Map<string, number>(
  [...'〇一二三四五六七八九'].map((digit, value) => [digit, value]),
)
DIGITS.set('零', 0).set('两', 2).set('○', 0)
const SMALL_UNITS = new Map([
  ['十', 10],
  ['百', 100],
  ['千', 1e3],
])
const BIG_UNITS = new Map([
  ['万', 1e4],
  ['亿', 1e8],
])

const CHINESE_NUMBER =
  /百分之([〇零一二两三四五六七八九十百千点\d.]+)|([一二两三四五六七八九十\d]+)分之([一二两三四五六七八九十\d]+)|\d+(?:[,，]\d{3})*(?:\.\d+)?[十百千万亿]*|[〇○零一二两三四五六七八九十百千万亿]+/g

/** A numeral other than a lone 一, 二 or 两. */
const MAY_HOLD_NUMBER = /[\d０-９〇○零三四五六七八九十百千万亿]|[一二两](?:[一二两]|分之)/

/**
 * The numbers in a simplified Chinese text, without a lone 一 or 二, which is usually part of a word.
 * @returns values as strings; a fraction is `1/3`
 */
export function chineseNumbers(text: string): string[] {
  const out: string[] = []
  if (!MAY_HOLD_NUMBER.test(text)) return out
  for (const match of halfWidth(text).matchAll(CHINESE_NUMBER)) {
    const [whole, percent, denominator, numerator] = match
    if (percent !== undefined) out.push(String(value(percent)))
    else if (denominator !== undefined) out.push(`${value(numerator)}/${value(denominator)}`)
    else if (
      !(whole.length === 1 ? '一二两'.includes(whole) : /^[十百千万亿]+$/.test(whole)) &&
      !nearSome(text, match.index, whole.length)
    ) {
      const number = value(whole)
      if (number !== undefined) out.push(String(number))
    }
  }
  return out
}

/** 十几, 几十: an indefinite number. */
const nearSome = (text: string, at: number, length: number): boolean =>
  text[at - 1] === '几' || text[at + length] === '几' || text[at - 1] === '数'

function value(text: string): number | undefined {
  const arabic = /^[\d,，.]+/.exec(text)?.[0]
  if (arabic !== undefined) {
    let number = Number(arabic.replaceAll(/[,，]/g, ''))
    for (const unit of text.slice(arabic.length))
      number *= SMALL_UNITS.get(unit) ?? BIG_UNITS.get(unit) ?? 1
    return Number.isFinite(number) ? tidy(number) : undefined
  }
  const [integer, decimals] = text.split('点')
  if (decimals !== undefined)
    return Number(
      `${chineseInteger(integer)}.${[...decimals].map((digit) => DIGITS.get(digit) ?? '').join('')}`,
    )
  return chineseInteger(text)
}

function chineseInteger(text: string): number {
  const characters = [...text]
  if (characters.every((character) => DIGITS.has(character)))
    return Number(characters.map((character) => DIGITS.get(character)).join(''))
  let total = 0
  let section = 0
  let digit = 0
  for (const character of characters) {
    const small = SMALL_UNITS.get(character)
    const big = BIG_UNITS.get(character)
    if (small !== undefined) {
      section += (digit || 1) * small
      digit = 0
    } else if (big !== undefined) {
      total = (total + section + digit || 1) * big
      section = digit = 0
    } else digit = DIGITS.get(character) ?? 0
  }
  return total + section + digit
}

/** 3.3 × 1e8 without the binary rounding error. */
const tidy = (number: number): number =>
  Number.isSafeInteger(number) && number < 1e12 ? number : Number(number.toPrecision(12))

/** ２０２５ → 2025, same length. */
const halfWidth = (text: string): string =>
  text.replace(/[０-９．]/g, (digit) => String.fromCharCode(digit.charCodeAt(0) - 0xfee0))

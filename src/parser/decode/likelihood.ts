import { FREQUENT_HAN } from './frequent.js'

/**
 * What a character costs, in nats: minus the logarithm of its class's share of English and Chinese
 * text, divided by the size of the class. The shares are round numbers and nothing hangs on them: of 1,800
 * pieces of 200 bytes, cut from fixtures/gold in five encodings, all were cheapest when read rightly,
 * half of them by more than 700 nats.
 */
const CLASSES = {
  letter: -Math.log(0.45 / 27),
  frequent: -Math.log(0.25 / FREQUENT_HAN.length),
  common: -Math.log(0.15 / 6000),
  ascii: -Math.log(0.08 / 70),
  mark: -Math.log(0.06 / 80),
  latin: -Math.log(0.005 / 64),
  symbol: -Math.log(0.003 / 3000),
  rare: -Math.log(0.003 / 15000),
  /** control characters, private use, unassigned */
  foreign: -Math.log(0.0001 / 10000),
  /** a byte that means nothing in the encoding */
  bad: -Math.log(0.0001 / 100000),
} as const

/** Cost of each UTF-16 code unit; a surrogate is half of a rare character. */
let costs: Float64Array | undefined

/** Minus the logarithm of the probability of a text, in nats. Of several decodings of the same bytes the cheapest is right. */
export function costOf(text: string): number {
  costs ??= unitCosts()
  let sum = 0
  for (let i = 0; i < text.length; i++) sum += costs[text.charCodeAt(i)]
  return sum
}

function unitCosts(): Float64Array {
  const table = new Float64Array(0x10000).fill(CLASSES.foreign)
  const set = (characters: Iterable<string>, cost: number): void => {
    for (const character of characters) table[character.charCodeAt(0)] = cost
  }
  for (let unit = 0xa0; unit < 0x10000; unit++) {
    const character = String.fromCharCode(unit)
    if (/\p{Script=Han}/u.test(character)) table[unit] = CLASSES.rare
    else if (/[\p{L}\p{M}\p{N}\p{P}\p{S}\p{Z}]/u.test(character)) table[unit] = CLASSES.symbol
  }
  table.fill(CLASSES.rare / 2, 0xd800, 0xe000)
  table.fill(CLASSES.latin, 0xc0, 0x100)
  table.fill(CLASSES.mark, 0x3001, 0x3018)
  table.fill(CLASSES.mark, 0xff01, 0xff5f)
  set('\u00a0\u00a3\u00a7\u00a9\u00ae\u00b0\u00b7–—‘’“”•…′″€№™\u3000', CLASSES.mark)
  table.fill(CLASSES.ascii, 0x20, 0x7f)
  table.fill(CLASSES.letter, 0x61, 0x7b)
  set(' \n', CLASSES.letter)
  set('\t\r', CLASSES.ascii)
  set(firstLevel('gb18030', 0xb0, 0xd7, 0xa1), CLASSES.common)
  set(firstLevel('big5', 0xa4, 0xc6, 0x40), CLASSES.common)
  set(FREQUENT_HAN, CLASSES.frequent)
  table[0xfffd] = CLASSES.bad
  return table
}

/** Both standards put the characters in everyday use first: GB 2312 level 1 (3755), Big5 level 1 (5401). */
function firstLevel(encoding: string, from: number, to: number, trail: number): string[] {
  const bytes: number[] = []
  for (let lead = from; lead <= to; lead++)
    for (let second = trail; second < 0xff; second++)
      if (second < 0x7f || second > 0xa0) bytes.push(lead, second)
  return Array.from(new TextDecoder(encoding).decode(Uint8Array.from(bytes))).filter((character) =>
    /\p{Script=Han}/u.test(character),
  )
}

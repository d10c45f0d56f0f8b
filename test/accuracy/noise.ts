import { makeRandom } from '../generated/random.js'
import type { Random } from '../generated/random.js'
import type { GoldLines, Lines } from './gold.js'

/** A gold text made unfaithful, and which of its lines have lost their partner by that. */
export interface NoisyLines extends GoldLines {
  readonly orphans: { readonly en: ReadonlySet<number>; readonly zh: ReadonlySet<number> }
  /** How many times something was done to it. */
  readonly places: number
}

/** Shares of the 1-1 beads that get a foreign Chinese sentence, that lose theirs, and that get one more behind it. */
const SHARES = { foreign: 0.06, lost: 0.05, added: 0.04 }
/** Chinese sentences of this many characters can stand in for others. */
const FOREIGN_LENGTH = { least: 8, most: 80 }
/** How much longer or shorter a stand-in may be, in characters; the first that allows any is taken. */
const LENGTH_SLACKS = [2, 5, 12, 40, 400]

/**
 * Gold texts that are not faithful, as translations found in the wild are not: in some places the Chinese is that of
 * another text, in others it is missing or says more. What was a pair is then two segments alone.
 * @param seed the same one gives the same texts
 * @param amount of what is done, as a multiple of the usual
 */
export function makeUnfaithful(
  texts: readonly GoldLines[],
  seed: number,
  amount = 1,
): NoisyLines[] {
  const random = makeRandom(seed)
  const pool = texts.flatMap(({ id, zh }) =>
    zh
      .filter(({ length }) => length >= FOREIGN_LENGTH.least && length <= FOREIGN_LENGTH.most)
      .map((text) => ({ id, text })),
  )
  return texts.map((text) => {
    const others = pool.filter(({ id }) => id !== text.id).map((one) => one.text)
    return disturb(text, random, amount, (like) => standIn(others, like, random))
  })
}

function standIn(others: readonly string[], like: string, random: Random): string {
  for (const slack of LENGTH_SLACKS) {
    const close = others.filter((other) => Math.abs(other.length - like.length) <= slack)
    if (close.length > 0) return random.pick(close)
  }
  return random.pick(others)
}

function disturb(
  { id, en, zh, beads }: GoldLines,
  random: Random,
  amount: number,
  foreign: (like: string) => string,
): NoisyLines {
  const [english, chinese]: [string[], string[]] = [[], []]
  const gold: Lines[] = []
  const orphans = { en: new Set<number>(), zh: new Set<number>() }
  let places = 0
  const aloneInEnglish = (line: number): void => {
    gold.push([[line], []])
    orphans.en.add(line)
  }
  const addForeign = (like: string): void => {
    gold.push([[], [chinese.length]])
    orphans.zh.add(chinese.length)
    chinese.push(foreign(like))
  }
  for (const [ens, zhs] of beads) {
    const [e, z] = [english.length, chinese.length]
    english.push(...ens.map((line) => en[line]))
    const change = ens.length === 1 && zhs.length === 1 ? kindOf(random.next() / amount) : undefined
    if (change !== undefined) places++
    if (change === 'foreign' || change === 'lost') {
      aloneInEnglish(e)
      if (change === 'foreign') addForeign(zh[zhs[0]])
      continue
    }
    chinese.push(...zhs.map((line) => zh[line]))
    gold.push([ens.map((_, i) => e + i), zhs.map((_, i) => z + i)])
    if (change === 'added') addForeign(zh[zhs[0]])
  }
  return { id, en: english, zh: chinese, beads: gold, orphans, places }
}

/** What happens to a bead, by a random number of 0 to 1. */
function kindOf(number: number): keyof typeof SHARES | undefined {
  if (number < SHARES.foreign) return 'foreign'
  if (number < SHARES.foreign + SHARES.lost) return 'lost'
  return number < SHARES.foreign + SHARES.lost + SHARES.added ? 'added' : undefined
}

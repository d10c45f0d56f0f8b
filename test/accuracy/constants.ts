/**
 * The effect of each constant of `src/aligner/weights.ts` that no gradient can fit: each is lowered and raised by a third,
 * the weights are fitted again, and each document is judged by weights fitted to the others. Those in use were chosen in
 * this way, one at a time, by the surprise (in brackets) of the documents left out.
 * `npx tsx test/accuracy/constants.ts [NAME…]`
 */
import { DICTIONARY, RELIABILITY, SURPRISE } from '../../src/aligner/weights.js'
import { readSentenceGold, requireGold } from './gold.js'
import { show, tune } from './tune.js'

const FACTORS = [2 / 3, 4 / 3]

requireGold()
const texts = readSentenceGold()
const wanted = process.argv.slice(2)
console.log(show('as they are', tune(texts).leftOut))
for (const table of [RELIABILITY, SURPRISE, DICTIONARY] as Record<string, number>[]) {
  for (const [name, value] of Object.entries(table)) {
    if (wanted.length > 0 && !wanted.includes(name)) continue
    for (const step of FACTORS) {
      // A reliability is a probability, and stays below 1.
      table[name] = table === RELIABILITY ? Math.min(0.98, value * step) : value * step
      console.log(show(`${name} ${table[name].toFixed(2)}`, tune(texts).leftOut))
    }
    table[name] = value
  }
}

import { readOwnGold } from '../accuracy/gold.js'

/**
 * A segmented text of so many English sentences: the texts of this repository, shuffled anew and repeated, so that
 * everybody measures the same. The same for the same number.
 */
export function repeatedText(sentences: number): { en: string[]; zh: string[] } {
  const texts = readOwnGold()
  const random = generator(1)
  const en: string[] = []
  const zh: string[] = []
  while (en.length < sentences) {
    for (const { bitext } of shuffled(texts, random)) {
      en.push(...bitext.en.texts)
      zh.push(...bitext.zh.texts)
    }
  }
  const share = sentences / en.length
  return { en: en.slice(0, sentences), zh: zh.slice(0, Math.round(zh.length * share)) }
}

function shuffled<Item>(items: readonly Item[], random: () => number): Item[] {
  return items
    .map((item) => ({ item, key: random() }))
    .sort((a, b) => a.key - b.key)
    .map(({ item }) => item)
}

/** Numbers from 0 to 1 (xorshift32, Marsaglia 2003). */
function generator(seed: number): () => number {
  let state = seed
  return () => {
    state ^= state << 13
    state ^= state >>> 17
    state ^= state << 5
    return (state >>> 0) / 2 ** 32
  }
}

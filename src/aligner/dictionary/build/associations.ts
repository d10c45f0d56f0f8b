/** A character is associated with a stem if it is in at least this share of the words glossed by the stem, */
const MIN_ASSOCIATED_SHARE = 0.05
/** if that is at least this many times its share of all words, */
const MIN_ASSOCIATED_LIFT = 5
/** and if it is in at least this many of them. All three were chosen with `npm run tune`. */
const MIN_ASSOCIATED_WORDS = 2

/**
 * Characters that occur more often than by chance in the words glossed by a stem:
 * `frighten` → 惊 吓 恐 魂. They find a translation for which the dictionary has other glosses.
 * @returns stem → [character, share of the stem's words that hold it], commonest first
 */
export function associate(
  words: ReadonlyMap<string, ReadonlyMap<string, number>>,
): Map<string, [string, number][]> {
  const stemWords = new Map<string, number>()
  const characterWords = new Map<string, number>()
  const together = new Map<string, Map<string, number>>()
  for (const [word, stems] of words) {
    const characters = new Set(word)
    for (const character of characters)
      characterWords.set(character, (characterWords.get(character) ?? 0) + 1)
    for (const stem of stems.keys()) {
      stemWords.set(stem, (stemWords.get(stem) ?? 0) + 1)
      const counts = together.get(stem) ?? new Map<string, number>()
      together.set(stem, counts)
      for (const character of characters) counts.set(character, (counts.get(character) ?? 0) + 1)
    }
  }
  const out = new Map<string, [string, number][]>()
  for (const [stem, counts] of together) {
    const associated = [...counts]
      .filter(([, n]) => n >= MIN_ASSOCIATED_WORDS)
      .map(([character, n]): [string, number] => [character, n / stemWords.get(stem)!])
      .filter(
        ([character, share]) =>
          share >= MIN_ASSOCIATED_SHARE &&
          share >= (MIN_ASSOCIATED_LIFT * characterWords.get(character)!) / words.size,
      )
      .sort((a, b) => b[1] - a[1] || (a[0] < b[0] ? -1 : 1))
    if (associated.length > 0) out.set(stem, associated)
  }
  return out
}

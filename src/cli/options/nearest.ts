/**
 * The name that somebody who wrote a word most likely meant, if there is one: it differs by a letter, or in words of more
 * than five letters by two. Two letters that changed places count as one.
 */
export function nearest(word: string, names: readonly string[]): string | undefined {
  const most = word.length > LONG_WORD_LETTERS ? 2 : 1
  const measured = names
    .map((name) => ({ name, distance: distance(word.toLowerCase(), name) }))
    .filter((one) => one.distance <= most)
  return measured.sort((a, b) => a.distance - b.distance)[0]?.name
}

const LONG_WORD_LETTERS = 5

/** Optimal string alignment: insertions, deletions, substitutions, and transpositions of neighbours. */
function distance(a: string, b: string): number {
  const rows: number[][] = [Array.from({ length: b.length + 1 }, (_, j) => j)]
  for (let i = 1; i <= a.length; i++) {
    const row = [i]
    for (let j = 1; j <= b.length; j++) {
      const isSame = a[i - 1] === b[j - 1]
      const swapped = i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1]
      row[j] = Math.min(
        rows[i - 1][j] + 1,
        row[j - 1] + 1,
        rows[i - 1][j - 1] + (isSame ? 0 : 1),
        swapped ? rows[i - 2][j - 2] + 1 : Infinity,
      )
    }
    rows.push(row)
  }
  return rows[a.length][b.length]
}

/**
 * Cuts sentences into clauses: where the aligner may look for the parts of a long sentence, and where
 * the clause level may cut it. The clauses of a text joined again are the text.
 */

/** A clause shorter than this stays with its neighbour: `他说，` places nothing. At 2 and at 8 a test fails. */
const MIN_CHINESE_CLAUSE_LENGTH = 3
/** As in Chinese: `so he walked home;` is a clause. At 8 and at 30 a test fails. */
const MIN_ENGLISH_CLAUSE_LENGTH = 12

const CHINESE_CLAUSE =
  /[^，；：,;:。！？!?]+[，；：,;:。！？!?]*[”’」』）)"]*\s*|[，；：,;:。！？!?”’」』]+\s*/g
const ENGLISH_CLAUSE = /[^,;:—–]+[,;:—–]*["'”’)]*\s*|[,;:—–]+\s*/g

export function chineseClauses(text: string): string[] {
  return joinShort(text.match(CHINESE_CLAUSE) ?? [text], MIN_CHINESE_CLAUSE_LENGTH)
}

export function englishClauses(text: string): string[] {
  return joinShort(text.match(ENGLISH_CLAUSE) ?? [text], MIN_ENGLISH_CLAUSE_LENGTH)
}

function joinShort(clauses: readonly string[], shortest: number): string[] {
  const out: string[] = []
  for (const clause of clauses) {
    const last = out[out.length - 1]
    if (last !== undefined && (last.length < shortest || clause.length < shortest))
      out[out.length - 1] = last + clause
    else out.push(clause)
  }
  return out
}

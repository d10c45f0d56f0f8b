import type { Warning } from '../types.js'

/** Up to this many of a kind are listed one by one, which fills no screen; a book may lack thousands of pages. */
const MAX_LISTED_PER_KIND = 3

/** Counts warnings of which there are many of a kind: the first stands for all. */
export function countWarnings(warnings: readonly Warning[]): Warning[] {
  const counts = new Map<string, number>()
  for (const { code } of warnings) counts.set(code, (counts.get(code) ?? 0) + 1)
  const seen = new Set<string>()
  return warnings.flatMap((warning) => {
    const { code, message } = warning
    const count = counts.get(code)!
    if (count <= MAX_LISTED_PER_KIND) return [warning]
    if (seen.has(code)) return []
    seen.add(code)
    return [{ code, message: `${message} (the first of ${count} such remarks)` }]
  })
}

/** How often each of some names occurs; a name that does not occur is absent. */
type Counts = Readonly<Record<string, number>>

/** In the order in which the names first occur. */
export function countsOf(names: readonly string[]): Counts {
  const counts: Record<string, number> = {}
  for (const name of names) counts[name] = (counts[name] ?? 0) + 1
  return counts
}

export function addCounts(one: Counts, other: Counts): Counts {
  const sum = { ...one }
  for (const [name, n] of Object.entries(other)) sum[name] = (sum[name] ?? 0) + n
  return sum
}

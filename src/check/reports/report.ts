import type { Finding } from '../check.js'

/** A finding, and what became of it. */
export interface ReportedFinding extends Finding {
  /** Whether it was repaired; absent where nothing was to be. */
  readonly repaired?: boolean
}

/** A memory when all of it has been checked. */
export interface ReportedFile {
  readonly name: string
  readonly units: number
  readonly counts: ReadonlyMap<string, number>
}

/** How findings are written. Every function gives the next piece of the report. */
export interface Report {
  readonly begin: () => string
  readonly beginFile: (name: string) => string
  readonly finding: (finding: ReportedFinding) => string
  readonly endFile: (file: ReportedFile) => string
  readonly end: (files: readonly ReportedFile[]) => string
}

/** All counts together, in the order of the rules. */
export function totals(
  files: readonly ReportedFile[],
  order: readonly string[],
): readonly (readonly [rule: string, count: number])[] {
  return order.flatMap((rule) => {
    const count = files.reduce((sum, { counts }) => sum + (counts.get(rule) ?? 0), 0)
    return count === 0 ? [] : [[rule, count] as const]
  })
}

/** What reports for people say, in one language. */
export interface ReportWords {
  /** Code of the language, for HTML. */
  readonly code: string
  readonly line: string
  readonly rule: string
  readonly wrong: string
  readonly findings: string
  readonly counts: string
  readonly english: string
  readonly chinese: string
  readonly repaired: (what: string) => string
  readonly nothingFound: string
  /** What stands behind it. */
  readonly inUnits: (units: number) => string
  readonly units: (units: number) => string
  readonly found: (findings: number, units: number) => string
  readonly doesNotFail: string
  /** What a rule found, which it says in English. */
  readonly problem: (what: string) => string
}

import type { Unit, Written } from '../unit.js'

/** A stretch of a file's text, and what comes to stand there. */
export interface Change {
  readonly from: number
  readonly to: number
  readonly text: string
  /** Whether a whole unit goes, and the blanks behind it with it. */
  readonly removes?: true
}

/** A unit whose written form is known. */
export type WrittenUnit = Omit<Unit, 'written'> & { readonly written: Written }

/** Repairs what one rule found in a unit; undefined where that would be a guess. */
export type Repair = (unit: WrittenUnit) => readonly Change[] | undefined

/** Every match of a pattern in a unit, replaced. */
export function replaced(
  { written: { from, text } }: WrittenUnit,
  pattern: RegExp,
  by: (match: RegExpMatchArray, text: string) => string,
): Change[] {
  return [...text.matchAll(pattern)].map((match) => ({
    from: from + match.index,
    to: from + match.index + match[0].length,
    text: by(match, text),
  }))
}

export const removed = ({ written: { from, text } }: WrittenUnit): readonly Change[] => [
  { from, to: from + text.length, text: '', removes: true },
]

import { lineFinder } from '../line-finder.js'
import { oneLine } from './one-line.js'
import { isOnly } from './shape.js'
import type { Alignment, Language, Span } from '../types.js'

/** A segment that found no partner, and where it stands. */
export interface RestSegment extends Span {
  readonly language: Language
  /** On one line. */
  readonly text: string
  /** The file's name; `null` for standard input and for text handed over by a program. */
  readonly source: string | null
  /** 1-based; of the text taken out where the format wraps it. */
  readonly line: number
}

/** What found no partner, in the order of the ladder. Needs the whole text of the document's sources. */
export function restOf({ document, beads, en, zh }: Alignment): RestSegment[] {
  const segments = { en, zh }
  const lineAt = {
    en: lineFinder(document.en.source.text),
    zh: lineFinder(document.zh.source.text),
  }
  const rest = (language: Language, numbers: readonly number[]): RestSegment[] =>
    numbers.map((number) => {
      const { from, to, text } = segments[language][number]
      const source = document[language].source.name
      return { language, text: oneLine(text), source, line: lineAt[language](from), from, to }
    })
  return beads.flatMap((bead) =>
    (['en', 'zh'] as const).flatMap((language) =>
      isOnly(language, bead) ? rest(language, bead[language]) : [],
    ),
  )
}
